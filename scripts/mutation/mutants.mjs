// Which mutants there are, and which of them are tried: a sample that is the same for the same seed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../suites/files.mjs";
import { root } from "../suites/program.mjs";
import { changesOf } from "./operators.mjs";

/** @typedef {{file: string, line: number} & import("./operators.mjs").Change & {operator: string}} Mutant */

/** The folders, and those of tests/unit whose tests are to notice what is wrong in them. @type {Record<string, string[]>} */
export const watchers = { wire: ["wire"], history: ["history"], advice: ["advice"] };

// What tests/faults watches over instead of the unit tests: steps that lead to a schema, and what is made of damage.
const leftOut = ["migrations", "recover", "salvage", "damaged_copy", "lost_tables"].map((name) => `host/history/${name}.cpp`);

/** @returns {Mutant[]} */
export function allMutants() {
  const files = Object.keys(watchers).flatMap((folder) => filesBelow(`host/${folder}`));
  return files
    .filter((file) => file.endsWith(".cpp") && !leftOut.includes(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return changesOf(text).map((change) => ({ file, line: text.slice(0, change.at).split("\n").length, ...change }));
    });
}

/** @template T @param {T[]} all @param {number} size @param {number} seed @returns {T[]} */
export function sampleOf(all, size, seed) {
  const rest = [...all];
  let state = seed >>> 0;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // Numerical Recipes' generator
    return state / 4294967296;
  };
  return Array.from({ length: Math.min(size, all.length) }, () => rest.splice(Math.floor(chance() * rest.length), 1)[0]);
}
