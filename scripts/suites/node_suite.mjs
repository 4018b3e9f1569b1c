// Test files in JavaScript, through Node's own test runner.
import { run } from "./program.mjs";
import { judged, sum } from "./tally.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

const patience = 60 * 60_000; // milliseconds for a suite; on two busy cores the longest took 29 minutes. Node 18 has no --test-timeout.

const countLine = /\{"files":\{.*\}\}\s*$/;

/** @typedef {Tally & {files: Record<string, Tally>}} FileTallies the cases of each file as well; "" for what is of no file */

/**
 * @param {string[]} files relative to the root; Node 18 knows no patterns
 * @param {{environment?: NodeJS.ProcessEnv, concurrency?: number, within?: string[], tell?: (text: string) => void}} [options]
 *   `within`: a program, with its arguments, that runs the tests in another place; `tell` takes what the tests said
 * @returns {Promise<FileTallies>}
 */
export async function runNodeTests(files, { environment = {}, concurrency, within = [], tell = console.log } = {}) {
  if (files.length === 0) {
    tell("FAILED: this suite has no test files");
    return { passed: 0, failed: 1, files: {} };
  }
  const reporter = new URL("case_reporter.mjs", import.meta.url).href;
  const options = [`--test-reporter=${reporter}`, "--test-reporter-destination=stdout", ...(concurrency ? [`--test-concurrency=${concurrency}`] : [])];
  const [command, ...given] = [...within, process.execPath, "--test", ...options, ...files];
  const { code, output } = await run(command, given, { environment, timeout: patience });
  const counted = countLine.exec(output);
  tell(output.replace(countLine, "").trimEnd());
  if (!counted) return { ...judged(null, code), files: {} };
  const said = /** @type {{files: Record<string, Tally>}} */ (JSON.parse(counted[0])).files;
  const total = sum(Object.values(said));
  // A file that ends before its first test is a success to Node.
  const silent = total.failed > 0 ? [] : files.filter((file) => !Object.hasOwn(said, file));
  for (const file of silent) tell(`FAILED ${file} › ended without a single test case`);
  return { ...judged({ passed: total.passed, failed: total.failed + silent.length }, code), files: said };
}
