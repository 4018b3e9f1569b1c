// How many requests of which suggestion are mounted, and which of them the user looks for. The others are dimmed, never
// hidden: what one does not see one cannot object to. Nothing here acts on more than one request, nor ever will (README).

/** @import { PageCase } from "./cases.js" */
/** @import { ShownHint } from "./hint-focus.js" */
/** @import { Hint } from "./hint.js" */

/** @typedef {"accept" | "ignore" | "block" | "lookFirst"} SuggestedAction */

/** @type {readonly SuggestedAction[]} */
export const actions = Object.freeze(["accept", "ignore", "block", "lookFirst"]);
/** @type {SuggestedAction | null} */
let lookedFor = null;
/** Whom the last jump led to. @type {PageCase | null} */
let last = null;
/** LinkedIn's cards that are dimmed now, with their hints and the opacity they had of their own. @type {Map<HTMLElement, {hint: Hint, own: string}>} */
const dimmed = new Map();
// A hint takes presses down to 0.7 (visibility.js), and dimmed text has to stay readable.
const faint = "0.7";

/** @param {PageCase} one @returns {SuggestedAction | null} what is suggested and still to be decided */
export function kindOf({ suggestion, step }) {
  return suggestion && step !== "done" && step !== "blockIntended" ? suggestion.action : null;
}

/** @param {ShownHint[]} shown @returns {Record<SuggestedAction, number>} */
export function counts(shown) {
  const found = { accept: 0, ignore: 0, block: 0, lookFirst: 0 };
  for (const { one } of shown) {
    const kind = kindOf(one);
    if (kind) found[kind] += 1;
  }
  return found;
}

/** @param {ShownHint[]} shown @returns {ShownHint[]} those the user looks for */
export function chosen(shown) {
  return lookedFor === null ? shown : shown.filter(({ one }) => kindOf(one) === lookedFor);
}

/** @param {ShownHint[]} shown in the order of the page @returns {ShownHint | undefined} the next to look at, after the last one and round again */
export function nextToLookAt(shown) {
  const found = shown.filter(({ one }) => kindOf(one) === "lookFirst");
  const next = found[(found.findIndex(({ one }) => one === last) + 1) % found.length];
  if (next) last = next.one;
  return next;
}

/** @param {SuggestedAction | null} action null for all */
export function lookFor(action) {
  lookedFor = action;
}

/** Dims what is not looked for. @param {ShownHint[]} shown */
export function dim(shown) {
  if (lookedFor !== null && chosen(shown).length === 0) lookedFor = null;
  if (lookedFor === null && dimmed.size === 0) return;
  const mounted = new Set(shown.map(({ card }) => card));
  const bright = new Set(chosen(shown).map(({ card }) => card));
  for (const { card, hint } of shown) if (card instanceof HTMLElement && !bright.has(card)) fade(card, hint);
  for (const card of [...dimmed.keys()]) if (bright.has(card) || !card.isConnected || !mounted.has(card)) restore(card);
}

/** @param {HTMLElement} card @param {Hint} hint */
function fade(card, hint) {
  hint.dimmed = true;
  const before = dimmed.get(card);
  dimmed.set(card, { hint, own: before ? before.own : card.style.opacity });
  if (!before) card.style.opacity = faint;
}

/** @param {HTMLElement} card */
function restore(card) {
  const { hint, own = "" } = dimmed.get(card) ?? {};
  if (hint) hint.dimmed = false;
  card.style.opacity = own;
  if (card.getAttribute("style") === "") card.removeAttribute("style");
  dimmed.delete(card);
}

export function stop() {
  lookedFor = null;
  last = null;
  for (const card of [...dimmed.keys()]) restore(card);
}

export const wanted = () => lookedFor;
