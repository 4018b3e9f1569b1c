// What was set out to be reached, and whether it was. A figure of the simulation is reached on average over the seeds;
// the standard error says how sure that is.
import { baselines, comparisons } from "./simulation.mjs";

/** @typedef {import("./messages.mjs").MessageFigures} MessageFigures */
/** @typedef {import("./simulation.mjs").Simulation} Simulation */
/** @typedef {import("./simulation.mjs").Comparison} Comparison */
/** @typedef {{senders: number, lessons: number, one_note_in: number, suggest_200_ms: number, suggest_200_first_ms: number, suggest_1_cold_ms: number, history_before_ms_each: number, decide_median_ms: number, decide_p99_ms: number, snapshot_bytes: number}} PageFigures */
/** @typedef {{name: string, bar: string, figure: string, state: "reached" | "missed" | "not measured"}} Bar */

const reaches = {
  ">": (/** @type {number} */ figure, /** @type {number} */ limit) => figure > limit,
  "≥": (/** @type {number} */ figure, /** @type {number} */ limit) => figure >= limit,
  "<": (/** @type {number} */ figure, /** @type {number} */ limit) => figure < limit,
  "≤": (/** @type {number} */ figure, /** @type {number} */ limit) => figure <= limit,
};

/**
 * @param {string} name @param {number | null} figure null where it could not be measured
 * @param {keyof typeof reaches} relation @param {number} limit @param {number} digits @param {string} [absent] why it could not
 * @returns {Bar}
 */
export function bar(name, figure, relation, limit, digits, absent = "no data given") {
  const set = `${relation} ${limit.toFixed(digits)}`;
  if (figure === null) return { name, bar: set, figure: absent, state: "not measured" };
  const reached = reaches[relation](figure, limit);
  const short = reached ? "" : `, missed by ${Math.abs(figure - limit).toFixed(digits)}`;
  return { name, bar: set, figure: figure.toFixed(digits) + short, state: reached ? "reached" : "missed" };
}

/** @param {MessageFigures | null} messages @returns {Bar[]} */
function messageBars(messages) {
  /** @param {(figures: MessageFigures) => number} read */
  const of = (read) => (messages ? read(messages) : null);
  return [
    bar("self-promotion, one pass: F1", of(({ serendip }) => serendip.f1), ">", 0.955, 4),
    bar("self-promotion, one pass: Brier", of(({ serendip }) => serendip.brier), "<", 0.033, 4),
    bar("self-promotion, one pass: ECE", of(({ serendip }) => serendip.ece), "<", 0.016, 4),
    bar("10 % wrong labels, 1000 rows: loss of F1", of(({ noise }) => noise.clean - noise.noisy), "≤", 0.02, 4),
    bar("self-training: collapses of 20", of(({ selfTraining }) => selfTraining.collapses), "≤", 0, 0),
    bar("predict and learn, a second on one core", of(({ serendip }) => serendip.messages_per_second), ">", 50000, 0),
    bar("predict and learn, 99th percentile in µs", of(({ serendip }) => serendip.p99_us ?? Infinity), "<", 200, 0),
  ];
}

/** @param {Comparison} comparison */
export const sentence = ({ year, moment, baseline, lead }) =>
  `${year.world}, ${year.philosophy}, ${moment.labels} labels: ${lead.mean.toFixed(1)} ± ${lead.error.toFixed(1)} against ${baseline}`;

/** @param {string} name @param {Comparison[]} all @param {boolean} strictly @returns {Bar} */
function leadBar(name, all, strictly) {
  const short = all.filter(({ lead }) => (strictly ? lead.mean <= 0 : lead.mean < 0)).sort((one, other) => one.lead.mean - other.lead.mean);
  const figure = short.length === 0 ? `in ${all.length} of ${all.length}` : `in ${all.length - short.length} of ${all.length}; furthest below: ${sentence(short[0])}`;
  return { name, bar: `in all ${all.length} comparisons`, figure, state: short.length === 0 ? "reached" : "missed" };
}

/** @param {Simulation} simulation @returns {Bar[]} */
function simulationBars(simulation) {
  return /** @type {const} */ (["lead_looking", "lead"]).flatMap((lead) => {
    const how = lead === "lead" ? "without looking first" : "looking first as suggested";
    /** @param {string[]} philosophies @param {number} from @param {string[]} against */
    const of = (philosophies, from, against) =>
      comparisons(simulation, (year, moment) => philosophies.includes(year.philosophy) && moment.labels >= from, against, lead);
    return [
      leadBar(`simulated, ${how}: beats every baseline for balanced, known, careful from 50 labels on`, of(["balanced", "known", "careful"], 50, baselines), true),
      leadBar(`simulated, ${how}: never worse than accepting all for open`, of(["open"], 0, ["acceptAll"]), false),
    ];
  });
}

/** @param {MessageFigures | null} messages @param {PageFigures[]} pages the usual rate of notes first @param {Simulation} simulation @returns {Bar[]} */
export const barsOf = (messages, pages, simulation) => [
  ...messageBars(messages),
  bar("200 requests suggested, 100,000 senders in the history, in ms", pages[0].suggest_200_ms, "<", 5, 1),
  ...simulationBars(simulation),
];
