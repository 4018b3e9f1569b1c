// Whose hint it is: its label for screen readers is "hint_label" of the catalogue with the name in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { extensionFolder } from "./place.mjs";

const place = /\$(?:1|\w+\$)/;

/** @param {string} language @returns {RegExp} matches a label and captures the name */
function labelPattern(language) {
  const catalogue = JSON.parse(readFileSync(join(extensionFolder, "_locales", language, "messages.json"), "utf8"));
  const [before, after = ""] = catalogue.hint_label.message.split(place).map((/** @type {string} */ part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${before}(.*)${after}$`, "su");
}

/** @type {RegExp[] | undefined} */
let patterns;

/** @param {string} label @returns {string} */
export function nameInLabel(label) {
  patterns ??= ["en", "de"].map(labelPattern);
  for (const pattern of patterns) {
    const found = pattern.exec(label);
    if (found) return found[1];
  }
  throw new Error(`"${label}" is not the text hint_label of extension/_locales in either language; adapt tests/browser/harness/hint_name.mjs.`);
}
