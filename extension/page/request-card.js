// One card → one request, or nothing. A card is a request only if it has one person in front and an Ignore and an Accept
// control for exactly that person; everything else (suggestions, organisations, events) reads as nothing.

import * as Controls from "./card-controls.js";
import * as Texts from "./card-texts.js";
import * as Labels from "./labels.js";
import * as PageText from "./page-text.js";
import * as PersonLink from "./person-link.js";
import { Selectors } from "./selectors.js";

/** @import { CardControls } from "./card-controls.js" */
/** @import { CardTexts } from "./card-texts.js" */
/** @import { PageSender } from "./person-link.js" */

/**
 * @typedef {object} CardReading
 * @property {Element} card
 * @property {PageSender} sender
 * @property {string} name as the card shows it
 * @property {string} [invitation] LinkedIn's id
 * @property {CardControls} controls
 * @property {CardTexts} texts
 */
/** @typedef {{element: Element, text: string}} NameCandidate where a name may stand */
/** @typedef {{reading: CardReading} | {unread: true} | null} CardAnswer unread: looks like a request, was not understood */

/** @param {Element} card @returns {CardAnswer} */
export function read(card) {
  const person = personOf(card);
  if (!person) return null;
  const marked = card.matches(Selectors.invitation) || card.querySelector(Selectors.invitation) !== null ||
    card.closest(Selectors.invitation) !== null;
  const controls = Controls.pair(card, person.names, marked);
  if (!controls) return marked || Controls.lookUnread(card) ? { unread: true } : null;
  if (organisationInFront(card, controls.ignore)) return null;
  const texts = Texts.read(card, controls);
  const invitation = invitationOf(card);
  return { reading: { card, sender: person.sender, name: PageText.wellFormed(controls.name), controls, texts, ...(invitation === undefined ? {} : { invitation }) } };
}

/**
 * The person in front: a photo link, then the name link. Links to somebody else (mutual contacts, the note) come later.
 * @param {Element} card
 * @returns {{sender: PageSender, names: NameCandidate[]} | null}
 */
function personOf(card) {
  /** @type {{link: Element, leadsTo: PageSender}[]} */
  const photos = [];
  let named = /** @type {PageSender | null} */ (null);
  /** @type {NameCandidate[]} */
  const names = [];
  for (const link of card.querySelectorAll(Selectors.personLink)) {
    const leadsTo = PersonLink.senderOf(link.getAttribute("href"));
    if (!leadsTo || [named, ...photos.map((photo) => photo.leadsTo)].some((other) => other && PersonLink.contradict(other, leadsTo))) break;
    const texts = namesIn(link);
    if (named === null && texts.length === 0) photos.push({ link, leadsTo });
    else if (named === null || PersonLink.same(named, leadsTo)) {
      named ??= leadsTo;
      names.push(...texts);
    }
  }
  if (named === null) return null;
  const aliases = photos.filter(({ link }) => showsOneOf(link, names)).map(({ leadsTo }) => leadsTo);
  return { sender: Object.assign({}, ...aliases, named), names };
}

/**
 * A member id behind the photo and a slug behind the name are one person's only if the photo is said to show that
 * person: taken on trust, one misplaced photo would make two people one in the history.
 * @param {Element} link @param {NameCandidate[]} names
 */
function showsOneOf(link, names) {
  return [link, ...link.querySelectorAll("*")].some((element) => {
    const label = element.getAttribute("aria-label") ?? element.getAttribute("alt") ?? "";
    return names.some(({ text }) => Labels.names(label, text));
  });
}

/** What may be the name: the link's whole text or that of a part of it (some layouts add hidden words). The longest first. @param {Element} link @returns {NameCandidate[]} */
function namesIn(link) {
  return [link, ...link.querySelectorAll("*")]
    .filter((element) => !element.closest("svg"))
    .map((element) => ({ element, text: textOutsidePictures(element) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .sort((a, b) => b.text.length - a.text.length || (a.element.contains(b.element) ? 1 : -1));
}

/** @param {Element} element @returns {string} */
function textOutsidePictures(element) {
  const text = element.textContent ?? "";
  const drawn = [...element.querySelectorAll("svg")].reduce((rest, svg) => rest.replace(svg.textContent ?? "", " "), text);
  return PageText.oneLine(drawn);
}

/** @param {Element} card @param {Element} ignore @returns {boolean} whether an organisation or event stands before the buttons */
function organisationInFront(card, ignore) {
  return [...card.querySelectorAll(Selectors.organisationLink)].some(
    (link) => (link.compareDocumentPosition(ignore) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !PersonLink.senderOf(link.getAttribute("href")),
  );
}

/** @param {Element} card @returns {string | undefined} */
function invitationOf(card) {
  const selector = Selectors.invitationKey;
  const marked = card.matches(selector) ? card : card.querySelector(selector) ?? card.closest(selector);
  const id = marked?.getAttribute("componentkey")?.slice("urn:li:invitation:".length) ?? "";
  return /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : undefined;
}
