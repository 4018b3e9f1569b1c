// The learner and ordinary filters on labelled short messages, which are not part of the project.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onAllCores } from "../suites/on_all_cores.mjs";
import { jsonOf } from "./json_program.mjs";

/** @typedef {{rows: number, f1: number, auc: number, brier: number, ece: number, log_loss: number, messages_per_second: number, p99_us?: number}} Scores */
/** @typedef {{labels: number, f1: number, auc: number, brier: number, ece: number}} CurvePoint */
/**
 * @typedef {object} MessageFigures
 * @property {Scores} serendip
 * @property {Scores} naiveBayes
 * @property {Scores} bogofilter
 * @property {{rows: number, held_out: number, seeds: number, curve: CurvePoint[]}} curve
 * @property {{rows: number, seeds: number, clean: number, noisy: number}} noise F1 with true labels and with a tenth wrong
 * @property {{collapses: number, of: number, definition: string}} selfTraining
 */

export const setName = "self-promotion.tsv";
const noiseRows = 1000;
const noiseSeeds = 30; // ten leave a standard error of 0.002, a tenth of the bar

/** @param {string} learner @param {string} file */
async function measureNoise(learner, file) {
  const folder = mkdtempSync(join(tmpdir(), "serendip-bench-"));
  try {
    const part = join(folder, "rows.tsv");
    writeFileSync(part, readFileSync(file, "utf8").split("\n").slice(0, noiseRows).join("\n"));
    const clean = (await jsonOf(learner, [part])).f1;
    const seeds = Array.from({ length: noiseSeeds }, (_, index) => String(index + 1));
    const noisy = await onAllCores(seeds, async (seed) => (await jsonOf(learner, [part, "--noise", "0.1", "--seed", seed])).f1);
    return { rows: noiseRows, seeds: noiseSeeds, clean, noisy: noisy.reduce((sum, f1) => sum + f1, 0) / noiseSeeds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} binaries
 * @param {string | null} data folder of the set
 * @returns {Promise<MessageFigures | null>} null without the set
 */
export async function measureMessages(binaries, data) {
  const file = data ? join(data, setName) : null;
  if (!file || !existsSync(file)) {
    console.log(`${file ? `${file} is not there` : "No --data was given"}: what needs labelled messages is left out.`);
    return null;
  }
  const learner = join(binaries, "learner-bench");
  const baseline = join(binaries, "baseline-bench");
  const timed = { serendip: await jsonOf(learner, [file]), naiveBayes: await jsonOf(baseline, [file]), bogofilter: await jsonOf(baseline, [file, "--bogofilter"]) };
  const [curve, { collapses, of, definition }] = await onAllCores(["--curve", "--self-train"], (what) => jsonOf(learner, [file, what]));
  return { ...timed, curve, noise: await measureNoise(learner, file), selfTraining: { collapses, of, definition } };
}
