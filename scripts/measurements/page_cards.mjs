// 200 cards at once: what it costs to find and read them, when all hints are drawn after the answer has come, and whether
// anything moves. The answer is held back until the page is quiet, so the first script of ours after that is its arrival.
import { setTimeout as pause } from "node:timers/promises";
import { openInvitations, suggestedHints } from "../../tests/browser/harness.mjs";
import { crowdOf } from "../../tests/browser/harness/cast.mjs";
import { bar } from "./bars.mjs";
import { hintsPlaced } from "./page_session.mjs";
import { mark, markOf, startTrace } from "./page_trace.mjs";
import { between, changing, costOf, costOfFrames, drawnAfter, framesBegun, most, mostScript, ownScript } from "./page_script.mjs";

/** @typedef {import("./page_session.mjs").Held} Held */
/** @typedef {import("./page_script.mjs").Cost} Cost */
/** @typedef {{cards: number, drawn_ms: number, quiet_ms: number, answer_frame: Cost, answer: Cost, arrival_frame: Cost, arrival_script_ms: number, arrival: Cost, shift_at_arrival: number, shift_at_answer: number}} CardFigures
 * drawn_ms: after the last script that changed the page; quiet_ms: after the last script of any kind, such as a look at where hints are, or an answer to what was remembered */

export const cards = 200;

/** @param {Held} held @param {string} tag of its own for each repetition @returns {Promise<CardFigures>} */
export async function measureCards({ session, relay }, tag) {
  relay.order({ suggest: "hold" });
  const page = await openInvitations(session, { people: crowdOf(tag, cards), extras: { late: true } });
  await page.bringToFront();
  const end = await startTrace(session.browser, { samples: true });
  await page.reload();
  await mark(page, "loaded");
  await hintsPlaced(page, cards);
  await mark(page, "held");
  relay.order();
  await pause(1500);
  await mark(page, "shown");
  const events = await end();
  await suggestedHints(page, cards);
  await page.close();
  return figuresOf(events);
}

/** @param {import("./page_trace.mjs").TraceEvent[]} events @returns {CardFigures} */
function figuresOf(events) {
  const [loaded, held, shown] = ["loaded", "held", "shown"].map((name) => markOf(events, name));
  const script = ownScript(events, held);
  const arrival = between(script, -Infinity, held.ts);
  const answer = between(script, held.ts, shown.ts);
  const found = costOfFrames(framesBegun(events, held), between(arrival, loaded.ts, held.ts));
  const drawing = changing(events, held, answer);
  if (drawing.length === 0) throw new Error("No answer came within 1.5 s: is the host built (scripts/build release)?");
  return {
    cards,
    drawn_ms: (drawnAfter(events, held, drawing[drawing.length - 1].to) - answer[0].from) / 1000,
    quiet_ms: (drawnAfter(events, held, answer[answer.length - 1].to) - answer[0].from) / 1000,
    answer_frame: most(costOfFrames(framesBegun(events, held), answer)),
    answer: costOf(answer),
    arrival_frame: most(found),
    arrival_script_ms: mostScript(found),
    arrival: costOf(arrival),
    shift_at_arrival: shiftBetween(events, held, loaded.ts, held.ts),
    shift_at_answer: shiftBetween(events, held, held.ts, shown.ts),
  };
}

/** @param {import("./page_trace.mjs").TraceEvent[]} events @param {{pid: number}} process @param {number} from @param {number} to @returns {number} cumulated score of the Layout Instability API, also of what follows an input */
function shiftBetween(events, { pid }, from, to) {
  return events.filter((one) => one.name === "LayoutShift" && one.pid === pid && one.ts >= from && one.ts < to).reduce((sum, { args }) => sum + (args.data?.score ?? 0), 0);
}

/** @param {CardFigures[]} all repetitions @returns {import("./bars.mjs").Bar[]} by the median of times, and the worst of what moved */
export function cardBars(all) {
  const middle = (/** @type {(one: CardFigures) => number} */ of) => median(all.map(of));
  return [
    bar("all hints drawn after the answer arrives, in ms", middle((one) => one.drawn_ms), "<", 150, 0),
    bar("script in the fullest frame as the answer is drawn, in ms", middle((one) => one.answer_frame.wall), "<", 16, 1),
    bar("the same, of the processor", middle((one) => one.answer_frame.processor), "<", 16, 1),
    bar("script in the fullest frame as cards are found, without styles, in ms", middle((one) => one.arrival_script_ms), "<", 16, 1),
    bar("layout shift as hints take their place", Math.max(...all.map((one) => one.shift_at_arrival)), "≤", 0, 4),
    bar("layout shift as the answer comes", Math.max(...all.map((one) => one.shift_at_answer)), "≤", 0, 4),
  ];
}

/** @param {number[]} figures @returns {number} */
export const median = (figures) => [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? NaN;
