// German throughout: chosen by the user in both browsers, and by the browser's own language where a test can set it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { people } from "../pages/people.mjs";
import { castOf, one } from "./harness/cast.mjs";
import { decisionOn } from "./harness/decisions.mjs";
import { shownOnce } from "./harness/own_page.mjs";
import { pressHint } from "./harness/presses.mjs";
import { browsers, giveConsent, hintOf, hintsOnce, launch, openExtensionPage, openInvitations, suggestedHints, tabOpenedAt, welcomePage, welcomeStep, writeStorage } from "./harness.mjs";

const words = [de.hint_word_accept, de.hint_word_ignore, de.hint_word_block, de.hint_word_lookFirst];
const escaped = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const reasons = Object.entries(de).filter(([key]) => /^(reason|kind)_/.test(key)).map(([, text]) => new RegExp(`^${text.split(/\$[12]/).map(escaped).join("[\\d.]+")}(: „.+“)?$`));

/** @param {import("./harness/hints.mjs").Hint[]} all */
function speakGerman(all) {
  for (const hint of all) {
    assert.ok(words.includes(hint.suggestion), hint.suggestion);
    for (const reason of hint.reasons) assert.ok(reasons.some((pattern) => pattern.test(reason)), reason);
    for (const { action, label, spoken } of hint.buttons) {
      assert.equal(label, Reflect.get(de, `hint_button_${action}`));
      assert.equal(spoken, Reflect.get(de, `hint_buttonLabel_${action}`).replace("$1", hint.name));
    }
  }
}

for (const browserName of browsers) {
  describe(`German, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    before(async () => {
      session = await launch(browserName, { language: "de" });
      // It opens when it likes, and would come before the page of a test.
      await welcomePage(session);
      await giveConsent(session);
    });
    after(() => session?.close());

    test("a page that is open changes its hints to German as soon as the user chooses it", async () => {
      await writeStorage(session, { language: "en" });
      const page = await openInvitations(session, { people: castOf("change") });
      await suggestedHints(page, people.length);
      assert.equal((await hintOf(page, "mira")).buttons[0].label, en.hint_button_accept);
      await writeStorage(session, { language: "de" });
      speakGerman(await hintsOnce(page, "the hints speak German", (all) => all.every(({ suggestion }) => words.includes(suggestion))));
      await page.close();
    });

    test("without a choice it is the browser's language that counts", async () => {
      const welcome = await openExtensionPage(session, "welcome/welcome.html");
      // Browsers speak German only with a language pack, which neither package of Debian brings: so one says it does.
      for (const [spoken, texts] of /** @type {[string, typeof en][]} */ ([["de-AT", de], ["en-GB", en], ["de", de], ["fr", en]])) {
        await welcome.bringToFront();
        await welcome.evaluate((language) => {
          chrome.i18n.getUILanguage = () => language;
        }, spoken);
        const [other, title] = spoken.startsWith("de") ? ["en", en.welcome_title] : ["de", de.welcome_title];
        for (const [choice, wanted] of [[other, title], ["auto", texts.welcome_title]]) {
          // It may say the same already, from the choice before.
          await welcome.$eval("h1", (heading) => heading.replaceChildren());
          await welcome.select("#language", choice);
          await shownOnce(welcome, "h1", wanted);
        }
      }
      await welcome.close();
    });

    for (const language of /** @type {const} */ (["de", "en"])) {
      test(`hints speak German on LinkedIn's page in "${language}", and the history keeps the same`, async () => {
        await writeStorage(session, { language: "de" });
        const cast = castOf(`page${language}`);
        const page = await openInvitations(session, { language, people: cast });
        const all = await suggestedHints(page, people.length);
        assert.deepEqual(all.map(({ key }) => key), people.map(({ key }) => key));
        speakGerman(all);
        await pressHint(page, "mira", "ignore");
        const { action, origin } = await decisionOn(session, one(cast, "mira"));
        assert.deepEqual({ action, origin }, { action: "ignore", origin: "hint" });
        await pressHint(page, "dex", "block");
        // It comes after the hint has said so, and before this page.
        const profile = await tabOpenedAt(session, (address) => address === `https://www.linkedin.com/in/${one(cast, "dex").slug}/`);
        await profile.close();
        await page.bringToFront();
        await hintOf(page, "dex", ({ state }) => state === de.hint_blockIntended);
        await page.close();
      });
    }

    test("the popup and the welcome page speak German, numbers and dates too", async () => {
      const popup = await openExtensionPage(session, "popup/popup.html");
      await shownOnce(popup, "#host", de.host_connected.replace("$1", "0.1.0"));
      await shownOnce(popup, "#history", de.popup_search);
      const facts = await shownOnce(popup, "#people", de.popup_undecided);
      assert.match(facts, /zuletzt|gesehen/);
      assert.match(facts, /\b\d{2}\.\d{2}\.\d{4}\b/);
      await shownOnce(popup, "footer", de.philosophy_open_sentence);
      const welcome = await openExtensionPage(session, "welcome/welcome.html");
      const steps = /** @type {const} */ ([[1, de.welcome_lead], [2, de.welcome_termsText], [3, de.welcome_philosophy], [3, de.philosophy_careful_sentence]]);
      for (const [step, text] of steps) {
        await welcomeStep(welcome, step);
        await shownOnce(welcome, "main", text);
      }
    });
  });
}
