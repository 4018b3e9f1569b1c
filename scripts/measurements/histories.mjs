// The histories that are measured with, from a thousand senders to a million. They are kept below build/bench, as the
// largest takes a minute and a half to make, and made anew when what they depend on has changed. Run by itself it makes those
// that the host is measured with, if they are not there.
import { createHash } from "node:crypto";
import { cpSync, createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, run } from "../suites/program.mjs";
import { jsonOf } from "./json_program.mjs";

const mostAtOnce = 50;
export const sizes = [1_000, 100_000, 1_000_000];

/** @typedef {{senders: number, home: string, file: string, bytes: number, asked: any[], environment: string[]}} History `asked`: what a browser would ask next */

const folder = join(root, "build", "bench", "histories");

/** What a history depends on. */
const sources = ["tests/bench/invented/history_maker.cpp", "tests/bench/invented/invented_people.cpp", "host/history/migrations.cpp", "host/advice/snapshot.cpp"];

function fingerprint() {
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(join(root, source)));
  return hash.digest("hex").slice(0, 16);
}

/**
 * Into the system's cache, for all hosts alike: beside a file that was just made, one that nobody had read lately gave the bare
 * look-up a first answer after 62 ms and a p90 ten times as long as the next time.
 * @param {string} file
 */
async function readOnce(file) {
  for await (const piece of createReadStream(file, { highWaterMark: 2 ** 20 })) void piece;
}

/** @param {string} home @param {number} senders @returns {History} */
function historyIn(home, senders) {
  const environment = [`HOME=${home}`, `XDG_DATA_HOME=${home}`, `XDG_STATE_HOME=${home}`];
  const { asked } = JSON.parse(readFileSync(join(home, "asked.json"), "utf8"));
  const file = join(home, "serendip", "history.db");
  return { senders, home, file, bytes: statSync(file).size, asked, environment };
}

/** @param {string} binaries @param {number} senders @returns {Promise<History>} */
export async function historyOf(binaries, senders) {
  const home = join(folder, `${senders}-${fingerprint()}`);
  if (!existsSync(home)) {
    const unfinished = `${home}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    const told = await jsonOf(join(binaries, "history-maker"), [join(unfinished, "serendip", "history.db"), String(senders)]);
    writeFileSync(join(unfinished, "asked.json"), JSON.stringify(told));
    renameSync(unfinished, home);
  }
  await readOnce(join(home, "serendip", "history.db"));
  return historyIn(home, senders);
}

/** A copy that may be written to. @param {History} history @returns {History} */
export function copyOf(history) {
  const home = `${history.home}.copy`;
  rmSync(home, { recursive: true, force: true });
  cpSync(history.home, home, { recursive: true });
  return historyIn(home, history.senders);
}

/** As a page does when it shows requests. @param {string} binaries @param {History} copy @param {number} count */
export async function observe(binaries, copy, count) {
  const environment = Object.fromEntries(copy.environment.map((entry) => entry.split("=", 2)));
  for (let from = 0; from < count; from += mostAtOnce) {
    const params = JSON.stringify({ requests: copy.asked.slice(from, from + mostAtOnce) });
    const { code, output } = await run(join(binaries, "serendip"), ["call", "observe", params], { environment });
    if (code !== 0) throw new Error(`serendip call observe ended with status ${code}:\n${output}`);
  }
}

/** @param {History} copy */
export const removeCopy = ({ home }) => rmSync(home, { recursive: true });

/** What the floors look up and write to: 100,000 rows. @param {string} binaries */
export async function floorTable(binaries) {
  const file = join(folder, "floor.db");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const { code, output } = await run(join(binaries, "look-up-host"), [`${file}.unfinished`, "100000"]);
    if (code !== 0) throw new Error(`look-up-host made no table:\n${output}`);
    renameSync(`${file}.unfinished`, file);
  }
  await readOnce(file);
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const senders of sizes) await historyOf(process.env.SERENDIP_BENCH_BINARIES ?? join(root, "build", "release"), senders);
}
