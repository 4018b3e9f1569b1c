// Tools that read the source. Each counts as one test case; all run at the same time.
import { checkTidy } from "./clang_tidy.mjs";
import { filesBelow } from "./files.mjs";
import { runNodeTests } from "./node_suite.mjs";
import { run } from "./program.mjs";
import { sum } from "./tally.mjs";
import { testFilesOf } from "./test_files.mjs";
import { checkExtension } from "./web_ext.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */
/** @typedef {{name: string, check: () => Promise<string>}} Tool `check` answers what is wrong, or "" */

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

/** @type {Tool[]} */
const tools = [
  { name: "types of the extension's modules (tsc)", check: () => complaints(`${bin}/tsc`, ["-p", "tsconfig.json"]) },
  { name: "types of tests and scripts (tsc)", check: () => complaints(`${bin}/tsc`, ["-p", "tsconfig.tools.json"]) },
  { name: "eslint", check: () => complaints(`${bin}/eslint`, ["--max-warnings=0", "."]) },
  { name: "web-ext lint", check: checkExtension },
  { name: "clang-format", check: () => complaints("clang-format", ["--dry-run", "-Werror", ...cppFiles]) },
  { name: "clang-tidy", check: () => checkTidy(cppFiles.filter((path) => path.startsWith("host/") && !ofOtherSystem.test(path))) },
];

/** @param {Tool} tool @returns {Promise<Tally>} */
async function judge({ name, check }) {
  const begun = Date.now();
  const wrong = await check();
  console.log(wrong ? `FAILED ${name}\n${wrong.trimEnd()}` : `     ok  ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  return wrong ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

/** @returns {Promise<Tally>} */
export async function runLint() {
  return sum([...(await Promise.all(tools.map(judge))), await runNodeTests(testFilesOf("lint"))]);
}
