/**
 * The numbers that a philosophy is made of (PROTOCOL.md, section 4). The sliders end where a choice still makes sense; the
 * fields beside them take everything the program takes.
 */

/** @typedef {"exchange" | "silence" | "pitch" | "unwelcome" | "block" | "look"} NumberName */
/** @typedef {{name: NumberName, least: number, most: number, from: number, to: number, step: number}} NumberRange */

/** @type {readonly NumberRange[]} */
export const ranges = [
  { name: "exchange", least: -1000, most: 1000, from: 0, to: 20, step: 0.5 },
  { name: "silence", least: -1000, most: 1000, from: -5, to: 5, step: 0.1 },
  { name: "pitch", least: -1000, most: 1000, from: -20, to: 5, step: 0.5 },
  { name: "unwelcome", least: -1000, most: 1000, from: -150, to: 0, step: 1 },
  { name: "block", least: -1000, most: 0, from: -20, to: 0, step: 0.5 },
  { name: "look", least: 0, most: 1000, from: 0, to: 5, step: 0.1 },
];

/**
 * @param {string} typed as a number field gives it: "" where it holds no number
 * @param {NumberRange} range
 * @returns {number | null} null for what the program would refuse
 */
export function readNumber(typed, { least, most }) {
  const value = typed.trim() === "" ? Number.NaN : Number(typed);
  return value >= least && value <= most ? value : null;
}

/** @param {import("./shapes.js").Numbers} a @param {import("./shapes.js").Numbers} b */
export function sameNumbers(a, b) {
  return a.needsMeeting === b.needsMeeting && ranges.every(({ name }) => a[name] === b[name]);
}

/**
 * What is sent: the object of a philosophy of one's own.
 * @param {import("./shapes.js").Numbers} numbers
 */
export function ownPhilosophy({ exchange, silence, pitch, unwelcome, block, look, needsMeeting }) {
  return { name: "own", exchange, silence, pitch, unwelcome, block, look, needsMeeting };
}
