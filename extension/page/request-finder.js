// All requests that are mounted now, in the order of the page. Candidates nest (a hook inside or around the list item):
// the outermost that still speaks of one person only is the card, and each request is found once.

import * as PersonLink from "./person-link.js";
import * as RequestCard from "./request-card.js";
import { Selectors } from "./selectors.js";

/** @import { SeenRequest } from "./cases.js" */
/** @import { PageSender } from "./person-link.js" */
/** @import { CardAnswer, CardReading } from "./request-card.js" */

/** @typedef {{readings: CardReading[], unread: number, waiting: number}} Found waiting: how many were not read yet */
/** @typedef {{sender: PageSender, invitation?: string}} PersonAsking */

// Reading walks the whole card, and pages mutate all the time: an answer is kept until something in the card changes.
/** @type {WeakMap<Element, CardAnswer>} */
let answers = new WeakMap();
/** What was found last, until something in the page changes. @type {Element[] | null} */
let listed = null;

/** @param {Element} candidate @returns {CardAnswer} */
function answerOf(candidate) {
  const known = answers.get(candidate);
  if (known !== undefined) return known;
  const answer = read(candidate);
  answers.set(candidate, answer);
  return answer;
}

/** A card nobody thought of breaks no other one: it counts as not understood. @param {Element} candidate @returns {CardAnswer} */
function read(candidate) {
  try {
    return RequestCard.read(candidate);
  } catch {
    return { unread: true };
  }
}

/** @param {Node} changed forgets what was read of everything around it */
export function forget(changed) {
  listed = null;
  for (let node = /** @type {Node | null} */ (changed); node; node = node.parentNode) {
    if (node instanceof Element) answers.delete(node);
  }
}

export function forgetAll() {
  answers = new WeakMap();
  listed = null;
}

/** @param {Element} candidate @returns {boolean} */
function outOfBounds(candidate) {
  return candidate.closest(`${Selectors.outlet},${Selectors.dialog}`) !== null;
}

/** @returns {Element[]} in the order of the page */
function candidates() {
  return [...document.querySelectorAll(Selectors.candidate)].filter((candidate) => !outOfBounds(candidate));
}

/** @returns {Found} */
export function find() {
  return assembled(candidates(), new Set());
}

/**
 * As much as may be read now. To be told of every change (`forget`), or it goes on with what it found before.
 * @param {(candidate: Element) => boolean} mayWait whether one that would have to be read is left for later; asked from
 *   the top of the page on
 * @returns {Found}
 */
export function findSome(mayWait) {
  listed ??= candidates();
  /** @type {Set<Element>} */
  const waiting = new Set();
  for (const candidate of listed) {
    if (answers.has(candidate)) continue;
    if (mayWait(candidate)) waiting.add(candidate);
    else answerOf(candidate);
  }
  return assembled(listed, waiting);
}

/**
 * Inner candidates come later in the document. So backwards they come first, and what lies in a candidate is what was
 * taken last before it.
 * @param {Element[]} all in the order of the page @param {Set<Element>} waiting those that are not read yet
 * @returns {Found}
 */
function assembled(all, waiting) {
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
    const answer = answerOf(candidate);
    if (answer && "reading" in answer) {
      cards.splice(-inner || cards.length, inner, candidate);
      readings.splice(-inner || readings.length, inner, answer.reading);
      unread.length -= lastWithin(candidate, unread);
    } else if (answer && inner === 0) unread.push(candidate);
  }
  return { readings: readings.reverse(), unread: unread.length, waiting: waiting.size };
}

/** @param {Element} outer @param {Element[]} elements @returns {number} how many of the last ones lie in it */
function lastWithin(outer, elements) {
  let count = 0;
  while (count < elements.length && outer.contains(elements[elements.length - 1 - count] ?? null)) count += 1;
  return count;
}

/** @param {SeenRequest} wanted @returns {CardReading | null} the card of that invitation as it is now, read anew */
export function again(wanted) {
  forgetAll();
  const same = find().readings.filter((one) => isSame(one, wanted));
  return same.find((one) => one.card === wanted.shownBy.deref()) ?? same[0] ?? null;
}

/** @param {PersonAsking} a @param {PersonAsking} b @returns {boolean} one person, and one invitation where both have an id */
export function isSame(a, b) {
  return PersonLink.same(a.sender, b.sender) && (a.invitation === undefined || b.invitation === undefined || a.invitation === b.invitation);
}
