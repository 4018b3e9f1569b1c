// Runs the suites that are named, or all, and ends with the one line that says how it went.
import { runBrowser, runProcess } from "./binary_suites.mjs";
import { runFuzz } from "./fuzz_suite.mjs";
import { runLint } from "./lint_suite.mjs";
import { runPackage } from "./package_suite.mjs";
import { runSanitized } from "./sanitized_suite.mjs";
import { sum } from "./tally.mjs";
import { runUnit } from "./unit_suite.mjs";
import { runWindows } from "./windows_suite.mjs";

/** @type {Record<string, () => Promise<import("./tally.mjs").Tally>>} */
const suites = {
  lint: runLint, unit: runUnit, process: runProcess, browser: runBrowser, package: runPackage, sanitized: runSanitized, fuzz: runFuzz,
  windows: runWindows,
};
// Installing packages, and a second build of everything with clang or for Windows, are for who asks for them.
const usual = ["lint", "unit", "process", "browser"];

const named = process.argv.slice(2);
const tallies = [];
for (const name of named.length ? named : usual) {
  console.log(`\n== ${name}`);
  const begun = Date.now();
  const tally = await suites[name]().catch((error) => {
    console.log(`FAILED suite ${name}: ${error?.stack ?? error}`);
    return { passed: 0, failed: 1 };
  });
  tallies.push(tally);
  console.log(`-- ${name}: ${tally.passed} passed, ${tally.failed} failed, ${((Date.now() - begun) / 1000).toFixed(0)} s`);
}
const { passed, failed } = sum(tallies);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
