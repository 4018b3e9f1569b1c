// What a suite reports: how many real test cases passed and failed. A suite that crashed or counted nothing has failed.

/** @typedef {{passed: number, failed: number}} Tally */

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }), { passed: 0, failed: 0 });
}

/**
 * @param {Tally | null} counted what the program said, if it said anything
 * @param {number | null} exitCode null when a signal ended it
 * @returns {Tally} with a failure added where the program failed without naming one
 */
export function judged(counted, exitCode) {
  if (!counted || counted.passed + counted.failed === 0) return { passed: 0, failed: 1 };
  if (exitCode !== 0 && counted.failed === 0) return { ...counted, failed: 1 };
  return counted;
}
