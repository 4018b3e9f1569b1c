// The look-up as one types, and one sender's timeline, from a thousand senders to a million. Run by itself
// (`node scripts/measurements/search.mjs [SENDERS…]`) it prints its section of the results.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../suites/program.mjs";
import { bar } from "./bars.mjs";
import { historyOf } from "./histories.mjs";
import { jsonOf } from "./json_program.mjs";

/** @typedef {{count: number, p50_ms: number, p99_ms: number, p99_processor_ms: number, worst_ms: number, slowest?: string}} Times */
/** @typedef {{senders: number, file_bytes: number, recent_ms: number, search: {all: Times, kinds: Record<string, Times>}, sender: Times}} SearchFigures */

export const sizes = [1_000, 10_000, 100_000, 1_000_000];

/** @param {string} binaries @param {number[]} [of] numbers of senders @returns {Promise<SearchFigures[]>} */
export async function measureSearch(binaries, of = sizes) {
  const all = [];
  for (const senders of of) all.push(await jsonOf(join(binaries, "search-bench"), [(await historyOf(binaries, senders)).file, String(senders)]));
  return all;
}

/** @param {SearchFigures[]} all the largest last @returns {import("./bars.mjs").Bar[]} */
export function searchBars(all) {
  const { senders, search, sender } = all[all.length - 1];
  const among = `among ${senders.toLocaleString("en")} senders`;
  return [
    bar(`search as one types ${among}, 99th percentile in ms`, search.all.p99_ms, "<", 20, 1),
    ...["one letter", "two letters", "three letters", "common words"].map((kind) => bar(`search, ${kind}, ${among}, 99th percentile in ms`, search.kinds[kind].p99_ms, "<", 20, 1)),
    bar(`sender ${among}, 99th percentile in ms`, sender.p99_ms, "<", 1, 3),
  ];
}

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(" | ")} |`;

/** @param {Times} times */
const shown = ({ p50_ms, p99_ms }) => `${p50_ms.toFixed(2)} / ${p99_ms.toFixed(2)}`;

/** @param {SearchFigures[]} all @returns {string} Markdown */
export function searchSection(all) {
  const kinds = Object.keys(all[0].search.kinds);
  const rows = [
    ...kinds.map((kind) => [kind, ...all.map(({ search }) => shown(search.kinds[kind]))]),
    ["all of these", ...all.map(({ search }) => shown(search.all))],
    ["all of these, 99th percentile of processor time", ...all.map(({ search }) => search.all.p99_processor_ms.toFixed(2))],
    ["slowest of all", ...all.map(({ search }) => slowest(search))],
    ["sender", ...all.map(({ sender }) => shown(sender))],
    ["sender, 99th percentile of processor time", ...all.map(({ sender }) => sender.p99_processor_ms.toFixed(3))],
    ["file in MiB", ...all.map(({ file_bytes: bytes }) => (bytes / 2 ** 20).toFixed(0))],
  ];
  const head = ["senders", ...all.map(({ senders }) => senders.toLocaleString("en"))];
  return `A page of 20 of \`search\` for what is typed, and the timeline of one sender, by the host's own methods without the pipe, each
once; median / 99th percentile in ms. The people are invented (\`tests/bench/invented\`), their names as unevenly spread as real ones.

${[head, head.map(() => "---"), ...rows].map(row).join("\n")}`;
}

/** @param {SearchFigures["search"]} search */
function slowest({ kinds }) {
  const [worst] = Object.values(kinds).sort((one, other) => other.worst_ms - one.worst_ms);
  return `“${worst.slowest}” ${worst.worst_ms.toFixed(1)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.slice(2).map(Number);
  const figures = await measureSearch(process.env.SERENDIP_BENCH_BINARIES ?? join(root, "build", "release"), given.length ? given : sizes);
  console.log(searchSection(figures));
  for (const { state, name, figure } of searchBars(figures)) console.log(`${state.padEnd(12)} ${name}: ${figure}`);
}
