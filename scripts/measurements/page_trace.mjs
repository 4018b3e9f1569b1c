// Chromium's own record of what it did: started and ended over DevTools, and what one tab's main thread did of it.

/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("puppeteer-core").Page} Page */
/**
 * One event of a trace, times in microseconds.
 * @typedef {{name: string, cat: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, id?: string, id2?: {local?: string}, args: any}} TraceEvent
 */
/** @typedef {TraceEvent & {dur: number}} Span */

const usual = ["devtools.timeline", "disabled-by-default-devtools.timeline", "devtools.timeline.frame", "disabled-by-default-devtools.timeline.frame",
  "blink.user_timing", "loading", "v8"];
// Finds what runs in no call of its own, as what follows an `await` does; a sample every 0.17 ms.
const sampled = "disabled-by-default-v8.cpu_profiler";

/**
 * @param {Browser} browser @param {{samples: boolean}} options `samples` cost the script itself about a tenth
 * @returns {Promise<() => Promise<TraceEvent[]>>} ends it
 */
export async function startTrace(browser, { samples }) {
  const client = await browser.target().createCDPSession();
  /** @type {TraceEvent[]} */ const events = [];
  client.on("Tracing.dataCollected", ({ value }) => {
    for (const one of value) events.push(/** @type {TraceEvent} */ (/** @type {unknown} */ (one)));
  });
  await client.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: samples ? [...usual, sampled] : usual } });
  return async () => {
    const complete = new Promise((resolve) => client.once("Tracing.tracingComplete", resolve));
    await client.send("Tracing.end");
    await complete;
    await client.detach();
    return events;
  };
}

/** Leaves a mark in the record, which also tells whose main thread is the page's. @param {Page} page @param {string} name */
export async function mark(page, name) {
  await page.evaluate((given) => void performance.mark(given), name);
}

/** @param {TraceEvent[]} events @param {string} name @returns {TraceEvent} */
export function markOf(events, name) {
  const found = events.find((one) => one.name === name && one.cat.includes("blink.user_timing"));
  if (!found) throw new Error(`The trace has no mark "${name}": the page was left, or the trace was cut off.`);
  return found;
}

/** @param {TraceEvent[]} events @param {{pid: number, tid: number}} thread @returns {Span[]} by their begin, the outer first */
export function spansOf(events, { pid, tid }) {
  const spans = /** @type {Span[]} */ (events.filter((one) => one.ph === "X" && one.pid === pid && one.tid === tid && one.dur !== undefined));
  return spans.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
}
