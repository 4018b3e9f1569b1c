// Reasons in words, with what they speak for, and which two of them a hint has room for.

import * as Words from "./page-words.js";

/** @import { PageSuggestion } from "./hint-sentences.js" */

/** @typedef {"chance" | "reach" | "breadth" | "interest" | "risk"} ReasonSide */
/** @typedef {{key: string, side: ReasonSide, weight?: number, values: {count?: number}}} PageReason PROTOCOL.md, one of a suggestion's `reasons` */
/** @typedef {{text: string, speaksFor: boolean, strength: 0 | 1 | 2 | 3}} ToldReason 0: it speaks for neither, such as what a philosophy misses */

const { text, counted } = Words;
/** Less changes the odds by a tenth: it decided nothing. */
const slight = 0.1;

/** @param {PageReason} reason @returns {ToldReason[]} none where there is no text for it */
export function told({ key, values, weight = 0 }) {
  const against = weight < 0 ? text(`reason_${key}_against`) : "";
  const sentence = against || (typeof values?.count === "number" ? counted(`reason_${key}`, values.count) : text(`reason_${key}`));
  return sentence === "" ? [] : [{ text: sentence, speaksFor: weight > 0, strength: strength(Math.abs(weight)) }];
}

/** @param {number} heavy @returns {0 | 1 | 2 | 3} a weight of 0.7 doubles the odds, 1.4 makes four of them */
function strength(heavy) {
  if (heavy === 0) return 0;
  return heavy >= 1.4 ? 3 : heavy >= 0.7 ? 2 : 1;
}

/**
 * At most two: first what the suggestion rests on most, since one glance takes in no more; then the heaviest of the rest.
 * @param {Pick<PageSuggestion, "action" | "reasons">} suggestion @returns {ToldReason[]}
 */
export function foremost({ action, reasons }) {
  const known = reasons.filter((reason) => told(reason).length > 0);
  const first = known.find((reason) => restsOn(action, reason)) ?? known.find(({ weight = 0 }) => weight === 0) ?? known[0];
  return first ? [first, ...known.filter((one) => one !== first)].slice(0, 2).flatMap(told) : [];
}

/** @param {PageSuggestion["action"]} action @param {PageReason} reason @returns {boolean} whether it speaks for that and is more than slight; for a look speaks what is missing */
function restsOn(action, { weight = 0 }) {
  if (action === "lookFirst") return weight === 0;
  return (action === "accept" ? weight : -weight) >= slight;
}
