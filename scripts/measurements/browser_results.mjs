// tests/bench/BROWSER.md from what was measured.
import { bar } from "./bars.mjs";
import { barTable, table } from "./table.mjs";
import { median } from "./page_cards.mjs";

/** @typedef {import("./browser.mjs").BrowserFigures} BrowserFigures */
/** @typedef {{date: string, seconds: number, load: number, machine: import("./machine.mjs").Machine, browsers: Record<string, BrowserFigures>, bars: import("./bars.mjs").Bar[]}} BrowserResults */

/** @param {Record<string, BrowserFigures>} browsers @returns {import("./bars.mjs").Bar[]} */
export const browserBars = (browsers) => Object.entries(browsers).map(([name, { echo, painted }]) =>
  bar(`${name}: page to painted hint, 10 cards, warm port, in echoes`, median(painted.ten) / median(echo.warm), "≤", 2, 1));

/** @param {number[]} all @returns {string} median, and the least and the most */
const spread = (all) => `${median(all).toFixed(1)} (${Math.min(...all).toFixed(1)} – ${Math.max(...all).toFixed(1)})`;

/** @param {number[]} all @returns {number} */
const p99 = (all) => [...all].sort((a, b) => a - b)[Math.ceil(all.length * 0.99) - 1] ?? NaN;

/** @param {number[]} all @param {number[]} share */
const ratio = (all, share) => (median(all) / median(share)).toFixed(2);

/** @param {BrowserFigures} figures */
function waitingTable({ echo, bare, painted: { ten, twoHundred, cold } }) {
  return table(["from cards in the page to painted hints", "ms, median (least – most)", "the browser's own share", "ratio"], [
    ["10 cards, warm port", spread(ten), `echo ${spread(echo.warm)}`, ratio(ten, echo.warm)],
    ["10 cards, warm port, beside the barest hint", spread(ten), `barest hint ${spread(bare)}`, ratio(ten, bare)],
    ["200 cards, warm port", spread(twoHundred), `echo ${spread(echo.warm)}`, ratio(twoHundred, echo.warm)],
    ["10 cards, background and host to be started", spread(cold), `echo, both to be started ${spread(echo.cold)}`, ratio(cold, echo.cold)],
  ]);
}

/** @param {BrowserFigures} figures */
function tripsTable({ trips }) {
  return table(["a message on an open port", "bytes", "suggest, ms, p50 / p99", "echo, ms, p50 / p99", "ratio at p50"], trips.map(({ requests, bytes, suggest, echo }) =>
    [`suggest ${requests}`, bytes.toLocaleString("en"), ...[suggest, echo].map((all) => `${median(all).toFixed(2)} / ${p99(all).toFixed(2)}`), ratio(suggest, echo)]));
}

/** @param {BrowserResults} results */
export function browserResults({ date, seconds, load, machine, browsers, bars }) {
  const sections = Object.entries(browsers).map(([name, figures]) => `## ${name}

${waitingTable(figures)}

${tripsTable(figures)}`);
  return `# What a person waits for in the browser, measured

Written by \`scripts/bench browser\` on ${date}, in ${seconds} s; ${machine.processor}, ${machine.cores} cores, on which
${load.toFixed(1)} programs wanted to run when it began; ${Object.values(browsers).map(({ version }) => version).join(", ")}, without a window and without a graphics
processor. The same figures for programs: \`build/bench/browser.json\`.

${barTable(bars)}

The shipped extension and host with an empty history, on the bundled page of 2026, and beside them in the same browser the least that
an extension with a host can be (\`tests/bench/bare\`, \`tests/bench/floor/echo_host.cpp\`). *Echo*: the question for ten requests
from its content script to its background, to a host that sends it back, and back. *Barest hint*: the bare extension sees ten cards,
has one echo and puts one line beside each in the next frame. All of a browser is measured in one run, echoes between the hints.

*Painted* is the first frame with all that script changed after the cards were mounted, but for what it leaves for idle moments: in
Chromium when it is handed to the screen, in Firefox when the page's thread is done with it. Firefox tells extensions the time in whole
milliseconds.

${why(browsers)}

${sections.join("\n\n")}
`;
}

/** @param {Record<string, BrowserFigures>} browsers @returns {string} why the bar is as it is */
function why(browsers) {
  const bare = Object.entries(browsers).map(([name, { bare: all, echo }]) => `${ratio(all, echo.warm)} in ${name}`).join(", ");
  return `Why the bar is where it is: a screen has a new frame every 16.7 ms, and two of them cannot be left out, one in which the cards are
read and hints take their place, so that nothing moves later, and one in which the answer is drawn. An echo waits for no frame. So
even the barest hint takes more than two echoes (${bare}), and the bar could only be reached by a browser whose
echo takes as long as a frame. What Serendip adds of its own is the ratio to the barest hint.`;
}
