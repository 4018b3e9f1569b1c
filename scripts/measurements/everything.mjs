// tests/bench/RESULTS.md: every bar of every part, as scripts/bench has just measured them.
//
//   node scripts/measurements/everything.mjs SECONDS [ARGUMENT…]     how long it took, and what scripts/bench was given
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { root } from "../suites/program.mjs";
import { machine } from "./machine.mjs";
import { barTable } from "./table.mjs";

/** @typedef {import("./bars.mjs").Bar} Bar */

const folder = join(root, "build", "bench");

/** @param {string} name */
const resultsOf = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

/** @type {{name: string, page: string, title: string, bars: (results: any) => Bar[]}[]} */
const parts = [
  { name: "host", page: "HOST.md", title: "What the host takes, beside others", bars: ({ bars }) => bars },
  { name: "functions", page: "FUNCTIONS.md", title: "What single functions take", bars: ({ bars }) => bars },
  {
    name: "page",
    page: "PAGE.md",
    title: "What the extension does to the page",
    bars: ({ chromium, firefox }) => Object.entries({ Chromium: chromium, Firefox: firefox }).flatMap(([browser, { bars }]) => bars.map((/** @type {Bar} */ bar) => ({ ...bar, name: `${browser}: ${bar.name}` }))),
  },
  { name: "browser", page: "BROWSER.md", title: "What a person waits for in the browser", bars: ({ bars }) => bars },
  { name: "history", page: "HISTORY.md", title: "What the history costs", bars: ({ bars }) => bars },
  { name: "advice", page: "ADVICE.md", title: "How well kinds of requests are told", bars: ({ bars }) => bars },
];

const [seconds, ...given] = process.argv.slice(2);
const { processor, cores, compiler } = await machine();
const date = new Date().toISOString().slice(0, 10);
const measured = parts.map((part) => ({ ...part, reached: part.bars(resultsOf(part.name)) }));
const all = measured.flatMap(({ reached }) => reached);
/** @param {Bar["state"]} state */
const count = (state) => all.filter((bar) => bar.state === state).length;
const command = ["scripts/bench", ...given].join(" ");

const page = `# All that was measured

\`${command}\`, ${date}, in ${(Number(seconds) / 60).toFixed(1)} minutes after the build; ${processor}, ${cores} cores, on which ${loadavg()[2].toFixed(1)} programs wanted to
run in its last quarter of an hour; ${compiler}. ${count("reached")} bars reached, ${count("missed")} missed, ${count("not measured")} not measured. Each part's page has its figures and
how they come about.

${measured.map(({ page, title, reached }) => `## [${title}](${page})\n\n${reached.length > 0 ? barTable(reached) : "No bars were set."}`).join("\n\n")}
`;
writeFileSync(join(root, "tests", "bench", "RESULTS.md"), page);
writeFileSync(join(folder, "results.json"), `${JSON.stringify({ command, date, seconds: Number(seconds), processor, cores, compiler, parts: measured.map(({ name, reached }) => ({ name, bars: reached })) }, null, 1)}\n`);
console.log(`\n${count("reached")} bars reached, ${count("missed")} missed, ${count("not measured")} not measured; tests/bench/RESULTS.md, build/bench/results.json`);
