// Forgetting a person from the popup asks first; and everything in the popup can be read at 320 pixels and at twice the size.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { faultsOf, inTheme, overflowOf, showAt } from "./harness/looks.mjs";
import { loadAgain, pressButton, shownIn, shownOnce } from "./harness/own_page.mjs";
import { root } from "./harness/place.mjs";
import { callHost, eventsOf, openExtensionPage, stopBackground, until, writeStorage } from "./harness.mjs";

const pictures = join(root, "build", "screenshots");
const texts = { en, de };
const name = "Lieselotte Hohenstein-Brandenburger von der Osten-Sacken";

inEachBrowser("forgetting in the popup", (held) => {
  /** @type {import("puppeteer-core").Page} */ let popup;
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    const request = { id: randomUUID(), sender: { slug: "lieselotte" }, name, headline: "Donaudampfschifffahrtsgesellschaftskapitänin", note: "Greetings", seenAt: Date.now() - 1e9 };
    await callHost(held.session.environment, "decide", { id: randomUUID(), at: request.seenAt + 1, action: "accept", origin: "hint", request });
    popup = await openExtensionPage(held.session, "popup/popup.html");
  });
  async function openPerson() {
    await popup.bringToFront();
    await loadAgain(popup);
    await until("the person is open", async () => {
      // Once the program is connected the list is drawn anew, and whoever had the focus has it no more.
      if ((await shownIn(popup, "#people")).includes(name)) {
        await popup.focus("#people button");
        await popup.keyboard.press("Enter");
      }
      return (await shownIn(popup, "#person h2")).includes(name);
    });
  }

  test("the question names the person, the harmless answer has the focus, and Keep or Esc change nothing", async () => {
    await openPerson();
    for (const way of ["Enter", "Escape"]) {
      await pressButton(popup, "#person .forget", en.popup_forget);
      await shownOnce(popup, ".forget .question", en.popup_forgetAsk.replace("$1", name));
      await shownOnce(popup, ".forget .question", en.popup_forgetWhat);
      assert.equal(await popup.evaluate(() => document.activeElement?.textContent), en.popup_forgetKeep);
      await popup.keyboard.press(/** @type {import("puppeteer-core").KeyInput} */ (way));
      await until("the question is gone", async () => (await popup.$(".forget .question")) === null);
      assert.equal(await popup.evaluate(() => document.activeElement?.textContent), en.popup_forget);
    }
    assert.equal((await eventsOf(held.session, "lieselotte")).length, 2);
  });

  test("a yes hands this one person over to be forgotten, and the list says that it is done", async () => {
    await openPerson();
    // Only this answer is made up; the rest goes to the real background.
    await popup.evaluate(() => {
      const kept = /** @type {any} */ (globalThis);
      const real = chrome.runtime.sendMessage.bind(chrome.runtime);
      chrome.runtime.sendMessage = /** @type {any} */ ((/** @type {any} */ message) => {
        if (message.method !== "forget") return real(message);
        kept.forgotten = message;
        return Promise.resolve({ queued: true, result: { senders: 1, events: 2 } });
      });
    });
    await pressButton(popup, "#person .forget", en.popup_forget);
    await pressButton(popup, "#person .forget", en.popup_forgetYes);
    await shownOnce(popup, "#history-note", en.popup_forgotten);
    const { params, ...message } = await popup.evaluate(() => /** @type {any} */ (globalThis).forgotten);
    assert.deepEqual(message, { to: "host", method: "forget" });
    assert.deepEqual(params.sender, { slug: "lieselotte" });
    assert.match(params.id, /^[0-9a-f-]{36}$/);
    assert.equal(typeof params.at, "number");
  });

  test("the way to the ledger is in the footer", async () => {
    assert.equal(await popup.$eval('footer a[href="../ledger/ledger.html"]', (link) => link.textContent), en.popup_ledger);
  });

  for (const { theme, language, width, size } of /** @type {const} */ ([
    { theme: "light", language: "en", width: 320, size: "100%" }, { theme: "dark", language: "de", width: 320, size: "100%" },
    { theme: "light", language: "de", width: 360, size: "200%" }, { theme: "dark", language: "en", width: 320, size: "200%" },
  ])) {
    test(`list, timeline, question and a missing program can be read at ${width} pixels and ${size}, in ${theme} and "${language}"`, async () => {
      // An open popup would load itself again in the other language, whenever it hears of it.
      await popup.close();
      await writeStorage(held.session, { language });
      popup = await openExtensionPage(held.session, "popup/popup.html");
      await held.session.driver.setTheme(popup, theme);
      await showAt(popup, width);
      await inTheme(popup, theme);
      /** @param {string} view */
      const readable = async (view) => {
        await popup.evaluate((wanted) => { document.documentElement.style.fontSize = wanted; }, size);
        await popup.screenshot({ path: /** @type {`${string}.png`} */ (join(pictures, `${held.session.name}-popup-${view}-${width}-${parseInt(size)}-${theme}-${language}.png`)), fullPage: true });
        const { cut, faint, texts: count } = await faultsOf(popup);
        assert.ok(count > 5);
        assert.deepEqual({ cut, faint }, { cut: [], faint: [] }, view);
        assert.equal(await overflowOf(popup), 0, view);
      };
      await openPerson();
      await readable("timeline");
      await pressButton(popup, "#person .forget", texts[language].popup_forget);
      await shownOnce(popup, ".forget .question", texts[language].popup_forgetWhat);
      await readable("forget");
      await loadAgain(popup);
      await until("the person is listed", async () => (await shownIn(popup, "#people")).includes(name));
      await readable("list");
      useHost(held.session, "missing");
      await stopBackground(held.session);
      await loadAgain(popup);
      await shownOnce(popup, "#host", texts[language].host_copy);
      assert.equal(await shownIn(popup, "#host code"), "serendip register");
      await readable("missing");
      // Headless browsers have no clipboard; everything up to it is the popup's own.
      await popup.evaluate(() => {
        Object.defineProperty(navigator, "clipboard", { value: { writeText: async (/** @type {string} */ text) => { /** @type {any} */ (globalThis).copied = text; } } });
      });
      await pressButton(popup, "#host", texts[language].host_copy);
      await shownOnce(popup, "#host", texts[language].host_copied);
      assert.equal(await popup.evaluate(() => /** @type {any} */ (globalThis).copied), await shownIn(popup, "#host code"));
      useHost(held.session, "registered");
      await stopBackground(held.session);
    });
  }
});
