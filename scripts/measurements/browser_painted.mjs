// From cards that the page mounts to hints that are painted, by each browser's own record: the last frame in which anything
// changed of a page that does nothing by itself. In Chromium that frame ends when it is handed to the screen, in Firefox
// when the page's own thread is done with it.
import { setTimeout as pause } from "node:timers/promises";
import { lastDrawn, markIn, startProfile } from "./page_gecko.mjs";
import { markOf, startTrace } from "./page_trace.mjs";
import { changesOf, drawnAfter } from "./page_script.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("../../tests/browser/harness/executable.mjs").BrowserName} BrowserName */

/** @typedef {{cards: number, times: number, watched: number, before?: () => Promise<void>, once: () => Promise<unknown>}} Plan watched: milliseconds after each mounting; before: each; once: they are drawn as they should be */

/** Takes all cards away, and mounts as many of the next people. @param {Page} page @param {string} name of the mark @param {number} cards */
async function mount(page, name, cards) {
  await page.evaluate((given, count) => {
    performance.mark(given);
    for (let at = 0; at < count; at += 10) /** @type {any} */ (globalThis).fixture.loadMore();
  }, name, cards);
}

/** @param {Page} page */
async function unmount(page) {
  await page.evaluate(() => {
    for (const card of document.querySelectorAll("[data-fixture]")) /** @type {any} */ (globalThis).fixture.remove(card.getAttribute("data-fixture"));
  });
}

/**
 * @param {BrowserName} name @param {Page} page with `times` × `cards` more people @param {Plan} plan
 * @returns {Promise<number[]>} milliseconds, one for each time
 */
export async function painted(name, page, { cards, times, watched, before, once }) {
  const found = [];
  for (let time = 0; time < times; time += 1) {
    await unmount(page);
    await pause(400);
    await before?.();
    const end = name === "chromium" ? await startTrace(page.browser(), { samples: false }) : await startProfile(page.browser(), { samples: false });
    await pause(100);
    await mount(page, `mounted${time}`, cards);
    await pause(watched);
    const record = await end();
    found.push(name === "chromium" ? inChromium(record, `mounted${time}`, watched) : inFirefox(record, `mounted${time}`, watched));
    await once();
  }
  return found;
}

/** @param {import("./page_trace.mjs").TraceEvent[]} events @param {string} name @param {number} watched */
function inChromium(events, name, watched) {
  const begun = markOf(events, name);
  const last = changesOf(events, begun).filter((ts) => ts > begun.ts && ts < begun.ts + watched * 1000).at(-1);
  if (last === undefined) throw new Error("Nothing was drawn.");
  return (drawnAfter(events, begun, last) - begun.ts) / 1000;
}

/** @param {any[]} threads @param {string} name @param {number} watched */
function inFirefox(threads, name, watched) {
  const { thread, at } = markIn(threads, name);
  const last = lastDrawn(thread, at, at + watched);
  if (last === null) throw new Error("Nothing was drawn.");
  return last - at;
}
