// All requests that are mounted now, in the order of the page. Candidates nest (a hook inside or around the list item):
// the outermost that still speaks of one person only is the card, and each request is found once.

import * as Address from "./address.js";
import { labelOf } from "./card-controls.js";
import * as Labels from "./labels.js";
import * as PersonLink from "./person-link.js";
import { profileRequest } from "./profile-request.js";
import * as RequestCard from "./request-card.js";
import { Selectors } from "./selectors.js";

/** @typedef {import("./request-card.js").CardAnswer} CardAnswer */
/** @typedef {import("./request-card.js").CardReading} CardReading */
/** @typedef {import("./request-card.js").Draft} Draft */
/** @typedef {{readings: CardReading[], unread: number, waiting: number}} Found waiting: how many were not read yet */
/** @typedef {{sender: import("./person-link.js").PageSender, invitation?: string}} PersonAsking */

/** Other cards are asked only for what they have in common; that many say it. */
const mostOthers = 12;

// Reading walks the whole card, and pages mutate all the time: what was read is kept until something in the card changes.
/** @type {WeakMap<Element, Draft | null>} */
let drafts = new WeakMap();
/** With the state of all drafts from which it was answered, where other cards had a say. @type {WeakMap<Element, {answer: CardAnswer, of: number | null}>} */
let answers = new WeakMap();
/** Counts the changes of `drafts`. */
let version = 0;
/** What was found last, until something in the page changes. @type {Element[] | null} */
let listed = null;

/** @param {Element} candidate @returns {Draft | null} */
function draftOf(candidate) {
  const known = drafts.get(candidate);
  if (known !== undefined) return known;
  const made = RequestCard.draft(candidate);
  drafts.set(candidate, made);
  version += 1;
  return made;
}

/** A card nobody thought of breaks no other one: it counts as not understood. @param {Element} candidate @param {readonly Draft[]} all @returns {CardAnswer} */
function answerOf(candidate, all) {
  try {
    const draft = draftOf(candidate);
    const known = answers.get(candidate);
    if (known && (known.of === null || known.of === version)) return known.answer;
    const others = all.filter((other) => draft === null || !sharesPerson(draft, other)).slice(0, mostOthers);
    const answer = RequestCard.settle(draft, { onList: Address.isList(), others });
    const kept = known && same(known.answer, answer) ? known.answer : answer;
    answers.set(candidate, { answer: kept, of: draft === null || RequestCard.standsAlone(draft) ? null : version });
    return kept;
  } catch {
    return { unread: true };
  }
}

/** @param {Draft} one @param {Draft} other */
function sharesPerson(one, other) {
  return one.card.contains(other.card) || other.card.contains(one.card) || PersonLink.same(one.person.sender, other.person.sender);
}

/** What is read of a card is one object until it says something else. @param {CardAnswer} one @param {CardAnswer} other */
function same(one, other) {
  if (!one || !other || !("reading" in one) || !("reading" in other)) return false;
  const plain = (/** @type {CardReading} */ { sender, name, texts, invitation }) => JSON.stringify([sender, name, texts, invitation]);
  const [a, b] = [one.reading, other.reading];
  return a.controls?.accept === b.controls?.accept && a.controls?.ignore === b.controls?.ignore && plain(a) === plain(b);
}

/** @param {Node} changed forgets what was read of everything around it */
export function forget(changed) {
  listed = null;
  for (let node = /** @type {Node | null} */ (changed); node; node = node.parentNode) {
    if (!(node instanceof Element)) continue;
    if (drafts.delete(node)) version += 1;
    answers.delete(node);
  }
}

export function forgetAll() {
  drafts = new WeakMap();
  answers = new WeakMap();
  listed = null;
  profile = null;
}

/** @param {Element} candidate @returns {boolean} */
function outOfBounds(candidate) {
  return candidate.closest(`${Selectors.outlet},${Selectors.dialog}`) !== null;
}

/** @returns {Element[]} in the order of the page */
function candidates() {
  const marked = [...document.querySelectorAll(Selectors.candidate)].filter((candidate) => !outOfBounds(candidate));
  const plain = plainCards().filter((card) => !marked.includes(card));
  if (plain.length === 0) return marked;
  return [...marked, ...plain].sort((a, b) => ((a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1));
}

/** Cards without any mark, found by a control that accepts, in any known language: what lies around it and a person. @returns {Element[]} */
function plainCards() {
  const root = document.querySelector(Selectors.root);
  /** @type {Set<Element>} */
  const found = new Set();
  for (const control of root?.querySelectorAll(Selectors.button) ?? []) {
    if (outOfBounds(control) || inCandidate(control) || Labels.kind(labelOf(control), "") !== "accept") continue;
    const card = around(control, /** @type {Element} */ (root));
    if (card) found.add(card);
  }
  return [...found];
}

/** @param {Element} control @returns {boolean} whether a candidate with a person lies around it */
function inCandidate(control) {
  for (let card = control.closest(Selectors.candidate); card; card = card.parentElement?.closest(Selectors.candidate) ?? null) {
    if (card.querySelector(Selectors.personLink)) return true;
  }
  return false;
}

/** @param {Element} control @returns {boolean} whether it stands on something that was read as a card, whatever came of it */
export function inCard(control) {
  const root = document.querySelector(Selectors.root);
  return inCandidate(control) || (root !== null && around(control, root) !== null);
}

/** @param {Element} control @param {Element} root @returns {Element | null} the card: it begins with the person and holds what belongs to these two controls */
function around(control, root) {
  let card = /** @type {Element | null} */ (null);
  for (let outer = control.parentElement; outer && outer !== root && root.contains(outer) && !outer.matches(Selectors.list); outer = outer.parentElement) {
    if (!outer.querySelector(Selectors.personLink)) continue;
    if (card && (deciding(outer) !== deciding(card) || saysSomethingBefore(outer, card))) break;
    card = outer;
  }
  return card;
}

/** @param {Element} element @returns {number} how many of its controls accept or ignore */
function deciding(element) {
  return [...element.querySelectorAll(Selectors.control)].filter((control) => ["accept", "ignore"].includes(Labels.kind(labelOf(control), ""))).length;
}

/** @param {Element} outer @param {Element} card in it @returns {boolean} whether words or other people stand in it outside the card */
function saysSomethingBefore(outer, card) {
  const before = [...outer.childNodes].filter((node) => (node.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !node.contains(card));
  const after = [...outer.childNodes].filter((node) => (node.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_PRECEDING) !== 0);
  return before.some((node) => (node.textContent ?? "").trim() !== "") || after.some((node) => node instanceof Element && (node.matches(Selectors.personLink) || node.querySelector(`${Selectors.personLink},h1,h2,h3,nav,input`)));
}

/** @returns {Found} */
export function find() {
  return Address.kind() === "invitations" ? assembled(candidates(), new Set()) : onProfile();
}

/** @type {CardReading | null} */
let profile = null;

/** @returns {Found} the request of the person whose profile this is */
function onProfile() {
  const sender = Address.kind() === "profile" ? PersonLink.senderOf(location.href) : null;
  const root = sender && document.querySelector(Selectors.root);
  const reading = root ? profileRequest(root, sender) : null;
  profile = profile && reading && profile.card === reading.card && same({ reading: profile }, { reading }) ? profile : reading;
  return { readings: profile ? [profile] : [], unread: 0, waiting: 0 };
}

/**
 * As much as may be read now. To be told of every change (`forget`), or it goes on with what it found before.
 * @param {(candidate: Element) => boolean} mayWait whether one that would have to be read is left for later; asked from
 *   the top of the page on
 * @returns {Found}
 */
export function findSome(mayWait) {
  if (Address.kind() !== "invitations") return onProfile();
  listed ??= candidates();
  /** @type {Set<Element>} */
  const waiting = new Set();
  for (const candidate of listed) {
    if (drafts.has(candidate)) continue;
    if (mayWait(candidate)) waiting.add(candidate);
    else tryDraft(candidate);
  }
  return assembled(listed, waiting);
}

/** @param {Element} candidate @returns {Draft | null} */
function tryDraft(candidate) {
  try {
    return draftOf(candidate);
  } catch {
    return null;
  }
}

/**
 * Inner candidates come later in the document. So backwards they come first, and what lies in a candidate is what was
 * taken last before it.
 * @param {Element[]} all in the order of the page @param {Set<Element>} waiting those that are not read yet
 * @returns {Found}
 */
function assembled(all, waiting) {
  const others = all.flatMap((candidate) => (waiting.has(candidate) ? [] : (tryDraft(candidate) ?? [])));
  /** @type {Element[]} */
  const cards = [];
  /** @type {CardReading[]} */
  const readings = [];
  /** @type {Element[]} */
  const unread = [];
  /** @type {Element | null} */
  let open = null;
  for (const candidate of [...all].reverse()) {
    if (waiting.has(candidate)) open = candidate;
    // What lies around a card that is not read yet may hold more than one.
    if (open && candidate.contains(open)) continue;
    const inner = lastWithin(candidate, cards);
    if (inner > 1) continue;
    const answer = answerOf(candidate, others);
    if (answer && "reading" in answer) {
      cards.splice(-inner || cards.length, inner, candidate);
      readings.splice(-inner || readings.length, inner, answer.reading);
      unread.length -= lastWithin(candidate, unread);
    } else if (answer && inner === 0 && lastWithin(candidate, unread) === 0) unread.push(candidate);
  }
  return { readings: readings.reverse(), unread: unread.length, waiting: waiting.size };
}

/** @param {Element} outer @param {Element[]} elements @returns {number} how many of the last ones lie in it */
function lastWithin(outer, elements) {
  let count = 0;
  while (count < elements.length && outer.contains(elements[elements.length - 1 - count] ?? null)) count += 1;
  return count;
}

/** @param {import("./cases.js").SeenRequest} wanted @returns {CardReading | null} the card of that invitation as it is now, read anew */
export function again(wanted) {
  forgetAll();
  const same = find().readings.filter((one) => isSame(one, wanted));
  return same.find((one) => one.card === wanted.shownBy.deref()) ?? same[0] ?? null;
}

/** @param {PersonAsking} a @param {PersonAsking} b @returns {boolean} one person, and one invitation where both have an id */
export function isSame(a, b) {
  return PersonLink.same(a.sender, b.sender) && (a.invitation === undefined || b.invitation === undefined || a.invitation === b.invitation);
}
