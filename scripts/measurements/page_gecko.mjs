// Firefox's own profile of a tab: what ran, by samples of a millisecond, each with the processor time since the one before.
// Firefox has no record of frames as Chromium has, nor the Layout Instability API.

import { callInside } from "../../tests/browser/harness/firefox.mjs";

/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("./page_script.mjs").Stretch} Stretch */

const millisecondsASample = 1;
const samplesKept = 4_000_000;

/**
 * @param {Browser} browser @param {{samples: boolean}} [options] without samples there are only marks, which cost nothing: a thread
 *   that is sampled stands still meanwhile, and with as many programs as cores took twice as long
 * @returns {Promise<() => Promise<any>>} ends it, with the profile
 */
export async function startProfile(browser, { samples } = { samples: true }) {
  const features = samples ? '["js", "cpu"]' : '["nostacksampling"]';
  await callInside(browser, `async () => { await Services.profiler.StartProfiler(${samplesKept}, ${millisecondsASample}, ${features}, ["GeckoMain"]); }`);
  return async () => JSON.parse(await callInside(browser, `async () => {
    const all = await Services.profiler.getProfileDataAsync();
    await Services.profiler.StopProfiler();
    const wanted = (thread, marker) => marker[5]?.type === "UserTiming" || ["RefreshDriverTick", "requestAnimationFrame callbacks", "ExtensionChild"].includes(thread.stringTable[marker[0]]);
    const threads = all.processes.flatMap((one) => one.threads).filter(({ markers }) => markers.data.some((marker) => marker[5]?.type === "UserTiming"));
    return JSON.stringify(threads.map((one) => ({ samples: one.samples, stackTable: one.stackTable, frameTable: one.frameTable, stringTable: one.stringTable,
      markers: { schema: one.markers.schema, data: one.markers.data.filter((marker) => wanted(one, marker)) } })));
  }`));
}

/** The tab's main thread: the one with this mark. @param {any[]} threads @param {string} name @returns {{thread: any, at: number}} in milliseconds of that thread's clock */
export function markIn(threads, name) {
  for (const thread of threads) {
    const { startTime, data } = thread.markers.schema;
    const found = thread.markers.data.find((/** @type {any[]} */ one) => one[data]?.type === "UserTiming" && one[data].name === name);
    if (found) return { thread, at: found[startTime] };
  }
  throw new Error(`The profile has no mark "${name}": Firefox kept too few samples, or the page was left.`);
}

/** @param {any} thread @param {string} origin of the extension @returns {Stretch[]} samples that its script was running at, what it made Firefox do included */
export function ownSamples(thread, origin) {
  const { prefix, frame } = thread.stackTable.schema;
  const { location } = thread.frameTable.schema;
  /** @type {Map<number, boolean>} */ const known = new Map();
  /** @param {number | null} stack @returns {boolean} */
  const isOwn = (stack) => {
    if (stack === null) return false;
    const before = known.get(stack);
    if (before !== undefined) return before;
    const [row, name] = [thread.stackTable.data[stack], thread.stringTable];
    const own = name[thread.frameTable.data[row[frame]][location]].includes(origin) || isOwn(row[prefix]);
    known.set(stack, own);
    return own;
  };
  const { stack, time, threadCPUDelta } = thread.samples.schema;
  let last = NaN;
  return thread.samples.data.flatMap((/** @type {any[]} */ sample) => {
    const since = last;
    last = sample[time];
    const wall = (last - since) * 1000;
    return isOwn(sample[stack] ?? null) && wall > 0 ? [{ from: since * 1000, to: last * 1000, wall, processor: (sample[threadCPUDelta] ?? 0) / 1000 }] : [];
  });
}

/** @param {any} thread @returns {{from: number, to: number}[]} its frames in order, in microseconds */
export const framesOf = (thread) => marked(thread, "RefreshDriverTick");

/**
 * When the page got its answer and when it had drawn what came of it, by marks alone, of a page that does nothing by itself: from
 * the first message that reached its extension to the end of the last frame in which script drew.
 * @param {any} thread @param {number} from @param {number} to in milliseconds of that thread's clock @returns {{answered: number, drawn: number}} in milliseconds of the same
 */
export function drawnIn(thread, from, to) {
  const answered = marked(thread, "ExtensionChild").find((one) => one.from >= from * 1000);
  const drawn = lastDrawn(thread, from, to);
  if (!answered || drawn === null) throw new Error("No answer was drawn in that time: is the host built (scripts/build release)?");
  return { answered: answered.from / 1000, drawn };
}

/** @param {any} thread @param {number} from @param {number} to in milliseconds of that thread's clock @returns {number | null} the end of the last frame in between that script drew in, in milliseconds of the same */
export function lastDrawn(thread, from, to) {
  const within = (/** @type {string} */ name) => marked(thread, name).filter((one) => one.from >= from * 1000 && one.from < to * 1000);
  const drawing = within("requestAnimationFrame callbacks");
  const last = within("RefreshDriverTick").filter((frame) => drawing.some((one) => one.from >= frame.from && one.to <= frame.to)).at(-1);
  return last ? last.to / 1000 : null;
}

/** @param {any} thread @param {string} kind of marker @returns {{from: number, to: number}[]} in order, in microseconds; what has no length ends as it begins */
function marked(thread, kind) {
  const { name, startTime, endTime } = thread.markers.schema;
  /** @type {any[][]} */ const found = thread.markers.data.filter((/** @type {any[]} */ one) => thread.stringTable[one[name]] === kind && one[startTime]);
  return found.map((one) => ({ from: one[startTime] * 1000, to: (one[endTime] || one[startTime]) * 1000 })).sort((a, b) => a.from - b.from);
}
