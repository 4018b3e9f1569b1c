// The simulated year: what the simulator prints, and how Serendip stands against each baseline.
import { join } from "node:path";
import { jsonOf } from "./json_program.mjs";

/** @typedef {{mean: number, error: number}} Figure */
/** @typedef {{utility: Figure, agreement: Figure, looks: Figure, utility_looking: Figure, lead: Figure, lead_looking: Figure}} PolicyFigures */
/** @typedef {{labels: number, oracle: Figure, policies: Record<string, PolicyFigures>}} Moment */
/** @typedef {{world: string, philosophy: string, moments: Moment[]}} Year */
/** @typedef {{synthetic: true, seed: number, seeds: number, requests: number, results: Year[]}} Simulation */
/** @typedef {{year: Year, moment: Moment, baseline: string, lead: Figure}} Comparison */

const seeds = 20;

/** @param {string} binaries @returns {Promise<Simulation>} */
export const simulate = (binaries) => jsonOf(join(binaries, "simulator"), ["--json", "--seeds", String(seeds)]);

/** The baselines of the bar. Ignoring everybody and what can be told from a card at all are shown beside them. */
export const baselines = ["acceptAll", "mutuals", "keywords", "naiveBayes"];

/**
 * @param {Simulation} simulation
 * @param {(year: Year, moment: Moment) => boolean} counts
 * @param {string[]} against
 * @param {"lead" | "lead_looking"} lead
 * @returns {Comparison[]}
 */
export function comparisons(simulation, counts, against, lead) {
  return simulation.results.flatMap((year) =>
    year.moments
      .filter((moment) => counts(year, moment))
      .flatMap((moment) => against.map((baseline) => ({ year, moment, baseline, lead: moment.policies[baseline][lead] }))),
  );
}
