// Runs jobs side by side, so that no core waits while there is work. A job is the smallest piece that runs alone: a build, a
// tool of lint, a test file (in one browser). Handing whole suites to the cores was rejected: the last suite runs by itself.
// The job that holds up most starts first, by how long it and what waits for it took last time.
import { availableParallelism } from "node:os";

/** @typedef {{passed: number, failed: number}} Tally how many real test cases */
/** @typedef {Tally & {said: string}} Outcome `said`: what a reader should see, all of it if something failed */

/**
 * @typedef {object} Job
 * @property {string} name unlike any other's
 * @property {string} suite
 * @property {() => Promise<Outcome>} work
 * @property {number} [guess] how many seconds it may take, where nobody has measured it yet
 * @property {string[]} [needs] names of jobs without whose success it cannot run; those that are not given are taken as done
 * @property {"browser"} [uses] what it waits for more than it works
 * @property {boolean} [mayRepeat] a failure may be the machine's (second_attempt.mjs)
 */

/** @typedef {{job: Job, outcome: Outcome, seconds: number, notRun?: boolean}} Ended `notRun`: what it needs failed, and was counted */
/** @typedef {{started: (job: Job) => void, ended: (ended: Ended) => void}} Watcher */

const cores = availableParallelism();

/** How many jobs run at once; SERENDIP_JOBS=1 is for a machine that has other things to do. */
export const jobsAtOnce = Math.max(1, Number(process.env.SERENDIP_JOBS) || Math.max(2, cores));

// What runs in a browser waits half of its time, for things to lie still and for what must not come: two keep a core busy.
export const shareOf = (/** @type {Job} */ { uses }) => (uses === "browser" ? 0.5 : 1);

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }), { passed: 0, failed: 0 });
}

/** @param {string} said @returns {Outcome} */
export const failure = (said) => ({ passed: 0, failed: 1, said });

/**
 * What a program of tests came to. One that crashed or counted nothing has failed.
 * @param {Tally | null} counted what the program said, if it said anything
 * @param {number | null} exitCode null when a signal ended it
 * @returns {Tally} with a failure added where the program failed without naming one
 */
export function judged(counted, exitCode) {
  if (!counted || counted.passed + counted.failed === 0) return { passed: 0, failed: 1 };
  if (exitCode !== 0 && counted.failed === 0) return { ...counted, failed: 1 };
  return counted;
}

/**
 * How long it takes from a job's start until the last that waits for it has ended, if nothing else runs.
 * @param {Job[]} jobs @param {(job: Job) => number} seconds @returns {Map<string, number>} by name
 */
function urgencies(jobs, seconds) {
  /** @type {Map<string, number>} */ const found = new Map();
  /** @param {Job} job @returns {number} */
  const urgency = (job) => {
    const known = found.get(job.name);
    if (known !== undefined) return known;
    found.set(job.name, 0); // jobs that wait for each other would ask without end; runJobs() finds them
    const after = jobs.filter(({ needs = [] }) => needs.includes(job.name)).map(urgency);
    const all = seconds(job) + Math.max(0, ...after);
    found.set(job.name, all);
    return all;
  };
  jobs.forEach(urgency);
  return found;
}

/**
 * @param {Job[]} jobs
 * @param {{atOnce?: number, seconds?: (job: Job) => number, watcher?: Watcher}} [options] `atOnce`: how many cores they may keep busy, 0: one job after another; `seconds`: how long a job may take
 * @returns {Promise<Ended[]>} in the order in which they ended
 */
export async function runJobs(jobs, { atOnce = jobsAtOnce, seconds = (job) => job.guess ?? 1, watcher } = {}) {
  const urgency = urgencies(jobs, seconds);
  const waiting = [...jobs].sort((one, other) => (urgency.get(other.name) ?? 0) - (urgency.get(one.name) ?? 0));
  const outstanding = new Set(jobs.map(({ name }) => name));
  /** @type {Set<string>} */ const lost = new Set();
  /** @type {Ended[]} */ const all = [];
  /** @type {Map<Job, Promise<void>>} */ const running = new Map();

  /** @param {Ended} ended */
  const settle = (ended) => {
    outstanding.delete(ended.job.name);
    if (ended.outcome.failed > 0 || ended.notRun) lost.add(ended.job.name);
    all.push(ended);
    watcher?.ended(ended);
  };
  /** @param {Job} job */
  const start = async (job) => {
    watcher?.started(job);
    const begun = performance.now();
    const outcome = await job.work().catch((error) => failure(String(error?.stack ?? error)));
    running.delete(job);
    settle({ job, outcome, seconds: (performance.now() - begun) / 1000 });
  };
  const taken = () => [...running.keys()].reduce((all, job) => all + shareOf(job), 0);
  const next = () => waiting.findIndex((job) => !job.needs?.some((name) => outstanding.has(name)) &&
    (running.size === 0 || taken() + shareOf(job) <= atOnce));

  while (waiting.length + running.size > 0) {
    const index = next();
    if (index >= 0) {
      const [job] = waiting.splice(index, 1);
      const missing = job.needs?.find((name) => lost.has(name));
      if (missing) settle({ job, outcome: { passed: 0, failed: 0, said: `needs ${missing}` }, seconds: 0, notRun: true });
      else running.set(job, start(job));
      continue;
    }
    if (running.size === 0) throw new Error(`These jobs wait for each other: ${waiting.map(({ name }) => name).join(", ")}`);
    await Promise.race(running.values());
  }
  return all;
}
