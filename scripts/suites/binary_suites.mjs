// Suites that need the release binary: the host over pipes, and the whole in real browsers.
import { cpus } from "node:os";
import { filesBelow } from "./files.mjs";
import { runNodeTests } from "./node_suite.mjs";
import { run } from "./program.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

// A browser keeps more than one core busy; more of them at once only run into their deadlines.
const browsersAtOnce = Math.max(1, Math.floor(cpus().length / 2));

/** @param {string} folder @param {number} [concurrency] @returns {Promise<Tally>} */
async function runWithBinary(folder, concurrency) {
  const built = await run("scripts/build", ["release"], { shown: true });
  if (built.code !== 0) return { passed: 0, failed: 1 };
  const files = filesBelow(folder).filter((path) => path.endsWith(".test.mjs"));
  const environment = { SERENDIP_BINARY: process.env.SERENDIP_BINARY ?? new URL("../../build/release/serendip", import.meta.url).pathname };
  return runNodeTests(files, { environment, concurrency });
}

export const runProcess = () => runWithBinary("tests/process");
export const runBrowser = () => runWithBinary("tests/browser", browsersAtOnce);
