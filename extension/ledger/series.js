/**
 * What stands beside each other in a plot. Each has a colour and a pattern of its own, so that it is told apart in grey,
 * in print and by eyes that do not see the colours apart; the order is always that of the legend.
 *
 * @typedef {object} Series
 * @property {string} name
 * @property {string} colour a custom property of style/tokens.css
 * @property {string} pattern an SVG path on a tile of 8 × 8, drawn as lines; empty for a solid surface
 */

/** What followed an acceptance. @type {readonly Series[]} */
export const outcomes = [
  { name: "exchange", colour: "--plot-good", pattern: "" },
  { name: "silence", colour: "--plot-neutral", pattern: "M0 2H8M0 6H8" },
  { name: "pitch", colour: "--plot-poor", pattern: "M-2 2L2 -2M0 8L8 0M6 10L10 6" },
  { name: "unwelcome", colour: "--plot-bad", pattern: "M0 0L8 8M0 8L8 0" },
  { name: "open", colour: "--plot-neutral", pattern: "M4 3.5V4.5" },
];

/** What a philosophy would have done. @type {readonly Series[]} */
export const answers = [
  { name: "letIn", colour: "--plot-good", pattern: "" },
  { name: "lookFirst", colour: "--plot-good", pattern: "M-2 2L2 -2M0 8L8 0M6 10L10 6" },
  { name: "keptOut", colour: "--plot-neutral", pattern: "M4 3.5V4.5" },
];

/** Of the tile, in CSS pixels. */
export const tile = 8;
