// What a control's label says: whether it names exactly this person, and whether its words are known. The name decides;
// words only confirm or contradict, because LinkedIn speaks more languages than are known here.

import * as PageText from "./page-text.js";

/** @typedef {"accept" | "ignore" | "other" | "unknown"} LabelKind other: words of a control that is neither */

const wordStart = "(?<![\\p{L}\\p{M}])";
/** @param {string[]} stems */
const anyOf = (stems) => new RegExp(`${wordStart}(?:${stems.join("|")})`, "iu");

const acceptWords = anyOf(["accept", "annehmen", "annimm", "accett", "acept", "aceit", "akcept", "zaakcept", "przyjmij", "přijm",
  "acceptera", "godta", "godkend", "hyväksy", "kabul", "принять", "прийняти", "terima", "قبول"]);
const ignoreWords = anyOf(["ignor", "zignor", "negeer", "negeren", "ohita", "yoksay", "yok say", "игнор", "відхил", "отклон",
  "abaikan", "تجاهل"]);
// Written without spaces, so the start of a word cannot be asked for.
const acceptSigns = /接受|承認|承諾|수락|ยอมรับ/u;
const ignoreSigns = /忽略|無視|무시|เพิกเฉย|ละเว้น/u;
const otherWords = anyOf(["invite ", "connect", "dismiss", "follow", "withdraw", "message", "reply", "einladen", "vernetzen",
  "ausblenden", "folgen", "zurückziehen", "nachricht", "antworten", "inviter", "masquer", "suivre", "répondre", "répondre", "invita "]);
// What may touch a name without a space: honorifics and genitives of languages that write none.
const attachedAfter = /^(?:さん|様|님|的|の)/u;
const attachedBefore = /(?:接受|忽略|来自|來自)$/u;

/** Folds what differs without meaning: apostrophes, white space, composition, invisible marks. @param {string} text */
function fold(text) {
  return PageText.oneLine(
    text.normalize("NFC").replace(/[\u2018\u2019\u02BC\u02B9\u2032\uFF07`´]/g, "'").replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, ""),
  );
}

/** @param {string} label folded @param {string} name folded @returns {{before: string, after: string} | null} around the name standing alone */
function around(label, name) {
  if (name === "") return null;
  for (let at = label.indexOf(name); at >= 0; at = label.indexOf(name, at + 1)) {
    const before = label.slice(0, at);
    const after = label.slice(at + name.length);
    const endsWord = /(?:^|[^\p{L}\p{M}\p{N}-])$/u.test(before) || attachedBefore.test(before);
    const startsWord = /^(?:$|[^\p{L}\p{M}\p{N}-]|-(?![\p{L}\p{N}]))/u.test(after) || attachedAfter.test(after);
    if (endsWord && startsWord) return { before, after };
  }
  return null;
}

/** @param {string} text @returns {string[]} the words, without a genitive's 's */
function words(text) {
  return text.replace(/'s?(?=\s|$)/gu, "").match(/[\p{L}\p{M}\p{N}-]+/gu) ?? [];
}

/** Words both labels share next to the name would be the rest of a longer name if one is capitalised or caseless. @param {string[]} a @param {string[]} b */
function shareName(a, b) {
  for (let index = 0; index < a.length && a[index] === b[index]; index++) {
    if (/^[\p{Lu}\p{Lt}]/u.test(a[index] ?? "")) return true;
    if (index === 0 && /^\p{Lo}/u.test(a[index] ?? "")) return true;
  }
  return false;
}

/**
 * @param {string} first @param {string} second the labels of the two controls @param {string} name
 * @returns {boolean} whether both speak of exactly this person, not of one whose name begins or ends with it
 */
export function bothName(first, second, name) {
  const a = around(fold(first), fold(name));
  const b = around(fold(second), fold(name));
  if (!a || !b || (/^\s/u.test(a.after) && shareName(words(a.after), words(b.after)))) return false;
  const before = words(a.before).reverse();
  const other = words(b.before).reverse();
  return before[0] !== other[0] || !/^[\p{Lu}\p{Lt}]/u.test(before[0] ?? "");
}

/** @param {string} label @param {string} name @returns {boolean} */
export function names(label, name) {
  return around(fold(label), fold(name)) !== null;
}

/** @param {string} label @param {string} name left out of the words, whatever they are @returns {LabelKind} */
export function kind(label, name) {
  const found = around(fold(label), fold(name));
  const rest = found ? `${found.before} ${found.after}` : fold(label);
  const accepts = acceptWords.test(rest) || acceptSigns.test(rest);
  const ignores = ignoreWords.test(rest) || ignoreSigns.test(rest);
  if (accepts !== ignores) return accepts ? "accept" : "ignore";
  return !accepts && otherWords.test(rest) ? "other" : "unknown";
}
