// Which job runs when: what holds up most comes first, nothing runs without what it needs, and no core waits for no reason.
import assert from "node:assert/strict";
import { test } from "node:test";
import { judged, runJobs, sum } from "../../scripts/suites/jobs.mjs";

/** @typedef {import("../../scripts/suites/jobs.mjs").Job} Job */

/** @type {string[]} */ let story = [];
/** @type {number} */ let most = 0;

/** @param {string} name @param {Partial<Job>} [rest] @param {{failed?: number, running?: Set<string>}} [how] @returns {Job} */
function job(name, rest = {}, { failed = 0, running = new Set() } = {}) {
  const work = async () => {
    story.push(name);
    running.add(name);
    most = Math.max(most, running.size);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running.delete(name);
    return { passed: 1, failed, said: "" };
  };
  return { name, suite: "s", work, ...rest };
}

/** @param {Job[]} jobs @param {number} [atOnce] */
async function storyOf(jobs, atOnce = 1) {
  story = [];
  most = 0;
  return { all: await runJobs(jobs, { atOnce }), story, most };
}

test("the longest starts first, and before it what a longer one waits for", async () => {
  const jobs = [job("short", { guess: 1 }), job("long", { guess: 9 }), job("build", { guess: 3 }), job("tests", { guess: 8, needs: ["build"] })];
  assert.deepEqual((await storyOf(jobs)).story, ["build", "long", "tests", "short"]);
});

test("as many run at once as may, of browsers twice as many, and one after another where none may", async () => {
  const running = new Set();
  const names = ["a", "b", "c", "d", "e", "f"];
  assert.equal((await storyOf(names.map((name) => job(name, {}, { running })), 3)).most, 3);
  assert.equal((await storyOf(names.map((name) => job(name, { uses: "browser" }, { running })), 2)).most, 4);
  assert.equal((await storyOf(names.map((name, index) => job(name, index % 2 ? { uses: "browser" } : {}, { running })), 0)).most, 1);
});

test("what needs a failed job is not run, nor what needs that; the failure counts once", async () => {
  const { all, story } = await storyOf([job("build", {}, { failed: 1 }), job("tests", { needs: ["build"] }), job("after", { needs: ["tests"] }), job("other")]);
  assert.deepEqual([...story].sort(), ["build", "other"]);
  assert.equal(sum(all.map(({ outcome }) => outcome)).failed, 1);
  assert.deepEqual(all.filter(({ notRun }) => notRun).map((ended) => ended.job.name).sort(), ["after", "tests"]);
});

test("a need that nobody has given is taken as done; jobs that wait for each other are an error", async () => {
  assert.deepEqual((await storyOf([job("tests", { needs: ["build"] })])).story, ["tests"]);
  await assert.rejects(storyOf([job("a", { needs: ["b"] }), job("b", { needs: ["a"] })]), /wait for each other: /);
});

test("a job that throws has failed, with the reason", async () => {
  const { all } = await storyOf([job("a", { work: () => Promise.reject(new Error("no disk")) })]);
  assert.equal(all[0].outcome.failed, 1);
  assert.match(all[0].outcome.said, /no disk/);
});

test("a program that crashed, or counted nothing, has failed", () => {
  assert.deepEqual(judged(null, 0), { passed: 0, failed: 1 });
  assert.deepEqual(judged({ passed: 0, failed: 0 }, 0), { passed: 0, failed: 1 });
  assert.deepEqual(judged({ passed: 5, failed: 0 }, null), { passed: 5, failed: 1 });
  assert.deepEqual(judged({ passed: 5, failed: 2 }, 1), { passed: 5, failed: 2 });
});
