// The two controls of a card, and which is which. Words decide, in any language that is known; the name in both labels says
// whose they are. Where no word of the page's language is known, the layout's own hooks decide (2025, 2019), or order: Ignore
// stands before Accept, but only on the invitations list, on a card that the layout marks as an invitation and on which exactly
// two buttons name the person. Where one word is known, a label of other words is another deed: a block, a report, an undo.
// Anything else is left open: a wrong guess would accept whom the user ignored, or block whom they accepted.
//
// How sure: labels, hooks and the order on that list were measured or are relied on by working code; on profiles the order is the
// other way round (measured). Controls with visible text alone stand in working code.

import * as Labels from "./labels.js";
import * as PersonLink from "./person-link.js";
import { Selectors } from "./selectors.js";

/** @typedef {{ignore: HTMLElement, accept: HTMLElement}} CardControls */
/** @typedef {{element: HTMLElement, label: string, isButton: boolean}} Control */
/** @typedef {Control & {named: boolean, bare: boolean, kind: import("./labels.js").LabelKind}} JudgedControl */

/** @param {Element} control @returns {string} */
export function labelOf(control) {
  const label = control.getAttribute("aria-label")?.trim();
  return label || [...textsIn(control)].join(" ");
}

/** @param {Node} node @returns {Generator<string>} */
function* textsIn(node) {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) yield child.nodeValue ?? "";
    else yield* textsIn(child);
  }
}

/** @param {Element} card @param {Element} name where it stands @returns {Control[]} what can be pressed behind the name, in order; compose links are no controls */
export function controlsOf(card, name) {
  const found = [...card.querySelectorAll(Selectors.control)].filter((control) =>
    (name.compareDocumentPosition(control) & name.DOCUMENT_POSITION_FOLLOWING) !== 0 && !name.contains(control) && !isUnseen(control, card) && !control.matches(Selectors.showMore) && (control.localName !== "a" || isActionLink(control)));
  // Of a button within a button, the inner one takes the press.
  return found.filter((control) => !found.some((other) => other !== control && control.contains(other)))
    .map((control) => ({ element: /** @type {HTMLElement} */ (control), label: labelOf(control), isButton: control.localName !== "a" }));
}

/** @param {Element} control @param {Element} card @returns {boolean} whether it is a copy that nobody sees, as for another width of the window */
function isUnseen(control, card) {
  const unseen = control.closest(Selectors.unseen);
  return unseen !== null && unseen !== card && card.contains(unseen);
}

/** @param {Element} link a link counts if it accepts or ignores, or has a label, and leads to no person, organisation or message */
function isActionLink(link) {
  if (PersonLink.senderOf(link.getAttribute("href")) || link.matches(`${Selectors.organisationLink},${Selectors.messageLink}`)) return false;
  return link.hasAttribute("aria-label") || Labels.isBare(labelOf(link));
}

/** @param {readonly Control[]} controls @param {string} name @returns {JudgedControl[]} */
export function judge(controls, name) {
  return controls.map((control) => {
    const named = Labels.names(control.label, name);
    return { ...control, named, bare: !named && Labels.isBare(control.label), kind: Labels.kind(control.label, name) };
  });
}

/** @param {readonly JudgedControl[]} judged @returns {JudgedControl[]} those that may be Accept or Ignore of this person */
export function possible(judged) {
  return judged.filter(({ kind }) => kind !== "other");
}

/**
 * @param {Element} card @param {readonly JudgedControl[]} judged @param {string} name
 * @param {{marked: boolean, onList: boolean, spoken: boolean}} where spoken: whether words of this page's language are known
 * @returns {CardControls | null} null where it cannot be told
 */
export function decide(card, judged, name, { marked, onList, spoken }) {
  const byLayout = () => byHooks(card, judged, name) ?? (onList ? byOrder(judged, name) : null);
  return byWords(judged, name) ?? (marked && !spoken && !speaks(judged) ? byLayout() : null);
}

/** @param {readonly JudgedControl[]} judged @returns {boolean} whether any label is of known words: one that is not is then neither Accept nor Ignore */
export function speaks(judged) {
  return judged.some(({ kind }) => kind !== "unknown");
}

/** @param {readonly JudgedControl[]} controls of one kind @param {string} name @returns {JudgedControl | undefined} the only one; of several, the one that is said most plainly */
function onlyOne(controls, name) {
  const plain = controls.length > 1 ? controls.filter(({ label }) => Labels.isPlain(label, name)) : controls;
  return plain.every(({ label }) => Labels.fold(label) === Labels.fold(plain[0]?.label ?? "")) ? plain[0] : undefined;
}

/** @param {readonly JudgedControl[]} judged @param {string} name @returns {CardControls | null} */
export function byWords(judged, name) {
  const theirs = ["accept", "ignore"].map((kind) => judged.filter((one) => one.kind === kind && one.named));
  if (theirs.every(({ length }) => length > 0)) {
    const [accept, ignore] = theirs.map((some) => onlyOne(some, name));
    return accept && ignore && Labels.bothName(ignore.label, accept.label, name) ? pair(ignore, accept) : null;
  }
  // Who names nobody may belong to anybody: only where nothing else on the card accepts or ignores.
  const [accepts, ignores] = ["accept", "ignore"].map((kind) => judged.filter((one) => one.kind === kind));
  const [onlyAccept, onlyIgnore] = [accepts?.[0], ignores?.[0]];
  if (!onlyAccept || !onlyIgnore || accepts?.length !== 1 || ignores?.length !== 1) return null;
  return [onlyAccept, onlyIgnore].every(({ bare, label }) => bare || Labels.bothName(label, label, name)) ? pair(onlyIgnore, onlyAccept) : null;
}

/** @param {Element} card @param {readonly JudgedControl[]} judged @param {string} name @returns {CardControls | null} */
function byHooks(card, judged, name) {
  const hooks = [...card.querySelectorAll(Selectors.actionHook)];
  const outermost = hooks.filter((hook) => !hooks.some((other) => other !== hook && other.contains(hook)));
  const [ignore, accept] = outermost.map((hook) => judged.find(({ element }) => hook.contains(element)));
  return outermost.length === 2 && ignore && accept ? unopposed(ignore, accept, name) : null;
}

/** @param {readonly JudgedControl[]} judged @param {string} name @returns {CardControls | null} */
function byOrder(judged, name) {
  const [ignore, accept, ...more] = judged.filter(({ named, isButton }) => named && isButton);
  return ignore && accept && more.length === 0 ? unopposed(ignore, accept, name) : null;
}

/** @param {JudgedControl} ignore @param {JudgedControl} accept @param {string} name @returns {CardControls | null} null if the names are against it */
function unopposed(ignore, accept, name) {
  const theirs = Labels.bothName(ignore.label, accept.label, name) || [ignore, accept].every(({ named, label }) => !named && /^\P{L}*\p{L}+(?:\s[\p{Ll}\p{Lo}\p{M}]+)?\P{L}*$/u.test(label));
  return theirs ? pair(ignore, accept) : null;
}

/** @param {Control} ignore @param {Control} accept @returns {CardControls} */
function pair(ignore, accept) {
  return { ignore: ignore.element, accept: accept.element };
}

/** @param {Element} card @returns {boolean} whether it has controls that accept and ignore */
export function lookUnread(card) {
  const kinds = [...card.querySelectorAll(Selectors.control)].map((control) => Labels.kind(labelOf(control), ""));
  return kinds.includes("accept") && kinds.includes("ignore");
}
