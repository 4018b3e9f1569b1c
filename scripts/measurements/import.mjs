// An invented archive of LinkedIn's imported, beside the same files loaded by the sqlite3 shell, which understands nothing
// of them: from a hundredth of a large archive to a large one. Run by itself (`node scripts/measurements/import.mjs`) it
// prints its section of the results.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, run } from "../suites/program.mjs";
import { bar } from "./bars.mjs";

/** @typedef {{seconds: number, peakMiB: number}} Run */
/** @typedef {{connections: number, invitations: number, messages: number, first: Run, again: Run, sqlite: Run | null}} ImportFigures */

const large = { connections: 30_000, invitations: 20_000, messages: 500_000 };
export const parts = [100, 10, 1]; // of the large archive
const runs = 2; // the fastest counts, as whatever else runs on the machine only slows

/** The most memory a running process had, in MiB. @param {number | undefined} pid */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has ended
  }
}

/** @param {string} program @param {string[]} given @param {{cwd: string, home: string}} where @returns {Promise<Run | null>} null where there is no such program */
function timed(program, given, { cwd, home }) {
  return new Promise((done, failed) => {
    const begun = performance.now();
    const environment = { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: join(home, "data"), XDG_STATE_HOME: join(home, "state") };
    const child = spawn(program, given, { cwd, env: environment, stdio: ["ignore", "ignore", "inherit"] });
    let peakMiB = 0;
    const watch = setInterval(() => (peakMiB = Math.max(peakMiB, peakOf(child.pid))), 10);
    child.on("error", () => (clearInterval(watch), done(null)));
    child.on("exit", (code) => {
      clearInterval(watch);
      if (code === 0) done({ seconds: (performance.now() - begun) / 1000, peakMiB });
      else failed(new Error(`${program} ${given.join(" ")} ended with status ${code}`));
    });
  });
}

/** @param {(Run | null)[]} all @returns {Run | null} */
const fastest = (all) => all.reduce((best, one) => (best === null || (one !== null && one.seconds < best.seconds) ? one : best));

/** @param {string} binaries @param {number} part @returns {Promise<ImportFigures>} */
async function measurePart(binaries, part) {
  const size = { connections: large.connections / part, invitations: large.invitations / part, messages: large.messages / part };
  const folder = mkdtempSync(join(tmpdir(), "serendip-bench-"));
  const archive = join(folder, "archive");
  try {
    const { code, output } = await run(join(binaries, "archive-generator"), [archive, ...Object.values(size).map(String)]);
    if (code !== 0) throw new Error(output);
    const first = [];
    const again = [];
    const sqlite = [];
    for (let turn = 0; turn < runs; turn += 1) {
      const home = join(folder, `home-${turn}`);
      sqlite.push(await timed("sqlite3", [join(folder, `${turn}.db`), ".import --csv --skip 3 Connections.csv connections", ...["Invitations", "messages", "Profile", "Positions"].map((name) => `.import --csv ${name}.csv ${name}`)], { cwd: archive, home }));
      first.push(await timed(join(binaries, "serendip"), ["import", archive, "--json"], { cwd: archive, home }));
      again.push(await timed(join(binaries, "serendip"), ["import", archive, "--json"], { cwd: archive, home }));
    }
    return { ...size, first: /** @type {Run} */ (fastest(first)), again: /** @type {Run} */ (fastest(again)), sqlite: fastest(sqlite) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} binaries @returns {Promise<ImportFigures[]>} the largest last */
export async function measureImport(binaries) {
  const all = [];
  for (const part of parts) all.push(await measurePart(binaries, part));
  return all;
}

/** @param {ImportFigures[]} all the largest last @returns {import("./bars.mjs").Bar[]} */
export function importBars(all) {
  const { first, sqlite } = all[all.length - 1];
  return [
    bar("import of 30,000 connections, 20,000 invitations, 500,000 messages, times sqlite3 .import", sqlite && first.seconds / sqlite.seconds, "≤", 3, 2),
    bar("the same, peak memory in MiB", first.peakMiB, "≤", 100, 0),
  ];
}

/** @param {Run | null} figures */
const shown = (figures) => (figures ? `${figures.seconds.toFixed(2)} s, ${figures.peakMiB.toFixed(0)} MiB` : "no sqlite3 here");

/** @param {ImportFigures[]} all @returns {string} Markdown */
export function importSection(all) {
  const rows = [
    ["messages", ...all.map(({ messages }) => messages.toLocaleString("en"))],
    ["connections", ...all.map(({ connections }) => connections.toLocaleString("en"))],
    ["invitations", ...all.map(({ invitations }) => invitations.toLocaleString("en"))],
    ["serendip import", ...all.map(({ first }) => shown(first))],
    ["serendip import, once more", ...all.map(({ again }) => shown(again))],
    ["sqlite3 .import", ...all.map(({ sqlite }) => shown(sqlite))],
  ];
  const table = [rows[0], rows[0].map(() => "---"), ...rows.slice(1)].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return `An invented archive (\`tests/bench/archive\`), unpacked, from start to end of the program, the fastest of ${runs}. The sqlite3 shell
puts the same rows into tables without indexes and understands nothing of them.

${table}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await measureImport(process.env.SERENDIP_BENCH_BINARIES ?? join(root, "build", "release"));
  console.log(importSection(figures));
  for (const { state, name, figure } of importBars(figures)) console.log(`${state.padEnd(12)} ${name}: ${figure}`);
}
