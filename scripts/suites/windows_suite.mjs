// The host for Windows, cross-compiled and run under Wine: its unit tests, and of the process tests those that look at
// what differs there. It is not part of `scripts/test`: compiling everything a second time takes longer than all else.
import { join } from "node:path";
import { runNodeTests } from "./node_suite.mjs";
import { root, run } from "./program.mjs";
import { judged, sum } from "./tally.mjs";
import { catchTally } from "./unit_suite.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

const build = join(root, "build", "windows");

/** Wine's own Windows, away from the user's; without the browser and the .NET that it would offer to download. */
const environment = { WINEPREFIX: join(build, "wine"), WINEDEBUG: "-all", WINEDLLOVERRIDES: "mscoree,mshtml=", LC_ALL: "C.UTF-8" };

/** Left out are those that need POSIX: signals, file modes, a full disk, a terminal. */
const processTests = ["bad-input", "caller", "backup", "export", "forget", "import", "import-port", "ledger", "method-kill", "method-many-hosts", "method-story"];

/** @param {string[]} command @returns {Promise<boolean>} */
async function done(...[command, ...given]) {
  const { code } = await run(command, given, { shown: true, environment });
  if (code !== 0) console.log(`FAILED ${[command, ...given].join(" ")}`);
  return code === 0;
}

/** @returns {Promise<Tally>} */
async function runCatch() {
  const { code, output } = await run("wine", [join(build, "unit-tests.exe")], { environment });
  console.log(output.replaceAll("\r", "").trimEnd());
  return judged(catchTally(output.replaceAll("\r", "")), code);
}

/** @returns {Promise<Tally>} */
export async function runWindows() {
  const prepared =
    (await done("scripts/windows/libraries")) && (await done("cmake", "--preset", "windows")) && (await done("cmake", "--build", "--preset", "windows")) && (await done("wineboot", "--init"));
  if (!prepared) return { passed: 0, failed: 1 };
  // Wine's server would end with every command, and be started anew for the next.
  await done("wineserver", "--persistent");
  try {
    const files = processTests.map((name) => `tests/process/${name}.test.mjs`);
    const binary = join(root, "scripts", "windows", "serendip-under-wine");
    return sum([await runCatch(), await runNodeTests(files, { environment: { SERENDIP_BINARY: binary, SERENDIP_SYSTEM: "windows" }, concurrency: 2 })]);
  } finally {
    await run("wineserver", ["--kill"], { environment });
  }
}
