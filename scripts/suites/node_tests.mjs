// Test files in JavaScript, each through Node's own test runner as a job of its own: that runner takes a suite's files in the
// order of their names and cannot know what else is running.
import { filesBelow } from "./files.mjs";
import { judged, runJobs, sum } from "./jobs.mjs";
import { run } from "./program.mjs";

/** @typedef {import("./jobs.mjs").Job} Job */
/** @typedef {import("./jobs.mjs").Outcome} Outcome */
/** @typedef {import("./jobs.mjs").Tally} Tally */

/**
 * Which suite runs the test files of which folder of tests/. A folder that is not named here stops every suite: with a
 * default, the tests of a new folder ran where what they need was not built.
 * @type {Record<string, string>}
 */
const suites = {
  structure: "lint",
  background: "unit",
  corpus: "unit",
  language: "unit",
  manifests: "unit",
  options: "unit",
  pages: "unit",
  pictures: "unit",
  popup: "unit",
  reliability: "unit",
  suites: "unit",
  process: "process",
  browser: "browser",
  package: "package",
  windows: "windows",
};

/** @param {string} path of a test file, relative to the root */
export function suiteOf(path) {
  const folder = path.split("/")[1];
  if (!Object.hasOwn(suites, folder)) throw new Error(`${path} belongs to no suite; say in scripts/suites/node_tests.mjs which one runs tests/${folder}.`);
  return suites[folder];
}

/** @param {string} suite @returns {string[]} relative to the root */
export const testFilesOf = (suite) => filesBelow("tests").filter((path) => path.endsWith(".test.mjs") && suiteOf(path) === suite);

const patience = 30 * 60_000; // milliseconds for a file. Node 18 has no --test-timeout.

const countLine = /\{"passed":\d+,"failed":\d+\}\s*$/;

/**
 * @param {string} file relative to the root
 * @param {{environment?: NodeJS.ProcessEnv, within?: string[]}} [options] `within`: a program, with its arguments, that runs
 *   the tests in another place
 * @returns {Promise<Outcome>}
 */
export async function runTestFile(file, { environment = {}, within = [] } = {}) {
  const reporter = new URL("case_reporter.mjs", import.meta.url).href;
  const [command, ...given] = [...within, process.execPath, "--test", `--test-reporter=${reporter}`, "--test-reporter-destination=stdout", file];
  const { code, output } = await run(command, given, { environment, timeout: patience });
  const counted = countLine.exec(output);
  const tally = judged(counted && /** @type {Tally} */ (JSON.parse(counted[0])), code);
  if (tally.failed === 0) return { ...tally, said: "" };
  const said = output.replace(countLine, "").trimEnd();
  // A file that ends before its first test is a success to Node.
  const silent = !/^FAILED /m.test(said);
  return { ...tally, said: silent ? `${said}\nFAILED ${file} › ended ${counted && code === 0 ? "without a single test case" : `with status ${code}`}`.trimStart() : said };
}

/**
 * @param {string} suite
 * @param {string[]} files
 * @param {Partial<Job> & {environment?: NodeJS.ProcessEnv}} [options] what is the same of all these jobs
 * @returns {Job[]}
 */
export function testJobs(suite, files, { environment, ...rest } = {}) {
  if (files.length === 0) throw new Error(`The suite ${suite} has no test files.`);
  return files.map((file) => ({ name: file, suite, work: () => runTestFile(file, { environment }), ...rest }));
}

/**
 * For programs that run tests in their own way.
 * @param {string[]} files
 * @param {{environment?: NodeJS.ProcessEnv, concurrency?: number}} [options]
 * @returns {Promise<Tally>}
 */
export async function runNodeTests(files, { environment, concurrency } = {}) {
  const ended = await runJobs(testJobs("", files, { environment }), { atOnce: concurrency });
  for (const { outcome } of ended) if (outcome.said) console.log(outcome.said);
  return sum(ended.map(({ outcome }) => outcome));
}
