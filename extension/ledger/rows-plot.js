/** Rows below each other, each with its name and its number above a bar. */

import { beside, line, lineHeight, text } from "./marks.js";

const barHeight = 16;
const rowHeight = lineHeight + barHeight + 14;
const headHeight = 30;

/**
 * @typedef {object} Row
 * @property {string} label
 * @property {string} figure stands at the right end
 * @property {number[]} values
 * @property {number} [outOf] the bar is drawn as a share of this; of the longest bar without it
 *
 * @typedef {{heading?: string, rows: Row[]}} Block
 */

/**
 * @param {Block[]} blocks
 * @param {readonly import("./series.js").Series[]} series
 * @param {number} width
 * @returns {import("./marks.js").Plot}
 */
export function rowsPlot(blocks, series, width) {
  const longest = Math.max(1, ...blocks.flatMap(({ rows }) => rows.map(({ values }) => sum(values))));
  /** @type {import("./marks.js").Mark[]} */
  const marks = [];
  let y = 0;
  for (const [index, { heading, rows }] of blocks.entries()) {
    if (heading) {
      if (index > 0) marks.push(line(0, y + 0.5, width, y + 0.5));
      marks.push(text(0, y + 20, heading, { weight: "strong" }));
      y += headHeight;
    }
    for (const { label, figure, values, outOf } of rows) {
      marks.push(text(0, y + 13, label, { weight: heading ? "quiet" : "plain" }), text(width - 2, y + 13, figure, { anchor: "end" }));
      const scale = (width - 1) / (outOf ?? longest);
      marks.push(...beside(0.5, y + lineHeight + 0.5, barHeight, scale, series, values));
      y += rowHeight;
    }
  }
  return { width, height: Math.max(y, 1), marks };
}

/** @param {number[]} values */
const sum = (values) => values.reduce((all, value) => all + value, 0);
