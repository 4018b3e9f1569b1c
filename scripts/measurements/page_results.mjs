// tests/bench/PAGE.md from what was measured.
import { changesASecond } from "./page_idle.mjs";
import { barTable, table } from "./table.mjs";

/** @typedef {import("./bars.mjs").Bar} Bar */
/** @typedef {import("./page_script.mjs").Cost} Cost */
/** @typedef {{version: string, cards: import("./page_cards.mjs").CardFigures[], idle: import("./page_idle.mjs").IdleFigures[], scroll: import("./page_scroll.mjs").ScrollFigures, without: import("./page_scroll.mjs").ScrollFigures, bars: Bar[]}} Chromium */
/** @typedef {{version: string, cards: import("./page_firefox.mjs").FirefoxCards[], idle: import("./page_firefox.mjs").FirefoxIdle[], scroll: import("./page_firefox.mjs").FirefoxScroll, bars: Bar[]}} Firefox */
/** @typedef {{date: string, seconds: number, load: number, machine: import("./machine.mjs").Machine, chromium: Chromium, firefox: Firefox}} PageResults */

/** @param {Cost} cost */
const shown = ({ wall, processor }) => `${wall.toFixed(1)} / ${processor.toFixed(1)}`;

/** @param {Chromium} chromium */
function chromiumTables({ cards, scroll, without, idle }) {
  const repetitions = table(
    ["200 cards", "drawn after", "quiet after", "answer, fullest frame", "answer, all", "found, fullest frame", "without styles", "found, all", "shift, found", "shift, answer"],
    cards.map((one, index) => [`run ${index + 1}`, one.drawn_ms.toFixed(0), one.quiet_ms.toFixed(0), shown(one.answer_frame), shown(one.answer), shown(one.arrival_frame), one.arrival_script_ms.toFixed(1), shown(one.arrival), one.shift_at_arrival.toFixed(5), one.shift_at_answer.toFixed(5)]),
  );
  const way = table(
    ["scrolling", "seconds", "frames drawn", "dropped", "drawn a second", "script, fullest frame", "script, all", "main thread, all"],
    [["with hints", scroll], ["extension switched off", without]].map(([name, one]) => scrollRow(String(name), /** @type {typeof scroll} */ (one))),
  );
  const left = table(["left behind", "nodes", "listeners", "heap in KB"], [["before", scroll.before], ["after", scroll.after]].map(([when, one]) => leftRow(String(when), /** @type {typeof scroll.before} */ (one))));
  const others = table(["other pages", "start, once", `${idle[0]?.seconds} s idle`], idle.map(({ path, start, idle: cost }) => [path, shown(start), shown(cost)]));
  return [repetitions, way, left, others].join("\n\n");
}

/** @param {string} name @param {import("./page_scroll.mjs").ScrollFigures} one */
const scrollRow = (name, one) => [`${one.cards} cards, ${name}`, one.seconds.toFixed(1), String(one.drawn), String(one.dropped), one.frames_a_second.toFixed(1), shown(one.script_frame), shown(one.script), shown(one.main)];

/** @param {string} when @param {import("./page_scroll.mjs").Left} one */
const leftRow = (when, { nodes, listeners, heap }) => [when, String(nodes), String(listeners), (heap / 1000).toFixed(0)];

/** @param {Firefox} firefox */
function firefoxTables({ cards, scroll, idle }) {
  const repetitions = table(["200 cards", "drawn after", "the same, sampled", "answer, fullest frame", "answer, all", "furthest move in pixels"],
    cards.map((one, index) => [`run ${index + 1}`, one.drawn_ms.toFixed(0), one.sampled_ms.toFixed(0), shown(one.answer_frame), shown(one.answer), one.moved.toFixed(1)]));
  const way = table(["scrolling", "seconds", "frames a second", "script, fullest frame", "script, all"],
    [[`${scroll.cards} cards`, scroll.seconds.toFixed(1), scroll.frames_a_second.toFixed(1), shown(scroll.script_frame), shown(scroll.script)]]);
  const others = table(["other pages", `${idle[0]?.seconds} s idle`], idle.map(({ path, idle: cost }) => [path, shown(cost)]));
  return [repetitions, way, others].join("\n\n");
}

/** @param {PageResults} results */
export function pageResults({ date, seconds, load, machine, chromium, firefox }) {
  return `# What the extension does to the page, measured

Written by \`scripts/bench page\` on ${date}, in ${seconds} s; ${machine.processor}, ${machine.cores} cores, on which
${load.toFixed(1)} programs wanted to run when it began; ${chromium.version}, ${firefox.version}, without a window and without a graphics
processor. The same figures for programs: \`build/bench/page.json\`.

The shipped extension on the bundled page of 2026, the real host, its answer held back until the page is quiet. Times in
milliseconds; two of them are time on the clock / time of the processor: on a busy machine only the second says something of
the extension. Script counts with the layout and styles that it makes the browser compute; the one place where it must is where
new cards are found, whose styles the page needs in the same frame anyway, and that bar is without them. Bars of time judge the
clock: medians for 200 cards, else the one run.

## Chromium

${barTable(chromium.bars)}

Script is what Chromium's trace says of the extension's world, and of samples elsewhere (after an \`await\`). *Drawn* is the first
frame of the compositor with all that the script changed: the last script that put styles or layout out of date, in no idle moment.
*Quiet* is the first frame with all that it did within a second and a half: a tenth of a second after the last hint it looks where
hints are now, it hears that what it saw was written down, and in idle moments it has the browser lay out the hints far off the
screen, which are drawn by then but skipped (\`content-visibility\`); without an answer it does so two seconds later. The list of 1,000 mounts six cards at a time and is scrolled with 12,000
pixels a second, a card in 18 ms; the way measured is the second. What is left behind is counted before and after it, after a forced
collection. Other pages change ${changesASecond} times a second by themselves.

${chromiumTables(chromium)}

## Firefox

${barTable(firefox.bars)}

By Firefox's own profiler. Script is counted in samples of a millisecond, for which the page stands still each time; so *drawn* is
measured in a run of its own without samples, from the message that brings the answer to the end of the last frame in which
script drew, and stands beside the same with them. Not measured, as Firefox offers no way: layout shift (where the
cards are is compared instead), frames dropped by the compositor, nodes, listeners and heap of a tab. That no card is held which
was scrolled past is tested there by weak references (\`tests/browser/many-cards.test.mjs\`).

${firefoxTables(firefox)}
`;
}
