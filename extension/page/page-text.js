// Text from the page is hostile: this is how it is measured, made well formed and made harmless for display.

// Bidi embeddings, overrides, isolates and marks: they can turn round the text that stands around a name.
const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const otherControls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** PROTOCOL.md section 4, in code points. Longer is refused by the host, never cut. */
export const limits = Object.freeze({ name: 300, headline: 500, note: 2000, identity: 200, invitation: 64 });

/** @param {string} text @returns {string} what JSON and the host can take: no lone surrogate, no U+0000 */
export function wellFormed(text) {
  return text.toWellFormed().replaceAll("\u0000", "\uFFFD");
}

/** @param {string} text @returns {string} with runs of white space as one space */
export function oneLine(text) {
  return text.replace(/\s+/gu, " ").trim();
}

/** @param {string} text @returns {string} for display only, never stored or compared */
export function forDisplay(text) {
  return wellFormed(text).replace(bidiControls, "").replace(otherControls, "");
}

/** @param {string} text @param {number} limit in code points @returns {boolean} */
export function fits(text, limit) {
  if (text.length <= limit) return true;
  return text.length <= 2 * limit && [...text].length <= limit;
}
