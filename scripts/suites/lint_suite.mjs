// Tools that read the source. Each counts as one test case.
import { builtExtension } from "../extension/build.mjs";
import { tidyJobs } from "./clang_tidy.mjs";
import { filesBelow } from "./files.mjs";
import { extensionBuild } from "./host_suites.mjs";
import { failure } from "./jobs.mjs";
import { testFilesOf, testJobs } from "./node_tests.mjs";
import { run } from "./program.mjs";

/** @typedef {import("./jobs.mjs").Job} Job */
/** @typedef {{name: string, check: () => Promise<string>, guess?: number, needs?: string[]}} Tool `check` answers what is wrong, or "" */

/** @param {string} command @param {string[]} given @returns {Promise<string>} */
async function complaints(command, given) {
  const { code, output } = await run(command, given);
  return code === 0 ? "" : output || `${command} failed without a word (status ${code})`;
}

/** @param {string} path */
const isCpp = (path) => /\.(cpp|h)$/.test(path);

const cppFiles = ["host", "tests/unit", "tests/faults", "tests/fuzz", "tests/windows"].flatMap(filesBelow).filter(isCpp);

/** What does not compile here; mingw and its warnings look at these in `scripts/test windows`. */
const ofOtherSystem = /_(windows|macos)\.(cpp|h)$/;

const bin = "node_modules/.bin";

/**
 * Mozilla's linter for extensions. Nothing may be wrong but one warning, which every extension for both browsers gets: Firefox
 * ignores the `service_worker` that Chromium needs. (web-ext from 9.2 on, which gives that warning a code of its own, does not
 * start on Debian 12's Node 18.)
 * @param {{code: string, message: string}} warning
 */
const unavoidable = ({ code, message }) => code === "MANIFEST_FIELD_UNSUPPORTED" && message.includes("/background/service_worker");

/** @returns {Promise<string>} what is wrong, or "" */
async function checkExtension() {
  const { output } = await run(`${bin}/web-ext`, ["lint", `--source-dir=${await builtExtension()}`, "--output=json"]);
  const start = output.indexOf("{");
  if (start < 0) return output || "web-ext lint said nothing";
  /** @type {{errors: any[], warnings: any[]}} */
  const { errors, warnings } = JSON.parse(output.slice(start, output.lastIndexOf("}") + 1));
  return [...errors, ...warnings.filter((warning) => !unavoidable(warning))]
    .map(({ code, message, file, line }) => `${file ?? "manifest.json"}:${line ?? 1}: ${code}: ${message}\n`)
    .join("");
}

// Continuous integration looks at everything. tsc has no use for a memory: it takes two seconds, or eight for the tools.
const remembering = process.env.CI ? [] : ["--cache", "--cache-strategy=content", "--cache-location=build/eslint/"];

/** @type {Tool[]} */
const tools = [
  { name: "types of the extension's modules (tsc)", check: () => complaints(`${bin}/tsc`, ["-p", "tsconfig.json"]) },
  { name: "types of tests and scripts (tsc)", check: () => complaints(`${bin}/tsc`, ["-p", "tsconfig.tools.json"]) },
  { name: "eslint", guess: 15, check: () => complaints(`${bin}/eslint`, ["--max-warnings=0", ...remembering, "."]) },
  { name: "web-ext lint", guess: 10, needs: [extensionBuild.name], check: checkExtension },
  { name: "clang-format", guess: 10, check: () => complaints("clang-format", ["--dry-run", "-Werror", ...cppFiles]) },
];

/** @param {Tool} tool @returns {Job} */
const toolJob = ({ name, check, guess = 5, needs }) => ({
  name,
  suite: "lint",
  guess,
  needs,
  work: async () => {
    const wrong = await check();
    return wrong ? failure(`FAILED ${name}\n${wrong.trimEnd()}`) : { passed: 1, failed: 0, said: "" };
  },
});

/** @returns {Promise<Job[]>} */
export async function lintJobs() {
  const units = await tidyJobs(cppFiles.filter((path) => path.startsWith("host/") && !ofOtherSystem.test(path)));
  return [extensionBuild, ...tools.map(toolJob), ...units, ...testJobs("lint", testFilesOf("lint"))];
}
