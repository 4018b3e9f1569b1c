// One case for each invitation seen on this page: what is known, advised and done, whichever element shows it now. Hints
// are views of cases, so a re-rendered card shows its advice at once. A case holds no element, and of those whose card
// has gone only the last are kept: a list that is scrolled for an hour would else fill the page's memory.

import * as Requests from "./page-request.js";
import * as PersonLink from "./person-link.js";
import * as RequestFinder from "./request-finder.js";

/** @import { CaseStep } from "./hint-content.js" */
/** @import { PageSuggestion } from "./hint-sentences.js" */
/** @import { PageRequest } from "./page-request.js" */
/** @import { PageSender } from "./person-link.js" */
/** @import { CardReading } from "./request-card.js" */

/** @typedef {{sender: PageSender, name: string, invitation?: string, shownBy: WeakRef<Element>}} SeenRequest a CardReading without its elements; shownBy: the card that showed it last */

/**
 * @typedef {object} PageCase
 * @property {SeenRequest} reading the latest
 * @property {Set<string>} keys all under which its sender was seen
 * @property {Map<string, PageRequest>} requests all that were made of it, by their content
 * @property {boolean} pressable whether LinkedIn's two controls could be told apart
 * @property {"name" | "headline" | "note" | null} tooLong what the host would refuse; then there is no request
 * @property {PageRequest | null} request
 * @property {PageSuggestion | null} suggestion
 * @property {string} philosophy under which it was suggested
 * @property {Serendip.Failure | null} failure why there is no suggestion
 * @property {boolean} everybodys whether no request got an answer, not only this one
 * @property {PageRequest | null} asked the request that was last sent to the host
 * @property {CaseStep} step
 * @property {"accept" | "ignore" | "block" | null} action of the last press
 * @property {string | null} decision UUID of what was recorded last
 * @property {Serendip.Failure | null} problem why it was not stored
 * @property {string} told what a screen reader was told of it last
 */

/** So many more than are mounted: one question to the host when all of them come back at once. */
const mostUnmounted = 200;
/** By each of a sender's keys, the first seen first. @type {Map<string, PageCase[]>} */
let byPerson = new Map();
/** In the order in which they were last mounted. @type {Set<PageCase>} */
let all = new Set();
/** What was read of a card is one object until the card changes. @type {WeakMap<CardReading, PageCase>} */
let byReading = new WeakMap();

/** @param {CardReading} reading @returns {PageCase} */
export function of(reading) {
  const known = byReading.get(reading);
  if (known && all.has(known)) return known;
  const one = sameAs(reading) ?? fresh(reading);
  see(one, reading);
  byReading.set(reading, one);
  return one;
}

/** @param {CardReading} reading */
function sameAs(reading) {
  return PersonLink.keys(reading.sender).flatMap((key) => byPerson.get(key) ?? []).find((one) => RequestFinder.isSame(one.reading, reading));
}

/** @param {CardReading} reading @returns {PageCase} */
function fresh(reading) {
  /** @type {PageCase} */
  const made = { reading: seen(reading), keys: new Set(), requests: new Map(), pressable: false, tooLong: null, request: null, suggestion: null, philosophy: "", failure: null, everybodys: false, asked: null, step: "idle", action: null, decision: null, problem: null, told: "" };
  all.add(made);
  return made;
}

/** @param {PageCase} one @param {CardReading} reading its latest */
function see(one, reading) {
  const tooLong = Requests.tooLong(reading);
  Object.assign(one, { reading: seen(reading), pressable: reading.controls !== null, tooLong, request: tooLong ? null : reading.partial && one.request ? one.request : Requests.of(reading, one.requests) });
  for (const key of PersonLink.keys(reading.sender)) {
    if (one.keys.has(key)) continue;
    one.keys.add(key);
    byPerson.set(key, [...(byPerson.get(key) ?? []), one]);
  }
}

/** @param {CardReading} reading @returns {SeenRequest} */
function seen({ sender, name, invitation, card }) {
  return { sender, name, ...(invitation === undefined ? {} : { invitation }), shownBy: new WeakRef(card) };
}

/** Keeps what is mounted, what something was done with, and the last of the others. @param {ReadonlySet<PageCase>} mounted */
export function keep(mounted) {
  for (const one of mounted) {
    all.delete(one);
    all.add(one);
  }
  let more = all.size - mounted.size - mostUnmounted;
  for (const one of all) {
    if (more <= 0) return;
    if (mounted.has(one) || isTouched(one)) continue;
    drop(one);
    more -= 1;
  }
}

/** @param {PageCase} one */
function drop(one) {
  all.delete(one);
  for (const key of one.keys) {
    const others = (byPerson.get(key) ?? []).filter((other) => other !== one);
    if (others.length > 0) byPerson.set(key, others);
    else byPerson.delete(key);
  }
}

export function forgetAll() {
  byPerson = new Map();
  all = new Set();
  byReading = new WeakMap();
}

/** @returns {PageCase[]} those that something was done with, also where the card has left */
export function touched() {
  return [...all].filter(isTouched);
}

/** @param {PageCase} one */
function isTouched({ step, told }) {
  return step !== "idle" || told !== "";
}
