// The libFuzzer targets, each for a while: how many inputs it was given, and what it found.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeSeeds } from "../../tests/fuzz/seeds.mjs";
import { sanitizedBuild, watching } from "./host_suites.mjs";
import { failure } from "./jobs.mjs";
import { onAllCores } from "./on_all_cores.mjs";
import { root, run } from "./program.mjs";

/** @typedef {{target: string, executions: number, finding: string}} Fuzzed `finding`: what was found, or "" */
/** @typedef {import("./jobs.mjs").Job} Job */

const targets = ["dispatch", "csv", "zip", "date", "profile_address"];

const patience = 20; // seconds for one input; a slow one is a finding too

const folder = join(root, "build", "fuzz");

/** What libFuzzer has kept of earlier runs in this tree is where it goes on. @param {string} target @param {number} seconds @returns {Promise<Fuzzed>} */
async function fuzz(target, seconds) {
  const [corpus, seeds, found] = ["", "-seeds", "-found"].map((end) => join(folder, `${target}${end}`));
  rmSync(seeds, { recursive: true, force: true });
  writeSeeds(target, seeds);
  for (const path of [corpus, found]) mkdirSync(path, { recursive: true });
  const given = [corpus, seeds, `-artifact_prefix=${found}/`, `-max_total_time=${seconds}`];
  const limits = [`-timeout=${patience}`, "-rss_limit_mb=2048", "-max_len=16384", "-print_final_stats=1", "-verbosity=1"];
  const dictionary = target === "dispatch" || target === "csv" ? [`-dict=tests/fuzz/${target}.dict`] : [];
  const { code, output } = await run(`build/sanitized/fuzz-${target.replace("_", "-")}`, [...given, ...limits, ...dictionary], { environment: watching });
  const executions = Number(/stat::number_of_executed_units:\s*(\d+)/.exec(output)?.[1] ?? 0);
  return { target, executions, finding: code === 0 ? "" : `${output.split("\n").slice(-80).join("\n")}\nkept: ${readdirSync(found).map((name) => join(found, name)).join(" ")}` };
}

const seconds = 60;
const fewest = 300; // executions; the slowest target does some ten thousand, beside other work on two cores 1,700

/** Every fuzzer for a minute. A target that was given hardly anything proves nothing. @returns {Job[]} */
export function fuzzJobs() {
  return [
    sanitizedBuild(),
    ...targets.map((target) => ({
      name: `fuzz-${target}`,
      suite: "fuzz",
      needs: [sanitizedBuild().name],
      guess: seconds,
      work: async () => {
        const { executions, finding } = await fuzz(target, seconds);
        const wrong = finding || (executions < fewest ? `only ${executions} executions` : "");
        return wrong ? failure(`FAILED fuzz-${target}\n${wrong}`) : { passed: 1, failed: 0, said: `fuzz-${target}: ${executions} executions in ${seconds} s` };
      },
    })),
  ];
}

/** All targets, for programs that fuzz in their own way. @param {number} each seconds @returns {Promise<Fuzzed[]>} in the order of `targets` */
export const fuzzAll = (each) => onAllCores(targets, (target) => fuzz(target, each));
