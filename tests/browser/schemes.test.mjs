// How it looks, light and dark, wide and narrow, English and German: nothing is cut, nothing is faint, nothing lies on
// LinkedIn's own controls, nothing moves. What is left to taste is in the pictures, build/screenshots/.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { giveAPast } from "../../scripts/demo/past.mjs";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { people } from "../pages/people.mjs";
import { barOnce } from "./harness/overlays.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { faultsOf, faultsOfHints, inTheme, laidOut, overflowOf, showAt, underHints } from "./harness/looks.mjs";
import { press, shownIn, shownOnce } from "./harness/own_page.mjs";
import { root } from "./harness/place.mjs";
import { makeRelay } from "./harness/relay.mjs";
import { announced, browsers, giveConsent, hints, hintsOnce, launch, openExtensionPage, openInvitations, stopBackground, suggestedHints, until, waitingHints, welcomePage, welcomeStep, writeStorage } from "./harness.mjs";

const pictures = join(root, "build", "screenshots");
const texts = { en, de };
const awayReasons = /** @type {const} */ (["forbidden", "notFound", "exited", "timeout", "notUnderstood", "callerRefused", "databaseUnavailable", "outdatedHost", "outdatedExtension"]);
/** Of a hint in a wide card, in pixels: kept free from the start, so that no answer moves the page. */
const hintHeight = 88;
/** Of the bar above the list, whether it counts or says why there is no advice. */
const barHeight = 52;
const looks = (/** @type {const} */ (["light", "dark"])).flatMap((theme) => (/** @type {const} */ (["en", "de"])).map((language) => ({ theme, language })));

for (const browserName of browsers) {
  describe(`the look, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {ReturnType<typeof makeRelay>} */ let relay;
    before(async () => {
      mkdirSync(pictures, { recursive: true });
      session = await launch(browserName, { host: "missing" });
      relay = makeRelay(session);
      useHost(session, relay.host);
      await giveAPast(session.environment);
      // It comes to the front by itself, and a background that is stopped while it is being installed may never answer again.
      await welcomePage(session);
      await giveConsent(session);
    });
    after(() => session?.close());

    /** @param {import("puppeteer-core").Page} page @param {string} name */
    const picture = (page, name) => page.screenshot({ path: /** @type {`${string}.png`} */ (join(pictures, `${browserName}-${name}.png`)), fullPage: true });

    /** @param {import("puppeteer-core").Page} page @param {number} width @param {"light" | "dark"} theme */
    async function show(page, width, theme) {
      await page.bringToFront();
      await session.driver.setTheme(page, theme);
      await showAt(page, width, 900);
      await inTheme(page, theme);
    }

    /** @param {{cut: string[], faint: string[], texts: number}} faults */
    function nothingWrong({ cut, faint, texts: count }) {
      assert.ok(count > 0, "there is text");
      assert.deepEqual({ cut, faint }, { cut: [], faint: [] });
    }

    for (const { theme, language } of looks) {
      test(`hints in ${theme} and "${language}" are whole, readable and beside LinkedIn's own controls`, async () => {
        await writeStorage(session, { language });
        const page = await openInvitations(session, { language });
        for (const width of [1280, 700, 480]) {
          await show(page, width, theme);
          await suggestedHints(page, people.length);
          await hintsOnce(page, "the hints have the page's colours", (all) => all.every((hint) => hint.theme === theme));
          nothingWrong(await faultsOfHints(page));
          const boxes = (await hints(page)).map(({ box }) => box);
          if (width >= 700) assert.deepEqual([...new Set(boxes.map(({ height }) => height))], [hintHeight]);
          assert.deepEqual(await underHints(page, boxes), [], `at ${width}`);
          assert.equal(await overflowOf(page), 0, `at ${width}`);
          if (width !== 480) await picture(page, `invitations-${theme}-${language}-${width}`);
        }
        await page.close();
      });

      test(`popup and welcome page in ${theme} and "${language}" are whole and readable`, async () => {
        await writeStorage(session, { language });
        const popup = await openExtensionPage(session, "popup/popup.html");
        for (const width of [360, 320]) {
          await show(popup, width, theme);
          await shownOnce(popup, "#people", "Carlo Venturi");
          nothingWrong(await faultsOf(popup));
          assert.equal(await overflowOf(popup), 0);
          await picture(popup, `popup-${theme}-${language}-${width}`);
        }
        await popup.focus("#words");
        await popup.keyboard.type("tobias");
        await until("only he is left", async () => (await popup.$$("#people li")).length === 1);
        await until("his timeline is there", async () => {
          // An answer to more letters draws the list anew, maybe under the press.
          if (await shownIn(popup, "#people")) await press(popup, "#people button");
          return (await shownIn(popup, "#person .events")).includes(texts[language].outcome_exchange);
        });
        nothingWrong(await faultsOf(popup));
        await picture(popup, `person-${theme}-${language}-320`);
        await popup.close();
        const welcome = await openExtensionPage(session, "welcome/welcome.html");
        for (const width of [1000, 420]) {
          await show(welcome, width, theme);
          await shownOnce(welcome, "#host", texts[language].host_connected.replace("$1", "0.1.0"));
          for (const step of /** @type {const} */ ([1, 2, 3])) {
            await welcomeStep(welcome, step);
            nothingWrong(await faultsOf(welcome));
            assert.equal(await overflowOf(welcome), 0);
          }
        }
        await welcome.close();
      });
    }

    for (const width of [1280, 700, 480, 320]) {
      test(`nothing on the page moves when the answers arrive, at ${width}`, async () => {
        relay.order({ suggest: "hold" });
        const page = await openInvitations(session);
        await show(page, width, "light");
        const places = () => page.$$eval("[data-fixture] a, [data-fixture] button, [data-fixture] p, [role=listitem]", (all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())).join("\n"));
        await waitingHints(page, people.length);
        await page.evaluate(() => {
          const moved = /** @type {any} */ (globalThis);
          moved.shift = 0;
          // Firefox has no such measure; there the places below must do.
          if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
          const observer = new PerformanceObserver((list) => moved.count(list.getEntries()));
          moved.count = (/** @type {PerformanceEntryList} */ entries) => entries.forEach((entry) => (moved.shift += /** @type {any} */ (entry).value));
          // What is noted is told only later.
          moved.take = () => moved.count(observer.takeRecords());
          observer.observe({ type: "layout-shift" });
        });
        // What the change of the window's width moved is no fault of the answers'.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
          const moved = /** @type {any} */ (globalThis);
          moved.take?.();
          moved.shift = 0;
          resolve(undefined);
        }))));
        const before = await places();
        relay.order();
        await suggestedHints(page, people.length);
        await laidOut(page);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        await page.evaluate(() => /** @type {any} */ (globalThis).take?.());
        assert.equal(await places(), before);
        assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).shift), 0);
        await page.close();
      });
    }

    for (const { theme, language } of [{ theme: "light", language: "en" }, { theme: "dark", language: "de" }].map((look) => /** @type {typeof looks[number]} */ (look))) {
      test(`whatever is wrong with the program, the bar says it once, whole, readable and no higher than before, in ${theme} and "${language}"`, async () => {
        await writeStorage(session, { language });
        useHost(session, "missing");
        await stopBackground(session);
        // A tab that comes to the front asks anew, so the state is changed from one behind it.
        const behind = await openExtensionPage(session, "manifest.json");
        const page = await openInvitations(session);
        await barOnce(page, "has heard of it", ({ message }) => message !== "");
        for (const width of [1280, 700]) {
          await show(page, width, theme);
          for (const name of awayReasons) {
            await behind.evaluate((reason) => chrome.storage.local.set({ hostState: { state: "away", name: reason, message: "Told by the browser." } }), name);
            const told = width === 1280 ? texts[language][`error_${name}`] : texts[language].sorting_away;
            // In a narrow bar every reason is told alike; a screen reader is told which it is.
            await until(`it is said that "${name}"`, async () => (await announced(page)).startsWith(texts[language][`error_${name}`]));
            const { box } = await barOnce(page, `says "${told}"`, ({ message }) => message === told);
            assert.equal(box.height, barHeight, `${name} at ${width}`);
            nothingWrong(await faultsOfHints(page));
            const all = await hints(page);
            assert.deepEqual([...new Set(all.map(({ state }) => state))], [""], "the cards are quiet");
            assert.deepEqual([...new Set(all.map(({ box: { height } }) => height))], [hintHeight], `${name} at ${width}`);
          }
          await picture(page, `away-${theme}-${language}-${width}`);
        }
        await page.close();
        await behind.close();
      });
    }
  });
}
