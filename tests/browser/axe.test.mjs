// No rule of axe-core is broken, in either scheme, on the extension's own pages and in what it adds to LinkedIn's, in each
// of their states.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { giveAPast } from "../../scripts/demo/past.mjs";
import { people } from "../pages/people.mjs";
import { ledgerPast } from "../process/ledger-past.mjs";
import { violations, violationsInRoots } from "./harness/axe.mjs";
import { castOf, one } from "./harness/cast.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { clickDetails, overlayGone, overlayOnce } from "./harness/overlays.mjs";
import { notePitch, press, pressButton, shownIn, shownOnce } from "./harness/own_page.mjs";
import { playArchiveHost } from "./harness/played_archive.mjs";
import { pressChip, pressHint } from "./harness/presses.mjs";
import { browsers, callHost, chip, giveConsent, hintOf, hintsOnce, launch, openExtensionPage, openInvitations, stopBackground, suggestedHints, tabOpenedAt, until, welcomePage, welcomeStep, writeStorage } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const themes = /** @type {const} */ (["light", "dark"]);
const day = 86_400_000;

for (const browserName of browsers) {
  describe(`axe-core, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    let folder = "";
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), "serendip-axe-"));
      session = await launch(browserName);
      // It opens when it likes, and would come before what is looked at.
      await welcomePage(session);
      await writeStorage(session, { language: "en" });
    });
    after(async () => {
      await session?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** @param {string} path */
    async function open(path) {
      const page = await openExtensionPage(session, path);
      await page.bringToFront();
      return page;
    }

    /** @param {Page} page @param {string} state @param {() => Promise<string[]>} [look] */
    async function nothingIn(page, state, look = () => violations(page)) {
      for (const theme of themes) {
        await page.bringToFront();
        await session.driver.setTheme(page, theme);
        await until(`the page is ${theme}`, () => page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, theme));
        assert.deepEqual(await look(), [], `${state} in ${theme}`);
      }
    }

    /** @param {Page} page @param {string} state */
    async function nothingInRoots(page, state) {
      await nothingIn(page, state, async () => {
        const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
        await hintsOnce(page, "the hints have the page's colours", (all) => all.every(({ theme }) => theme === (dark ? "dark" : "light")));
        return violationsInRoots(page);
      });
    }

    test("finds nothing in any step of the welcome, before and after the consent", async () => {
      const page = await open("welcome/welcome.html");
      for (const step of /** @type {const} */ ([1, 2, 3])) {
        await welcomeStep(page, step);
        await nothingIn(page, `step ${step}`);
      }
      await welcomeStep(page, 2);
      await pressButton(page, "#consent-buttons", en.welcome_notNow);
      await shownOnce(page, "#consent-status", en.welcome_notAgreed);
      await nothingIn(page, "not agreed");
      await pressButton(page, "#consent-buttons", en.welcome_agree);
      await shownOnce(page, "#consent-buttons", en.welcome_withdraw);
      await nothingIn(page, "agreed");
      await page.close();
    });

    test("finds nothing in the popup and in the ledger before there is anything in them", async () => {
      await asItOpens("popup/popup.html", "#search-note", en.popup_nobodyYet);
      await asItOpens("ledger/ledger.html", "#empty", en.ledger_importArchive);
    });

    /** A page as it opens. @param {string} path @param {string} selector @param {string} text what must be shown before it is whole */
    async function asItOpens(path, selector, text) {
      const page = await open(path);
      await shownOnce(page, selector, text);
      await nothingIn(page, path);
      await page.close();
    }

    describe("with a history", () => {
      before(async () => {
        await giveConsent(session);
        await giveAPast(session.environment);
        const seenAt = Date.now() - day;
        const request = { id: randomUUID(), sender: { slug: "wanda-brix" }, name: "Wanda Brix", headline: "Sells shovels", note: "Greetings", seenAt };
        await callHost(session.environment, "decide", { id: randomUUID(), at: seenAt, action: "block", stage: "intended", origin: "hint", request });
      });

      test("finds nothing in the popup: history, a block to confirm, a person, the question before forgetting, a refused write", async () => {
        const page = await open("popup/popup.html");
        await shownOnce(page, "#blocks", en.popup_yesBlocked);
        await notePitch(page, "never-seen");
        await shownOnce(page, "#waiting", en.error_unknownSender);
        await nothingIn(page, "history");
        await press(page, "#people button");
        await until("the person is there with all that was", () => shownIn(page, "#person .events"));
        await shownOnce(page, "#person", en.popup_whatFollowed);
        await pressButton(page, "#person .forget", en.popup_forget);
        await shownOnce(page, "#person .forget", en.popup_forgetYes);
        await nothingIn(page, "person");
        await pressButton(page, "#person", en.popup_back);
        await pressButton(page, "#waiting", en.popup_discard);
        await page.close();
      });

      test("finds nothing in the options: every section, faults marked, an archive read, nothing folded", async () => {
        const page = await open("options/options.html");
        await shownOnce(page, "#month-told", en.options_monthOf_one);
        await playArchiveHost(page);
        const zip = join(folder, "archive.zip");
        writeFileSync(zip, Buffer.alloc(2_500_000, "PK"));
        const chooser = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.$("#archive-file"));
        await chooser.uploadFile(zip);
        await pressButton(page, "#archive-form", en.options_archiveBegin);
        await shownOnce(page, "#archive-status", en.options_archiveDone);
        await pressButton(page, "#forget-form", en.options_forgetBegin);
        await page.$eval("#selectors-json", (field) => { /** @type {HTMLTextAreaElement} */ (field).value = "{"; });
        await pressButton(page, "#selectors-form", en.options_selectorsUse);
        await shownOnce(page, "#selectors-status", en.options_selectors_notJson.split("$1")[0]);
        await page.$eval("#number-exchange", (field) => {
          /** @type {HTMLInputElement} */ (field).value = "99999";
          field.dispatchEvent(new Event("input", { bubbles: true }));
        });
        await shownOnce(page, "#philosophy-form", en.options_correctFirst);
        await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
        await nothingIn(page, "options");
        await page.close();
      });

      test("finds nothing in the hints: suggestions, the bar, details, the list of keys", async () => {
        const cast = castOf("axe").slice(0, 6);
        const page = await openInvitations(session, { people: cast });
        await page.bringToFront();
        await suggestedHints(page, 6);
        await clickDetails(page, "Mira Okafor");
        await overlayOnce(page, "details", en.details_others);
        await nothingInRoots(page, "details");
        await page.keyboard.press("Escape");
        await overlayGone(page, "details");
        await page.keyboard.press("?");
        await overlayOnce(page, "help", en.keyboard_title);
        await nothingInRoots(page, "keys");
        await page.keyboard.press("Escape");
        await overlayGone(page, "help");
        await pressHint(page, "tobias", "accept");
        await hintOf(page, "Tobias Wendler", ({ state }) => state === en.hint_done_accept);
        await pressHint(page, "dex", "block");
        await tabOpenedAt(session, (address) => address === `https://www.linkedin.com/in/${one(cast, "dex").slug}/`);
        await hintOf(page, "dex", ({ state }) => state === en.hint_blockIntended);
        await nothingInRoots(page, "done and a block in progress");
        await page.close();
      });

      test("finds nothing in the hints where there is no advice, in German", async () => {
        await writeStorage(session, { language: "de" });
        useHost(session, "missing");
        await stopBackground(session);
        const page = await openInvitations(session, { language: "de", people: people.slice(0, 3) });
        await page.bringToFront();
        await hintsOnce(page, "no hint has advice", (all) => all.length === 3 && all.every(({ suggestion }) => suggestion === de.hint_noAdvice));
        await nothingInRoots(page, "no advice");
        await page.close();
        const popup = await open("popup/popup.html");
        await shownOnce(popup, "#host", de.host_copy);
        await nothingIn(popup, "popup without the program");
        await popup.close();
        useHost(session, "registered");
        await stopBackground(session);
        await writeStorage(session, { language: "en" });
      });

      test("finds nothing in the chip on a profile: history, a block to confirm, what was noted, folded", async () => {
        const seenAt = Date.now() - 100 * day;
        for (const [key, action, stage] of [["mira", "accept", "done"], ["dex", "block", "intended"]]) {
          const { slug, name, headline, note } = one(castOf("axechip"), key);
          const request = { id: randomUUID(), sender: { slug }, name, headline, note, seenAt };
          await callHost(session.environment, "decide", { id: randomUUID(), at: seenAt + day, action, stage, origin: "hint", request });
        }
        const page = await openInvitations(session, { people: castOf("axechip") });
        /** @param {string} slug @param {(shown: import("./harness/hints.mjs").Chip) => unknown} wanted */
        const visit = async (slug, wanted) => {
          await page.bringToFront();
          if (!page.url().includes(slug)) await page.goto(`https://www.linkedin.com/in/${slug}/`);
          await until("the chip is as wanted", async () => {
            const shown = await chip(page);
            return shown && wanted(shown);
          });
          await nothingIn(page, slug, () => violationsInRoots(page));
        };
        await page.setViewport({ width: 1440, height: 900 });
        await visit("dex-marlowe-4471839-axechip", ({ text }) => text.includes(en.profile_yes));
        await visit("mira-okafor-axechip", ({ open: unfolded }) => unfolded);
        await pressChip(page, en.outcome_exchange);
        await visit("mira-okafor-axechip", ({ said }) => said === en.profile_noted);
        await page.keyboard.press("Escape");
        await visit("mira-okafor-axechip", ({ open: unfolded }) => !unfolded);
        await page.close();
      });

      test("finds nothing in the ledger with two years in it, its tables shown", async () => {
        for (const { method, params } of ledgerPast(60)) await callHost(session.environment, method, params);
        const page = await open("ledger/ledger.html");
        await shownOnce(page, "#comparison", en.ledger_comparison);
        await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
        await nothingIn(page, "ledger");
        await page.close();
      });
    });
  });
}
