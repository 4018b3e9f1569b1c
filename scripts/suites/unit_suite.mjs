// Unit tests: the host's and those of faults (tests/faults) through Catch2, those of the extension's and the fixtures' plain
// functions through Node.
import { runNodeTests } from "./node_suite.mjs";
import { run } from "./program.mjs";
import { judged, sum } from "./tally.mjs";
import { testFilesOf } from "./test_files.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

/** @param {string} output Catch2 2's console report @returns {Tally | null} */
function catchTally(output) {
  const all = /^All tests passed \(\d+ assertions? in (\d+) test cases?\)/m.exec(output);
  if (all) return { passed: Number(all[1]), failed: 0 };
  const some = /^test cases: +\d+ \|(.*)$/m.exec(output);
  if (!some) return null;
  const passed = /(\d+) passed/.exec(some[1]);
  const failed = /(\d+) failed(?! as)/.exec(some[1]);
  return { passed: Number(passed?.[1] ?? 0), failed: Number(failed?.[1] ?? 0) };
}

/** @param {string[]} command a program of tests, with its arguments @param {NodeJS.ProcessEnv} [environment] @returns {Promise<Tally>} */
export async function runCatch([program, ...given], environment) {
  const { code, output } = await run(program, given, { environment });
  const lines = output.replaceAll("\r\n", "\n"); // as Wine ends them
  console.log(lines.trimEnd());
  return judged(catchTally(lines), code);
}

/** @returns {Promise<Tally>} */
export async function runUnit() {
  const built = await run("scripts/build", ["dev"], { shown: true });
  if (built.code !== 0) return { passed: 0, failed: 1 };
  return sum([...(await Promise.all(["build/dev/unit-tests", "build/dev/fault-tests"].map((program) => runCatch([program])))), await runNodeTests(testFilesOf("unit"))]);
}
