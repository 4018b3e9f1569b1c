// The packages as they are handed out. Installing one changes a system, so it is done in a throw-away copy of this one; where
// no copy can be made, only continuous integration's own machine, which is thrown away itself, will do.
import { runNodeTests } from "./node_suite.mjs";
import { run } from "./program.mjs";
import { runWithSecondAttempt } from "./second_attempt.mjs";
import { sum } from "./tally.mjs";
import { testFilesOf } from "./test_files.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

const installing = "tests/package/installed.test.mjs";
const throwAway = "tests/package/throw-away-system";

/** @returns {Promise<Tally>} */
async function runInstalled() {
  const environment = { SERENDIP_THROW_AWAY: "yes" };
  const possible = await run(throwAway, ["true"]);
  if (possible.code === 0) {
    console.log("Installing the .deb into a copy of this system that is gone afterwards (overlayfs, a namespace of its own).");
    return runWithSecondAttempt([installing], { environment, within: [throwAway] });
  }
  if (process.getuid?.() === 0 && process.env.CI) {
    console.log(`${possible.output.trimEnd()}\nInstalling the .deb on this machine itself, as CI is set, and removing it again.`);
    return runWithSecondAttempt([installing], { environment });
  }
  console.log(`FAILED ${installing}\n${possible.output.trimEnd()}`);
  return { passed: 0, failed: 1 };
}

/** @returns {Promise<Tally>} */
export async function runPackage() {
  const made = await run("scripts/package", [], { shown: true });
  if (made.code !== 0) return { passed: 0, failed: 1 };
  const files = testFilesOf("package").filter((path) => path !== installing);
  return sum([await runInstalled(), await runNodeTests(files)]);
}
