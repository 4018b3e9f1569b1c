// A home of its own for every test: the program must never see the data of the person who runs the tests.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether the host is the one for Windows (scripts/suites/windows_suite.mjs), which has no file modes. */
export const underWine = process.env.SERENDIP_SYSTEM === "windows";

/** How the host calls a file. Wine's drive Z: is this system. @param {string} file */
export const asTold = (file) => (underWine ? `Z:${file.replaceAll("/", "\\")}` : file);

/**
 * @typedef {object} Home
 * @property {string} directory
 * @property {string} database where the history is kept
 * @property {string} log where the log is kept
 * @property {Record<string, string>} env the whole environment of a program that lives here
 */

/**
 * Made now, removed when the test is over.
 * @param {{after: (remove: () => void) => void}} test
 * @returns {Home}
 */
export function makeHome(test) {
  const directory = mkdtempSync(join(tmpdir(), "serendip-test-"));
  test.after(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
  const data = join(directory, "data");
  const state = join(directory, "state");
  if (underWine) {
    const env = { PATH: process.env.PATH ?? "", HOME: directory, LOCALAPPDATA: asTold(data) };
    return { directory, database: join(data, "Serendip", "history.db"), log: join(data, "Serendip", "serendip.log"), env };
  }
  return {
    directory,
    database: join(data, "serendip", "history.db"),
    log: join(state, "serendip", "serendip.log"),
    env: { PATH: process.env.PATH ?? "", HOME: directory, XDG_DATA_HOME: data, XDG_STATE_HOME: state },
  };
}
