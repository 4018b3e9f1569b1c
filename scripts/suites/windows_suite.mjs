// The host for Windows, cross-compiled and run under Wine: its unit tests, and of the process tests those that look at
// what differs there. It is not part of `scripts/test`: compiling everything a second time takes longer than all else.
import { join } from "node:path";
import { runNodeTests } from "./node_suite.mjs";
import { root, run } from "./program.mjs";
import { sum } from "./tally.mjs";
import { testFilesOf } from "./test_files.mjs";
import { runCatch } from "./unit_suite.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

const build = join(root, "build", "windows");

/** Wine's own Windows, away from the user's; without the browser and the .NET that it would offer to download. */
const environment = { WINEPREFIX: join(build, "wine"), WINEDEBUG: "-all", WINEDLLOVERRIDES: "mscoree,mshtml=", LC_ALL: "C.UTF-8" };

/**
 * Left out is what needs POSIX (modes and owners of files, links, signals, /proc, a limit of memory, a shell that plays a
 * host, a full disk, a terminal) and what tells of Linux alone (XDG, Flatpak, Snap, where its browsers look: tests/windows
 * has registration and doctor), and the long rounds of kills, of which tests/windows has a few.
 */
const processTests = ["backup", "bad-input", "caller", "endings", "export", "forget", "frame-cuts", "history-cli", "hostile-json", "import", "import-port", "ledger", "learning-kill", "method-kill", "method-many-hosts", "method-story", "method-table", "method-worked-examples"];

/** The server would end with every command. What it starts keeps the outputs of the first open, whose end is waited for. */
const startWine = "exec >/dev/null 2>&1; wineserver --persistent; wineboot --init";

/** @param {string[]} command @returns {Promise<boolean>} */
async function done(...[command, ...given]) {
  const { code } = await run(command, given, { shown: true, environment });
  if (code !== 0) console.log(`FAILED ${[command, ...given].join(" ")}`);
  return code === 0;
}

/**
 * Left out of the unit tests is what is marked `posix` (modes, links, and paths that are not absolute, which browsers take on
 * Windows) and `whileOpen`: Windows moves no file that is open, and a second connection of the same process gets an I/O error
 * from SQLite under Wine, where connections of several processes, as browsers make them, do not.
 */
const withoutMarked = "~[posix]~[whileOpen]";

/** @returns {Promise<Tally>} */
export async function runWindows() {
  const prepared =
    (await done("scripts/windows/libraries")) && (await done("cmake", "--preset", "windows")) && (await done("cmake", "--build", "--preset", "windows")) && (await done("sh", "-c", startWine));
  if (!prepared) return { passed: 0, failed: 1 };
  try {
    const files = [...testFilesOf("windows"), ...processTests.map((name) => `tests/process/${name}.test.mjs`)];
    const binary = join(root, "scripts", "windows", "serendip-under-wine");
    const unit = await runCatch(["wine", join(build, "unit-tests.exe"), withoutMarked], environment);
    return sum([unit, await runNodeTests(files, { environment: { ...environment, SERENDIP_BINARY: binary, SERENDIP_SYSTEM: "windows" }, concurrency: 2 })]);
  } finally {
    await run("wineserver", ["--kill"], { environment });
  }
}
