// What a card says besides the name. Lines stand between the name and the buttons, the note behind them; what is not
// there, or cannot be told, is unknown and left out, never zero.
//
// How sure: the order name, phrase, headline, mutual line, age, controls, note was measured for 2026 and is held by the hooks of
// 2019. Which line is the headline is told so, surest first: the layout's hook; the line behind a phrase that stands with the
// name or names it; the line behind a known phrase. Where no phrase is found, and the words of the controls are unknown, the
// first line may be a phrase nobody knows: it is one if all cards have the same there, it is none if no two have, else the
// headline is unknown. With a single card it is unknown.

import { behind, linesOf } from "./card-lines.js";
import { labelOf } from "./card-person.js";
import * as Labels from "./labels.js";
import { isMutualLine, mutualsIn } from "./mutual-line.js";
import * as PageText from "./page-text.js";
import { isLinkLine, phraseLine, phraseOf, withoutMore } from "./phrases.js";
import { Selectors } from "./selectors.js";

/** @typedef {{headline?: string, mutuals?: number, note?: string, followsYou?: boolean, verified?: boolean, premium?: boolean, openToWork?: boolean}} CardTexts */
/** @typedef {import("./card-lines.js").Piece} Piece */
/**
 * @typedef {object} Beside what stands between the name and the controls
 * @property {string} inline behind or before the name on its own line, outside its link
 * @property {string} within the same inside the link
 * @property {string[]} lines the others
 */

// A whole line that is nothing but an age, so that it is not taken for a headline.
const ageLine = /^(?:(?:sent )?(?:\p{Nd}+|an?) (?:second|minute|hour|day|week|month|year)s?(?: ago)?|\p{Nd}+ ?(?:s|m|h|d|w|mo|y)|yesterday|today|vor \p{L}*\p{Nd}* ?\p{L}+|gestern|heute|il y a \p{Nd}+ \p{L}+|hier|hace \p{Nd}+ \p{L}+|há \p{Nd}+ \p{L}+|\p{Nd}+ \p{L}+ (?:fa|geleden|sedan|siden|önce|temu|назад|тому|sitten)|قبل .{1,20})$/iu;
const openToWork = /open to work|opentowork|offen für (?:neue )?(?:Jobs|Stellen)|auf Jobsuche/iu;
/** A line of the person's marks: the degree, the pronouns. */
const marks = /^(?:verified|verifiziert|premium(?: member|-mitglied)?|[·•]\s*\p{Nd}\S{0,2}\+?|[·•]?\s*\p{Nd}(?:st|nd|rd|th|e|er|º|°|\.)?\+?(?:[- ]degree(?: connection)?| ?grades?)|(?:kontakt|relation|contacto|collegamento) (?:de |di )?\p{Nd}\S{0,3} (?:grade?s?|degré|niveau|grado)|\p{Nd}(?:st|nd|rd|th|º|°)\+?|\(?(?:he|she|they|er|sie|il|elle|lui|lei|él|ella|hij|zij|ele|ela)\/\p{L}+(?:\/\p{L}+)?\)?)$/iu;
const empty = /^[\s\p{Pd}_.…·•|]*$/u;

/** @param {Piece[]} pieces of a card @param {Element} nameElement @param {string} name @param {Element | undefined} end the first control @returns {Beside} */
export function beside(pieces, nameElement, name, end) {
  const before = (/** @type {Piece} */ { node }) => !end || behind(node, end);
  const at = pieces.findIndex(({ node }) => nameElement.contains(node));
  const home = pieces[at]?.home ?? null;
  const own = pieces.filter((piece) => piece.home === home && before(piece));
  const line = PageText.oneLine(own.map(({ text }) => text).join(""));
  const outside = PageText.oneLine(own.filter(({ node, link }) => !nameElement.contains(node) && link !== (pieces[at]?.link ?? undefined)).map(({ text }) => text).join(""));
  const place = line.indexOf(name);
  const rest = place < 0 ? outside : `${line.slice(0, place)} ${line.slice(place + name.length)}`.trim();
  const within = outside !== "" && rest.endsWith(outside) ? rest.slice(0, rest.length - outside.length).trim() : outside === "" ? rest : "";
  const following = pieces.filter((piece, index) => index > at && piece.home !== home && before(piece) && !nameElement.contains(piece.node) || (index > at && piece.home !== home && before(piece) && nameElement.contains(piece.node)));
  return { inline: outside, within, lines: linesOf(following).map(({ text }) => text) };
}

/** @param {string} text @returns {boolean} whether it holds more than pronouns in brackets, a degree or marks */
function hasWords(text) {
  return /\p{L}{2}/u.test(text.replace(/[([（][^)\]）]*[)\]）]/gu, " ").replace(/[·•]\s*\p{Nd}\S*/gu, " "));
}

/**
 * @param {Beside} said @param {string} name
 * @returns {{text: string, phrase: import("./phrases.js").Phrase, seen: boolean, rest: string[]}} the phrase, whether it is sure that
 *   there was one, and the lines behind it
 */
export function phraseIn({ inline, within, lines }, name) {
  const around = [inline, within].filter(hasWords).join(" ");
  const beside_ = hasWords(inline) ? phraseOf(inline) : phraseOf(within);
  const known = ["connect", "probable", "elsewhere"].includes(beside_.kind);
  if (known || hasWords(inline)) {
    const rest = lines.filter((line) => !isPhrase(line, name));
    return { text: around, phrase: beside_, seen: true, rest };
  }
  const first = lines[0];
  if (first === undefined) return { text: around, phrase: phraseOf(around), seen: false, rest: [] };
  const named = Labels.names(first, name);
  const phrase = named ? phraseOf(Labels.without(first, name)) : phraseLine(first);
  const starts = Labels.fold(first).startsWith(Labels.fold(name));
  if (phrase.kind === "connect" || phrase.kind === "elsewhere" || phrase.kind === "probable" || (named && starts && phrase.kind === "unknown")) {
    return { text: first, phrase, seen: true, rest: lines.slice(1).filter((line) => !isPhrase(line, name)) };
  }
  const later = lines.findIndex((line) => isPhrase(line, name));
  if (later >= 0) return { text: lines[later] ?? "", phrase: phraseOf(Labels.without(lines[later] ?? "", name)), seen: true, rest: lines.filter((_, index) => index !== later) };
  return { text: around, phrase: around === "" ? { kind: "none", follows: false } : phraseOf(around), seen: false, rest: lines };
}

/** @param {string} line @param {string} name @returns {boolean} whether it is a whole known phrase, with or without the name */
function isPhrase(line, name) {
  return phraseOf(Labels.without(line, name)).kind === "connect";
}

/**
 * @param {string[]} rest lines that may be the headline, in order @param {boolean} seen whether a phrase was found before them
 * @param {boolean} known whether the words of this language are known @param {readonly string[][]} others the same lines of other cards
 * @returns {string | undefined}
 */
export function headlineOf(rest, seen, known, others) {
  const possible = rest.filter((line) => !isMutualLine(line) && !ageLine.test(PageText.oneLine(line)) && !marks.test(line));
  const [first, second] = possible;
  const chosen = seen ? first : guessed(first, second, known, others.map((lines) => lines.find((line) => !isMutualLine(line))));
  return chosen === undefined || empty.test(chosen) ? undefined : PageText.oneLine(chosen);
}

/** @param {string | undefined} first @param {string | undefined} second @param {boolean} known @param {readonly (string | undefined)[]} theirs first lines of other cards @returns {string | undefined} */
function guessed(first, second, known, theirs) {
  if (first === undefined || empty.test(first)) return undefined;
  const others = theirs.filter((line) => line !== undefined);
  const alike = others.filter((line) => line === first).length;
  if (others.length > 0 && alike === others.length && second !== undefined) return second;
  if (known) return alike > 0 && second !== undefined ? undefined : first;
  if (alike > 0 || others.length === 0) return undefined;
  return others.length > 1 || !sharesEnds(first, others[0] ?? "") ? first : undefined;
}

/** @param {string} one @param {string} other @returns {boolean} whether they begin or end with the same words, as two forms of a phrase do */
function sharesEnds(one, other) {
  const [a, b] = [Labels.wordsOf(one), Labels.wordsOf(other)];
  return (a[0] !== undefined && a[0] === b[0]) || (a.at(-1) !== undefined && a.at(-1) === b.at(-1));
}

/** @param {Element} card @param {readonly Element[]} controls @param {Piece[]} pieces @param {string} name @returns {string | undefined} only the sender's own words */
export function noteOf(card, controls, pieces, name) {
  const old = card.querySelector(Selectors.oldNote);
  const last = controls.at(-1);
  if (!old && !last) return undefined;
  const found = linesOf(pieces.filter(({ node }) => (old ? old.contains(node) : last && behind(last, node)))).map(({ text }) => withoutMore(text))
    .filter((line) => line !== "" && !isLinkLine(line, name) && !(ageLine.test(line) && /\p{Nd}/u.test(line)) && (old !== null || !isMutualLine(line)));
  return found.length > 0 ? found.join("\n") : undefined;
}

/** @param {readonly string[]} lines @returns {number | undefined} */
export function mutualsOf(lines) {
  const line = lines.find(isMutualLine);
  return line === undefined ? undefined : mutualsIn(PageText.oneLine(line));
}

/** What LinkedIn does not show is unknown, so these are only ever true. @param {Element} card @returns {CardTexts} */
export function badgesOf(card) {
  return {
    ...(card.querySelector(Selectors.verified) ? { verified: true } : {}),
    ...(card.querySelector(Selectors.premium) ? { premium: true } : {}),
    ...([...card.querySelectorAll(Selectors.picture)].some((one) => openToWork.test(labelOf(one))) ? { openToWork: true } : {}),
  };
}
