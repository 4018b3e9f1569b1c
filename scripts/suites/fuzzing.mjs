// One libFuzzer target for a while: how many inputs it was given, and what it found.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeSeeds } from "../../tests/fuzz/seeds.mjs";
import { onAllCores } from "./on_all_cores.mjs";
import { root, run } from "./program.mjs";
import { watching } from "./sanitized_suite.mjs";

/** @typedef {{target: string, executions: number, finding: string}} Fuzzed `finding`: what was found, or "" */

const targets = ["dispatch", "csv", "zip", "date", "profile_address"];

const patience = 20; // seconds for one input; a slow one is a finding too

const folder = join(root, "build", "fuzz");

/** What libFuzzer has kept of earlier runs in this tree is where it goes on. @param {string} target @param {number} seconds @returns {Promise<Fuzzed>} */
async function fuzz(target, seconds) {
  const [corpus, found] = [join(folder, target), join(folder, `${target}-found`)];
  for (const path of [corpus, found]) mkdirSync(path, { recursive: true });
  const given = [corpus, join(folder, `${target}-seeds`), `-artifact_prefix=${found}/`, `-max_total_time=${seconds}`];
  const limits = [`-timeout=${patience}`, "-rss_limit_mb=2048", "-max_len=16384", "-print_final_stats=1", "-verbosity=1"];
  const dictionary = target === "dispatch" || target === "csv" ? [`-dict=tests/fuzz/${target}.dict`] : [];
  const { code, output } = await run(`build/sanitized/fuzz-${target.replace("_", "-")}`, [...given, ...limits, ...dictionary], { environment: watching });
  const executions = Number(/stat::number_of_executed_units:\s*(\d+)/.exec(output)?.[1] ?? 0);
  return { target, executions, finding: code === 0 ? "" : `${output.split("\n").slice(-80).join("\n")}\nkept: ${readdirSync(found).map((name) => join(found, name)).join(" ")}` };
}

/** All targets, one for each core at a time. @param {number} seconds for each @returns {Promise<Fuzzed[]>} in the order of `targets` */
export async function fuzzAll(seconds) {
  for (const target of targets) {
    rmSync(join(folder, `${target}-seeds`), { recursive: true, force: true });
    writeSeeds(target, join(folder, `${target}-seeds`));
  }
  return onAllCores(targets, (target) => fuzz(target, seconds));
}
