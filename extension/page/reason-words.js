// Reasons in words, with what they speak for, and which two of them a hint has room for.

import * as PageText from "./page-text.js";
import * as Words from "./page-words.js";

/** @import { PageSuggestion } from "./hint-sentences.js" */

/** @typedef {"chance" | "reach" | "breadth" | "interest" | "risk"} ReasonSide */
/** @typedef {{key: string, side: ReasonSide, weight?: number, values: {count?: number, of?: number, kind?: string, quotes?: string[]}}} PageReason PROTOCOL.md, one of a suggestion's `reasons` */
/** @typedef {{text: string, speaksFor: boolean, strength: 0 | 1 | 2 | 3}} ToldReason 0: it speaks for neither, such as what a philosophy misses */

const { text, counted } = Words;
/** In code points: what a hint's line has room for. */
const oneLine = 40;
/** Less changes the odds by a tenth: it decided nothing. */
const slight = 0.1;

/** @param {PageReason} reason @param {boolean} [short] whether it has to fit on one line @returns {ToldReason[]} none where there is no text for it */
export function told({ key, values, weight = 0 }, short = false) {
  const sentence = key === "kind" ? ofKind(values, short) : sentenceOf(key, values);
  return sentence === "" ? [] : [{ text: sentence, speaksFor: weight > 0, strength: strength(Math.abs(weight)) }];
}

/** @param {string} key @param {PageReason["values"]} values */
function sentenceOf(key, values) {
  if (typeof values?.count !== "number") return text(`reason_${key}`);
  return typeof values.of === "number" ? text(`reason_${key}`, values.count, values.of) : counted(`reason_${key}`, values.count);
}

/** What the request is after, and the words that say so. @param {PageReason["values"]} values @param {boolean} short */
function ofKind({ kind, quotes }, short) {
  const said = text(`kind_${kind}`);
  const pieces = (Array.isArray(quotes) ? quotes : []).filter((quote) => typeof quote === "string").map((quote) => PageText.forDisplay(quote));
  if (said === "" || pieces.length === 0) return said;
  return short ? withOne(said, pieces[0] ?? "") : text("kind_quoted", said, pieces.map((quote) => text("kind_quote", quote)).join(", "));
}

/** One word out of several says little. @param {string} said @param {string} quote @returns {string} with as many words of it as fit */
function withOne(said, quote) {
  const words = quote.split(" ");
  for (let count = words.length; count >= Math.min(2, words.length); count -= 1) {
    const sentence = text("kind_quoted", said, text("kind_quote", `${words.slice(0, count).join(" ")}${count < words.length ? " …" : ""}`));
    if ([...sentence].length <= oneLine) return sentence;
  }
  return said;
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
  return first ? [first, ...known.filter((one) => one !== first)].slice(0, 2).flatMap((reason) => told(reason, true)) : [];
}

/** @param {PageSuggestion["action"]} action @param {PageReason} reason @returns {boolean} whether it speaks for that and is more than slight; for a look speaks what is missing */
function restsOn(action, { weight = 0 }) {
  if (action === "lookFirst") return weight === 0;
  return (action === "accept" ? weight : -weight) >= slight;
}
