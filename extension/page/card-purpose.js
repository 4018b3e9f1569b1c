// What a card asks for: to connect, or to follow a page, to read a newsletter, to attend an event. Only the first is a
// request. How sure: links to organisations, the phrases and the picture's text were measured in English and German; where
// the words are unknown, a card is something else if its labels name more than the person, which the other cards or the card itself show.

import * as Labels from "./labels.js";
import * as PersonLink from "./person-link.js";
import { asksElsewhere, isLogo } from "./phrases.js";
import { Selectors } from "./selectors.js";

/** @typedef {import("./card-controls.js").JudgedControl} JudgedControl */
/** @typedef {"connect" | "elsewhere" | "unsure"} Purpose */
/**
 * @typedef {object} Asked what is known of one card
 * @property {string} name
 * @property {JudgedControl[]} controls
 * @property {string[]} templates labels of the controls that name the person, without the name
 * @property {import("./phrases.js").Phrase} phrase
 * @property {string} phraseText
 * @property {string[]} pictures
 */

/** @param {Element} card @param {Asked} asked @param {readonly Asked[]} others @returns {Purpose} */
export function purposeOf(card, asked, others) {
  if (organisationInFront(card, asked.controls)) return "elsewhere";
  if (asked.phrase.kind === "elsewhere") return "elsewhere";
  if (asked.templates.some((template) => asksElsewhere(template.toLowerCase()))) return "elsewhere";
  const shown = asked.pictures.some((label) => Labels.fold(label).includes(Labels.fold(asked.name)));
  if (!shown && asked.pictures.some(isLogo)) return "elsewhere";
  // Known words need no other card.
  if (asked.phrase.kind === "connect") return "connect";
  if (namesMore(asked, others)) return "elsewhere";
  if (asked.phrase.kind === "probable") return "connect";
  if (asked.templates.length >= 2) return "connect";
  // Labels that name nobody say nothing of what is asked, and the phrase is unknown.
  return asked.phrase.kind === "none" || (shown && !/\s\p{Lu}/u.test(asked.phraseText)) ? "connect" : "unsure";
}

/** @param {Element} card @param {readonly JudgedControl[]} controls @returns {boolean} whether an organisation or event stands before the controls */
function organisationInFront(card, controls) {
  const end = controls.find(({ kind, named, bare }) => kind !== "other" && (named || bare))?.element ?? controls[0]?.element;
  return [...card.querySelectorAll(Selectors.organisationLink)].some((link) =>
    (!end || (link.compareDocumentPosition(end) & link.DOCUMENT_POSITION_FOLLOWING) !== 0) && !PersonLink.senderOf(link.getAttribute("href")));
}

/** @param {Asked} asked @param {readonly Asked[]} others @returns {boolean} whether the labels name something besides the person */
function namesMore({ templates, phraseText }, others) {
  const [first, second] = templates.map(Labels.wordsOf);
  if (!first || !second) return false;
  const shared = first.slice(1).filter((word) => second.slice(1).includes(word));
  const said = Labels.wordsOf(Labels.fold(phraseText));
  // A name of something, in both labels and on the card.
  if (shared.some((word) => /^\p{Lu}/u.test(word) && said.includes(word))) return true;
  return others.some((other) => {
    const theirs = other.templates.map(Labels.wordsOf);
    if (theirs.length < 2 || theirs[0]?.length === 0) return false;
    const extra = shared.filter((word) => !theirs.every((words) => words.includes(word)));
    return first.length > (theirs[0]?.length ?? 0) && second.length > (theirs[1]?.length ?? 0) && extra.length > 0 && extra.some((word) => said.includes(word)) && !Labels.wordsOf(Labels.fold(other.phraseText)).some((word) => extra.includes(word));
  });
}
