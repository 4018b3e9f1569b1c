/**
 * A plot as a list of marks, so that the same plot is drawn as SVG on the page and on a canvas for a PNG file. The
 * extension's CSP lets no image be loaded from anywhere else, and a picture made of the SVG would need just that.
 *
 * @typedef {{kind: "bar", x: number, y: number, width: number, height: number, series: import("./series.js").Series}} Bar
 * @typedef {{kind: "line", x1: number, y1: number, x2: number, y2: number}} Line
 * @typedef {{kind: "text", x: number, y: number, text: string, anchor: "start" | "middle" | "end", weight: Weight}} Text
 * @typedef {"plain" | "quiet" | "strong"} Weight
 * @typedef {Bar | Line | Text} Mark
 * @typedef {{width: number, height: number, marks: Mark[]}} Plot
 */

/** Of a line of text, in CSS pixels. */
export const lineHeight = 18;

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {import("./series.js").Series} series
 * @returns {Bar}
 */
export const bar = (x, y, width, height, series) => ({ kind: "bar", x, y, width, height, series });

/**
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 * @returns {Line}
 */
export const line = (x1, y1, x2, y2) => ({ kind: "line", x1, y1, x2, y2 });

/**
 * @param {number} x
 * @param {number} y of the baseline
 * @param {string} text
 * @param {{anchor?: Text["anchor"], weight?: Weight}} [how]
 * @returns {Text}
 */
export const text = (x, y, text, { anchor = "start", weight = "plain" } = {}) => ({ kind: "text", x, y, text, anchor, weight });

/**
 * Bars beside each other from left to right, each as long as its value.
 * @param {number} x
 * @param {number} y
 * @param {number} height
 * @param {number} scale pixels a unit
 * @param {readonly import("./series.js").Series[]} series
 * @param {readonly number[]} values
 * @returns {Bar[]}
 */
export function beside(x, y, height, scale, series, values) {
  let from = x;
  return series.flatMap((each, index) => {
    const width = values[index] * scale;
    const start = from;
    from += width;
    return width > 0 ? [bar(start, y, width, height, each)] : [];
  });
}
