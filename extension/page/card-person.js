// The person in front of a card: a photo link, then the name link. Links to somebody else (mutual contacts, the note) come
// later. What the name is, the labels of the controls decide (card-controls.js): the link may hold more than it. How sure:
// the two links were measured; hidden words beside the name too, on other pages; pronouns and whole lines in the link are guesses.

import { around, fold, names } from "./labels.js";
import * as PageText from "./page-text.js";
import * as PersonLink from "./person-link.js";
import { phraseOf } from "./phrases.js";
import { Selectors } from "./selectors.js";

/** @typedef {import("./person-link.js").PageSender} PageSender */
/** @typedef {{element: Element, text: string}} NameCandidate where a name may stand */
/** @typedef {{sender: PageSender, names: NameCandidate[], lines: string[], pictures: string[]}} Person lines: what each of its links says in all; pictures: what stands for them */

/** @param {Element} card @returns {Person | null} */
export function personOf(card) {
  /** @type {{link: Element, leadsTo: PageSender}[]} */
  const photos = [];
  let named = /** @type {PageSender | null} */ (null);
  /** @type {Element[]} */
  const links = [];
  for (const link of card.querySelectorAll(Selectors.personLink)) {
    const leadsTo = PersonLink.senderOf(link.getAttribute("href"));
    if (!leadsTo || [named, ...photos.map((photo) => photo.leadsTo)].some((other) => other && PersonLink.contradict(other, leadsTo))) break;
    if (named === null && candidatesIn(link).length === 0) photos.push({ link, leadsTo });
    else if (named === null || PersonLink.same(named, leadsTo)) {
      named ??= leadsTo;
      links.push(link);
    }
  }
  if (named === null) return null;
  const found = links.flatMap(candidatesIn).sort((a, b) => b.text.length - a.text.length);
  const aliases = photos.filter(({ link }) => showsOneOf(link, found)).map(({ leadsTo }) => leadsTo);
  return { sender: Object.assign({}, ...aliases, named), names: found, lines: links.map(textOutsidePictures), pictures: pictureLabels(card, links[0]) };
}

/** @param {Element} card @param {Element | undefined} nameLink @returns {string[]} of what stands before the name or in its link */
function pictureLabels(card, nameLink) {
  return [...card.querySelectorAll(Selectors.picture)]
    .filter((picture) => !nameLink || (picture.compareDocumentPosition(nameLink) & picture.DOCUMENT_POSITION_FOLLOWING) !== 0)
    .map(labelOf).filter((label) => label.trim() !== "");
}

/** @param {Element} picture @returns {string} */
export function labelOf(picture) {
  return picture.getAttribute("aria-label") ?? picture.getAttribute("alt") ?? "";
}

/**
 * A member id behind the photo and a slug behind the name are one person's only if the photo is said to show that
 * person: taken on trust, one misplaced photo would make two people one in the history.
 * @param {Element} link @param {NameCandidate[]} candidates
 */
function showsOneOf(link, candidates) {
  return [link, ...link.querySelectorAll("*")].some((element) => candidates.some(({ text }) => names(labelOf(element), text)));
}

/** What may be the name: the link's whole text, that of a part of it, one text in it. @param {Element} link @returns {NameCandidate[]} the longest first, of equals the innermost */
function candidatesIn(link) {
  const elements = [link, ...link.querySelectorAll("*")].filter((element) => !element.closest("svg"));
  const texts = elements.flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => ({ element, text: PageText.oneLine(node.nodeValue ?? "") })));
  return [...elements.map((element) => ({ element, text: textOutsidePictures(element) })), ...texts]
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .sort((a, b) => b.text.length - a.text.length || (a.element.contains(b.element) ? 1 : -1));
}

/** @param {Element} element @returns {string} */
function textOutsidePictures(element) {
  const text = element.textContent ?? "";
  const drawn = [...element.querySelectorAll("svg")].reduce((rest, svg) => rest.replace(svg.textContent ?? "", " "), text);
  return PageText.oneLine(drawn);
}

/** "Dr. Ada Lind", whom the labels may call by her name alone. @param {string} text */
const untitled = (text) => text.replace(/^(?:\p{Lu}[\p{L}-]*\.[-\s]*)+(?=\p{Lu}\p{L})/u, "");

/**
 * The beginnings of what the link says, for a link that says more than the name; titles before it are left out too. Cut off is
 * only what is known not to belong to it: "Anna Lind" is not the name where "Anna Lind Berg" is shown.
 * @param {Person} person @param {readonly string[]} otherLines what the name links of other cards say
 * @returns {NameCandidate[]} the longest first
 */
export function beginningsOf({ names: found, lines, pictures }, otherLines) {
  const texts = new Map(found.flatMap(({ element, text }) => [[text, element], [untitled(text), element]]));
  return [...texts].flatMap(([text, element]) => {
    const words = text.split(" ");
    const bare = found.every((one) => one.text !== text) ? [{ element, text }] : [];
    return [...bare, ...words.slice(1).map((_, index) => words.slice(0, words.length - 1 - index).join(" "))
      .filter((start) => endsName(start, text.slice(start.length).trim(), pictures, otherLines))
      .map((start) => ({ element, text: start.replace(/[\s,·•|]+$/u, "") }))];
  }).filter(({ text }) => lines.some((line) => line.startsWith(text) || untitled(line).startsWith(text)));
}

/** @param {string} start @param {string} rest of the same text @param {readonly string[]} pictures @param {readonly string[]} otherLines */
function endsName(start, rest, pictures, otherLines) {
  if (/^[(（[·•|,–—]|^\p{Ll}/u.test(rest) || /[,·•|]$/u.test(start)) return true;
  if (["connect", "elsewhere", "probable"].includes(phraseOf(rest).kind)) return true;
  if (pictures.some((label) => fold(label).includes(fold(start)) && !fold(label).includes(fold(`${start} ${rest.split(" ")[0]}`)))) return true;
  return otherLines.some((line) => line.endsWith(` ${rest}`));
}

/** The name of a person whom no label names. @param {Person} person @returns {NameCandidate | undefined} */
export function plainName(person) {
  const shown = person.names.filter(({ text }) => person.pictures.some((label) => names(label, text)));
  const first = [...person.names].filter(({ text }) => person.lines.some((line) => line.startsWith(text))).sort((a, b) => a.text.length - b.text.length)[0];
  const cut = first && beginningsOf({ ...person, names: [first] }, []).filter(({ text }) => around(first.text, text)).sort((a, b) => a.text.length - b.text.length)[0];
  return shown[0] ?? (cut && phraseOf(first.text.slice(cut.text.length)).kind !== "unknown" ? cut : first);
}
