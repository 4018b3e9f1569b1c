// The same questions to Firefox, as far as it answers them: script by samples of a millisecond, frames by its refresh
// driver's ticks, movement by where the cards are. Its heap cannot be read from outside; whether a card that has gone is
// still held can (WeakRef), and tests/browser/many-cards.test.mjs does so.
import { setTimeout as pause } from "node:timers/promises";
import { openInvitations, suggestedHints } from "../../tests/browser/harness.mjs";
import { crowdOf } from "../../tests/browser/harness/cast.mjs";
import { busyPage } from "../../tests/pages/busy-page.mjs";
import { bar } from "./bars.mjs";
import { cards, median } from "./page_cards.mjs";
import { drawnIn, framesOf, markIn, ownSamples, startProfile } from "./page_gecko.mjs";
import { between, costOf, costOfFrames, most } from "./page_script.mjs";
import { hintsPlaced } from "./page_session.mjs";
import { mark } from "./page_trace.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("./page_session.mjs").Held} Held */
/** @typedef {import("./page_script.mjs").Cost} Cost */
/** @typedef {{cards: number, drawn_ms: number, sampled_ms: number, answer_frame: Cost, answer: Cost, moved: number}} FirefoxCards
 * sampled_ms: the same while Firefox takes samples; moved: of all cards, the furthest, in pixels */
/** @typedef {{cards: number, seconds: number, frames_a_second: number, script_frame: Cost, script: Cost}} FirefoxScroll */
/** @typedef {{path: string, seconds: number, idle: Cost}} FirefoxIdle */

const idleSeconds = 3;

/** @param {Page} page @returns {Promise<number[]>} */
const tops = (page) => page.$$eval("[data-fixture] [role=listitem]", (all) => all.map((card) => card.getBoundingClientRect().top));

/**
 * Opens the page with all cards, and profiles how the answer is drawn that was held until the page is quiet.
 * @param {Held} held @param {string} tag @param {{samples: boolean}} options @returns {Promise<{threads: any[], moved: number}>} moved: of all cards, the furthest, in pixels
 */
async function answered({ session, relay }, tag, options) {
  relay.order({ suggest: "hold" });
  const page = await openInvitations(session, { people: crowdOf(tag, cards) });
  await page.bringToFront();
  await hintsPlaced(page, cards);
  const before = await tops(page);
  const end = await startProfile(session.browser, options);
  await mark(page, "held");
  relay.order();
  await pause(1500);
  await mark(page, "shown");
  const threads = await end();
  if (options.samples) await suggestedHints(page, cards); // three seconds for 200, so of every other answer
  const after = await tops(page);
  await page.close();
  return { threads, moved: Math.max(...before.map((top, index) => Math.abs(top - (after[index] ?? Infinity)))) };
}

/** @param {Held} held @param {string} tag @returns {Promise<FirefoxCards>} */
export async function firefoxCards(held, tag) {
  const plain = await answered(held, `${tag}plain`, { samples: false });
  const first = markIn(plain.threads, "held");
  const when = drawnIn(first.thread, first.at, markIn(plain.threads, "shown").at);
  const { threads, moved } = await answered(held, tag, { samples: true });
  const { thread, at: from } = markIn(threads, "held");
  const to = markIn(threads, "shown").at;
  const script = between(ownSamples(thread, held.session.driver.extensionOrigin), from * 1000, to * 1000);
  const frames = framesOf(thread);
  const sampled = drawnIn(thread, from, to);
  return { cards, drawn_ms: when.drawn - when.answered, sampled_ms: sampled.drawn - sampled.answered,
    answer_frame: most(costOfFrames(frames.map((one) => one.from), script)), answer: costOf(script), moved: Math.max(plain.moved, moved) };
}

/** @param {Held} held @param {string} tag @param {number} count @returns {Promise<FirefoxScroll>} */
export async function firefoxScroll({ session }, tag, count) {
  const page = await openInvitations(session, { people: crowdOf(tag, count), extras: { virtual: true } });
  await page.bringToFront();
  await suggestedHints(page, 4);
  const end = await startProfile(session.browser);
  await mark(page, "down");
  await page.evaluate((distance) => new Promise((resolve) => {
    const begun = performance.now();
    const step = (/** @type {number} */ now) => {
      const top = Math.max(0, now - begun) * 12; // as many pixels a second as in Chromium
      scrollTo(0, top);
      if (top < distance) requestAnimationFrame(step);
      else resolve(undefined);
    };
    requestAnimationFrame(step);
  }), count * 220);
  await mark(page, "end");
  const threads = await end();
  await page.close();
  const { thread, at: from } = markIn(threads, "down");
  const to = markIn(threads, "end").at;
  const script = between(ownSamples(thread, session.driver.extensionOrigin), from * 1000, to * 1000);
  const frames = framesOf(thread).map((one) => one.from).filter((at) => at >= from * 1000 && at < to * 1000);
  return { cards: count, seconds: (to - from) / 1000, frames_a_second: (1000 * frames.length) / (to - from), script_frame: most(costOfFrames(frames, script)), script: costOf(script) };
}

/** @param {Held} held @param {string} path @param {number} changes a second @returns {Promise<FirefoxIdle>} */
export async function firefoxIdle({ session }, path, changes) {
  session.site.serve(() => busyPage(changes));
  const page = await session.browser.newPage();
  await page.goto(`https://www.linkedin.com${path}`);
  await page.bringToFront();
  await pause(1000);
  const end = await startProfile(session.browser);
  await mark(page, "idle");
  await pause(idleSeconds * 1000);
  await mark(page, "over");
  const threads = await end();
  await page.close();
  const { thread, at } = markIn(threads, "idle");
  return { path, seconds: idleSeconds, idle: costOf(between(ownSamples(thread, session.driver.extensionOrigin), at * 1000, markIn(threads, "over").at * 1000)) };
}

/** @param {FirefoxCards[]} shown repetitions @param {FirefoxScroll} scroll @param {FirefoxIdle[]} idle @returns {import("./bars.mjs").Bar[]} */
export const firefoxBars = (shown, scroll, idle) => [
  bar("all hints drawn after the answer arrives, in ms", median(shown.map((one) => one.drawn_ms)), "<", 150, 0),
  bar("script in the fullest frame as the answer is drawn, in ms", median(shown.map((one) => one.answer_frame.wall)), "<", 16, 1),
  bar("the same, of the processor", median(shown.map((one) => one.answer_frame.processor)), "<", 16, 1),
  bar("pixels that a card moves as the answer comes", Math.max(...shown.map((one) => one.moved)), "≤", 0, 1),
  bar(`frames a second while ${scroll.cards} cards are scrolled through`, scroll.frames_a_second, ">", 59, 1),
  bar("script in the fullest frame of it, in ms", scroll.script_frame.wall, "<", 16, 1),
  bar("the same, of the processor", scroll.script_frame.processor, "<", 16, 1),
  ...idle.map(({ path, seconds, idle: cost }) => bar(`${path}, script in ${seconds} s, in ms`, cost.wall, "<", 1, 2)),
];
