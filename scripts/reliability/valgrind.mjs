// Valgrind sees what the sanitizers cannot: memory that was never written and is read, in the very program that is shipped.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNodeTests, testFilesOf } from "../suites/node_tests.mjs";
import { root, run } from "../suites/program.mjs";

const memcheck = ["-q"];

// Not of the unit tests, whose forked children end at once and give nothing back; LeakSanitizer sees to those.
const leaks = ["--leak-check=full", "--errors-for-leak-kinds=definite", "--show-leak-kinds=definite"];

// What runs under it takes some 30 times as long, which one unit test measures.
const notInUnit = ["~no note takes long"];

// What they look at is not this program's under valgrind: its memory, how the release is built, where it and its manual lie, that
// another program cannot be started, and that standard output is closed.
const notInProcess = ["clean-binary", "frame-claims", "io-errors", "cli", "manual", "doctor-rows", "full-output"].map((name) => `tests/process/${name}.test.mjs`);

/** Starts `binary` under valgrind, one report for each process. @param {string} folder @param {string} binary */
function makeWatchedHost(folder, binary) {
  const program = join(folder, "serendip");
  writeFileSync(program, `#!/bin/sh\nexec /usr/bin/valgrind ${[...memcheck, ...leaks].join(" ")} --log-file='${folder}/%p.report' -- '${binary}' "$@"\n`);
  chmodSync(program, 0o755);
  return program;
}

/** @param {string} folder @returns {string[]} what valgrind said of each process */
const reportsIn = (folder) => readdirSync(folder).filter((name) => name.endsWith(".report")).map((name) => readFileSync(join(folder, name), "utf8"));

/** @param {number} [size] how many files of process tests, from the first @returns {Promise<import("./parts.mjs").Outcome>} */
export async function soakValgrind(size = Infinity) {
  const ready = [await run("scripts/install", ["measure"], { shown: true }), await run("scripts/build", ["endurance"], { shown: true })];
  if (ready.some(({ code }) => code !== 0)) throw new Error("The preparation failed; see above.");
  const folder = mkdtempSync(join(tmpdir(), "serendip-valgrind-"));
  try {
    const program = makeWatchedHost(folder, join(root, "build", "endurance", "serendip"));
    const files = testFilesOf("process").filter((path) => !notInProcess.includes(path)).slice(0, size);
    const [unit, tests] = await Promise.all([
      run("valgrind", [...memcheck, "--error-exitcode=99", "build/endurance/unit-tests", ...notInUnit]),
      runNodeTests(files, { environment: { SERENDIP_BINARY: program, SERENDIP_WATCHED: "1" } }),
    ]);
    if (unit.code !== 0) console.log(unit.output.slice(-8000));
    const reports = reportsIn(folder);
    const findings = reports.filter(Boolean);
    for (const report of findings) console.log(report);
    return {
      held: unit.code === 0 && tests.failed === 0 && findings.length === 0 && reports.length > 0,
      figures: [
        { what: "unit tests", measured: unit.code === 0 ? "clean" : "not clean" },
        { what: "files of process tests", measured: files.length },
        { what: "process tests passed", measured: tests.passed },
        { what: "process tests failed", measured: tests.failed },
        { what: "runs of the program", measured: reports.length },
        { what: "of them with a finding", measured: findings.length },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
