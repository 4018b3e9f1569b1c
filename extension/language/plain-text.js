/**
 * Text from pages for display. `<bdi>` keeps it from turning round what stands beside it, but an override inside it
 * still shows its own letters in another order than they were written, so the controls go.
 */

/** Embeddings, overrides, isolates and marks of the bidirectional algorithm. */
const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** C0 and C1 without tab and line feed. */
const otherControls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * @param {string} text
 * @returns {string} the same letters, without anything that reorders or hides them
 */
export function plainText(text) {
  return text.replace(/\r\n?/g, "\n").replace(bidiControls, "").replace(otherControls, "").replace(loneSurrogates, "\uFFFD");
}
