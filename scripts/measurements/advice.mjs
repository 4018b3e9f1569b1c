// Measures the advice and writes what came of it, for people and for programs.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../suites/program.mjs";
import { barsOf } from "./bars.mjs";
import { jsonOf } from "./json_program.mjs";
import { measureMessages } from "./messages.mjs";
import { machine } from "./machine.mjs";
import { advicePage } from "./advice_results.mjs";
import { simulate } from "./simulation.mjs";

const command = `scripts/bench advice${process.env.SERENDIP_BENCH_DATA ? " --data DIR" : ""}`;
const binaries = process.env.SERENDIP_BENCH_BINARIES ?? join(root, "build", "release");
const begun = Date.now();
const messages = await measureMessages(binaries, process.env.SERENDIP_BENCH_DATA || null);
// One card in 20 has a note, as on the page; one in 3 shows what notes cost.
const pages = [];
for (const oneNoteIn of [20, 3]) pages.push(await jsonOf(join(binaries, "suggest-bench"), ["100000", "1000", "1", String(oneNoteIn)]));
const simulation = await simulate(binaries);
const bars = barsOf(messages, pages, simulation);
const results = { command, date: new Date().toISOString().slice(0, 10), machine: await machine(), bars, messages, pages, simulation };

const folder = join(root, "build", "bench");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "advice.json"), `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(join(root, "tests", "bench", "ADVICE.md"), advicePage(results));

for (const bar of bars) console.log(`${bar.state.padEnd(12)} ${bar.name}: ${bar.figure}`);
const count = (/** @type {string} */ state) => bars.filter((bar) => bar.state === state).length;
console.log(`\nMeasured in ${((Date.now() - begun) / 1000).toFixed(0)} s; tests/bench/ADVICE.md, build/bench/advice.json`);
console.log(`${count("reached")} bars reached, ${count("missed")} missed, ${count("not measured")} not measured`);
