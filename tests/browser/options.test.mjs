// The options page with the real host: the philosophy and its month, the choices that are kept, selectors that reach an
// open page, diagnostics, and the program's state.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { changedPage, overridesForIt } from "../pages/changed-page.mjs";
import { addressOf } from "../pages/page.mjs";
import { people } from "../pages/people.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { loadAgain, press, pressButton, shownIn, shownOnce, tick } from "./harness/own_page.mjs";
import { callHost, openExtensionPage, readStorage, startAnew, stopBackground, suggestedHints, until } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const day = 24 * 60 * 60 * 1000;
/** Who asked in the last month; one more asked long before. */
const asked = people.slice(0, 6);

/** @param {NodeJS.ProcessEnv} environment */
async function giveMonth(environment) {
  const requests = asked.map(({ slug, memberId, name, headline, note }, index) => ({
    id: randomUUID(), sender: slug ? { slug } : { memberId }, name, seenAt: Date.now() - (index + 1) * day, ...(headline ? { headline } : {}), ...(note ? { note } : {}),
  }));
  const old = { id: randomUUID(), sender: { slug: "old-timer" }, name: "Otto Alt", seenAt: Date.now() - 31 * day };
  await callHost(environment, "observe", { requests: [...requests, old] });
}

/** Types into a number field or a slider as a person does, event and all. @param {Page} page @param {string} selector @param {string} value */
const enter = (page, selector, value) => page.$eval(selector, (field, given) => {
  /** @type {HTMLInputElement} */ (field).value = given;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}, value);

/** @param {Page} page @param {string} selector */
const valueOf = (page, selector) => page.$eval(selector, (field) => /** @type {HTMLInputElement} */ (field).value);

/** @param {Page} page @returns {Promise<string | undefined>} the philosophy that is marked */
const marked = (page) => page.$eval("#cards", (cards) => /** @type {HTMLInputElement | null} */ (cards.querySelector("input:checked"))?.value);

/** @param {Page} page @returns {Promise<number[][]>} the table's numbers: now and, if there is one, draft */
const counts = (page) => page.$$eval("#month tbody tr", (rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => parseInt(cell.textContent ?? "", 10))));

/** As startAnew(), and until the page has taken in what the new start answers. @param {import("./harness/launch.mjs").Session} session @param {Page} page */
async function startAnewAndHear(session, page) {
  // Shown again by whatever the host says of philosophies, and by nothing else (extension/options/philosophy-section.js).
  await page.$eval("#numbers-of", (line) => { /** @type {HTMLElement} */ (line).hidden = true; });
  await startAnew(session, page);
  await until("the page has heard what counts", () => page.$eval("#numbers-of", (line) => !(/** @type {HTMLElement} */ (line).hidden)));
}

inEachBrowser("the options", (held) => {
  /** @type {Page} */ let options;
  before(async () => {
    await giveMonth(held.session.environment);
    options = await openExtensionPage(held.session, "options/options.html");
    await options.bringToFront();
  });

  test("it opens with every text in place, says who answers, and shows the month as it was advised", async () => {
    await shownOnce(options, "#host", en.host_connected.replace("$1", "0.1.0"));
    await shownOnce(options, "#month-told", en.options_monthOf.replace("$1", String(asked.length)));
    assert.equal(await marked(options), "open");
    assert.equal((await counts(options)).flat().reduce((sum, one) => sum + one, 0), asked.length);
    const missing = await options.$$eval("[data-text]", (texts) => texts.filter((text) => !text.textContent?.trim()).map((text) => text.getAttribute("data-text")));
    assert.deepEqual(missing, []);
    assert.doesNotMatch(await shownIn(options), /options_|undefined|\[object|\$\d/);
  });

  test("another philosophy is a draft: its month stands beside, and nothing is stored", async () => {
    await tick(options, '#cards input[value="known"]', true);
    const told = await shownOnce(options, "#month-told", "otherwise");
    const now = await counts(options);
    assert.equal(now.length, 4);
    assert.ok(now.every((row) => row.length === 2));
    const changed = Number(/(\d+) of them/.exec(told)?.[1] ?? 1);
    assert.equal((await options.$$("#month .changes li")).length, Math.min(changed, 12));
    const { suggestions } = await callHost(held.session.environment, "suggest", { philosophy: "known", requests: (await callHost(held.session.environment, "requests", { since: Date.now() - 30 * day })).requests });
    assert.equal(now[0][1], suggestions.filter((/** @type {any} */ { action }) => action === "accept").length, "as the host itself advises");
    assert.equal((await callHost(held.session.environment, "philosophy")).chosen, false);
  });

  test("moving one slider makes it the user's own, and slider and field agree", async () => {
    await pressButton(options, "#reset", en.philosophy_open);
    assert.equal(await valueOf(options, "#number-exchange"), "10");
    await options.focus('#numbers input[type="range"]');
    await options.keyboard.press("ArrowLeft");
    assert.equal(await valueOf(options, "#number-exchange"), "9.5");
    assert.equal(await marked(options), "own");
    assert.equal(await shownIn(options, "#numbers-of"), en.options_numbersOwn);
    await enter(options, "#number-unwelcome", "-400");
    assert.equal(await valueOf(options, '.number:has(#number-unwelcome) input[type="range"]'), "-150", "the slider stays at its end");
    await shownOnce(options, "#month thead", en.philosophy_own);
  });

  test("what is no number is said at its field, and is neither compared nor used", async () => {
    await enter(options, "#number-look", "-1");
    await shownOnce(options, ".number:has(#number-look) .fault", en.options_numberFault.replace("$1", "0").replace("$2", "1000"));
    await shownOnce(options, "#month-told", en.options_correctFirst);
    await pressButton(options, "#philosophy-form", en.options_useThis);
    assert.equal(await options.evaluate(() => document.activeElement?.id), "number-look");
    await enter(options, "#number-look", "0.3");
    await shownOnce(options, "#month-told", en.options_monthOf.replace("$1", String(asked.length)));
  });

  test("numbers that would never accept anybody are refused with the reason and leave nothing behind", async () => {
    for (const name of ["exchange", "silence", "pitch"]) await enter(options, `#number-${name}`, "-5");
    await shownOnce(options, "#month", en.options_refusedNumbers);
    assert.match(await shownIn(options, "#month"), /would never accept anybody/);
    await pressButton(options, "#philosophy-form", en.options_useThis);
    await shownOnce(options, "#philosophy-status", en.options_refusedNumbers);
    assert.equal((await callHost(held.session.environment, "philosophy")).chosen, false);
    assert.deepEqual(Object.keys(await readStorage(held.session)).filter((key) => /^(outbox|refused):/.test(key)), []);
  });

  test("a philosophy of one's own is used with its numbers, and is there again when the page is", async () => {
    await options.bringToFront();
    await pressButton(options, "#reset", en.philosophy_balanced);
    await enter(options, "#number-exchange", "12.25");
    await press(options, "#number-needsMeeting");
    await pressButton(options, "#philosophy-form", en.options_useThis);
    await shownOnce(options, "#philosophy-status", en.stored_stored);
    const { philosophy, available } = await callHost(held.session.environment, "philosophy");
    const own = available.find((/** @type {any} */ { name }) => name === "own");
    assert.equal(philosophy, "own");
    assert.deepEqual({ exchange: own.exchange, pitch: own.pitch, needsMeeting: own.needsMeeting }, { exchange: 12.25, pitch: -2, needsMeeting: true });
    await loadAgain(options);
    await until("it is shown", async () => (await marked(options)) === "own" && (await valueOf(options, "#number-exchange")) === "12.25");
    await shownOnce(options, "#month thead", en.options_nowColumn.replace("$1", en.philosophy_own));
  });

  test("what is being written stays when the program starts anew meanwhile", async () => {
    await enter(options, "#number-exchange", "3");
    await startAnewAndHear(held.session, options);
    assert.deepEqual([await marked(options), await valueOf(options, "#number-exchange")], ["own", "3"]);
    await tick(options, '#cards input[value="careful"]', true);
    await startAnewAndHear(held.session, options);
    assert.equal(await marked(options), "careful");
    await shownOnce(options, "#month thead", en.options_draftColumn.replace("$1", en.philosophy_careful));
    await loadAgain(options);
    await until("what counts is shown", async () => (await marked(options)) === "own" && (await valueOf(options, "#number-exchange")) === "12.25");
  });

  test("another language is spoken at once, and what was being written stays", async () => {
    await enter(options, "#number-exchange", "3");
    await options.select("#language", "de");
    await shownOnce(options, "h1", de.options_title);
    await shownOnce(options, "#reset", de.options_resetTo);
    assert.equal(await valueOf(options, "#number-exchange"), "3");
    assert.equal(await options.evaluate(() => document.documentElement.lang), "de");
    await options.select("#language", "en");
    await shownOnce(options, "h1", en.options_title);
  });

  test("the keyboard switch is kept", async () => {
    assert.equal(await options.$eval("#keyboard", (box) => /** @type {HTMLInputElement} */ (box).checked), true);
    await tick(options, "#keyboard", false);
    await until("it is off", async () => (await readStorage(held.session)).keyboard === false);
    await tick(options, "#keyboard", true);
    await until("it is on", async () => (await readStorage(held.session)).keyboard === true);
  });

  test("on the day LinkedIn changes, selectors put in here reach the open page, and go again", async () => {
    held.session.site.serve((path) => (path.startsWith("/mynetwork/") ? changedPage() : undefined));
    const page = await held.session.browser.newPage();
    await page.goto(addressOf("received"));
    await options.bringToFront();
    for (const [json, told] of /** @type {[string, string][]} */ ([
      ["{", en.options_selectors_notJson.split("$1")[0]],
      ['{"candidat": "main"}', en.options_selectors_unknown.replace("$1", "candidat")],
      ['{"candidate": "main["}', en.options_selectors_notASelector.replace("$1", "candidate")],
    ])) {
      await options.$eval("#selectors-json", (field, given) => { /** @type {HTMLTextAreaElement} */ (field).value = given; }, json);
      await pressButton(options, "#selectors-form", en.options_selectorsUse);
      await shownOnce(options, "#selectors-status", told);
      assert.equal((await readStorage(held.session)).selectors, undefined);
      await options.bringToFront();
    }
    await options.$eval("#selectors-json", (field, given) => { /** @type {HTMLTextAreaElement} */ (field).value = given; }, JSON.stringify(overridesForIt));
    await pressButton(options, "#selectors-form", en.options_selectorsUse);
    await shownOnce(options, "#selectors-status", en.options_selectorsUsed_one);
    await page.bringToFront();
    await suggestedHints(page, people.length);
    await page.reload();
    await suggestedHints(page, people.length);
    await pressButton(options, "#selectors-form", en.options_selectorsRemove);
    await until("they are gone", async () => (await readStorage(held.session)).selectors === undefined);
  });

  test("diagnostics say versions, states and counts, and name nobody", async () => {
    await loadAgain(options);
    await shownOnce(options, "#diagnostics-report", `Requests of the last 30 days: `);
    // It is gathered anew once the program is connected.
    for (const line of ["Serendip extension: 0.1.0", "Host: connected", "Host version: 0.1.0, protocol 1", "Database open: yes", "Philosophy: own"]) {
      await shownOnce(options, "#diagnostics-report", line);
    }
    const report = await shownIn(options, "#diagnostics-report");
    assert.doesNotMatch(report, /history\.db|\/home|\/tmp|\/root/);
    for (const { name, slug } of people) for (const word of [...name.split(" "), slug]) assert.ok(!word || word.length < 4 || !report.includes(word), word);
  });

  test("while the program is away, the page says why and has the command that helps", async () => {
    useHost(held.session, "missing");
    await stopBackground(held.session);
    await loadAgain(options);
    await shownOnce(options, "#host", en.error_notFound);
    await shownOnce(options, "#host .command", "serendip register");
    await shownOnce(options, "#month-told", en.error_hostAway);
    assert.equal(await shownIn(options, "#numbers"), "", "no numbers are made up");
    useHost(held.session, "registered");
    await options.bringToFront();
    // The extension tries by itself as well, and with the success the button goes: from under the pointer, if it comes to that.
    await until("the program is back", async () => {
      if ((await shownIn(options, "#host")).includes(en.host_connected.replace("$1", "0.1.0"))) return true;
      for (const button of await options.$$("#host button")) if ((await button.evaluate((one) => one.textContent)) === en.host_retry) await button.click();
      return false;
    });
    await shownOnce(options, "#month-told", en.options_monthOf.replace("$1", ""));
    await until("the command has gone", async () => (await options.$("#host .command")) === null);
  });
});
