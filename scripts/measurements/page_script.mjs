// The extension's share of a tab's main thread. Calls from the browser carry the name of its world and are exact; what
// follows an `await` is no call and is found by samples. Styles and layout that a call makes
// the browser compute are told apart: those of new cards the page needs in the same frame anyway.
import { spansOf } from "./page_trace.mjs";

/** @typedef {import("./page_trace.mjs").TraceEvent} TraceEvent */
/** @typedef {import("./page_trace.mjs").Span} Span */
/** @typedef {{from: number, to: number, wall: number, processor: number, forced?: number}} Stretch of the extension's script; microseconds. forced: of the clock, for styles and layout */
/** @typedef {{wall: number, processor: number, forced: number}} Cost in milliseconds, all with what was forced */

const world = "Serendip";
const origin = "chrome-extension://";

/** @param {Span} span @returns {boolean} */
function isOwn({ name, args }) {
  if (name === "v8.callFunction") return args?.worldName === world;
  return (name === "EvaluateScript" || name === "v8.compile") && String(args?.data?.url ?? args?.fileName ?? "").startsWith(origin);
}

/** @param {Span} span @returns {Stretch} */
const stretchOf = ({ ts, dur, tdur }) => ({ from: ts, to: ts + dur, wall: dur, processor: tdur ?? dur });

/** @param {Stretch[]} stretches by their begin @returns {Stretch[]} without those that lie within another */
function outermost(stretches) {
  let end = -Infinity;
  return stretches.filter(({ from, to }) => from >= end && ((end = to), true));
}

/**
 * @param {TraceEvent[]} events of one trace @param {{pid: number, tid: number}} thread
 * @returns {Stretch[]} the extension's script on that thread, in order
 */
export function ownScript(events, thread) {
  const spans = spansOf(events, thread);
  const called = outermost(spans.filter(isOwn).map(stretchOf));
  for (const { from, to, wall } of outermost(spans.filter(({ name }) => name === "UpdateLayoutTree" || name === "Layout").map(stretchOf))) {
    const around = holds(called, from);
    if (around && to <= around.to) around.forced = (around.forced ?? 0) + wall;
  }
  const tasks = outermost(spans.filter(({ name }) => name === "RunTask").map(stretchOf));
  const rest = samplesOf(events, thread).filter(({ to }) => !holds(called, to)).map((sample) => {
    const task = holds(tasks, sample.to);
    return { ...sample, processor: task ? (sample.wall * task.processor) / task.wall : sample.wall };
  });
  return [...called, ...rest].sort((a, b) => a.from - b.from);
}

/** @param {Stretch[]} stretches in order and apart @param {number} at @returns {Stretch | undefined} */
function holds(stretches, at) {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle].to <= at) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found && found.from <= at ? found : undefined;
}

/** @param {TraceEvent[]} events @param {{pid: number, tid: number}} thread @returns {Stretch[]} samples that the extension's script was running at */
function samplesOf(events, { pid, tid }) {
  const started = events.filter(({ name, pid: of, tid: on }) => name === "Profile" && of === pid && on === tid);
  return started.flatMap((profile) => {
    const chunks = events.filter(({ name, pid: of, id }) => name === "ProfileChunk" && of === pid && id === profile.id).sort((a, b) => a.ts - b.ts);
    /** @type {Map<number, boolean>} whether a node of the call tree is the extension's, or below one that is */
    const own = new Map();
    /** @type {Stretch[]} */ const found = [];
    let at = profile.args.data.startTime;
    for (const { args: { data } } of chunks) {
      for (const { id, parent, callFrame } of data.cpuProfile?.nodes ?? []) own.set(id, (own.get(parent) ?? false) || String(callFrame.url ?? "").startsWith(origin));
      (data.timeDeltas ?? []).forEach((/** @type {number} */ delta, /** @type {number} */ index) => {
        if (own.get(data.cpuProfile.samples[index])) found.push({ from: at, to: at + delta, wall: delta, processor: delta });
        at += delta;
      });
    }
    return found;
  });
}

/** @param {Stretch[]} stretches @param {number} from @param {number} to @returns {Stretch[]} those that begin between */
export const between = (stretches, from, to) => stretches.filter((one) => one.from >= from && one.from < to);

/**
 * @param {TraceEvent[]} events of one trace @param {{pid: number, tid: number}} thread
 * @returns {number[]} when script put styles or layout out of date, in order; what it leaves for idle moments does not count
 */
export function changesOf(events, thread) {
  const spans = spansOf(events, thread);
  const calls = outermost(spans.filter(({ name }) => name === "v8.callFunction" || name === "FunctionCall" || name === "EvaluateScript").map(stretchOf));
  const idle = outermost(spans.filter(({ name }) => name === "FireIdleCallback").map(stretchOf));
  const changes = events.filter((one) => (one.name === "ScheduleStyleRecalculation" || one.name === "InvalidateLayout") && one.pid === thread.pid && one.tid === thread.tid);
  return changes.map(({ ts }) => ts).filter((ts) => holds(calls, ts) && !holds(idle, ts)).sort((a, b) => a - b);
}

/**
 * @param {TraceEvent[]} events of one trace @param {{pid: number, tid: number}} thread @param {Stretch[]} stretches in order
 * @returns {Stretch[]} those that changed what the page looks like
 */
export function changing(events, thread, stretches) {
  const changed = new Set(changesOf(events, thread).map((ts) => holds(stretches, ts)));
  return stretches.filter((one) => changed.has(one));
}

/** @param {TraceEvent[]} events @param {{pid: number, tid: number}} thread @param {number} since @returns {number} when what the main thread had done by then was drawn */
export function drawnAfter(events, { pid, tid }, since) {
  const commit = events.find((one) => one.name === "Commit" && one.pid === pid && one.tid === tid && one.ts + (one.dur ?? 0) > since);
  const drawn = commit && events.filter((one) => one.name === "DrawFrame" && one.pid === pid && one.ts >= commit.ts).sort((a, b) => a.ts - b.ts)[0];
  return drawn?.ts ?? since;
}

/** @param {Stretch[]} stretches @returns {Cost} all together */
export function costOf(stretches) {
  const sum = { wall: 0, processor: 0, forced: 0 };
  for (const { wall, processor, forced = 0 } of stretches) {
    sum.forced += forced / 1000;
    sum.wall += wall / 1000;
    sum.processor += processor / 1000;
  }
  return sum;
}

/** @param {TraceEvent[]} events @param {{pid: number, tid: number}} thread @returns {number[]} when its frames began, in order */
export function framesBegun(events, { pid, tid }) {
  return events.filter((one) => one.name === "BeginMainThreadFrame" && one.pid === pid && one.tid === tid).map(({ ts }) => ts).sort((a, b) => a - b);
}

/**
 * What was run between the begin of one frame and that of the next.
 * @param {number[]} begins of the frames, in order @param {Stretch[]} stretches
 * @returns {Cost[]} of each frame that the extension ran in
 */
export function costOfFrames(begins, stretches) {
  return [-Infinity, ...begins].map((begin, index) => between(stretches, begin, begins[index] ?? Infinity)).filter((all) => all.length > 0).map(costOf);
}

/** @param {Cost[]} costs @returns {Cost} the most of each */
export function most(costs) {
  const of = (/** @type {keyof Cost} */ kind) => Math.max(0, ...costs.map((one) => one[kind]));
  return { wall: of("wall"), processor: of("processor"), forced: of("forced") };
}

/** @param {Cost[]} costs @returns {number} the most script of the clock in one, without styles and layout */
export const mostScript = (costs) => Math.max(0, ...costs.map(({ wall, forced }) => wall - forced));
