// Tries mutants of host/wire, host/history and host/advice and lists those that no test noticed.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../suites/program.mjs";
import { allMutants, sampleOf, watchers } from "./mutants.mjs";
import { changed } from "./operators.mjs";
import { MutantTree } from "./tree.mjs";

/** @typedef {{all: number, tried: number, refused: number, killed: number, survived: import("./mutants.mjs").Mutant[]}} Tally */

/** @param {import("./mutants.mjs").Mutant} mutant */
const shown = ({ file, line, operator, from, to }) => `${file}:${line}  ${operator}: ${from.replace(/\s+/g, " ")}  →  ${to.replace(/\s+/g, " ") || "nothing"}`;

/**
 * @param {number} size how many
 * @param {{seed?: number, lanes?: number}} [options] `lanes`: copies of the tree at work at the same time
 * @returns {Promise<Tally>}
 */
export async function mutate(size, { seed = 1, lanes = 1 } = {}) {
  const log = join(root, "build", "mutation", "tried.txt");
  mkdirSync(join(log, ".."), { recursive: true });
  writeFileSync(log, "");
  const all = allMutants();
  const waiting = sampleOf(all, size, seed);
  /** @type {Tally} */ const tally = { all: all.length, tried: 0, refused: 0, killed: 0, survived: [] };
  const stop = () => void waiting.splice(0); // so that an interrupted run tells what it did
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const lane = async (/** @type {number} */ number) => {
    const tree = new MutantTree(number);
    await tree.prepare();
    for (const folder of new Set(Object.values(watchers).flat())) await tree.measure(folder);
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const text = readFileSync(join(root, mutant.file), "utf8");
      const verdict = await tree.judge(mutant.file, changed(text, mutant), watchers[mutant.file.split("/")[1]]);
      tally.tried += 1;
      if (verdict === "survived") tally.survived.push(mutant);
      else tally[verdict] += 1;
      appendFileSync(log, `${verdict}  ${shown(mutant)}\n`);
      process.stdout.write(`${tally.tried} of ${tally.tried + waiting.length}: ${verdict}  ${shown(mutant)}\n`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  process.removeListener("SIGINT", stop).removeListener("SIGTERM", stop);
  return tally;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [size = "100", seed = "1", lanes = "1"] = process.argv.slice(2);
  const tally = await mutate(Number(size), { seed: Number(seed), lanes: Number(lanes) });
  console.log(`\n${tally.tried} of ${tally.all} mutants tried (seed ${seed}): ${tally.refused} refused by the compiler, ${tally.killed} noticed by a test, ${tally.survived.length} by none:`);
  for (const mutant of tally.survived) console.log(shown(mutant));
}
