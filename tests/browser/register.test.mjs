// `serendip register` in the home of a browser that runs makes that browser find the program, and `serendip unregister`
// makes it gone without trace. The browser's profile lies where the browser itself puts it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { builtExtension } from "../../scripts/extension/build.mjs";
import en from "../../extension/language/en.js";
import { people } from "../pages/people.mjs";
import { barOnce } from "./harness/overlays.mjs";
import { pressButton, shownIn, shownOnce } from "./harness/own_page.mjs";
import { binary } from "./harness/place.mjs";
import { browsers, giveConsent, launch, openExtensionPage, openInvitations, stopBackground, suggestedHints, welcomePage } from "./harness.mjs";

/** Where the browser keeps its profile in a home, and where it looks for a host there. */
const places = {
  chromium: { profile: ".config/chromium", manifest: ".config/chromium/NativeMessagingHosts/serendip.host.json" },
  firefox: { profile: ".mozilla/firefox/invented", manifest: ".mozilla/native-messaging-hosts/serendip.host.json" },
};

/** The extension as of a later release. @param {string} folder */
async function laterExtension(folder) {
  cpSync(await builtExtension(), folder, { recursive: true });
  const file = join(folder, "manifest.json");
  writeFileSync(file, readFileSync(file, "utf8").replace(/"version": "[\d.]+"/, '"version": "99.0.0"'));
  return folder;
}

for (const browserName of browsers) {
  describe(`registered in the home of ${browserName}`, () => {
    const { profile, manifest } = places[browserName];
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {import("puppeteer-core").Page} */ let popup;
    let extension = "";
    before(async () => {
      extension = mkdtempSync(join(tmpdir(), "serendip-extension-"));
      session = await launch(browserName, { host: "missing", profile, extension: await laterExtension(extension) });
      // It comes to the front by itself, and a background that is stopped while it is being installed may never answer again.
      await welcomePage(session);
      await giveConsent(session);
      popup = await openExtensionPage(session, "popup/popup.html");
    });
    after(async () => {
      await session?.close();
      rmSync(extension, { recursive: true, force: true });
    });

    /** @param {string[]} given */
    const serendip = async (...given) => (await promisify(execFile)(binary, given, { env: session.environment })).stdout;

    test("before, the popup offers the command", async () => {
      await shownOnce(popup, "#host", en.error_notFound);
      assert.equal(await shownIn(popup, "#host .command"), "serendip register");
    });

    test("the command writes this browser's manifest, and the popup connects", async () => {
      // One that runs tries by itself as well, and there would be nothing left to press.
      await stopBackground(session);
      const told = await serendip("register", "--browser", browserName);
      assert.ok(told.includes(join(session.directories.home, manifest)), told);
      await pressButton(popup, "#host", en.host_retry);
      await shownOnce(popup, "#host", en.host_connected.replace("$1", "0.1.0"));
    });

    test("the popup says that the program is older than the extension", async () => {
      await shownOnce(popup, "#host", en.host_older.replace("$1", "99.0.0"));
    });

    test("every request on the page gets a hint", async () => {
      const page = await openInvitations(session);
      await suggestedHints(page, people.length);
      await page.close();
    });

    test("taken back, nothing of it is left and the browser does not find the program any more", async () => {
      await serendip("unregister");
      assert.ok(!existsSync(join(session.directories.home, manifest)));
      assert.ok(!existsSync(join(session.directories.data, "serendip", "registrations.json")));
      await stopBackground(session);
      const page = await openInvitations(session);
      await barOnce(page, "says that the program is not found", ({ message }) => message === en.error_notFound);
    });
  });
}
