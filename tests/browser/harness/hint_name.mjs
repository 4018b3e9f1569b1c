// Whose hint it is: its label for screen readers is "hint_label" of the catalogue with the name in it.
import de from "../../../extension/language/de.js";
import en from "../../../extension/language/en.js";

/** @param {{hint_label: string}} texts @returns {RegExp} matches a label and captures the name */
function labelPattern(texts) {
  const [before, after = ""] = texts.hint_label.split("$1").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${before}(.*)${after}$`, "su");
}

/** @type {RegExp[] | undefined} */
let patterns;

/** @param {string} label @returns {string} */
export function nameInLabel(label) {
  patterns ??= [en, de].map(labelPattern);
  for (const pattern of patterns) {
    const found = pattern.exec(label);
    if (found) return found[1];
  }
  throw new Error(`"${label}" is not the text hint_label of extension/language in either language; adapt tests/browser/harness/hint_name.mjs.`);
}
