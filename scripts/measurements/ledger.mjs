// The ledger, and the replay under every philosophy, from a thousand decisions to a hundred thousand: more than anybody makes.
// Run by itself (`node scripts/measurements/ledger.mjs [DECISIONS…]`) it prints its section of the results.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../suites/program.mjs";
import { bar } from "./bars.mjs";
import { jsonOf } from "./json_program.mjs";

/** @typedef {{first_ms: number, ms: number, most_ms: number, processor_ms: number, reply_bytes: number}} LedgerTimes */
/** @typedef {{requests: number, pages: number, ms: number, page_median_ms: number, page_most_ms: number}} ReplayTimes */
/** @typedef {{decisions: number, ledger: LedgerTimes, replay?: ReplayTimes, file_bytes: number}} LedgerFigures */

/** The bar is set for so many; a replay of more takes minutes and tells nothing new. */
const barAt = 100_000;
export const sizes = [1_000, 10_000, barAt];

/** @param {string} binaries @param {number[]} [of] numbers of decisions @returns {Promise<LedgerFigures[]>} */
export async function measureLedger(binaries, of = sizes) {
  const all = [];
  for (const decisions of of) all.push(await jsonOf(join(binaries, "ledger-bench"), [String(decisions), decisions <= barAt ? "1" : "0"]));
  return all;
}

/** @param {LedgerFigures[]} all @returns {import("./bars.mjs").Bar[]} */
export function ledgerBars(all) {
  const { decisions, ledger, replay } = all.find((each) => each.decisions === barAt) ?? all[all.length - 1];
  const over = `over ${decisions.toLocaleString("en")} decisions`;
  return [
    bar(`ledger ${over}, median in ms`, ledger.ms, "<", 200, 0),
    bar(`ledger ${over}, first call of a host, median in ms`, ledger.first_ms, "<", 200, 0),
    ...(replay ? [bar(`replay ${over}, longest page in ms`, replay.page_most_ms, "<", 250, 0)] : []),
  ];
}

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(" | ")} |`;

/** @param {LedgerFigures[]} all @returns {string} Markdown */
export function ledgerSection(all) {
  const of = (/** @type {(each: LedgerFigures) => number | undefined} */ figure) => all.map((each) => figure(each)?.toFixed(0) ?? "–");
  const rows = [
    ["ledger, first call of a host, ms", ...of(({ ledger }) => ledger.first_ms)],
    ["ledger, ms", ...of(({ ledger }) => ledger.ms)],
    ["ledger, processor time, ms", ...of(({ ledger }) => ledger.processor_ms)],
    ["ledger, slowest of nine, ms", ...of(({ ledger }) => ledger.most_ms)],
    ["replay, all pages, ms", ...of(({ replay }) => replay?.ms)],
    ["replay, pages", ...of(({ replay }) => replay?.pages)],
    ["replay, longest page, ms", ...of(({ replay }) => replay?.page_most_ms)],
    ["file in MiB", ...of(({ file_bytes: bytes }) => bytes / 2 ** 20)],
  ];
  const head = ["decisions", ...all.map(({ decisions }) => decisions.toLocaleString("en"))];
  return `\`ledger\` and all pages of \`replay\` by the host's own methods without the pipe, medians of nine. Every decision is about a request of
its own; a third of the acceptances has an outcome by the user's word (\`tests/bench/past_story.h\`). The time grows with the decisions;
\`node scripts/measurements/ledger.mjs 1000000\` measures a million.

${[head, head.map(() => "---"), ...rows].map(row).join("\n")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.slice(2).map(Number);
  const figures = await measureLedger(process.env.SERENDIP_BENCH_BINARIES ?? join(root, "build", "release"), given.length ? given : sizes);
  console.log(ledgerSection(figures));
  for (const { state, name, figure } of ledgerBars(figures)) console.log(`${state.padEnd(12)} ${name}: ${figure}`);
}
