// The browser tests with a host that is traced in the place of every one that a browser starts.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { runNodeTests, testFilesOf } from "../suites/node_tests.mjs";
import { root, run } from "../suites/program.mjs";

/** The host's own folders in every session of the harness (tests/browser/harness/profile.mjs). @param {string[][]} traces */
function ownFolders(traces) {
  const sessions = new Set(traces.flat().flatMap((line) => line.match(new RegExp(`${tmpdir()}/serendip-[\\w-]+(?=/(data|state)/serendip)`, "g")) ?? []));
  return [...sessions].flatMap((session) => ["data", "state"].map((name) => join(session, name, "serendip")));
}

/** @param {number} [size] how many test files, from the first @returns {Promise<import("./parts.mjs").Outcome>} */
export async function soakTraces(size = Infinity) {
  const built = await run("scripts/build", ["release"], { shown: true });
  if (built.code !== 0) throw new Error("The release build failed; see above.");
  process.env.SERENDIP_BINARY ??= join(root, "build", "release", "serendip");
  const { makeTracedHost, readTraces, tracesIn } = await import("../../tests/browser/harness/traced_host.mjs");
  const folder = mkdtempSync(join(tmpdir(), "serendip-traces-"));
  try {
    const { program } = makeTracedHost(folder);
    const files = testFilesOf("browser").filter((path) => !path.endsWith("host-trace.test.mjs")).slice(0, size);
    const tests = await runNodeTests(files, { environment: { SERENDIP_BINARY: program, SERENDIP_WATCHED: "1" }, concurrency: Math.max(1, Math.floor(availableParallelism() / 2)) });
    const { hosts, calls, strange } = readTraces(folder, ownFolders(tracesIn(folder)));
    for (const line of strange) console.log(line);
    return {
      held: hosts > 0 && strange.length === 0 && tests.failed === 0,
      figures: [
        { what: "files of browser tests", measured: files.length },
        { what: "tests passed", measured: tests.passed },
        { what: "tests failed", measured: tests.failed },
        { what: "hosts that the browsers started", measured: hosts },
        { what: "calls about files, networks and programs", measured: calls },
        { what: "of them to start a program, reach a network or touch a file of somebody else's", measured: strange.length },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
