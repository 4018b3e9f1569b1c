// Suites that need the release binary: the host over pipes, and the whole in real browsers.
import { availableParallelism } from "node:os";
import { runNodeTests } from "./node_suite.mjs";
import { run } from "./program.mjs";
import { runWithSecondAttempt } from "./second_attempt.mjs";
import { testFilesOf } from "./test_files.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

// A browser keeps more than one core busy; more of them at once only run into their deadlines.
const browsersAtOnce = Math.max(1, Math.floor(availableParallelism() / 2));

/** @param {string} suite @param {typeof runNodeTests} runTests @param {number} [concurrency] @returns {Promise<Tally>} */
async function runWithBinary(suite, runTests, concurrency) {
  const built = await run("scripts/build", ["release"], { shown: true });
  if (built.code !== 0) return { passed: 0, failed: 1 };
  const environment = { SERENDIP_BINARY: process.env.SERENDIP_BINARY ?? new URL("../../build/release/serendip", import.meta.url).pathname };
  return runTests(testFilesOf(suite), { environment, concurrency });
}

export const runProcess = () => runWithBinary("process", runNodeTests);
export const runBrowser = () => runWithBinary("browser", runWithSecondAttempt, browsersAtOnce);
