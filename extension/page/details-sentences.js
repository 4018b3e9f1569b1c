// What the details of a hint say: every reason with its side, what usually follows, what happened before. From answers of
// the host to plain words; nothing here draws.

import * as PageText from "./page-text.js";
import * as Words from "./page-words.js";
import * as RateWords from "./rate-words.js";
import * as ReasonWords from "./reason-words.js";

/** @import { PageSuggestion } from "./hint-sentences.js" */
/** @import { ToldReason } from "./reason-words.js" */

/** @typedef {{when: string, at: number, what: string, quote: string, undone: boolean}} ToldEvent */
/**
 * @typedef {object} SenderEvent PROTOCOL.md, one of sender's `events`
 * @property {"request" | "decision" | "outcome"} kind
 * @property {number} at
 * @property {string | null} [note]
 * @property {string} [action]
 * @property {string} [stage]
 * @property {string} [outcome]
 * @property {boolean} [inferred]
 * @property {boolean} [undone]
 */

const { text, day } = Words;
const sides = /** @type {const} */ (["chance", "reach", "breadth", "interest", "risk"]);
/** In code points; a note is at most 2000, and its beginning is what one recognises it by. */
const longestQuote = 280;

/** @param {Pick<PageSuggestion, "reasons">} suggestion @returns {{side: string, reasons: ToldReason[]}[]} the sides that say something, in their order */
export function bySide({ reasons }) {
  return sides.map((side) => ({ side: text(`side_${side}`), reasons: reasons.filter((reason) => reason.side === side).flatMap((reason) => ReasonWords.told(reason)) })).filter((group) => group.reasons.length > 0);
}

/** @param {PageSuggestion} suggestion @returns {string[]} what usually follows an acceptance of such a request, the likeliest first */
export function rates({ rates: known }) {
  if (!known) return [];
  return Object.entries(known).filter(([word, rate]) => text(`outcome_${word}`) !== "" && typeof rate === "number")
    .sort(([, a], [, b]) => b - a).map(([word, rate]) => text("rate_line", text(`outcome_${word}`), RateWords.of(rate)));
}

/** @param {unknown} events of `sender`, newest first @returns {ToldEvent[]} */
export function timeline(events) {
  const list = /** @type {SenderEvent[]} */ (Array.isArray(events) ? events : []);
  return list.filter(({ at }) => typeof at === "number").map((event) => (
    { when: day(event.at), at: event.at, what: happened(event), quote: typeof event.note === "string" ? quoted(event.note) : "", undone: event.undone === true }
  )).filter(({ what }) => what !== "");
}

/** @param {SenderEvent} event @returns {string} empty for what is not known here */
function happened({ kind, action, stage, outcome, inferred }) {
  if (kind === "request") return text("popup_asked");
  if (kind === "outcome") return text(inferred ? `outcome_${outcome}_inferred` : `outcome_${outcome}`);
  return text(stage === "intended" ? "done_blockIntended" : `done_${action}`);
}

/** @param {string} note @returns {string} its beginning */
function quoted(note) {
  const signs = [...PageText.forDisplay(note).trim()];
  return signs.length > longestQuote ? `${signs.slice(0, longestQuote).join("").trimEnd()} …` : signs.join("");
}

/** @param {Pick<PageSuggestion, "nearestNote">} suggestion @returns {{quote: string, whose: string} | null} `whose`: when, and what was done about it; the earlier note that is most like this one */
export function nearest({ nearestNote }) {
  if (!nearestNote || typeof nearestNote.text !== "string") return null;
  const parts = [day(nearestNote.at), nearestNote.action === null ? "" : text(`done_${nearestNote.action}`)];
  return { quote: quoted(nearestNote.text), whose: parts.filter((part) => part !== "").join(", ") };
}
