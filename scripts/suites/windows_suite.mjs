// The host for Windows, cross-compiled and run under Wine: its unit tests, and of the process tests those that look at
// what differs there. It is not part of `scripts/test`: compiling everything a second time takes longer than all else.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { makingJob, runCatch } from "./host_suites.mjs";
import { testFilesOf, testJobs } from "./node_tests.mjs";
import { root } from "./program.mjs";

/** @typedef {import("./jobs.mjs").Job} Job */

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

/**
 * Left out of the unit tests is what is marked `posix` (modes, links, and paths that are not absolute, which browsers take on
 * Windows) and `whileOpen`: Windows moves no file that is open, and a second connection of the same process gets an I/O error
 * from SQLite under Wine, where connections of several processes, as browsers make them, do not.
 */
const withoutMarked = "~[posix]~[whileOpen]";

/** @returns {Job[]} */
export function windowsJobs() {
  const built = makingJob("build windows", ["cmake", "--build", "--preset", "windows"], { needs: ["configure windows"] });
  const started = makingJob("start Wine", ["sh", "-c", startWine], { needs: [built.name] }, environment);
  // Whatever becomes of the tests.
  process.once("exit", () => spawnSync("wineserver", ["--kill"], { env: { ...process.env, ...environment } }));
  const files = [...testFilesOf("windows"), ...processTests.map((name) => `tests/process/${name}.test.mjs`)];
  const under = { ...environment, SERENDIP_BINARY: join(root, "scripts", "windows", "serendip-under-wine"), SERENDIP_SYSTEM: "windows" };
  const needs = [started.name];
  return [
    makingJob("libraries for windows", ["scripts/windows/libraries"]),
    makingJob("configure windows", ["cmake", "--preset", "windows"], { needs: ["libraries for windows"] }),
    built,
    started,
    { name: "unit-tests.exe", suite: "windows", needs, guess: 100, work: () => runCatch(["wine", join(build, "unit-tests.exe"), withoutMarked], environment) },
    ...testJobs("windows", files, { environment: under, needs, guess: 10 }).map((job) => ({ ...job, name: `${job.name}, under Wine` })),
  ];
}
