// Runs the suites that are named, or all, and ends with the one line that says how it went.
import { fuzzJobs } from "./fuzzing.mjs";
import { browserJobs, processJobs, sanitizedJobs, unitJobs } from "./host_suites.mjs";
import { jobsAtOnce, runJobs, sum } from "./jobs.mjs";
import { lintJobs } from "./lint_suite.mjs";
import { suiteOf } from "./node_tests.mjs";
import { packageJobs } from "./package_suite.mjs";
import { clock, Durations, makeReport } from "./report.mjs";
import { withSecondAttempt } from "./second_attempt.mjs";
import { windowsJobs } from "./windows_suite.mjs";

/** @type {Record<string, () => import("./jobs.mjs").Job[] | Promise<import("./jobs.mjs").Job[]>>} */
const suites = {
  lint: lintJobs, unit: unitJobs, process: processJobs, browser: browserJobs, package: packageJobs, sanitized: sanitizedJobs, fuzz: fuzzJobs,
  windows: windowsJobs,
};
// Installing packages, and a second build of everything with clang or for Windows, are for who asks for them.
const usual = ["lint", "unit", "process", "browser"];

const named = process.argv.slice(2);
const files = named.filter((name) => name.includes("/"));
const wanted = named.length ? [...new Set(named.map((name) => (name.includes("/") ? suiteOf(name) : name)))] : usual;
const given = new Map((await Promise.all(wanted.map((name) => suites[name]()))).flat().map((job) => [job.name, job]));
/** @type {Set<import("./jobs.mjs").Job>} what is wanted, and once each what that needs */ const jobs = new Set();
/** @param {import("./jobs.mjs").Job | undefined} job */
function take(job) {
  if (!job || jobs.has(job)) return;
  jobs.add(job);
  for (const name of job.needs ?? []) take(given.get(name));
}
for (const job of given.values()) {
  // Of a suite of which only files were named, those.
  if (job.suite !== "build" && (files.length === 0 || named.includes(job.suite) || files.some((file) => job.name.startsWith(file)))) take(job);
}
const begun = performance.now();
const durations = new Durations();
const report = makeReport([...jobs], { durations, atOnce: jobsAtOnce });
const first = await runJobs([...jobs], { seconds: (job) => durations.of(job), watcher: report });
report.close();
const all = await withSecondAttempt(first, console.log);

console.log("");
for (const suite of new Set([...jobs].map((job) => job.suite))) {
  const own = all.filter(({ job }) => job.suite === suite);
  const { passed, failed } = sum(own.map(({ outcome }) => outcome));
  const work = own.reduce((total, { seconds }) => total + seconds, 0);
  console.log(`${suite.padEnd(10)}${passed} passed, ${failed} failed, ${clock(work)} of work`);
}
const wrong = all.filter(({ outcome, notRun }) => outcome.failed > 0 || notRun);
if (wrong.length > 0) console.log(`\nNot passed: ${wrong.map(({ job }) => job.name).join(", ")}`);
const { passed, failed } = sum(all.map(({ outcome }) => outcome));
console.log(`\n${clock((performance.now() - begun) / 1000)}\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 && wrong.length === 0 ? 0 : 1;
