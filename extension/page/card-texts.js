// What a card says besides the name. Lines stand between the name and the buttons, the note behind them; what is not
// there is unknown and left out, never zero.

import * as PageText from "./page-text.js";
import { Selectors } from "./selectors.js";

/** @import { CardControls } from "./card-controls.js" */

/** @typedef {{headline?: string, mutuals?: number, note?: string, followsYou?: boolean, verified?: boolean, premium?: boolean, openToWork?: boolean}} CardTexts */

const block = "p,div,li,ul,section,figure,h1,h2,h3,h4,dd,dt,time,header,footer";
const digits = "\\p{Nd}[\\p{Nd}.,'’\\u00A0\\u202F\\u066C ]*";
// "N mutual connections", "X and N others", "X is a mutual connection": English, German, French, Arabic.
const mutualWords = /mutual connection|gemeinsame[rn]? Kontakt|relations? en commun|(?:زميل|الزملاء|زملاء|معارف|جهات اتصال) (?:ال)?مشترك/iu;
const countFirst = new RegExp(`^(${digits})`, "u");
const countBehindName = new RegExp(`(?:\\s(?:and|und|et)\\s+|\\sو\\s?)(${digits})`, "u");
// A whole line that is nothing but an age, so that it is not taken for a headline.
const ageLine = /^(?:(?:sent )?(?:\p{Nd}+|an?) (?:second|minute|hour|day|week|month|year)s?(?: ago)?|yesterday|today|vor \p{L}*\p{Nd}* ?\p{L}+|gestern|heute|il y a \p{Nd}+ \p{L}+|hier|قبل .{1,20})$/iu;
const followWords = /\bfollows you\b|\bfolgt (?:Ihnen|dir)\b|\bvous suit\b|يتابعك/iu;
// The site's own words behind the name, as a line of their own in some layouts.
const phraseLine = /^\W*(?:is inviting you to connect|follows you\b.{0,60}|möchte sich mit (?:Ihnen|dir) vernetzen|folgt (?:Ihnen|dir)\b.{0,60}|vous (?:suit|invite)\b.{0,60}|(?:يدعوك|يتابعك).{0,60})$/iu;
const openToWork = /open to work|opentowork|offen für (?:neue )?(?:Jobs|Stellen)|auf Jobsuche/iu;

/** @typedef {{node: Node, home: Element | null, text: string}} Piece of text, and the block it stands in */

/** @returns {string} what holds text that nobody sees, or that belongs to a control */
function silent() {
  return `button,[role="button"],script,style,svg,${Selectors.hiddenText},${Selectors.showMore},${Selectors.age}`;
}

/** All that is shown, in one walk: it is asked for by parts. @param {Element} card @returns {Piece[]} */
function pieces(card) {
  const skip = silent();
  /** @type {Piece[]} */
  const found = [];
  /** @param {Element} parent @param {Element | null} home */
  const walk = (parent, home) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) found.push({ node, home, text: node.data.replace(/[\t\n\r ]+/g, " ") });
      else if (node.nodeName === "BR") found.push({ node, home, text: "\n" });
      else if (node instanceof Element && !node.matches(skip)) walk(node, node.matches(block) ? node : home);
    }
  };
  walk(card, card.closest(block));
  return found;
}

/** @param {Piece[]} parts @returns {string[]} the lines, one a block */
function lines(parts) {
  /** @type {Map<Element | null, string>} */
  const byBlock = new Map();
  for (const { home, text } of parts) byBlock.set(home, (byBlock.get(home) ?? "") + text);
  return [...byBlock.values()].map((line) => PageText.wellFormed(line).replace(/ *\n */g, "\n").trim()).filter((line) => line !== "");
}

/** @param {Node} a @param {Node} b @returns {boolean} whether b stands behind a and not in it */
function behind(a, b) {
  const position = a.compareDocumentPosition(b);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}

/** @param {string} line @returns {number | undefined} undefined if it is no mutual line or has no number that can be read */
export function mutualsIn(line) {
  if (!mutualWords.test(line)) return undefined;
  const leading = number(countFirst.exec(line)?.[1]);
  if (leading !== undefined) return leading;
  // The number stands behind the named person, whose name may hold an "and" of its own: the last one counts.
  const others = [...line.matchAll(new RegExp(countBehindName, "gu"))].at(-1)?.[1];
  const rest = number(others);
  if (rest !== undefined) return rest + 1;
  return /\p{Nd}/u.test(line) ? undefined : 1;
}

/** Thousands separators differ by language and never mean a fraction here. @param {string | undefined} shown @returns {number | undefined} */
function number(shown) {
  if (shown === undefined) return undefined;
  const plain = [...shown].map(decimal).join("");
  return plain !== "" && plain.length <= 6 && Number(plain) <= 100_000 ? Number(plain) : undefined;
}

/** @param {string} sign any script's digit, or a separator @returns {string} */
function decimal(sign) {
  if (!/\p{Nd}/u.test(sign)) return "";
  // Every script's ten digits are consecutive: the distance to the first of them is the value.
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** @param {Element} card @param {Element} accept @param {Piece[]} all @returns {string | undefined} */
function noteOf(card, accept, all) {
  const old = card.querySelector(Selectors.oldNote);
  const found = lines(all.filter(({ node }) => (old ? old.contains(node) : behind(accept, node))));
  return found.length > 0 ? found.join("\n") : undefined;
}

/**
 * @param {Element} card @param {CardControls} controls
 * @returns {CardTexts}
 */
export function read(card, { ignore, accept, nameElement }) {
  const nameBlock = nameElement.closest(block);
  const all = pieces(card);
  const behindName = all.filter(({ node }) => behind(nameElement, node));
  const between = lines(behindName.filter(({ node }) => !behind(ignore, node) && !ignore.contains(node)));
  const beside = lines(behindName.filter(({ home }) => home === nameBlock)).join(" ");
  const rest = between.filter((line) => line !== beside && !phraseLine.test(line));
  const mutualLine = rest.find((line) => mutualWords.test(line));
  const headline = rest.find((line) => line !== mutualLine && !ageLine.test(line));
  const note = noteOf(card, accept, all);
  const mutuals = mutualLine === undefined ? undefined : mutualsIn(mutualLine);
  const pictures = [...card.querySelectorAll(Selectors.picture)].map((one) => one.getAttribute("aria-label") ?? one.getAttribute("alt") ?? "");
  return {
    ...(headline === undefined ? {} : { headline: PageText.oneLine(headline) }),
    ...(mutuals === undefined ? {} : { mutuals }),
    ...(note === undefined ? {} : { note }),
    // What LinkedIn does not show is unknown, so these are only ever true.
    ...([beside, ...between].some((line) => followWords.test(line) && phraseLine.test(line)) ? { followsYou: true } : {}),
    ...(card.querySelector(Selectors.verified) ? { verified: true } : {}),
    ...(card.querySelector(Selectors.premium) ? { premium: true } : {}),
    ...(pictures.some((label) => openToWork.test(label)) ? { openToWork: true } : {}),
  };
}
