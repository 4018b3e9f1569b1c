// How long the functions take that an answer goes through, by Google Benchmark, as the history grows.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run } from "../suites/program.mjs";
import { historyOf, sizes } from "./histories.mjs";
import { machine } from "./machine.mjs";
import { table } from "./table.mjs";

/** @typedef {{name: string, family_index: number, iterations: number, real_time: number, cpu_time: number, time_unit: "ns"}} Measured as Google Benchmark tells it */
/** @typedef {{senders: number, functions: Measured[]}} FunctionFigures */

const seconds = 0.05; // for each function
const rounds = 3; // the median counts
const clocked = "/manual_time"; // measured by the clock, as a copy before it does not count

/** @param {string} binaries @param {number} senders @returns {Promise<FunctionFigures>} */
async function measureFunctions(binaries, senders) {
  const folder = mkdtempSync(join(tmpdir(), "serendip-bench-"));
  try {
    const out = join(folder, "functions.json");
    const { home } = await historyOf(binaries, senders);
    const { code, output } = await run(join(binaries, "function-bench"), [home, `--benchmark_out=${out}`, `--benchmark_min_time=${seconds}`,
      `--benchmark_repetitions=${rounds}`, "--benchmark_enable_random_interleaving=true"]);
    if (code !== 0) throw new Error(`function-bench ended with status ${code}:\n${output}`);
    const { benchmarks } = JSON.parse(readFileSync(out, "utf8"));
    const medians = benchmarks.filter((/** @type {any} */ { aggregate_name: name }) => name === "median");
    return { senders, functions: medians.sort((/** @type {Measured} */ one, /** @type {Measured} */ other) => one.family_index - other.family_index) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {Measured} measured */
const nameOf = ({ name }) => name.replace("_median", "").replace(clocked, "");

/** @param {Measured} measured @returns {string} µs */
const shown = ({ name, real_time: real, cpu_time: cpu }) => ((name.includes(clocked) ? real : cpu) / 1000).toFixed(1);

/** @param {FunctionFigures[]} all */
const functionTable = (all) => table(["µs, with so many senders", ...all.map(({ senders }) => senders.toLocaleString("en"))],
  all[0].functions.map((measured, index) => [nameOf(measured), ...all.map(({ functions }) => shown(functions[index]))]));

const binaries = process.env.SERENDIP_BENCH_BINARIES ?? join(root, "build", "release");
const all = [];
for (const senders of sizes) all.push(await measureFunctions(binaries, senders));
const { processor, cores, compiler } = await machine();
const date = new Date().toISOString().slice(0, 10);
const folder = join(root, "build", "bench");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "functions.json"), `${JSON.stringify({ date, bars: [], figures: all }, null, 1)}\n`);
writeFileSync(join(root, "tests", "bench", "FUNCTIONS.md"), `# What single functions take

Written by \`scripts/bench functions\` on ${date}; ${processor}, ${cores} cores, ${compiler}. The same figures for programs:
\`build/bench/functions.json\`.

By Google Benchmark, medians of ${rounds} times ${seconds} s, the functions in random order (\`tests/bench/functions\`). Of the processor; *write the
reply* and *recall* by the clock, since what comes before each of them does not count. A suggestion of one is *read*, *suggest of
1* and *write*; the rest of its round trip is the pipe. *Suggest* is for each request *check*, *what is known*, *the advice* and
building the answer. What is known is asked with everything in the system's cache.

${functionTable(all)}
`);
console.log("tests/bench/FUNCTIONS.md, build/bench/functions.json");
