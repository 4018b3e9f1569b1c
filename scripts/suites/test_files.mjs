// Which suite runs the test files of which folder of tests/. A folder that is not named here stops every suite: with a
// default, the tests of a new folder ran where what they need was not built.
import { filesBelow } from "./files.mjs";

/** @type {Record<string, string>} */
const suites = {
  structure: "lint",
  background: "unit",
  corpus: "unit",
  language: "unit",
  manifests: "unit",
  options: "unit",
  pages: "unit",
  pictures: "unit",
  popup: "unit",
  reliability: "unit",
  suites: "unit",
  process: "process",
  browser: "browser",
  package: "package",
  windows: "windows",
};

/** @param {string} suite @returns {string[]} relative to the root */
export function testFilesOf(suite) {
  return filesBelow("tests").filter((path) => {
    if (!path.endsWith(".test.mjs")) return false;
    const folder = path.split("/")[1];
    if (!Object.hasOwn(suites, folder)) throw new Error(`${path} belongs to no suite; say in scripts/suites/test_files.mjs which one runs tests/${folder}.`);
    return suites[folder] === suite;
  });
}
