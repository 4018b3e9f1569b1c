// Browsers are at the mercy of the machine: where others kept it busy, tests failed that never failed alone (3 of 784 in one
// run, 2 of one file in another, none in the next). So a file that failed is run once more, with nothing beside it. What passes
// then is counted as passed, and told as unsteady with why it failed at first; what is broken fails twice. FAILED is said of that
// alone: whoever looks for the word must not find an accident in its place.
import { runNodeTests } from "./node_suite.mjs";

/** @typedef {import("./node_suite.mjs").FileTallies} FileTallies */

// More are no accident of the machine.
const mostFiles = 3;

/** @param {string[]} files @param {Parameters<typeof runNodeTests>[1]} options @returns {Promise<FileTallies>} */
export async function runWithSecondAttempt(files, options) {
  /** @type {string[]} */ const told = [];
  const first = await runNodeTests(files, { ...options, tell: (text) => told.push(text) });
  const failed = Object.keys(first.files).filter((file) => first.files[file].failed > 0);
  const within = failed.reduce((count, file) => count + first.files[file].failed, 0);
  // What failed outside of every file, or without a word, is not to be repeated.
  if (failed.length === 0 || failed.length > mostFiles || within !== first.failed || !failed.every((file) => files.includes(file))) {
    console.log(told.join("\n"));
    return first;
  }
  console.log(told.join("\n").replace(/^FAILED /gm, "AT FIRST "));
  console.log(`\nOnce more, alone: ${failed.join(", ")}`);
  const second = await runNodeTests(failed, { ...options, concurrency: 1 });
  const unsteady = failed.filter((file) => second.files[file]?.failed === 0 && second.files[file].passed > 0);
  for (const file of unsteady) console.log(`UNSTEADY ${file}: it failed at first, as said above, and passed when it was run again.`);
  const before = failed.reduce((count, file) => count + first.files[file].passed, 0);
  return { passed: first.passed - before + second.passed, failed: second.failed, files: { ...first.files, ...second.files } };
}
