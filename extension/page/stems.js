// Finds any of many beginnings of words in a text. A single expression of some hundred alternatives took most of the time in
// which a card is read; words are looked up by their first two letters instead.

import * as PageText from "./page-text.js";

/** Scripts in which words are not parted by spaces, so that the start of a word cannot be asked for. */
export const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Folds what differs without meaning: apostrophes, white space, composition, invisible marks. @param {string} text @returns {string} */
export function fold(text) {
  return PageText.oneLine(
    text.normalize("NFC").replace(/[\u2018\u2019\u02BC\u02B9\u2032\uFF07`´]/g, "'").replace(/[\u061C\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, ""),
  );
}

/** @param {string} text @returns {string} as stems are written */
export function foldCase(text) {
  return fold(text).toLowerCase();
}

/** @param {readonly string[]} stems @returns {string} an expression for any of them, the longest first: where words have a start, only there */
export function patternOf(stems) {
  const sources = [...new Set(stems.map(foldCase))].sort((a, b) => b.length - a.length).map((stem) => {
    const plain = stem.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return unspaced.test(stem) ? plain : `(?<![\\p{L}\\p{M}])${plain}`;
  });
  return `(?:${sources.join("|")})`;
}

/** @param {readonly string[]} stems @returns {{test: (text: string) => boolean}} whether any of them begins a word of a text, in small letters or not */
export function anyOf(stems) {
  const folded = [...new Set(stems.map(foldCase))];
  const anywhere = folded.filter((stem) => unspaced.test(stem));
  /** @type {Map<string, string[]>} */
  const starts = new Map();
  for (const stem of folded) if (!unspaced.test(stem)) starts.set(stem.slice(0, 2), [...(starts.get(stem.slice(0, 2)) ?? []), stem]);
  return {
    test(text) {
      const plain = foldCase(text);
      for (const { index } of plain.matchAll(/[\p{L}\p{M}]+/gu)) {
        if (starts.get(plain.slice(index, index + 2))?.some((stem) => plain.startsWith(stem, index))) return true;
      }
      return unspaced.test(plain) && anywhere.some((stem) => plain.includes(stem));
    },
  };
}
