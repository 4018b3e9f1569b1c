// What a control's label says: whether it names exactly this person, and which control its words make of it. The name
// decides whose it is; of the words only those count that are known, in any language (site-words.js).

import { controlWords, denied, dismissing, touching } from "./site-words.js";
import { anyOf, fold, patternOf, unspaced } from "./stems.js";

export { fold } from "./stems.js";

/** @typedef {"accept" | "ignore" | "other" | "unknown"} LabelKind other: known words, of a control that is neither */

const scripts = ["Latin", "Cyrillic", "Greek", "Hangul", "Arabic", "Hebrew", "Devanagari", "Bengali", "Gurmukhi", "Telugu", "Thai"]
  .map((script) => new RegExp(`\\p{Script=${script}}`, "u"));
const everything = Object.values(controlWords);

const words = Object.freeze({
  accept: anyOf(everything.flatMap(({ accept }) => accept)),
  ignore: anyOf(everything.flatMap(({ ignore }) => ignore)),
  other: anyOf(everything.flatMap(({ other }) => other)),
  deeds: anyOf(everything.flatMap(({ deeds }) => deeds)),
  dismissing: anyOf(dismissing),
  invitation: anyOf(everything.flatMap(({ invitation }) => invitation)),
  denied: new RegExp(`${patternOf(denied)}|(?<![\\p{L}\\p{M}])(?:${everything.flatMap(({ not = [] }) => not).map(fold).join("|")})\\s*${patternOf(everything.flatMap(({ accept }) => accept))}`, "iu"),
});
const known = [...new Set(everything.flatMap(({ accept, ignore, invitation }) => [...accept, ...ignore, ...invitation]))].map((stem) => fold(stem).toLowerCase());
/** A known word to its end, whatever ends it; in scripts without spaces the stem alone. */
const knownWord = new RegExp(`${patternOf(known.filter((stem) => !unspaced.test(stem)))}[\\p{L}\\p{M}]*|${patternOf(known.filter((stem) => unspaced.test(stem)))}`, "giu");

/** "to do" and the like, in scripts without small letters, and the second halves of verbs. */
const helping = ["करें", "करा", "करो", "करना", "করুন", "ਕਰੋ", "చేయండి", "చేయి", "する", "します", "하기", "합니다", "کردن", "را", "את", "et", "say", "ediyorum"].map(fold);

const touchingAfter = new RegExp(`^(?:${touching.after.map(fold).map((one) => (unspaced.test(one) ? one : `${one}(?![\\p{L}\\p{M}])`)).join("|")})`, "u");
const touchingBefore = new RegExp(`(?:${touching.before.map(fold).join("|")})$`, "u");

/** @param {string} before @param {string} after @returns {boolean} whether letters of two scripts meet there, as where a postposition touches a name */
function scriptsMeet(before, after) {
  const [a = "", b = ""] = [[...before].at(-1), [...after][0]];
  const [first, second] = [a, b].map((sign) => scripts.findIndex((script) => script.test(sign)));
  return /\p{L}|\p{M}/u.test(a) && /\p{L}/u.test(b) && first !== second;
}

/** @param {string} label folded @param {string} name folded @returns {{before: string, after: string} | null} around the name standing alone */
export function around(label, name) {
  if (name === "") return null;
  for (let at = label.indexOf(name); at >= 0; at = label.indexOf(name, at + 1)) {
    const before = label.slice(0, at);
    const after = label.slice(at + name.length);
    const endsWord = /(?:^|[^\p{L}\p{M}\p{N}-])$/u.test(before) || touchingBefore.test(before) || scriptsMeet(before, name);
    const startsWord = /^(?:$|[^\p{L}\p{M}\p{N}-]|-(?![\p{L}\p{N}]))/u.test(after) || touchingAfter.test(after) || scriptsMeet(name, after);
    if (endsWord && startsWord) return { before, after };
  }
  return null;
}

/** @param {string} text @returns {string[]} the words, without a genitive's 's */
export function wordsOf(text) {
  return text.replace(/'s?(?=\s|$)/gu, "").match(/[\p{L}\p{M}\p{N}-]+/gu) ?? [];
}

/** Words both labels share next to the name would be the rest of a longer name if one is capitalised or caseless. @param {string[]} a @param {string[]} b */
function shareName(a, b) {
  for (let index = 0; index < a.length && a[index] === b[index]; index++) {
    if (/^[\p{Lu}\p{Lt}]/u.test(a[index] ?? "")) return true;
    if (index === 0 && /^\p{Lo}/u.test(a[index] ?? "") && !touchingAfter.test(a[index] ?? "") && !isKnown(a[index] ?? "")) return true;
  }
  return false;
}

/** @param {string} word @returns {boolean} whether it begins as one of the words that these labels are made of */
function isKnown(word) {
  return word.toLowerCase().search(knownWord) === 0;
}

/**
 * @param {string} first @param {string} second the labels of the two controls @param {string} name
 * @returns {boolean} whether both speak of exactly this person, not of one whose name begins or ends with it
 */
export function bothName(first, second, name) {
  const a = around(fold(first), fold(name));
  const b = around(fold(second), fold(name));
  if (!a || !b || (/^\s/u.test(a.after) && shareName(wordsOf(a.after), wordsOf(b.after)))) return false;
  const before = wordsOf(a.before).reverse();
  const other = wordsOf(b.before).reverse();
  return before[0] !== other[0] || !/^[\p{Lu}\p{Lt}]/u.test(before[0] ?? "") || isKnown(before[0] ?? "");
}

/** @param {string} label @param {string} name @returns {boolean} */
export function names(label, name) {
  return around(fold(label), fold(name)) !== null;
}

/** @param {string} label @param {string} name @returns {string} the label without the name */
export function without(label, name) {
  const found = around(fold(label), fold(name));
  return found ? `${found.before} ${found.after}` : fold(label);
}

/** Labels are alike but for the name. @type {Map<string, LabelKind>} */
const judged = new Map();

/** @param {string} label @param {string} name left out of the words, whatever they are; "" where it is not known @returns {LabelKind} */
export function kind(label, name) {
  const rest = without(label, name);
  // A name that is not known may be any word: Martin Block's label accepts.
  const key = `${name === "" ? "" : "named "}${rest}`;
  const before = judged.get(key);
  if (before !== undefined) return before;
  const found = name !== "" && doesMore(rest) ? "other" : kindOf(rest);
  if (judged.size > 500) judged.clear();
  judged.set(key, found);
  return found;
}

/** @param {string} text @returns {boolean} whether it speaks of a deed that is neither accepting nor ignoring, nor a part of it */
export function doesMore(text) {
  return words.deeds.test(text);
}

/** @param {string} rest @returns {LabelKind} */
function kindOf(rest) {
  const accepts = words.accept.test(rest);
  const ignores = words.ignore.test(rest);
  if (accepts && words.denied.test(rest)) return "other";
  if (accepts !== ignores) return accepts ? "accept" : "ignore";
  if (accepts) return "unknown";
  if (words.dismissing.test(rest) && words.invitation.test(rest)) return "ignore";
  return words.other.test(rest) || words.deeds.test(rest) ? "other" : "unknown";
}

/**
 * @param {string} label
 * @returns {boolean} whether it accepts or ignores and names nobody: known words, an invitation, and small words between them
 */
export function isBare(label) {
  const folded = fold(label);
  if (!["accept", "ignore"].includes(kind(folded, ""))) return false;
  return wordsOf(folded.replace(knownWord, " ")).every((word) => helping.includes(word) || /^\p{Ll}{1,3}$/u.test(word));
}

/** @param {string} label @param {string} name @returns {boolean} whether nothing but known words and small ones stand beside the name */
export function isPlain(label, name) {
  return wordsOf(without(label, name).replace(knownWord, " ")).every((word) => helping.includes(word) || /^\p{Ll}{1,4}$/u.test(word) || words.other.test(word));
}
