// A file of LinkedIn's archive, from the options page into the real history; and the real host's refusals and its death.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import en from "../../extension/language/en.js";
import { useHost } from "./harness/host_choice.mjs";
import { pressButton, shownIn, shownOnce } from "./harness/own_page.mjs";
import { makeRelay } from "./harness/relay.mjs";
import { browsers, callHost, launch, openExtensionPage, until } from "./harness.mjs";

/** Larger than one chunk of the host's, so that it goes over in pieces. */
const rows = 20_000;
const connections = [
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
  ...Array.from({ length: rows }, (_, index) => `Wanda,Brix ${index},https://www.linkedin.com/in/wanda-brix-${index},,Shovels and Spades ${index},Sells shovels,29 Jan 2026`),
  "Short,Row",
  "",
].join("\n");

for (const browserName of browsers) {
  describe(`a real archive, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {import("puppeteer-core").Page} */ let page;
    /** @type {ReturnType<typeof makeRelay>} */ let relay;
    const folder = mkdtempSync(join(tmpdir(), "serendip-archive-"));
    before(async () => {
      session = await launch(browserName, { host: "missing" });
      relay = makeRelay(session);
      useHost(session, relay.host);
      writeFileSync(join(folder, "Connections.csv"), connections);
      writeFileSync(join(folder, "broken.zip"), "PK\u0003\u0004 and then nothing of a zip");
      page = await openExtensionPage(session, "options/options.html");
      await page.bringToFront();
      await shownOnce(page, "#month-told", en.options_monthEmpty);
    });
    after(async () => {
      await session?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** @param {string} name of the file @param {string} told how it ends */
    async function read(name, told) {
      const chooser = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.$("#archive-file"));
      await chooser.uploadFile(join(folder, name));
      // What is said of the one before must not be taken for the end of this one.
      await page.$eval("#archive-status", (status) => status.replaceChildren());
      await pressButton(page, "#archive-form", en.options_archiveBegin);
      return shownOnce(page, "#archive-status", told);
    }

    test("what is no archive is refused in the host's words", async () => {
      const told = await read("broken.zip", en.error_archiveRefused);
      assert.ok(told.length > en.error_archiveRefused.length, told);
    });

    test("a host that dies half-way leaves the way open to read the same file again", async () => {
      relay.order({ archiveStep: "dieBefore" });
      await read("Connections.csv", en.options_archiveAgain);
      relay.order();
      // It comes back by itself; what the page says of it may be of the one that died.
      await until("it answers again", () => page.evaluate(async () => {
        const answer = await chrome.runtime.sendMessage({ to: "host", method: "philosophy", params: {} });
        return "result" in answer;
      }));
      await shownOnce(page, "#host", en.host_connected.replace("$1", "0.1.0"));
      await read("Connections.csv", en.options_archiveDone);
      assert.ok(relay.received("archiveChunk").length > 2, "it went over in pieces");
      const table = await shownIn(page, "#archive-summary table");
      assert.match(table, /Connections\.csv 20,001 20,000 0 0 1/);
      assert.match(await page.$eval(".skipped", (list) => list.textContent ?? ""), /line 20002/);
      const { senders } = await callHost(session.environment, "search", { words: "shovels 19999" });
      assert.deepEqual(senders.map((/** @type {any} */ { name }) => name), ["Wanda Brix 19999"]);
    });

    test("read once more, nothing is added twice", async () => {
      await read("Connections.csv", en.options_archiveDone);
      assert.match(await shownIn(page, "#archive-summary table"), /Connections\.csv 20,001 0 20,000 0 1/);
    });
  });
}
