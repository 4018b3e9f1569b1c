// Unit and process tests again, with the host built so that AddressSanitizer and UBSan end it at what they find.
import { join } from "node:path";
import { runNodeTests } from "./node_suite.mjs";
import { root, run } from "./program.mjs";
import { sum } from "./tally.mjs";
import { testFilesOf } from "./test_files.mjs";
import { runCatch } from "./unit_suite.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

/** A process test sees a finding as a host that has gone, with the report on its stderr. */
export const watching = {
  ASAN_OPTIONS: "detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1:check_initialization_order=1",
  UBSAN_OPTIONS: "print_stacktrace=1",
  SERENDIP_WATCHED: "1", // to tests that measure memory
};

/** Built once for the tests and the fuzzers. @returns {Promise<boolean>} */
export async function buildSanitized() {
  return (await run("scripts/build", ["sanitized"], { shown: true })).code === 0;
}

// It is about how the release is built.
const ofReleaseAlone = "tests/process/clean-binary.test.mjs";

/** @returns {Promise<Tally>} */
async function runProcess() {
  const files = testFilesOf("process").filter((path) => path !== ofReleaseAlone);
  return runNodeTests(files, { environment: { ...watching, SERENDIP_BINARY: join(root, "build/sanitized/serendip") } });
}

/** @returns {Promise<Tally>} */
export async function runSanitized() {
  if (!(await buildSanitized())) return { passed: 0, failed: 1 };
  return sum([await runCatch(["build/sanitized/unit-tests"], watching), await runProcess()]);
}
