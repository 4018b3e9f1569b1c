// What was set out to be reached, and whether it was.

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
