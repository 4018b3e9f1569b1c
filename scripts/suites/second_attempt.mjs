// Browsers are at the mercy of the machine: where others kept it busy, tests failed that never failed alone (3 of 784 in one
// run, 2 of one file in another, none in the next). So a file that failed is run once more, with nothing beside it. What passes
// then is counted as passed, and told as unsteady with why it failed at first; what is broken fails twice. FAILED is said of that
// alone: whoever looks for the word must not find an accident in its place.
import { runJobs } from "./jobs.mjs";

/** @typedef {import("./jobs.mjs").Ended} Ended */

// More are no accident of the machine.
const mostFiles = 3;

/** @param {Ended} ended */
export const mayBeAccident = ({ job, outcome }) => Boolean(job.mayRepeat) && outcome.failed > 0;

/** @param {string} said */
export const toldAsFirst = (said) => said.replace(/^FAILED /gm, "AT FIRST ");

/**
 * @param {Ended[]} first all jobs, when all have ended
 * @param {(text: string) => void} tell
 * @returns {Promise<Ended[]>} the same, with what the second attempt came to in the place of the first
 */
export async function withSecondAttempt(first, tell) {
  const failed = first.filter(mayBeAccident);
  if (failed.length === 0) return first;
  if (failed.length > mostFiles) {
    for (const { outcome } of failed) tell(outcome.said);
    return first;
  }
  tell(`\nOnce more, alone: ${failed.map(({ job }) => job.name).join(", ")}`);
  const second = await runJobs(failed.map(({ job }) => ({ ...job, needs: [] })), { atOnce: 0 });
  for (const { job, outcome } of second) {
    if (outcome.failed > 0) tell(outcome.said);
    else tell(`UNSTEADY ${job.name}: it failed at first, as said above, and passed when it was run again.`);
  }
  return first.map((ended) => second.find(({ job }) => job.name === ended.job.name) ?? ended);
}
