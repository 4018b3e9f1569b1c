// The user's own selectors in place of built-in ones, for the days between a change of LinkedIn's and an update. They are
// judged strictly, all or nothing, on the options page and again here. They cannot lead to the wrong person: whatever they
// find is a request only if both its controls name the person exactly, or nobody (card-controls.js), and what keeps hands off (dialogs,
// organisations) can only be widened.

import { Selectors } from "./selectors.js";

/** @typedef {keyof typeof Selectors} SelectorName */
/** @typedef {{name: string | null, problem: "notAnObject" | "unknown" | "notText" | "tooLong" | "notASelector"}} SelectorProblem */

/** @type {Readonly<Record<SelectorName, string>>} */
export const builtIn = Object.freeze({ ...Selectors });
const names = /** @type {SelectorName[]} */ (Object.keys(builtIn));
/** @type {readonly SelectorName[]} */
const onlyWider = ["outlet", "dialog", "organisationLink", "messageLink", "button"];
const longest = 1000;

/** @param {unknown} value as it was read from JSON or from the storage @returns {SelectorProblem | null} the first that is wrong */
export function problemOf(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { name: null, problem: "notAnObject" };
  for (const [name, selector] of Object.entries(value)) {
    const problem = wrongWith(name, selector);
    if (problem) return { name, problem };
  }
  return null;
}

/** @param {string} name @param {unknown} selector */
function wrongWith(name, selector) {
  if (!names.some((known) => known === name)) return "unknown";
  if (typeof selector !== "string") return "notText";
  if (selector.length > longest) return "tooLong";
  return isSelector(selector) ? null : "notASelector";
}

/** Selectors are joined by commas: one that leaves a comment, a string, a bracket or an escape open would swallow the next. @param {string} selector */
function isSelector(selector) {
  return parses(selector) && !parses(`${selector},{`) && !selector.endsWith("\\");
}

/** @param {string} selector */
function parses(selector) {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false; // also for one that is empty
  }
}

/** From now on. @param {unknown} value nothing, or one with a problem, leaves the built-in ones */
export function use(value) {
  const given = /** @type {Partial<Record<SelectorName, string>>} */ (problemOf(value) ? {} : value);
  for (const name of names) {
    const own = Object.hasOwn(given, name) ? given[name] : undefined;
    if (own === undefined) Selectors[name] = builtIn[name];
    else Selectors[name] = onlyWider.includes(name) ? `${builtIn[name]},${own}` : own;
  }
}
