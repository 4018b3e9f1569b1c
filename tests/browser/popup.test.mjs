// The popup: who is in the history and what happened with them, what still has to be said, and the philosophy.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { before, test } from "node:test";
import en from "../../extension/language/en.js";
import { people } from "../pages/people.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { loadAgain, notePitch, pressButton, shownIn, shownOnce } from "./harness/own_page.mjs";
import { callHost, eventsOf, hintsOnce, openExtensionPage, openInvitations, suggestedHints, until } from "./harness.mjs";

const day = 24 * 60 * 60 * 1000;
/** Who is in the history at first, the latest last. @type {{slug: string, name: string, headline: string, note?: string, action?: string, stage?: string}[]} */
const known = [
  { slug: "wanda-brix", name: "Wanda Brix", headline: "Sells shovels", action: "block", stage: "intended" },
  { slug: "egon-tamm", name: "Egon Tamm", headline: "Sells spades", action: "block", stage: "intended" },
  { slug: "lotte-ahrens", name: "Lotte Ahrens", headline: "Bridge builder", note: "Greetings from Husum <b>!</b>", action: "accept" },
  { slug: "pavel-hruska", name: "Pavel Hruška", headline: "Pianist", action: "ignore" },
];

/** @param {NodeJS.ProcessEnv} environment */
async function giveHistory(environment) {
  for (const [index, { slug, name, headline, note, action, stage = "done" }] of known.entries()) {
    const seenAt = Date.now() - (40 - index) * day;
    const request = { id: randomUUID(), sender: { slug }, name, headline, seenAt, ...(note ? { note } : {}) };
    await callHost(environment, "decide", { id: randomUUID(), at: seenAt + 1000, action, stage, origin: "hint", request });
  }
}

/** @param {import("puppeteer-core").Page} popup @returns {Promise<string[]>} the names in the list */
const listed = (popup) => popup.$$eval("#people .name", (names) => names.map((name) => name.textContent ?? ""));

/** @param {import("puppeteer-core").Page} popup @param {string[]} names */
const listOnce = (popup, names) => until(`the list is ${names.join(", ") || "empty"}`, async () => {
  const now = await listed(popup);
  if (now.join() !== names.join()) throw new Error(now.join(", "));
  return true;
});

/**
 * Once the list is of these words: an answer to fewer letters may list the same people, and the next draws them anew, under
 * whoever presses one.
 * @param {import("puppeteer-core").Page} popup @param {string} words
 */
const searchedOnce = (popup, words) => until(`"${words}" is searched`, () => popup.evaluate((wanted) => Reflect.get(globalThis, "searched") === wanted, words));

inEachBrowser("the popup", (held) => {
  /** @type {import("puppeteer-core").Page} */ let popup;
  const everybody = known.map(({ name }) => name).reverse();
  before(async () => {
    await giveHistory(held.session.environment);
    popup = await openExtensionPage(held.session, "popup/popup.html");
    // Tells which words were answered last; what is asked and answered stays as it is.
    await popup.evaluate(() => {
      const real = chrome.runtime.sendMessage.bind(chrome.runtime);
      chrome.runtime.sendMessage = /** @type {any} */ (async (/** @type {any} */ message) => {
        const answer = await real(message);
        if (message.method === "search" && !message.params.filter) Object.assign(globalThis, { searched: message.params.words ?? "" });
        return answer;
      });
    });
  });
  /** @param {string} slug */
  const latest = async (slug) => (await eventsOf(held.session, slug))[0];

  test("it says that the program answers, and lists who was seen last first", async () => {
    await shownOnce(popup, "#host", en.host_connected.replace("$1", "0.1.0"));
    await listOnce(popup, everybody);
    assert.match(await shownIn(popup, "#people li:first-child"), /Pianist.*1 request · Ignored/);
  });

  test("it searches as one types, without accents and case, and says when there is nobody", async () => {
    await popup.bringToFront();
    // Browsers carry out autofocus with the first frame, which a tab behind another does not have.
    await until("the search field has the focus", async () => (await popup.evaluate(() => document.activeElement?.id)) === "words");
    await popup.keyboard.type("HRUSK");
    await listOnce(popup, ["Pavel Hruška"]);
    await popup.keyboard.type("zzz");
    await shownOnce(popup, "#search-note", en.popup_nobodyFound);
    await listOnce(popup, []);
    for (let left = "HRUSKzzz".length; left > 0; left -= 1) await popup.keyboard.press("Backspace");
    await listOnce(popup, everybody);
    assert.equal(await shownIn(popup, "#search-note"), "");
  });

  test("Enter in the search field changes nothing", async () => {
    await popup.focus("#words");
    await popup.keyboard.type("husum");
    await popup.keyboard.press("Enter");
    await searchedOnce(popup, "husum");
    await listOnce(popup, ["Lotte Ahrens"]);
    assert.equal(await popup.$eval("#words", (field) => /** @type {HTMLInputElement} */ (field).value), "husum");
  });

  test("with the keyboard alone: a person opens, her timeline is there, and the way back leads to the same place", async () => {
    await popup.keyboard.press("Tab");
    await popup.keyboard.press("Enter");
    await shownOnce(popup, "#person h2", "Lotte Ahrens");
    assert.equal(await popup.evaluate(() => document.activeElement?.tagName), "H2", "a screen reader starts at the name");
    const events = await popup.$$eval("#person .events li", (rows) => rows.map((row) => row.textContent ?? ""));
    assert.equal(events.length, 2);
    assert.match(events[0], new RegExp(`${en.done_accept}.*${en.origin_hint}`));
    assert.match(events[1], /Asked to connect.*Bridge builder.*Greetings from Husum <b>!<\/b>/);
    await popup.keyboard.down("Shift");
    await popup.keyboard.press("Tab");
    await popup.keyboard.up("Shift");
    await popup.keyboard.press("Enter");
    await until("the list is back", () => shownIn(popup, "#history"));
    assert.match(await popup.evaluate(() => document.activeElement?.textContent ?? ""), /^Lotte Ahrens/);
    await popup.keyboard.press("Enter");
    await shownOnce(popup, "#person h2", "Lotte Ahrens");
  });

  test("what followed is stored with one press, and taken back with another", async () => {
    await pressButton(popup, "#person .outcomes", en.outcome_exchange);
    await shownOnce(popup, "#person .note", en.stored_stored);
    await shownOnce(popup, "#person .events li:first-child .what", en.outcome_exchange);
    const { kind, outcome, undone } = await latest("lotte-ahrens");
    assert.deepEqual({ kind, outcome, undone }, { kind: "outcome", outcome: "exchange", undone: false });
    await pressButton(popup, "#person .events li:first-child", en.popup_undo);
    await shownOnce(popup, "#person .events li:first-child .what", `${en.outcome_exchange} (${en.popup_undone})`);
    assert.equal((await latest("lotte-ahrens")).undone, true);
    await pressButton(popup, "#person", en.popup_back);
  });

  test("it asks whether an intended block was done; Yes keeps it as done, No takes it back", async () => {
    await until("both are asked", async () => (await popup.$$("#blocks .question")).length === 2);
    for (const [name, answer, left] of /** @type {[string, string, number][]} */ ([["Wanda Brix", en.popup_yesBlocked, 1], ["Egon Tamm", en.popup_notBlocked, 0]])) {
      const place = await popup.$$eval("#blocks .question", (questions, wanted) => questions.findIndex((one) => one.textContent?.includes(wanted)), name);
      await pressButton(popup, `#blocks .question:nth-of-type(${place + 1})`, answer);
      await until(`${left} questions are left`, async () => (await popup.$$("#blocks .question")).length === left);
    }
    const { action, stage, origin } = await latest("wanda-brix");
    assert.deepEqual({ action, stage, origin }, { action: "block", stage: "done", origin: "popup" });
    assert.deepEqual((await eventsOf(held.session, "egon-tamm")).map((event) => event.undone), [true, undefined]);
    assert.equal(await shownIn(popup, "#blocks"), "", "nothing is left to ask");
  });

  test("what the program refuses for good is shown with the reason, and goes when it is discarded", async () => {
    await notePitch(popup, "never-seen");
    const told = await shownOnce(popup, "#waiting", en.popup_refused.replace("$1", en.write_outcome));
    assert.ok(told.includes(en.error_unknownSender), told);
    await pressButton(popup, "#waiting", en.popup_discard);
    await until("it is gone", async () => (await shownIn(popup, "#waiting")) === "");
  });

  test("beside the invitations page it says how many requests are recognised there", async () => {
    const page = await openInvitations(held.session);
    await suggestedHints(page, people.length);
    await page.bringToFront();
    const beside = await until("the tab in front answers", () => popup.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.tabs.sendMessage(tab?.id ?? -1, { to: "page", action: "state" });
    }));
    assert.deepEqual(beside, { page: "invitations", requests: people.length, understood: true });
    await loadAgain(popup);
    await shownOnce(popup, "#page", en.popup_pageRequests.replace("$1", String(people.length)));
  });

  test("another philosophy is stored with one choice and changes the hints of an open page", async () => {
    const page = await openInvitations(held.session);
    const tones = (/** @type {import("./harness/hints.mjs").Hint[]} */ all) => all.map(({ key, tone }) => `${key}: ${tone}`).join();
    const open = tones(await suggestedHints(page, people.length));
    await popup.bringToFront();
    await popup.select("#philosophy", "careful");
    await shownOnce(popup, "#philosophy-status", en.stored_stored);
    await shownOnce(popup, "#philosophy-sentence", en.philosophy_careful_sentence);
    assert.deepEqual(await callHost(held.session.environment, "philosophy").then(({ philosophy, chosen }) => ({ philosophy, chosen })), { philosophy: "careful", chosen: true });
    await page.bringToFront();
    await hintsOnce(page, "the advice has changed", (all) => tones(all) !== open);
    const other = await openInvitations(held.session);
    const anew = tones(await suggestedHints(other, people.length));
    // Not all of them are drawn with one frame.
    await hintsOnce(page, "it is as on a page that is opened anew", (all) => tones(all) === anew);
  });

  test("everything in it can be reached with the Tab key, from top to bottom, and shows the focus", async () => {
    await popup.bringToFront();
    await until("the people are listed", async () => (await listed(popup)).length >= known.length);
    await popup.focus("#words");
    const seen = [];
    for (let step = 0; step < 12; step += 1) {
      await popup.keyboard.press("Tab");
      const at = await popup.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        return { name: focused.id || focused.className || focused.tagName, ring: getComputedStyle(focused).outlineStyle, top: focused.getBoundingClientRect().top + scrollY };
      });
      if (!at || at.name === "words") break;
      seen.push(at);
    }
    const names = seen.map(({ name }) => name);
    assert.deepEqual(names.slice(-4), ["philosophy", "A", "A", "A"]);
    assert.ok(names.filter((name) => name === "person").length >= known.length, names.join());
    assert.ok(seen.every(({ ring }) => ring !== "none"), "every focus has a ring");
    assert.deepEqual(seen.map(({ top }) => top), seen.map(({ top }) => top).sort((a, b) => a - b));
  });

  test("what an earlier version had read wrongly is told until it is dismissed", async () => {
    const history = join(held.session.environment.XDG_DATA_HOME ?? "", "serendip", "history.db");
    execFileSync("sqlite3", ["-cmd", ".timeout 5000", history, "INSERT INTO mended VALUES ('pageInvitations', 1), ('texts', 1200)"]);
    await loadAgain(popup);
    const told = await shownOnce(popup, "#mended", en.popup_mended_texts.replace("$1", "1,200"));
    assert.ok(told.includes(en.popup_mended_pageInvitations_one), told);
    await pressButton(popup, "#mended", en.popup_mendedRead);
    await until("it is dismissed", async () => (await shownIn(popup, "#mended")) === "");
    await loadAgain(popup);
    await until("the people are listed", async () => (await listed(popup)).length >= known.length);
    assert.equal(await shownIn(popup, "#mended"), "");
  });
});
