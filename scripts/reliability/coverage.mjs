// Which lines and branches of the host the tests reach: unit tests, tests of faults and process tests, in one build.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../suites/files.mjs";
import { runNodeTests } from "../suites/node_tests.mjs";
import { root, run } from "../suites/program.mjs";
import { writtenCode } from "./branches/written.mjs";

const build = "build/coverage";

// What is killed writes no counts, and what is about the release says nothing of this build.
const notHere = ["clean-binary", "kills"].map((name) => `tests/process/${name}.test.mjs`);

/**
 * Left out: host/manual, which writes the man page while building and is no part of the host; what is for Windows and macOS
 * alone (not compiled here); lines and branches that the compiler makes for exceptions (branches/written.mjs says which), and those on
 * a line that has nothing but braces (gcovr calls them unreachable), of destructors and moves that no input decides.
 */
const excluded = ["--filter", "host/", "--exclude", "host/manual/", "--exclude-throw-branches", "--exclude-unreachable-branches"];

/** @typedef {{line_number: number, count: number, "gcovr/noncode": boolean, branches: {count: number, fallthrough: boolean, throw: boolean}[]}} Line of gcovr */
/** @typedef {{line_total: number, line_covered: number, branch_total: number, branch_covered: number}} Reach */
/** @typedef {Reach & {files: ({filename: string} & Reach)[]}} Summary of gcovr */

/** @param {string[]} given */
async function gcovr(...given) {
  const { code, output } = await run("gcovr", ["--root", root, ...given]);
  if (code !== 0) throw new Error(`gcovr failed:\n${output}`);
}

/**
 * gcovr leaves out the branches that gcov calls throws, but counts going on after every call as a branch, and of what never
 * ran it cannot tell the one from the other. It calls a line missed on which only an exception's cleaning up stands, and some
 * within a list of values over several lines, where gcov takes what comes from the line before for a loop. So its branches are
 * replaced, and such lines are none or have run, before it adds up.
 * @param {string} file
 */
function putWritten(file) {
  const notes = filesBelow("build/coverage").filter((path) => path.endsWith(".gcno"));
  const written = writtenCode(notes.map((path) => join(root, path)), root, "host/");
  const report = JSON.parse(readFileSync(file, "utf8"));
  for (const source of report.files) {
    for (const line of /** @type {Line[]} */ (source.lines)) {
      const bare = /^[{}\s]*(\/\/.*)?$/.test(sourceLine(source.file, line.line_number));
      const here = written.get(source.file);
      const counts = bare ? [] : [...(here?.branches.get(line.line_number)?.values() ?? [])].flat();
      const ran = here?.lines.get(line.line_number);
      line.count = Math.max(line.count, ran ?? 0);
      if (line.count === 0 && ran === undefined) line["gcovr/noncode"] = true;
      line.branches = counts.map((count) => ({ count, fallthrough: false, throw: false }));
    }
  }
  writeFileSync(file, JSON.stringify(report));
}

/** @type {Map<string, string[]>} */
const sources = new Map();

/** @param {string} source @param {number} line */
function sourceLine(source, line) {
  const lines = sources.get(source) ?? readFileSync(join(root, source), "utf8").split("\n");
  sources.set(source, lines);
  return lines[line - 1];
}

/** @param {number} covered @param {number} total */
const percent = (covered, total) => (total === 0 ? 100 : Math.floor((1000 * covered) / total) / 10);

/** @param {Summary} summary @returns {string} what was reached of each layer */
function byLayer({ files }) {
  /** @type {Map<string, Reach>} */ const layers = new Map();
  for (const { filename, ...reach } of files) {
    const layer = filename.split("/").length > 2 ? filename.split("/")[1] : filename;
    const all = layers.get(layer);
    layers.set(layer, {
      line_total: reach.line_total + (all?.line_total ?? 0),
      line_covered: reach.line_covered + (all?.line_covered ?? 0),
      branch_total: reach.branch_total + (all?.branch_total ?? 0),
      branch_covered: reach.branch_covered + (all?.branch_covered ?? 0),
    });
  }
  const shown = [...layers].sort().map(([layer, all]) => `${layer} ${percent(all.line_covered, all.line_total)}, ${percent(all.branch_covered, all.branch_total)}`);
  return shown.join("; ");
}

/** @returns {Promise<{lines: number, branches: number, lineCount: number, branchCount: number, layers: string}>} lines and branches in percent */
export async function countCoverage() {
  const [report, summary] = ["report.json", "coverage.json"].map((name) => join(root, build, name));
  await gcovr("--object-directory", join(root, build), ...excluded, "--json", report, join(root, build));
  putWritten(report);
  await gcovr("--add-tracefile", report, "--json-summary", summary, "--html-details", join(root, build, "coverage.html"));
  /** @type {Summary} */ const all = JSON.parse(readFileSync(summary, "utf8"));
  return {
    lines: percent(all.line_covered, all.line_total),
    branches: percent(all.branch_covered, all.branch_total),
    lineCount: all.line_total,
    branchCount: all.branch_total,
    layers: byLayer(all),
  };
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
  const { lines, branches, lineCount, branchCount, layers } = await countCoverage();
  return {
    held: passed && lines >= 98 && branches >= 90,
    figures: [
      { what: "lines of the host", measured: lineCount },
      { what: "of them reached, in percent", measured: lines },
      { what: "branches without those of exceptions", measured: branchCount },
      { what: "of them taken, in percent", measured: branches },
      { what: "lines reached and branches taken by layer, in percent", measured: layers },
    ],
  };
}
