// The suites about the host and the extension: unit tests of both, the host over pipes, and the whole in real browsers; and
// again with the host built so that AddressSanitizer and UBSan end it at what they find.
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { failure, judged } from "./jobs.mjs";
import { runTestFile, testFilesOf, testJobs } from "./node_tests.mjs";
import { root, run } from "./program.mjs";

/** @typedef {import("./jobs.mjs").Job} Job */
/** @typedef {import("./jobs.mjs").Outcome} Outcome */
/** @typedef {import("./jobs.mjs").Tally} Tally */

/**
 * A job that must end well and counts no test.
 * @param {string} name @param {string[]} command @param {Partial<Job>} [rest] @param {NodeJS.ProcessEnv} [environment] @returns {Job}
 */
export function makingJob(name, [program, ...given], rest = {}, environment = {}) {
  const work = async () => {
    const { code, output } = await run(program, given, { environment });
    return code === 0 ? { passed: 0, failed: 0, said: "" } : failure(`FAILED ${name}\n${output.trimEnd()}`);
  };
  return { name, suite: "build", guess: 200, work, ...rest };
}

const build = (/** @type {string} */ preset) => makingJob(`build ${preset}`, ["scripts/build", preset]);

/** As a browser loads it: whoever starts one or reads the extension needs it. @type {Job} */
export const extensionBuild = makingJob("build extension", ["scripts/build", "extension"], { guess: 2 });

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

/** @param {string[]} command a program of tests, with its arguments @param {NodeJS.ProcessEnv} [environment] @returns {Promise<Outcome>} */
export async function runCatch([program, ...given], environment) {
  const { code, output } = await run(program, given, { environment });
  const lines = output.replaceAll("\r\n", "\n"); // as Wine ends them
  const tally = judged(catchTally(lines), code);
  return { ...tally, said: tally.failed > 0 ? `FAILED ${program}\n${lines.trimEnd()}` : "" };
}

/** The tests' host; another build of it may be named, and then none is made for them. */
const named = process.env.SERENDIP_BINARY;
const host = build("dev");
const hostBuild = named ? [] : [host];
const needs = hostBuild.map(({ name }) => name);
const binary = { SERENDIP_BINARY: named ?? join(root, "build", "dev", "serendip") };

/** Whether the corpus still gives the weights that the program carries, byte for byte. @type {Job} */
const learntAnew = {
  name: "the kinds, learnt anew",
  suite: "unit",
  needs: [host.name],
  guess: 20,
  work: async () => {
    const [kept, made] = ["host/advice/data/kind-weights.bin", "build/dev/kind-weights.bin"].map((path) => join(root, path));
    const { code, output } = await run(join(root, "build/dev/train-kinds"), ["host/advice/corpus", made]);
    if (code !== 0) return failure(output);
    return readFileSync(kept).equals(readFileSync(made)) ? { passed: 1, failed: 0, said: "" } : failure("FAILED the corpus no longer gives host/advice/data/kind-weights.bin; run scripts/train.");
  },
};

/** @returns {Job[]} */
export function unitJobs() {
  const programs = ["build/dev/unit-tests", "build/dev/fault-tests"];
  return [
    host,
    ...programs.map((name) => ({ name, suite: "unit", needs: [host.name], guess: 100, work: () => runCatch([name]) })),
    learntAnew,
    ...testJobs("unit", testFilesOf("unit")),
  ];
}

/**
 * Seconds of the longest, for trees where nothing was measured yet, such as those of continuous integration.
 * @type {Record<string, number>}
 */
const long = { ledger: 60, kills: 36, "method-many-hosts": 33, export: 29, "method-kill": 21, "doctor-rows": 19, "import-interrupted": 15, "learning-kill": 11, recover: 10 };

/** @param {string} suite @param {string[]} files @param {Parameters<typeof testJobs>[2]} options @returns {Job[]} */
const overPipes = (suite, files, options) => testJobs(suite, files, options).map((job) => ({ ...job, guess: long[basename(job.name, ".test.mjs")] ?? 5 }));

/** @returns {Job[]} */
export const processJobs = () => [...hostBuild, ...overPipes("process", testFilesOf("process"), { environment: binary, needs })];

/** Each file once in each browser. @returns {Job[]} */
export const browserJobs = () => [
  ...hostBuild,
  extensionBuild,
  ...testFilesOf("browser").flatMap((file) => ["chromium", "firefox"].map((browser) => /** @type {Job} */ ({
    name: `${file} in ${browser}`,
    suite: "browser",
    needs: [...needs, extensionBuild.name],
    uses: "browser",
    mayRepeat: true,
    guess: statSync(join(root, file)).size / 300, // a long file has many tests
    work: () => runTestFile(file, { environment: { ...binary, SERENDIP_BROWSER: browser } }),
  }))),
];

/** A process test sees a finding as a host that has gone, with the report on its stderr. */
export const watching = {
  ASAN_OPTIONS: "detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1:check_initialization_order=1",
  UBSAN_OPTIONS: "print_stacktrace=1",
  SERENDIP_WATCHED: "1", // to tests that measure memory
};

/** Built once for the tests and the fuzzers. @returns {Job} */
export const sanitizedBuild = () => build("sanitized");

// It is about how the release is built.
const ofReleaseAlone = "tests/process/clean-binary.test.mjs";

/** @returns {Job[]} */
export function sanitizedJobs() {
  const files = testFilesOf("process").filter((path) => path !== ofReleaseAlone);
  const environment = { ...watching, SERENDIP_BINARY: join(root, "build/sanitized/serendip") };
  const sanitized = [sanitizedBuild().name];
  const unit = "build/sanitized/unit-tests";
  return [
    sanitizedBuild(),
    { name: unit, suite: "sanitized", needs: sanitized, guess: 100, work: () => runCatch([unit], watching) },
    ...overPipes("sanitized", files, { environment, needs: sanitized }).map((job) => ({ ...job, name: `${job.name}, sanitized` })),
  ];
}
