// The packages as they are handed out. Installing one changes a system, so it is done in a throw-away copy of this one; where
// no copy can be made, only continuous integration's own machine, which is thrown away itself, will do.
import { makingJob } from "./host_suites.mjs";
import { failure } from "./jobs.mjs";
import { runTestFile, testFilesOf, testJobs } from "./node_tests.mjs";
import { run } from "./program.mjs";

/** @typedef {import("./jobs.mjs").Job} Job */
/** @typedef {import("./jobs.mjs").Outcome} Outcome */

const installing = "tests/package/installed.test.mjs";
const throwAway = "tests/package/throw-away-system";

/** @returns {Promise<Outcome>} */
async function runInstalled() {
  const environment = { SERENDIP_THROW_AWAY: "yes" };
  const possible = await run(throwAway, ["true"]);
  // A copy of this system that is gone afterwards (overlayfs, a namespace of its own).
  if (possible.code === 0) return runTestFile(installing, { environment, within: [throwAway] });
  if (process.getuid?.() === 0 && process.env.CI) {
    const outcome = await runTestFile(installing, { environment });
    return { ...outcome, said: `${possible.output.trimEnd()}\nThe .deb was installed on this machine itself, as CI is set, and removed again.\n${outcome.said}` };
  }
  return failure(`FAILED ${installing}\n${possible.output.trimEnd()}`);
}

/** @returns {Job[]} */
export function packageJobs() {
  // Of the tree that the other suites have built; tests/package/reproducible.test.mjs builds the release beside it.
  const packages = makingJob("make packages", ["scripts/package"], { needs: ["build dev"] }, { SERENDIP_PRESET: "dev" });
  const needs = [packages.name];
  return [
    packages,
    { name: installing, suite: "package", needs, uses: "browser", mayRepeat: true, guess: 60, work: runInstalled },
    ...testJobs("package", testFilesOf("package").filter((path) => path !== installing), { needs, guess: 30 }),
  ];
}
