// How the options look, light and dark, wide and narrow, in English and German: nothing is cut, nothing is faint, nothing
// needs scrolling sideways; and everything can be reached and seen with the keyboard. Pictures in build/screenshots/.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { people } from "../pages/people.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { faultsOf, overflowOf } from "./harness/looks.mjs";
import { shownOnce, tick } from "./harness/own_page.mjs";
import { root } from "./harness/place.mjs";
import { callHost, openExtensionPage, until } from "./harness.mjs";

const pictures = join(root, "build", "screenshots");
const texts = { en, de };
/** 640 is a window of 1280 at a zoom of 200 %, 320 one at 400 %. */
const widths = [1280, 640, 320];

inEachBrowser("the look of the options", (held) => {
  /** @type {import("puppeteer-core").Page} */ let page;
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    const requests = people.slice(0, 8).map(({ slug, memberId, name, headline, note }) => ({
      id: randomUUID(), sender: slug ? { slug } : { memberId }, name, seenAt: Date.now(), ...(headline ? { headline } : {}), ...(note ? { note } : {}),
    }));
    await callHost(held.session.environment, "observe", { requests });
    page = await openExtensionPage(held.session, "options/options.html");
    await page.bringToFront();
    await shownOnce(page, "#month-told", en.options_monthOf.replace("$1", ""));
  });

  /** @param {number} width @param {"light" | "dark"} theme */
  const drawnFor = (width, theme) => until(`the page is ${width} wide and ${theme}`, () => page.evaluate((wide, dark) =>
    innerWidth === wide && matchMedia("(prefers-color-scheme: dark)").matches === dark, width, theme === "dark"));

  for (const theme of /** @type {const} */ (["light", "dark"])) {
    for (const language of /** @type {const} */ (["en", "de"])) {
      test(`${theme}, ${language}: nothing is cut or faint at any width`, async () => {
        await held.session.driver.setTheme(page, theme);
        await page.select("#language", language);
        await shownOnce(page, "h1", texts[language].options_title);
        await tick(page, '#cards input[value="known"]', true);
        await shownOnce(page, "#month thead", texts[language].philosophy_known);
        for (const width of widths) {
          await page.setViewport({ width, height: 900 });
          await drawnFor(width, theme);
          const { cut, faint, texts: shown } = await faultsOf(page);
          assert.deepEqual({ width, cut, faint, overflow: await overflowOf(page) }, { width, cut: [], faint: [], overflow: 0 });
          assert.ok(shown > 80, `only ${shown} texts`);
          await page.screenshot({ path: join(pictures, `${held.session.name}-options-${theme}-${language}-${width}.png`), fullPage: true });
        }
      });
    }
  }

  test("the Tab key reaches every control in order, and each shows that it has the focus", async () => {
    await page.setViewport({ width: 1280, height: 900 });
    await drawnFor(1280, "dark");
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
    });
    const wanted = await page.evaluate(() => {
      const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, pre[tabindex]")];
      const radios = new Set(document.querySelectorAll('input[type="radio"]:not(:checked)'));
      return all.filter((one) => one instanceof HTMLElement && one.checkVisibility() && !radios.has(one) && !(/** @type {any} */ (one).disabled)).length;
    });
    /** @type {{name: string, ring: string, top: number, label: string}[]} */
    const seen = [];
    for (let step = 0; step < wanted + 5; step += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!(focused instanceof HTMLElement) || focused === document.body) return null;
        const labels = /** @type {any} */ (focused).labels;
        const label = focused.getAttribute("aria-label") ?? (labels?.length ? labels[0].textContent : focused.textContent) ?? "";
        return { name: focused.id || focused.tagName, ring: getComputedStyle(focused).outlineStyle, top: focused.getBoundingClientRect().top + scrollY, label: label.trim() };
      });
      if (!at) break;
      seen.push(at);
    }
    assert.equal(seen.length, wanted, seen.map(({ name }) => name).join());
    assert.deepEqual(seen.filter(({ ring }) => ring === "none"), []);
    assert.deepEqual(seen.filter(({ label }) => label === ""), [], "each has a name");
  });
});
