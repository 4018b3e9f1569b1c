// Consent is a promise: before it and after its withdrawal nothing on the page is read, drawn, sent or remembered. The
// extension runs with one content script more, which asks the background what a taken-over page could ask.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { builtExtension } from "../../scripts/extension/build.mjs";
import en from "../../extension/language/en.js";
import { people, person } from "../pages/people.mjs";
import { pressButton, shownOnce } from "./harness/own_page.mjs";
import { browsers, callHost, eventsOf, hints, hintsOnce, launch, openInvitations, pressedControls, pressSiteControl, readStorage, suggestedHints, until, welcomePage, welcomeStep } from "./harness.mjs";

/** Passes on what the page asks, with the rights of a content script. */
const asker = `window.addEventListener("test-ask", async (event) => {
  const answer = await chrome.runtime.sendMessage(JSON.parse(event.detail));
  window.dispatchEvent(new CustomEvent("test-answer", { detail: JSON.stringify(answer) }));
});`;

/** @returns {Promise<string>} a copy of the extension with the asker in it */
async function extensionWithAsker() {
  const folder = mkdtempSync(join(tmpdir(), "serendip-asker-"));
  cpSync(await builtExtension(), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  manifest.content_scripts[0].js.push("page/asker.js");
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "page", "asker.js"), asker);
  return folder;
}

/** @param {import("puppeteer-core").Page} page @param {object} message @returns {Promise<any>} what a content script is answered */
function askAsPage(page, message) {
  return page.evaluate((text) => new Promise((resolve) => {
    window.addEventListener("test-answer", (event) => resolve(JSON.parse(/** @type {CustomEvent} */ (event).detail)), { once: true });
    window.dispatchEvent(new CustomEvent("test-ask", { detail: text }));
  }), JSON.stringify(message));
}

const request = { id: randomUUID(), sender: { slug: "nobody-asked" }, name: "Nobody Asked", seenAt: Date.now() };
const read = { to: "host", method: "suggest", params: { requests: [request] } };
const write = { to: "host", method: "observe", params: { requests: [request] } };

/** @param {Record<string, unknown>} storage */
const waiting = (storage) => Object.keys(storage).filter((key) => /^(outbox|refused):/.test(key));

for (const browserName of browsers) {
  describe(`consent, in ${browserName}`, () => {
    let folder = "";
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {import("puppeteer-core").Page} */ let page;
    /** @type {import("puppeteer-core").Page} */ let welcome;
    before(async () => {
      folder = await extensionWithAsker();
      session = await launch(browserName, { extension: folder });
      const [last, ...first] = [...people].reverse();
      page = await openInvitations(session, { people: first.reverse(), extras: { more: [last] } });
      await page.evaluate(() => void (document.documentElement.dataset.loaded = "once"));
      welcome = await welcomePage(session);
      await welcomeStep(welcome, 2);
    });
    after(async () => {
      await session?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Nothing of the page in the browser's storage or in the history. */
    async function nothingKept() {
      assert.deepEqual(waiting(await readStorage(session)), []);
      assert.deepEqual((await callHost(session.environment, "search", {})).senders, []);
    }

    test("before it, nothing is drawn, nothing is kept and the user's own press is not noticed", async () => {
      await pressSiteControl(page, "ansgar", "ignore");
      await until("the card has left", async () => !(await page.$('[data-fixture="ansgar"]')));
      assert.deepEqual(await hints(page), []);
      await nothingKept();
    });

    test("before it, the background refuses what a page asks of the host, reads and writes", async () => {
      for (const message of [read, write]) assert.equal((await askAsPage(page, message)).error?.name, "noConsent");
      await nothingKept();
    });

    test("“Not now” changes nothing and says so", async () => {
      await pressButton(welcome, "#consent-buttons", en.welcome_notNow);
      await shownOnce(welcome, "#consent-status", en.welcome_notAgreed);
      assert.equal((await readStorage(session)).consent, undefined);
      assert.deepEqual(await hints(page), []);
    });

    test("agreeing starts the hints in the tab that is open already", async () => {
      await pressButton(welcome, "#consent-buttons", en.welcome_agree);
      await suggestedHints(page, people.length - 2);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.loaded), "once", "the page was not loaded again");
      assert.deepEqual(await pressedControls(page), [{ key: "ansgar", control: "ignore", trusted: true }]);
      assert.deepEqual(await eventsOf(session, person("ansgar").slug ?? ""), [], "the press before it was noticed after all");
    });

    test("with it, a page gets what hints need and nothing of the rest of the history", async () => {
      assert.equal((await askAsPage(page, read)).result?.suggestions?.length, 1);
      for (const method of ["search", "setPhilosophy"]) assert.equal((await askAsPage(page, { to: "host", method, params: {} })).error?.name, "untrusted");
    });

    test("withdrawing it takes the hints away and ends the reading at once", async () => {
      await pressButton(welcome, "#consent-buttons", en.welcome_withdraw);
      await shownOnce(welcome, "#consent-status", en.welcome_withdrawn);
      await hintsOnce(page, "all hints are gone", (all) => all.length === 0);
      await page.evaluate(() => /** @type {any} */ (globalThis).fixture.loadMore());
      await pressSiteControl(page, "jonas", "accept");
      await until("the card has left", async () => !(await page.$('[data-fixture="jonas"]')));
      for (const message of [read, write]) assert.equal((await askAsPage(page, message)).error?.name, "noConsent");
      assert.deepEqual(await hints(page), []);
      const decided = (await eventsOf(session, "jonas-bredehorst")).filter(({ kind }) => kind === "decision");
      assert.deepEqual(decided, [], "the press after the withdrawal was not remembered");
      assert.deepEqual(await eventsOf(session, person("carlo").slug ?? ""), [], "the card that came after it was not read");
    });

    test("agreeing once more brings the hints back, without what happened in between", async () => {
      await pressButton(welcome, "#consent-buttons", en.welcome_agree);
      await suggestedHints(page, people.length - 2);
      const decided = (await eventsOf(session, "jonas-bredehorst")).filter(({ kind }) => kind === "decision");
      assert.deepEqual(decided, []);
    });
  });
}
