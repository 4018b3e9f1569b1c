// clang-tidy takes seconds a file, most of it for the libraries' headers. So it is given what the compiler is given, the
// batches of the unity build, and each is a job of its own. One that passed is not looked at again until a file that it
// includes, its flags or the set of checks change; continuous integration looks at everything.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { failure } from "./jobs.mjs";
import { root, run } from "./program.mjs";

/** @typedef {import("./jobs.mjs").Job} Job */
/** @typedef {import("./jobs.mjs").Outcome} Outcome */
/** @typedef {{file: string, command: string, directory: string, sources: string[]}} Unit one call of the compiler; `sources`: relative to the root */
/** @typedef {{given: string[], digest: string}} Stamp which files it read, and what they and its flags were */

const build = join(root, "build", "tidy");
const passedFolder = join(build, "passed");

/** @param {string} file that is compiled @returns {string[]} itself, or what it includes if it is a batch that CMake made */
function sourcesOf(file) {
  const batch = file.startsWith(`${build}/`) ? readFileSync(file, "utf8").matchAll(/^#include "(.+)"$/gm) : [];
  return (file.startsWith(`${build}/`) ? [...batch].map(([, path]) => path) : [file]).map((path) => relative(root, path));
}

/** @param {string[]} files to be checked @returns {Unit[]} each of them in one, though the build may compile it for several targets */
function unitsOf(files) {
  const left = new Set(files);
  /** @type {Unit[]} */ const units = [];
  /** @type {Omit<Unit, "sources">[]} */
  const commands = JSON.parse(readFileSync(join(build, "compile_commands.json"), "utf8"));
  for (const entry of commands) {
    const sources = sourcesOf(entry.file);
    if (!sources.some((path) => left.has(path))) continue;
    for (const path of sources) left.delete(path);
    units.push({ ...entry, sources });
  }
  if (left.size > 0) throw new Error(`The build compiles none of ${[...left].join(", ")}, so clang-tidy cannot look at them.`);
  return units;
}

/** @param {Unit} unit @param {string[]} given */
function digest({ command }, given) {
  const hash = createHash("sha256").update(command);
  for (const path of [join(root, ".clang-tidy"), ...given]) hash.update(path).update("\0").update(readFileSync(path));
  return hash.digest("hex");
}

/** @param {Unit} unit @returns {Promise<string[]>} the files outside of the system that it reads, as the compiler says */
async function filesOf({ command, directory }) {
  const asking = command.replace(/ -o ("[^"]*"|\S+)/, "").replace(/ -c /, " -MM -c ");
  const { code, output } = await run("sh", ["-c", `cd "$1" && ${asking}`, "sh", directory]);
  if (code !== 0) throw new Error(output);
  const [, ...files] = output.replace(/\\\n/g, " ").trim().split(/(?<!\\)\s+/);
  return files.map((path) => (path.startsWith("/") ? path : join(directory, path)));
}

/** @param {string} stamp @param {Unit} unit */
function hasPassed(stamp, unit) {
  try {
    const last = /** @type {Stamp} */ (JSON.parse(readFileSync(stamp, "utf8")));
    return last.digest === digest(unit, last.given);
  } catch {
    return false; // never checked, or a file has gone
  }
}

/** @param {Unit} unit @returns {Promise<Outcome>} */
async function check(unit) {
  const stamp = join(passedFolder, `${createHash("sha256").update(unit.file).digest("hex").slice(0, 32)}.json`);
  if (!process.env.CI && hasPassed(stamp, unit)) return { passed: 1, failed: 0, said: "" };
  const given = await filesOf(unit);
  const now = digest(unit, given);
  const { code, output } = await run("clang-tidy", ["--quiet", "-p", build, "--extra-arg=-Wno-unknown-warning-option", unit.file]); // the flags are GCC's
  if (code !== 0) return failure(output.replace(/^(\d+ warnings? .*|Suppressed .*|Use -header-filter.*|\d+ warnings? treated as errors?)\n/gm, ""));
  writeFileSync(stamp, JSON.stringify({ given, digest: now }));
  return { passed: 1, failed: 0, said: "" };
}

/** @param {string[]} files .cpp and .h @returns {Promise<Job[]>} */
export async function tidyJobs(files) {
  const configured = await run("cmake", ["--preset", "tidy"]);
  if (configured.code !== 0) return [{ name: "clang-tidy", suite: "lint", work: async () => failure(`FAILED clang-tidy\n${configured.output}`) }];
  mkdirSync(passedFolder, { recursive: true });
  return unitsOf(files.filter((path) => path.endsWith(".cpp"))).map((unit) => ({
    name: `clang-tidy ${unit.sources[0]}${unit.sources.length > 1 ? ` and ${unit.sources.length - 1} more` : ""}`,
    suite: "lint",
    guess: 2 + unit.sources.length,
    work: () => check(unit),
  }));
}
