// Text from the page is hostile: this is how it is measured, made well formed and made harmless for display.
"use strict";

const SerendipPageText = (() => {
  // Bidi embeddings, overrides, isolates and marks: they can turn round the text that stands around a name.
  const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
  const otherControls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

  /** PROTOCOL.md section 4, in code points. Longer is refused by the host, never cut. */
  const limits = Object.freeze({ name: 300, headline: 500, note: 2000, identity: 200, invitation: 64 });

  /** @param {string} text @returns {string} what JSON and the host can take: no lone surrogate, no U+0000 */
  function wellFormed(text) {
    return text.toWellFormed().replaceAll("\u0000", "\uFFFD");
  }

  /** @param {string} text @returns {string} with runs of white space as one space */
  function oneLine(text) {
    return text.replace(/\s+/gu, " ").trim();
  }

  /** @param {string} text @returns {string} for display only, never stored or compared */
  function forDisplay(text) {
    return wellFormed(text).replace(bidiControls, "").replace(otherControls, "");
  }

  /** @param {string} text @param {number} limit in code points @returns {boolean} */
  function fits(text, limit) {
    if (text.length <= limit) return true;
    return text.length <= 2 * limit && [...text].length <= limit;
  }

  return Object.freeze({ limits, wellFormed, oneLine, forDisplay, fits });
})();
