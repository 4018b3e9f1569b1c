// The first page a user sees: it opens by itself, says everything in his language, and keeps what he answers.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { press, pressButton, shownIn, shownOnce } from "./harness/own_page.mjs";
import { browsers, callHost, launch, openExtensionPage, readStorage, until, welcomePage, welcomeStep } from "./harness.mjs";

/** @param {import("puppeteer-core").Page} page @returns {Promise<string[]>} elements whose text is missing, and words that are a key or a placeholder */
function unfilled(page) {
  return page.evaluate(() => {
    const empty = [...document.querySelectorAll("[data-text]")].filter((element) => !element.textContent?.trim()).map((element) => element.getAttribute("data-text") ?? "");
    const unnamed = [...document.querySelectorAll("[data-label]")].filter((element) => !element.getAttribute("aria-label")).map((element) => element.getAttribute("data-label") ?? "");
    const raw = document.body.innerText.match(/\b(?:popup|welcome|error|host|philosophy|reason|hint|outcome)_\w+|\$\d|undefined|\[object|__MSG/g) ?? [];
    return [...empty, ...unnamed, ...raw];
  });
}

for (const browserName of browsers) {
  describe(`the welcome page, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {import("puppeteer-core").Page} */ let welcome;
    before(async () => {
      session = await launch(browserName);
      welcome = await welcomePage(session);
    });
    after(() => session?.close());

    test("it opens by itself once the extension is installed, with every text in place", async () => {
      await shownOnce(welcome, "h1", en.welcome_title);
      await shownOnce(welcome, "#host", en.host_connected.replace("$1", "0.1.0"));
      assert.deepEqual(await unfilled(welcome), []);
      assert.equal(await welcome.title(), en.welcome_title);
    });

    test("before the question it says what is read, where it is kept, and the terms and the risk", async () => {
      const history = join(session.directories.data, "serendip", "history.db");
      // Until the program tells, the page says where it usually is.
      await until("the real place is told", async () => (await welcome.$eval("#database-path", (place) => place.textContent)) === history);
      let text = "";
      for (const step of /** @type {const} */ ([1, 2])) {
        await welcomeStep(welcome, step);
        text += await shownIn(welcome, "main");
      }
      const order = [en.welcome_readText, en.welcome_keptText, history, en.welcome_leavesText, en.welcome_termsText, en.welcome_ask, en.welcome_agree];
      const places = order.map((sentence) => text.indexOf(sentence));
      assert.ok(places.every((place) => place >= 0), order[places.indexOf(-1)]);
      assert.deepEqual(places, [...places].sort((a, b) => a - b));
    });

    test("behind the question it offers the archive, with what will be read of it; so does a popup whose history is empty", async () => {
      await welcomeStep(welcome, 3);
      await shownOnce(welcome, "main", en.archive_offerText);
      const leads = (/** @type {import("puppeteer-core").Page} */ page, /** @type {string} */ where) => page.$eval(`${where} .notice a[href*=archive]`, (link) => /** @type {HTMLAnchorElement} */ (link).href);
      assert.match(await leads(welcome, "main"), /options\/options\.html#archive$/);
      const popup = await openExtensionPage(session, "popup/popup.html");
      await shownOnce(popup, "#archive-offer", en.archive_offerText);
      assert.match(await leads(popup, "#history"), /options\/options\.html#archive$/);
      await popup.type("#words", "mira");
      await shownOnce(popup, "#search-note", en.popup_nobodyFound);
      assert.equal(await popup.$eval("#archive-offer", (offer) => offer.checkVisibility()), false);
      await popup.close();
    });

    test("there are three steps: one at a time is shown, Continue and the browser's Back go between them, and the heading has the focus", async () => {
      const shown = () => welcome.$$eval("main > section", (all) => all.flatMap((section, place) => (section.checkVisibility() ? [place + 1] : [])));
      const at = async (/** @type {number} */ step) => {
        await until(`step ${step} alone is shown`, async () => (await shown()).join() === String(step));
        assert.equal(await welcome.$eval("#steps [aria-current]", (link) => link.getAttribute("href")), `#${step}`);
      };
      await welcomeStep(welcome, 1);
      await pressButton(welcome, "main", en.welcome_next);
      await at(2);
      assert.equal(await welcome.evaluate(() => document.activeElement?.id), "terms");
      assert.equal(await shownIn(welcome, "#consent-next"), "", "there is no way on without an answer");
      await pressButton(welcome, "#consent-buttons", en.welcome_notNow);
      await pressButton(welcome, "#consent-next", en.welcome_next);
      await at(3);
      await welcome.evaluate(() => history.back());
      await at(2);
      await welcome.evaluate(() => history.back());
      await at(1);
      await press(welcome, '#steps a[href="#2"]');
      await at(2);
    });

    test("agreeing is kept with its time, and can be taken back where it was given", async () => {
      const begun = Date.now();
      await pressButton(welcome, "#consent-buttons", en.welcome_agree);
      await shownOnce(welcome, "#consent-status", en.welcome_agreed.split("$1")[0]);
      const { consent } = await readStorage(session);
      assert.equal(consent.version, 1);
      assert.ok(consent.at >= begun && consent.at <= Date.now());
      await pressButton(welcome, "#consent-buttons", en.welcome_withdraw);
      await shownOnce(welcome, "#consent-status", en.welcome_withdrawn);
      assert.equal((await readStorage(session)).consent, undefined);
      await shownOnce(welcome, "#consent-buttons", en.welcome_agree);
    });

    test("Enter on “Withdraw” does not agree again at once", async () => {
      await pressButton(welcome, "#consent-buttons", en.welcome_agree);
      await until("it can be withdrawn", async () => (await shownIn(welcome, "#consent-buttons")) === en.welcome_withdraw);
      await welcome.focus("#consent-buttons button");
      await welcome.keyboard.press("Enter");
      await shownOnce(welcome, "#consent-status", en.welcome_withdrawn);
      await welcome.keyboard.press("Enter");
      assert.equal(await welcome.evaluate(() => document.activeElement?.id), "consent-status");
      assert.equal((await readStorage(session)).consent, undefined);
    });

    test("the philosophy is chosen with the keyboard and stored by the program", async () => {
      await welcome.bringToFront();
      await welcomeStep(welcome, 3);
      await until("a choice is marked", () => welcome.$('input[name="philosophy-choice"]:checked'));
      await welcome.focus('input[name="philosophy-choice"]:checked');
      for (let steps = 0; steps < 3; steps += 1) await welcome.keyboard.press("ArrowDown");
      await pressButton(welcome, "#philosophy-form", en.welcome_keep);
      await shownOnce(welcome, "#philosophy-status", en.stored_stored);
      const { philosophy, chosen } = await callHost(session.environment, "philosophy");
      assert.deepEqual({ philosophy, chosen }, { philosophy: "careful", chosen: true });
    });

    test("another language is spoken at once, here and in an open popup, and the answers stay", async () => {
      const popup = await openExtensionPage(session, "popup/popup.html");
      await shownOnce(popup, "#consent", en.popup_noConsent);
      await welcome.bringToFront();
      await welcome.select("#language", "de");
      await shownOnce(welcome, "h1", de.welcome_title);
      await shownOnce(welcome, "#host", de.host_connected.replace("$1", "0.1.0"));
      assert.deepEqual(await unfilled(welcome), []);
      assert.equal(await welcome.evaluate(() => document.documentElement.lang), "de");
      assert.equal(await welcome.$eval('input[name="philosophy-choice"]:checked', (radio) => /** @type {HTMLInputElement} */ (radio).value), "careful");
      await shownOnce(popup, "#consent", de.popup_noConsent);
      assert.deepEqual(await unfilled(popup), []);
      await popup.close();
      await welcome.bringToFront();
      await welcome.select("#language", "en");
      await shownOnce(welcome, "h1", en.welcome_title);
      assert.equal((await readStorage(session)).language, "en");
    });
  });
}
