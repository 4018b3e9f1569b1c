// One card → one request, or nothing: a pure function of an element, and of the other cards where this one does not say enough.
// A card is a request only if it has one person in front, two controls for exactly that person, and asks to connect; everything
// else (suggestions, pages, newsletters, events, what is a connection by now) reads as nothing. Where it cannot be told which
// control is which, it is read without controls: seen, but nothing can be pressed and no press of the user's is a decision.

import { labelOf, lookUnread, controlsOf, decide, judge, possible, speaks } from "./card-controls.js";
import { behind, linesOf, piecesOf } from "./card-lines.js";
import { beginningsOf, personOf, plainName } from "./card-person.js";
import { purposeOf } from "./card-purpose.js";
import { badgesOf, beside, headlineOf, mutualsOf, noteOf, phraseIn } from "./card-texts.js";
import * as Labels from "./labels.js";
import * as PageText from "./page-text.js";
import { asksElsewhere, saysConnected } from "./phrases.js";
import { Selectors } from "./selectors.js";

/** @typedef {import("./card-controls.js").CardControls} CardControls */
/** @typedef {import("./card-controls.js").Control} Control */
/** @typedef {import("./card-person.js").NameCandidate} NameCandidate */
/**
 * @typedef {object} CardReading
 * @property {Element} card
 * @property {import("./person-link.js").PageSender} sender
 * @property {string} name as the card shows it
 * @property {string} [invitation] LinkedIn's id
 * @property {CardControls | null} controls null where it cannot be told which is which
 * @property {import("./card-texts.js").CardTexts} texts
 * @property {boolean} [partial] whether more is known of the request than is said here: on a profile
 */
/** @typedef {{reading: CardReading} | {unread: true} | null} CardAnswer unread: looks like a request, was not understood */
/**
 * @typedef {object} Draft a card as far as it can be read alone; null stands for what is no candidate at all
 * @property {Element} card
 * @property {import("./card-person.js").Person} person
 * @property {boolean} marked whether LinkedIn's markup says that this is an invitation
 * @property {Control[]} buttons
 * @property {Named | null} named null where the labels name nobody here
 */
/** @typedef {import("./card-purpose.js").Asked & {element: Element, rest: string[], seen: boolean, pieces: import("./card-lines.js").Piece[], oldHeadline: string | undefined}} Named */
/** @typedef {{onList: boolean, others: readonly Draft[]}} Context whether this is the list of all requests, and the drafts of its other cards */

/** @param {Element} card @param {Partial<Context>} [context] @returns {CardAnswer} */
export function read(card, { onList = false, others = [] } = {}) {
  return settle(draft(card), { onList, others });
}

/** @param {Element} card @param {readonly string[]} [otherLines] what the name links of other cards say @returns {Draft | null} */
export function draft(card, otherLines = []) {
  const person = personOf(card);
  const first = person?.names[0];
  if (!person || !first) return null;
  const marked = card.matches(Selectors.invitation) || card.querySelector(Selectors.invitation) !== null || card.closest(Selectors.invitation) !== null;
  const buttons = controlsOf(card, first.element);
  const candidate = buttons.length < 2 ? undefined : nameIn(person, buttons, otherLines);
  return { card, person, marked, buttons, named: candidate ? namedAs(card, person, buttons, candidate) : null };
}

/**
 * The person both labels name decides what the name is; where no label names anybody, what the link shows first.
 * @param {import("./card-person.js").Person} person @param {readonly Control[]} buttons @param {readonly string[]} otherLines
 * @returns {NameCandidate | undefined}
 */
function nameIn(person, buttons, otherLines) {
  const open = buttons.filter(({ label }) => label !== "");
  const byLabels = (/** @type {NameCandidate} */ { text }) => {
    // Most of what may be a name is in no label: that is asked first, as it costs least.
    const theirs = open.filter(({ label }) => Labels.names(label, text));
    const [one, two] = theirs.length < 2 ? [] : possible(judge(theirs, text));
    return one !== undefined && two !== undefined && Labels.bothName(one.label, two.label, text);
  };
  const byOne = (/** @type {NameCandidate} */ { text }) => {
    const judged = judge(open, text);
    const [one, ...more] = judged.filter(({ kind }) => kind === "accept" || kind === "ignore");
    const [theirs] = judged.filter(({ named }) => named);
    return one !== undefined && more.length === 1 && [one, ...more].some(({ bare }) => bare) && theirs !== undefined && Labels.bothName(theirs.label, theirs.label, text);
  };
  const both = person.names.find(byLabels) ?? beginningsOf(person, otherLines).find(byLabels) ?? person.names.find(byOne);
  if (both) return both;
  // A label that accepts or ignores and is not bare names somebody else, or something else.
  const foreign = open.some(({ label }) => ["accept", "ignore"].includes(Labels.kind(label, "")) && !Labels.isBare(label));
  return foreign ? undefined : plainName(person);
}

/** @param {Element} card @param {import("./card-person.js").Person} person @param {Control[]} buttons @param {NameCandidate} candidate @returns {Named} */
function namedAs(card, person, buttons, { element, text: name }) {
  const controls = judge(buttons, name);
  const open = possible(controls);
  const pieces = piecesOf(card, open.map((control) => control.element));
  const said = beside(pieces, element, name, open[0]?.element);
  const { text, phrase, seen, rest } = phraseIn(said, name);
  const old = card.querySelector(Selectors.oldHeadline)?.textContent ?? undefined;
  return { name, element, controls, pieces, phrase, phraseText: text, seen, rest, pictures: person.pictures,
    templates: open.filter((control) => control.named).map(({ label }) => Labels.without(label, name)),
    oldHeadline: old === undefined ? undefined : PageText.oneLine(old) };
}

/** @param {Draft | null} alone @param {Context} context @returns {CardAnswer} */
export function settle(alone, context) {
  if (!alone) return null;
  const others = context.others.filter(({ card, named }) => named !== null && card !== alone.card);
  const here = alone.named ? alone : draft(alone.card, others.flatMap(({ person }) => person.lines));
  if (!here?.named) return unnamed(alone);
  const { card, named, person, marked } = here;
  const asked = others.flatMap((other) => (other.named ? [other.named] : []));
  const purpose = purposeOf(card, named, asked);
  if (purpose === "elsewhere") return null;
  const open = possible(named.controls);
  // A card that LinkedIn marks and that asks in known words is a request, whatever its controls are called.
  const asks = named.phrase.kind === "connect" && marked && open.some(({ label }) => label.trim() !== "");
  if (open.length < 2 && !asks) return null;
  const elsewhere = asked.some(({ controls }) => speaks(controls));
  const controls = decide(card, named.controls, named.name, { marked, onList: context.onList, spoken: elsewhere || ["connect", "probable"].includes(named.phrase.kind) });
  const known = speaks(named.controls);
  if (!(known && controls) && isOver(named, open)) return null;
  if (!controls && !marked) return lookUnread(card) ? { unread: true } : null;
  if (purpose === "unsure") return /\s\p{Lu}/u.test(named.phraseText) ? null : { unread: true };
  // Words of this language are known, and none of them stands here: nobody can tell what it asks, and no hint may guess.
  if (!controls && elsewhere && !known && !asks) return named.templates.length >= 2 ? { unread: true } : null;
  if (!controls && !asks && !isSurelyTheirs(named, open)) return open.every(({ isButton }) => isButton) ? { unread: true } : null;
  const invitation = invitationOf(card);
  return { reading: { card, sender: person.sender, name: PageText.wellFormed(named.name), controls, texts: textsOf(here, named, controls, asked), ...(invitation === undefined ? {} : { invitation }) } };
}

/** @param {Named} named @param {readonly Control[]} open @returns {boolean} whether it says that nothing is asked any more: a connection by now, or ignored */
function isOver({ pieces }, open) {
  const last = open.at(-1)?.element;
  const lines = linesOf(pieces.filter(({ node }) => !last || !behind(last, node))).map(({ text }) => text);
  return lines.some((line) => saysConnected(line) || (line.includes(" ") && Labels.isBare(line)));
}

/** @param {Draft} draft @returns {boolean} whether other cards have no say in what it is: it says itself, in known words, that it asks to connect */
export function standsAlone({ named }) {
  return named !== null && named.phrase.kind === "connect";
}

/** @param {Named} named @param {import("./card-controls.js").JudgedControl[]} open @returns {boolean} whether the card asks for this person, though nobody can tell which control is which */
function isSurelyTheirs({ templates, pictures, name }, open) {
  if (templates.length >= 2) return true;
  const plain = open.filter(({ isButton, element }) => isButton && !element.hasAttribute("aria-label") && labelOf(element).trim() !== "");
  return plain.length >= 2 && pictures.some((label) => Labels.fold(label).includes(Labels.fold(name)));
}

/** Labels that name nobody of this card: a page, somebody else, or a layout that is not known. @param {Draft} alone @returns {CardAnswer} */
function unnamed({ card, marked, buttons }) {
  const labels = buttons.map(({ label }) => label.toLowerCase());
  const text = card.textContent ?? "";
  if (labels.some(asksElsewhere) || card.querySelector(Selectors.organisationLink) || saysConnected(text)) return null;
  const pressable = buttons.filter(({ isButton, label }) => isButton && Labels.kind(label, "") !== "other");
  return (marked && pressable.length >= 2) || lookUnread(card) ? { unread: true } : null;
}

/** @param {Draft} here @param {Named} named @param {CardControls | null} controls @param {readonly import("./card-purpose.js").Asked[]} others @returns {import("./card-texts.js").CardTexts} */
function textsOf({ card }, named, controls, others) {
  const known = named.controls.some(({ kind, named: theirs, bare }) => (theirs || bare) && (kind === "accept" || kind === "ignore"));
  const theirs = others.flatMap((other) => ("rest" in other ? [/** @type {Named} */ (other)] : [])).filter(({ seen }) => !seen).map(({ rest }) => rest);
  const headline = named.oldHeadline !== undefined ? headlineOf([named.oldHeadline], true, known, []) : headlineOf(named.rest, named.seen, known, theirs);
  const mutuals = mutualsOf(named.rest);
  const ends = controls ? [controls.ignore, controls.accept] : possible(named.controls).map(({ element }) => element);
  const last = ends.reduce((one, other) => ((one.compareDocumentPosition(other) & one.DOCUMENT_POSITION_FOLLOWING) !== 0 ? other : one));
  const note = noteOf(card, [last], named.pieces, named.name);
  return {
    ...(headline === undefined ? {} : { headline }), ...(mutuals === undefined ? {} : { mutuals }), ...(note === undefined ? {} : { note }),
    ...(named.phrase.follows ? { followsYou: true } : {}), ...badgesOf(card),
  };
}

/** @param {Element} card @returns {string | undefined} */
function invitationOf(card) {
  const selector = Selectors.invitationKey;
  const marked = card.matches(selector) ? card : card.querySelector(selector) ?? card.closest(selector);
  const id = marked?.getAttribute("componentkey")?.slice("urn:li:invitation:".length) ?? "";
  return /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : undefined;
}
