// Keeps hints in step with the cards that are mounted: places, refreshes and removes them, and with them the bar above. As
// much of it as a frame takes (frames.js), from the top of the page on; a hint that is there stays until its card is read.

import * as Address from "./address.js";
import * as Advice from "./advice.js";
import * as Announcer from "./announcer.js";
import * as Cases from "./cases.js";
import * as Frames from "./frames.js";
import * as HintContent from "./hint-content.js";
import * as HintFocus from "./hint-focus.js";
import * as HintPresses from "./hint-presses.js";
import * as HintSettling from "./hint-settling.js";
import { Hint } from "./hint.js";
import * as OwnNodes from "./own-nodes.js";
import * as PersonLink from "./person-link.js";
import * as Placement from "./placement.js";
import * as Presses from "./presses.js";
import * as RequestFinder from "./request-finder.js";
import { Selectors } from "./selectors.js";
import * as SortingBar from "./sorting-bar.js";
import * as Sorting from "./sorting.js";
import * as Surroundings from "./surroundings.js";
import * as Visibility from "./visibility.js";

/** @import { PageCase } from "./cases.js" */
/** @import { ShownHint } from "./hint-focus.js" */
/** @import { CardReading } from "./request-card.js" */
/** @import { Found } from "./request-finder.js" */

/** @typedef {{one: PageCase, reading: CardReading, hint: Hint}} Shown */
/** @type {Map<Element, Shown>} */
const hints = new Map();
/** Who says for all why there is no advice, where there is no bar. @type {Shown | undefined} */
let speaker;
/** @type {Found} */
const nothing = Object.freeze({ readings: [], unread: 0, waiting: 0 });
let onPage = nothing;
/** What may have to say something else than it shows. @type {Set<Hint>} */
const stale = new Set();
/** Drawn, but not yet laid out. @type {Set<Hint>} */
const unfitted = new Set();
/** No card with its hint is lower, in any layout. A screen full of them never waits, however slow the machine is: what is on it has its place before it is painted. */
const lowestCard = 160;
/** How many that may be cards this look may still read at once. */
let atOnce = 0;
/** @type {Element | null} */
let lastRead = null;

/** Looks at the page and draws what belongs there now. @returns {boolean} whether nothing was left for the next frame */
export function sync() {
  atOnce = Math.ceil(innerHeight / lowestCard);
  lastRead = null;
  onPage = RequestFinder.findSome(mayWait);
  const cards = new Set(onPage.readings.map((reading) => reading.card));
  const noticed = [...hints].filter(([card, { one }]) => !cards.has(card) && isNotice(card, one));
  const kept = new Set(noticed.map(([card]) => card));
  for (const card of hints.keys()) if (!cards.has(card) && !kept.has(card)) remove(card);
  const bar = SortingBar.placing(onPage.readings.map((reading) => reading.card));
  const placings = [...noticed.map(([card, { hint }]) => again(card, hint)), ...onPage.readings.map(beside)];
  place(placings, bar);
  Cases.keep(new Set([...hints.values()].map(({ one }) => one)));
  // Whose card is not read again yet has not lost the focus to the next.
  if (onPage.waiting === 0) HintFocus.keep(shown());
  Presses.look();
  return onPage.waiting === 0;
}

/** A card that shows a hint may by now be somebody else's: that one never waits. @param {Element} candidate */
function mayWait(candidate) {
  // What is read has to be placed and drawn within the same share.
  if (atOnce > 0 || !Frames.spent(0.5)) {
    const another = !lastRead?.contains(candidate) && candidate.querySelector(Selectors.personLink);
    if (another) atOnce -= 1;
    lastRead = candidate;
    return false;
  }
  for (let element = /** @type {Element | null} */ (candidate); element; element = element.parentElement) if (hints.has(element)) return false;
  return true;
}

/** @param {Element} card */
function remove(card) {
  const there = hints.get(card);
  if (!there) return;
  there.hint.remove();
  hints.delete(card);
  stale.delete(there.hint);
  unfitted.delete(there.hint);
  HintSettling.remove(there.hint);
}

/** A card that was acted on may turn into a notice ("is now a connection"): its hint stays and says what was done. @param {Element} card @param {PageCase} one */
function isNotice(card, one) {
  if (!card.isConnected || Address.kind() === "other" || !["pressed", "asked", "done", "notStored"].includes(one.step)) return false;
  return [...card.querySelectorAll(Selectors.personLink)].some((link) => {
    const sender = PersonLink.senderOf(link.getAttribute("href"));
    return sender !== null && PersonLink.same(sender, one.reading.sender);
  });
}

/** @typedef {{hint: Hint, arrives: boolean, insert: (() => void) | null, theme: "light" | "dark" | null}} Placing */

/** Only reads the page. @param {CardReading} reading @returns {Placing} */
function beside(reading) {
  const { card } = reading;
  const there = hints.get(card);
  const one = Cases.of(reading);
  if (complete(card)) Advice.want(one, refresh);
  if (there?.one === one) {
    if (there.reading !== reading) stale.add(there.hint);
    there.reading = reading;
    return again(card, there.hint);
  }
  remove(card);
  const about = () => ({ card, one });
  const hint = new Hint(reading.name, about, (button, problem) => void HintPresses.carryOut(one, button, problem, refresh));
  HintFocus.watch(hint.host, one);
  hints.set(card, { one, reading, hint });
  stale.add(hint);
  return { hint, arrives: true, insert: Placement.spot(card, hint.host), theme: Surroundings.theme(card) };
}

/** @param {Element} card @param {Hint} hint of this card already @returns {Placing} */
function again(card, hint) {
  const insert = misplaced(card, hint.host) ? Placement.spot(card, hint.host) : null;
  return { hint, arrives: !hint.host.isConnected, insert, theme: null };
}

/** Changes the page, all at once. @param {Placing[]} placings @param {(() => void) | null} bar */
function place(placings, bar) {
  bar?.();
  for (const { hint, insert, theme, arrives } of placings) {
    insert?.();
    if (theme) hint.theme = theme;
    if (arrives) Visibility.inserted(hint.host);
  }
}

/** Rendered away, or no longer the last thing in the card. @param {Element} card @param {HTMLElement} host */
function misplaced(card, host) {
  return !host.isConnected || (card.contains(host) && host.nextElementSibling !== null);
}

/** The parser may be in the middle of a card, whose note is still to come. @param {Element} card */
function complete(card) {
  if (document.readyState !== "loading") return true;
  for (let node = /** @type {Node | null} */ (card); node && node !== document.body; node = node.parentNode) {
    if (node.nextSibling && !OwnNodes.has(node.nextSibling)) return true;
  }
  return false;
}

/** @returns {ShownHint[]} the requests that are mounted, in the order of the page, each with its hint */
export function shown() {
  return onPage.readings.flatMap(({ card }) => {
    const there = hints.get(card);
    return there ? [{ card, one: there.one, hint: there.hint }] : [];
  });
}

/** Has all hints drawn anew from their cases, with the next frames. */
export function refresh() {
  for (const { hint } of hints.values()) stale.add(hint);
  Frames.ask();
}

/** Draws as many as this frame takes. What is not drawn has its place already. @returns {boolean} whether nothing was left */
export function draw() {
  const all = [...hints.values()];
  const before = speaker;
  speaker = SortingBar.isThere() ? undefined : all.find(({ one }) => one.failure && one.everybodys && !one.suggestion);
  if (before !== speaker) for (const one of [before, speaker]) if (one && all.includes(one)) stale.add(one.hint);
  for (const each of all) {
    if (!stale.delete(each.hint)) continue;
    const content = HintContent.of(each.one, each !== speaker);
    if (each.hint.show(content)) unfitted.add(each.hint);
    HintSettling.add(each.hint, content.loading);
    if (Frames.spent()) break;
  }
  // It has its words before it is painted; its numbers and the rest can wait.
  if (stale.size > 0 && SortingBar.isDrawn()) return false;
  const mounted = shown();
  Sorting.dim(mounted);
  SortingBar.show(mounted, onPage.unread);
  Announcer.tell(Cases.touched());
  if (stale.size > 0) return false;
  HintSettling.begin();
  return true;
}

/** To be called when the page is laid out. What lies far off the screen is not at first, and waits (hint-settling.js). */
export function fit() {
  const laidOut = [...unfitted].filter((hint) => hint.laidOut);
  Hint.fit(laidOut);
  for (const hint of laidOut) unfitted.delete(hint);
}

/** Asks the host again about everything that is mounted. */
export function askAgain() {
  for (const { one } of hints.values()) {
    one.asked = null;
    Advice.want(one, refresh);
  }
}

/** A hint that can say nothing but why there is no advice says what holds now, not what held when it asked. @param {Serendip.HostState} host */
export function tellWhyAway({ name, message = "" }) {
  for (const { one } of hints.values()) if (one.failure?.name === "hostAway") one.failure = { ...one.failure, message, data: { reason: name } };
  refresh();
}

export function recolour() {
  for (const [card, { hint }] of hints) hint.theme = Surroundings.theme(card);
  SortingBar.recolour();
}

export function clear() {
  for (const card of [...hints.keys()]) remove(card);
  Sorting.stop();
  SortingBar.remove();
  HintFocus.stop();
  onPage = nothing;
}

export const found = () => onPage;
