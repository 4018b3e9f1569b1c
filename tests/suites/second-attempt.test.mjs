// A file that failed is run once more, alone: what is broken fails again and is counted, an accident is told and not hidden.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { runJobs, sum } from "../../scripts/suites/jobs.mjs";
import { testJobs } from "../../scripts/suites/node_tests.mjs";
import { root } from "../../scripts/suites/program.mjs";
import { makeReport } from "../../scripts/suites/report.mjs";
import { withSecondAttempt } from "../../scripts/suites/second_attempt.mjs";

/** @type {string} */ let folder;
/** @type {string} each run of a file leaves a letter here */ let runs;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serendip-suites-"));
  runs = join(folder, "runs");
  writeFileSync(runs, "");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @param {string} name of one letter @param {string} fails in JavaScript, of how often `run` it ran @returns {string} its path */
function file(name, fails) {
  const path = join(folder, `${name}.test.mjs`);
  writeFileSync(path, `
    import { appendFileSync, readFileSync } from "node:fs";
    import { test } from "node:test";
    appendFileSync(${JSON.stringify(runs)}, "${name}");
    const run = readFileSync(${JSON.stringify(runs)}, "utf8").split("${name}").length - 1;
    test("the first", () => {});
    test("the second", () => { if (${fails}) throw new Error("it failed in run " + run); });
  `);
  return relative(root, path);
}

/** @param {string[]} files */
async function tally(files) {
  /** @type {string[]} */ const said = [];
  const out = /** @type {any} */ ({ isTTY: false, write: (/** @type {string} */ text) => said.push(text) });
  // Else the tests in there would report to this test's own runner.
  const jobs = testJobs("", files, { environment: { NODE_TEST_CONTEXT: undefined }, mayRepeat: true });
  const watcher = makeReport(jobs, { durations: { of: () => 1, keep: () => {} }, atOnce: 2, out });
  const all = await withSecondAttempt(await runJobs(jobs, { atOnce: 2, watcher }), watcher.tell);
  const { passed, failed } = sum(all.map(({ outcome }) => outcome));
  return { passed, failed, runs: [...readFileSync(runs, "utf8")].sort().join(""), said: said.join("") };
}

test("what passes is run once", async () => {
  const { said, ...counts } = await tally([file("a", "false"), file("b", "false")]);
  assert.deepEqual(counts, { passed: 4, failed: 0, runs: "ab" });
  assert.doesNotMatch(said, /UNSTEADY/);
});

test("what fails once is run again alone, counted as passed, and told with why it failed", async () => {
  const unsteady = file("b", "run === 1");
  const { said, ...counts } = await tally([file("a", "false"), unsteady]);
  assert.deepEqual(counts, { passed: 4, failed: 0, runs: "abb" });
  assert.doesNotMatch(said, /FAILED/);
  assert.match(said, /AT FIRST .*b\.test\.mjs › the second\n.*it failed in run 1/);
  assert.ok(said.includes(`UNSTEADY ${unsteady}`));
});

test("what fails twice has failed", async () => {
  const { said, ...counts } = await tally([file("a", "true"), file("b", "run === 1")]);
  assert.deepEqual(counts, { passed: 3, failed: 1, runs: "aabb" });
  assert.doesNotMatch(said, /UNSTEADY .*a\.test/);
  assert.match(said, /^FAILED .*a\.test\.mjs › the second\n.*it failed in run 2/m);
  assert.doesNotMatch(said, /FAILED .*b\.test/);
});

test("where more than three files fail nothing is run again", async () => {
  const { said, ...counts } = await tally(["a", "b", "c", "d"].map((name) => file(name, "run === 1")));
  assert.equal(said.match(/^FAILED /gm)?.length, 4);
  assert.deepEqual([counts.passed, counts.failed, counts.runs], [4, 4, "abcd"]);
});

test("a file that ends before its first test has failed", async () => {
  const silent = join(folder, "s.test.mjs");
  writeFileSync(silent, "");
  const { failed } = await tally([file("a", "false"), relative(root, silent)]);
  assert.equal(failed, 1);
});
