// Scrolling through 1,000 cards of a list that mounts only those near the screen: what Chromium says of its frames, and
// what is left behind. The same way is gone with the extension switched off, since a machine without a graphics
// processor drops frames of its own.
import { setTimeout as pause } from "node:timers/promises";
import { hintsOnce, openInvitations } from "../../tests/browser/harness.mjs";
import { crowdOf } from "../../tests/browser/harness/cast.mjs";
import { bar } from "./bars.mjs";
import { mark, markOf, startTrace } from "./page_trace.mjs";
import { between, costOf, costOfFrames, framesBegun, most, ownScript } from "./page_script.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("puppeteer-core").CDPSession} CDPSession */
/** @typedef {import("./page_session.mjs").Held} Held */
/** @typedef {import("./page_script.mjs").Cost} Cost */
/** @typedef {{nodes: number, listeners: number, heap: number}} Left how many, how many, bytes */
/** @typedef {{cards: number, seconds: number, drawn: number, dropped: number, frames_a_second: number, script_frame: Cost, script: Cost, main: Cost, before: Left, after: Left}} ScrollFigures drawn and dropped frames of the way down */

export const scrolled = 1000;
const rowHeight = 220; // of the fixture
const pixelsASecond = 12_000; // a card in 18 ms: faster than anybody reads, slower than a flung list

/** @param {CDPSession} client @returns {Promise<Left>} after everything that can be collected was */
async function leftBehind(client) {
  for (let round = 0; round < 3; round += 1) {
    await client.send("HeapProfiler.collectGarbage");
    await pause(150); // what is released to the other heap goes with the next
  }
  const { metrics } = await client.send("Performance.getMetrics");
  const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") };
}

/** @param {CDPSession} client @param {number} distance in pixels, negative is up */
function scroll(client, distance) {
  return client.send("Input.synthesizeScrollGesture", { x: 600, y: 500, yDistance: -distance, speed: pixelsASecond, gestureSourceType: "mouse", preventFling: true });
}

/** @param {Page} page @param {boolean} hinted */
async function settle(page, hinted) {
  await page.evaluate(() => scrollTo(0, 0));
  if (hinted) await hintsOnce(page, "the first cards are advised", (all) => all.length >= 4 && all.every(({ loading, tone }) => !loading && tone !== "none"));
  await pause(700);
}

/**
 * @param {Held} held @param {{hinted: boolean, cards: number, tag: string}} options how far it is scrolled
 * @returns {Promise<ScrollFigures>}
 */
export async function measureScroll({ session }, { hinted, cards, tag }) {
  const page = await openInvitations(session, { people: crowdOf(tag, scrolled), extras: { virtual: true } });
  await page.bringToFront();
  const client = await page.createCDPSession();
  await client.send("Performance.enable");
  await settle(page, hinted);
  // What is compiled and remembered on the first way is no leak: of 200 people who have gone the advice is kept. After a way of 300
  // cards the heap still grew by 12 %, after the whole by 1 to 2 %.
  await scroll(client, cards * rowHeight);
  await settle(page, hinted);
  const before = await leftBehind(client);
  const end = await startTrace(session.browser, { samples: false });
  await mark(page, "down");
  await scroll(client, cards * rowHeight);
  await mark(page, "end");
  const events = await end();
  await settle(page, hinted);
  const after = await leftBehind(client);
  await page.close();
  return { cards, ...figuresOf(events), before, after };
}

/** @param {import("./page_trace.mjs").TraceEvent[]} events @returns {Omit<ScrollFigures, "cards" | "before" | "after">} */
function figuresOf(events) {
  const [down, end] = ["down", "end"].map((name) => markOf(events, name));
  const within = events.filter((one) => one.pid === down.pid && one.ts >= down.ts && one.ts < end.ts);
  const states = within.filter(({ name, ph }) => name === "PipelineReporter" && ph === "b").map(({ args }) => (args.frame_reporter ?? args.chrome_frame_reporter)?.state ?? "");
  const drawn = within.filter(({ name }) => name === "DrawFrame").length;
  const seconds = (end.ts - down.ts) / 1e6;
  const script = between(ownScript(events, down), down.ts, end.ts);
  const tasks = within.filter(({ name, ph, tid }) => name === "RunTask" && ph === "X" && tid === down.tid);
  const main = costOf(tasks.map(({ ts, dur = 0, tdur = dur }) => ({ from: ts, to: ts + dur, wall: dur, processor: tdur })));
  return { seconds, drawn, dropped: states.filter((state) => state === "STATE_DROPPED").length, frames_a_second: drawn / seconds,
    script_frame: most(costOfFrames(framesBegun(within, down), script)), script: costOf(script), main };
}

/** @param {number} before @param {number} after @returns {number} how much more, in per cent; less counts as none */
const more = (before, after) => Math.max(0, (100 * (after - before)) / before);

/** @param {ScrollFigures} figures @returns {import("./bars.mjs").Bar[]} */
export function scrollBars({ cards, frames_a_second: rate, script_frame: frame, before, after }) {
  return [
    // The last frame may be cut off by the end of the record.
    bar(`frames drawn a second while ${cards} cards are scrolled through`, rate, ">", 59, 1),
    bar("script in the fullest frame of it, in ms", frame.wall, "<", 16, 1),
    bar("the same, of the processor", frame.processor, "<", 16, 1),
    bar("nodes more after it than before, in %", more(before.nodes, after.nodes), "≤", 5, 1),
    bar("listeners more, in %", more(before.listeners, after.listeners), "≤", 5, 1),
    bar("heap more, in %", more(before.heap, after.heap), "≤", 5, 1),
  ];
}
