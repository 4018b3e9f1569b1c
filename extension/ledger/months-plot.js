/** Columns over time, stacked by what followed. */

import { bar, line, text } from "./marks.js";
import { grouped } from "./month-groups.js";
import { outcomes } from "./series.js";

const height = 260;
const top = 14;
const bottom = 28;
/** Of a column with the gap beside it, in CSS pixels. */
const narrowest = 10;
const widest = 48;
/** Half of the widest label, "2026 Q3", in the widest of the usual fonts. */
const halfLabel = 32;

/**
 * @param {{month: string, values: number[]}[]} months not empty
 * @param {number} width
 * @param {string} language
 * @returns {import("./marks.js").Plot}
 */
export function monthsPlot(months, width, language) {
  const numbers = new Intl.NumberFormat(language);
  const left = 44;
  const { groups } = grouped(months, Math.max(1, Math.floor((width - left) / narrowest)));
  const most = Math.max(1, ...groups.map(({ values }) => sum(values)));
  const step = niceStep(most);
  const ceiling = Math.ceil(most / step) * step;
  const scale = (height - top - bottom) / ceiling;
  const floor = height - bottom;
  const column = Math.min(widest, (width - left) / groups.length);
  const axis = Array.from({ length: ceiling / step + 1 }, (_, index) => index * step).flatMap((value) => {
    const y = Math.round(floor - value * scale) + 0.5;
    return [line(left, y, width, y), text(left - 6, y + 4, numbers.format(value), { anchor: "end", weight: "quiet" })];
  });
  const columns = groups.flatMap(({ values }, index) => stacked(left + index * column, floor, column, scale, values));
  return { width, height, marks: [...axis, ...columns, ...labels(groups, left, column, width)] };
}

/**
 * @param {number} x
 * @param {number} floor
 * @param {number} column
 * @param {number} scale
 * @param {number[]} values
 */
function stacked(x, floor, column, scale, values) {
  const gap = Math.min(8, column / 4);
  let y = floor;
  return outcomes.flatMap((series, index) => {
    const tall = values[index] * scale;
    y -= tall;
    return tall > 0 ? [bar(x + gap / 2, y, column - gap, tall, series)] : [];
  });
}

/**
 * As many as fit beside each other.
 * @param {import("./month-groups.js").Group[]} groups
 * @param {number} left
 * @param {number} column
 * @param {number} width
 */
function labels(groups, left, column, width) {
  const every = Math.max(1, Math.ceil(72 / column));
  return groups.flatMap(({ label }, index) => {
    const x = Math.min(Math.max(left + (index + 0.5) * column, left + halfLabel), width - halfLabel);
    return index % every === 0 ? [text(x, height - 8, label, { anchor: "middle", weight: "quiet" })] : [];
  });
}

/** 1, 2 or 5 times a power of ten, so that there are at most five steps. @param {number} most */
function niceStep(most) {
  const power = 10 ** Math.floor(Math.log10(most / 5));
  return Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((step) => most / step <= 5) ?? power * 10);
}

/** @param {number[]} values */
const sum = (values) => values.reduce((all, value) => all + value, 0);
