// Which lines and branches of the host the tests reach: unit tests, tests of faults and process tests, in one build.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../suites/files.mjs";
import { runNodeTests } from "../suites/node_suite.mjs";
import { root, run } from "../suites/program.mjs";

const build = "build/coverage";

// What is killed writes no counts, and what is about the release says nothing of this build.
const notHere = ["clean-binary", "kills"].map((name) => `tests/process/${name}.test.mjs`);

/**
 * Left out: host/manual, which writes the man page while building and is no part of the host; what is for Windows and macOS
 * alone (not compiled here); branches to exceptions that the compiler puts behind every call (gcovr calls them throw
 * branches), and those of destructors and moves that no input decides (unreachable).
 */
const excluded = ["--filter", "host/", "--exclude", "host/manual/", "--exclude-throw-branches", "--exclude-unreachable-branches"];

/** @returns {Promise<{lines: number, branches: number, lineCount: number, branchCount: number}>} lines and branches in percent */
export async function countCoverage() {
  const file = join(root, build, "coverage.json");
  const given = ["--root", root, "--object-directory", join(root, build), ...excluded, "--json-summary", file, "--html-details", join(root, build, "coverage.html")];
  const { code, output } = await run("gcovr", [...given, join(root, build)]);
  if (code !== 0) throw new Error(`gcovr failed:\n${output}`);
  const { line_percent, branch_percent, line_total, branch_total } = JSON.parse(readFileSync(file, "utf8"));
  return { lines: line_percent, branches: branch_percent, lineCount: line_total, branchCount: branch_total };
}

async function runTests() {
  for (const path of filesBelow(build).filter((name) => name.endsWith(".gcda"))) rmSync(join(root, path));
  const unit = await run(`${build}/unit-tests`, []);
  const faults = await run(`${build}/fault-tests`, []);
  const files = filesBelow("tests/process").filter((path) => path.endsWith(".test.mjs") && !notHere.includes(path));
  const environment = { SERENDIP_BINARY: join(root, build, "serendip"), SERENDIP_WATCHED: "1", SERENDIP_COUNTED: "1" };
  const { failed } = await runNodeTests(files, { environment });
  return unit.code === 0 && faults.code === 0 && failed === 0;
}

/** @returns {Promise<import("./parts.mjs").Outcome>} */
export async function soakCoverage() {
  const installed = await run("scripts/install", ["measure"], { shown: true });
  if (installed.code !== 0) throw new Error("What counts could not be installed; see above.");
  const built = await run("scripts/build", ["coverage"], { shown: true });
  if (built.code !== 0) throw new Error("The build failed; see above.");
  const passed = await runTests();
  const { lines, branches, lineCount, branchCount } = await countCoverage();
  return {
    held: passed && lines >= 98 && branches >= 90,
    figures: [
      { what: "lines of the host", measured: lineCount },
      { what: "of them reached, in percent", measured: lines },
      { what: "branches without those of exceptions", measured: branchCount },
      { what: "of them taken, in percent", measured: branches },
    ],
  };
}
