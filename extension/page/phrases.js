// What a text means that LinkedIn says of a person: that they ask to connect, or invite to something else. Known phrases
// are compared whole; stems only make something probable (site-phrases.js says how sure each language is).

import { connectedWords, linkWords, logoWords, sitePhrases } from "./site-phrases.js";
import { anyOf, fold, patternOf } from "./stems.js";

/** @typedef {"connect" | "probable" | "elsewhere" | "unknown" | "none"} PhraseKind none: no words */
/** @typedef {{kind: PhraseKind, follows: boolean}} Phrase */

const all = Object.values(sitePhrases);
const source = (/** @type {readonly string[]} */ list) => list.map((one) => fold(one).toLowerCase()).sort((a, b) => b.length - a.length).map((one) => one.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|");

const follows = anyOf(all.flatMap((one) => one.follows));
const followsAnywhere = new RegExp(patternOf(all.flatMap((one) => one.follows)), "giu");
const connect = new RegExp(`^(?:(?:${source(all.flatMap((one) => one.follows))}).{0,14}?)?(?:${source(all.flatMap((one) => one.connect))})\\P{L}*$`, "u");
const joining = anyOf(all.flatMap((one) => one.joining));
const inviting = anyOf(all.flatMap((one) => one.inviting));
const elsewhere = anyOf(all.flatMap((one) => one.elsewhere));
/** Of these, what connecting may be called as well. */
const eitherWay = /(?:join|rejoindre|uni(?:rse|rte|rti)|bergabung|beizutreten|deelnemen|menyertai|contact|red|page)/giu;
/** Honorifics and particles that stay behind when a name is taken away. */
const leftovers = /^(?:(?:さん|様|氏|님|씨|이|가|が|は|から|に|ने|से|的)\s*)+/u;
const marks = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

/** Cards say much the same. @type {Map<string, Phrase>} */
const judged = new Map();

/** @param {string} text without the name @returns {Phrase} */
export function phraseOf(text) {
  const known = judged.get(text);
  if (known) return known;
  const phrase = judge(text);
  if (judged.size > 500) judged.clear();
  judged.set(text, phrase);
  return phrase;
}

/** @param {string} text @returns {Phrase} */
function judge(text) {
  const plain = fold(text).toLowerCase().replace(marks, "").replace(leftovers, "");
  if (!/\p{L}/u.test(plain)) return { kind: "none", follows: false };
  const follow = follows.test(plain);
  if (connect.test(plain)) return { kind: "connect", follows: follow };
  const rest = plain.replace(followsAnywhere, " ");
  if (asksElsewhere(rest)) return { kind: "elsewhere", follows: false };
  return { kind: follow || joining.test(rest) ? "probable" : "unknown", follows: follow };
}

/** @param {string} text folded @returns {boolean} whether it asks for something else than to connect */
export function asksElsewhere(text) {
  if (!elsewhere.test(text)) return false;
  return !joining.test(text) || elsewhere.test(text.replace(eitherWay, " "));
}

/** @param {string} line @returns {Phrase} as phraseOf, of a line that may be anything: only what invites the user counts */
export function phraseLine(line) {
  const phrase = phraseOf(line);
  if (phrase.kind === "connect" || phrase.kind === "none") return phrase;
  return inviting.test(fold(line).toLowerCase()) && line.length <= 160 ? phrase : { kind: "unknown", follows: false };
}

/** @param {string} label @returns {boolean} whether it speaks of a logo, as no person has one */
export function isLogo(label) {
  return logo.test(fold(label).toLowerCase());
}
const logo = anyOf(logoWords);

const connected = anyOf(connectedWords);
/** @param {string} text @returns {boolean} whether it says that nothing is asked any more */
export function saysConnected(text) {
  return connected.test(fold(text).toLowerCase());
}

const alone = new Set(linkWords.alone.map((one) => fold(one).toLowerCase()));
const more = new RegExp(`(?:…|\\.\\.\\.)\\s*(?:${source(linkWords.more)})\\s*$`, "iu");
const replyTo = linkWords.replyTo.map((one) => fold(one).toLowerCase());

/** @param {string} line @param {string} name @returns {boolean} whether it is what a link says that writes to this person */
export function isLinkLine(line, name) {
  const plain = fold(line).toLowerCase().replace(marks, "");
  if (alone.has(plain)) return true;
  const [full, first] = [fold(name).toLowerCase(), fold(name).toLowerCase().split(" ")[0] ?? ""];
  return replyTo.some((start) => [full, first].some((who) => who !== "" && plain === `${start} ${who}`));
}

/** @param {string} line @returns {string} without "… more" at its end */
export function withoutMore(line) {
  return line.replace(more, "").trimEnd();
}
