// What `serendip doctor` foretells is what the browser does: every row of the table of manifests, in the browser that is
// installed. Both browsers read the manifest anew at each connection, so one session serves for all.
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { runCommand } from "../process/host.mjs";
import { forFamily, place, rows } from "../process/manifest-rows.mjs";
import { binary } from "./harness/place.mjs";
import { manifestFolder, manifestText } from "./harness/profile.mjs";
import { browsers, launch, openExtensionPage } from "./harness.mjs";

const silence = 3000; // milliseconds; every other row is told within a few hundred

// Of a program that has gone, Chromium says the one, or the other if it was still writing to it.
const exited = "Native host has exited.";
const brokenPipe = "Error when communicating with the native messaging host.";

/** @typedef {{reply: any} | {error: string | undefined} | "silence"} Conduct what came of connecting */

/** @param {import("puppeteer-core").Page} page @param {string} host @param {number} patience @returns {Promise<Conduct>} */
function connect(page, host, patience) {
  return page.evaluate((name, milliseconds) => new Promise((done) => {
    /** @type {chrome.runtime.Port} */ let port;
    try {
      port = chrome.runtime.connectNative(name);
    } catch (error) {
      return done({ error: String(error) });
    }
    const timer = setTimeout(() => (port.disconnect(), done("silence")), milliseconds);
    port.onMessage.addListener((reply) => (clearTimeout(timer), port.disconnect(), done({ reply })));
    port.onDisconnect.addListener((ended) => {
      clearTimeout(timer);
      done({ error: chrome.runtime.lastError?.message ?? /** @type {any} */ (ended).error?.message });
    });
    port.postMessage({ jsonrpc: "2.0", id: 1, method: "hello", params: {} });
  }), host, patience);
}

for (const family of browsers) {
  describe(`what doctor says, in ${family}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {import("puppeteer-core").Page} */ let page;
    /** @type {import("../process/manifest-rows.mjs").World} */ let world;
    let folder = "";
    /** @type {import("../process/home.mjs").Home} */ let home;
    before(async () => {
      session = await launch(family, { host: "missing" });
      page = await openExtensionPage(session, "manifest.json");
      const { directories } = session;
      folder = manifestFolder(family, directories);
      world = { family, binary, folder: join(directories.home, "programs"), good: JSON.parse(manifestText(family, binary)) };
      home = { directory: directories.home, database: "", log: "", env: /** @type {Record<string, string>} */ (session.environment) };
      if (family === "chromium") {
        // Chromium looks beside its profile, and here that is not where doctor takes it to be.
        mkdirSync(join(directories.home, ".config", "chromium"), { recursive: true });
        symlinkSync(folder, join(directories.home, ".config", "chromium", "NativeMessagingHosts"));
      }
    });
    after(() => session?.close());

    async function examined(patience = 30) {
      const { stdout } = await runCommand(home, ["doctor", "--json", "--browser", family, "--patience", String(patience)]);
      return JSON.parse(stdout).browsers[0];
    }

    for (const row of rows) {
      const finds = forFamily(row.finds, family);
      test(`${row.name}: ${finds}`, async () => {
        place(row, world, join(folder, "serendip.host.json"));
        const silent = finds === "programSilent";
        const said = await examined(silent ? 1 : 30);
        const conduct = await connect(page, "serendip.host", silent ? silence : 15_000);
        assert.equal(said.fault ?? "fine", finds);
        if (silent) return assert.equal(conduct, "silence");
        assert.ok(conduct !== "silence", "the browser says nothing");
        if (finds === "fine") return assert.equal("reply" in conduct && conduct.reply.result.name, "serendip", JSON.stringify(conduct));
        assert.ok("error" in conduct, `the browser starts it: ${JSON.stringify(conduct)}`);
        const told = row.told && forFamily(row.told, family);
        if (told) assert.match(conduct.error ?? "", told);
        else if (conduct.error !== brokenPipe || said.browserSays !== exited) assert.equal(conduct.error ?? null, said.browserSays);
      });
    }

    /** Names that this browser takes, were ours another. @type {Record<string, {chromium: boolean, firefox: boolean}>} */
    const names = {
      serendip_host: { chromium: true, firefox: true },
      "Serendip.host": { chromium: false, firefox: true },
      "serendip-host": { chromium: false, firefox: false },
      "serendip..host": { chromium: false, firefox: false },
    };
    for (const [name, taken] of Object.entries(names)) {
      test(`the name ${name} is ${taken[family] ? "taken" : "refused"}`, async () => {
        const make = (/** @type {typeof world} */ { good }) => JSON.stringify({ ...good, name });
        place({ name, make, finds: "" }, world, join(folder, `${name}.json`));
        const conduct = await connect(page, name, 15_000);
        assert.equal(conduct !== "silence" && "reply" in conduct, taken[family], JSON.stringify(conduct));
      });
    }
  });
}
