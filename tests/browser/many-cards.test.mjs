// Many requests: what comes at once moves nothing, and what has been scrolled past is held by nobody. Counts, no times;
// those are measured by scripts/bench page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { crowdOf } from "./harness/cast.mjs";
import { driverOf } from "./harness/driver.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { hintsOnce, openInvitations, suggestedHints, until } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** @param {Page} page from now on remembers every card that is mounted, without holding it */
function watchCards(page) {
  return page.evaluate(() => {
    const seen = /** @type {WeakRef<Element>[]} */ (Object.assign(globalThis, { cardsSeen: [] }).cardsSeen);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element && node.hasAttribute("data-fixture")) seen.push(new WeakRef(node));
    }).observe(document, { childList: true, subtree: true });
  });
}

/** @param {Page} page @returns {Promise<{seen: number, held: number}>} how many cards were mounted since, and how many of those that have gone still exist */
function cardsHeld(page) {
  return page.evaluate(() => {
    const seen = /** @type {WeakRef<Element>[]} */ (Reflect.get(globalThis, "cardsSeen"));
    return { seen: seen.length, held: seen.filter((one) => one.deref()?.isConnected === false).length };
  });
}

/** @param {Page} page @param {number} pixels scrolls so far by steps, and lets every card it passes be drawn */
async function scrollThrough(page, pixels) {
  // A call for each step: where frames are slow, all together take longer than a driver waits for one call.
  for (let top = 0; top <= pixels; top += 400) {
    await page.evaluate(async (to) => {
      scrollTo(0, to);
      for (let wait = 0; wait < 4; wait += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, top);
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/**
 * Goes to the list, and looks where the first cards are after each frame that was painted, from the first that has them.
 * @param {Page} page @returns {Promise<() => Promise<string[]>>} what was seen so far
 */
async function placesSeen(page) {
  await page.evaluate(() => {
    const seen = /** @type {string[]} */ (Object.assign(globalThis, { placesSeen: [] }).placesSeen);
    const look = () => {
      const cards = [...document.querySelectorAll("[data-fixture] [role=listitem]")].slice(0, 5);
      if (cards.length > 0) seen.push(JSON.stringify(cards.map((card) => card.getBoundingClientRect())));
    };
    // A task behind the frame: what it finds is what was painted.
    const next = () => requestAnimationFrame(() => {
      setTimeout(look);
      next();
    });
    // In one task with the going: one that comes between a frame and the look behind it would show what was never painted.
    /** @type {any} */ (globalThis).fixture.go("received");
    next();
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "placesSeen"));
}

inEachBrowser("many requests", (held) => {
  test("cards that were scrolled past are held by nobody", async () => {
    const page = await openInvitations(held.session, { people: crowdOf("past", 160), extras: { virtual: true } });
    await page.bringToFront();
    await suggestedHints(page, 5);
    await watchCards(page);
    await scrollThrough(page, 150 * 220);
    await suggestedHints(page, 5);
    const { seen } = await cardsHeld(page);
    assert.ok(seen > 140, `only ${seen} cards were mounted: the list was not scrolled through`);
    await until("at most a screen of them is left", async () => {
      await driverOf(page).collectGarbage(page);
      const { held: left } = await cardsHeld(page);
      return left <= 12 || Promise.reject(new Error(`${left} of ${seen} are still held`));
    });
  });

  test("a hundred cards at once all get a hint, each beside its own person, and the answers move nothing", async () => {
    const people = crowdOf("flood", 100);
    const page = await openInvitations(held.session, { people, extras: { late: true } });
    await page.bringToFront();
    const all = await hintsOnce(page, "100 hints are there", (list) => list.length === 100);
    assert.deepEqual(all.map(({ key, name }) => [key, name]), people.map(({ key, name }) => [key, name]));
    const places = (/** @type {import("./harness/hints.mjs").Hint[]} */ list) => list.map(({ key, box }) => [key, box]);
    const advised = await suggestedHints(page, 100);
    assert.deepEqual(places(advised), places(all));
  });

  test("a page that is hidden in the middle of its work goes on with it", async () => {
    const page = await openInvitations(held.session, { people: crowdOf("behind", 12) });
    await page.bringToFront();
    await suggestedHints(page, 12);
    // Changes all the time, so that a frame is always asked for, until nobody sees it any more.
    await page.evaluate(() => {
      const change = () => {
        if (document.hidden) return;
        document.querySelector("[data-fixture]")?.append(document.createTextNode(" "));
        setTimeout(change);
      };
      change();
    });
    const before = await held.session.browser.newPage();
    await before.bringToFront();
    await until("it is hidden", () => page.evaluate(() => document.hidden));
    await page.evaluate(() => /** @type {any} */ (globalThis).fixture.rerender());
    await hintsOnce(page, "12 hints are there behind the other tab", (all) => all.length === 12);
    await before.close();
  });

  test("no card that is painted moves when 100 come at once and are advised", async () => {
    const page = await openInvitations(held.session, { people: crowdOf("shift", 100) });
    await page.bringToFront();
    await suggestedHints(page, 100);
    await page.evaluate(() => /** @type {any} */ (globalThis).fixture.go("feed"));
    await hintsOnce(page, "no hint is left", (list) => list.length === 0);
    const places = await placesSeen(page);
    await suggestedHints(page, 100);
    const seen = await places();
    assert.ok(seen.length > 0, "no frame was looked at");
    assert.deepEqual([...new Set(seen)], [seen[0]]);
  });
});
