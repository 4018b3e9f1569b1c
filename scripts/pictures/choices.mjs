// What scripts/screenshots understands.
import { parseArgs } from "node:util";

/** @typedef {import("../../tests/browser/harness/executable.mjs").BrowserName} BrowserName */
/** @typedef {{theme: "light" | "dark", language: "en" | "de"}} Look */
/** @typedef {{store: boolean, browsers: BrowserName[], looks: Look[], wanted: (topic: string) => boolean}} Choices */

export class ChoiceError extends Error {}

const known = { browser: ["chromium", "firefox"], theme: ["light", "dark"], language: ["en", "de"] };

/** @param {keyof typeof known} name @param {string | undefined} value @returns {any[]} the one that is named, or all */
function oneOrAll(name, value) {
  if (value === undefined) return known[name];
  if (!known[name].includes(value)) throw new ChoiceError(`--${name} ${value}: choose ${known[name].join(" or ")}.`);
  return [value];
}

/** @param {string[]} given */
function parsed(given) {
  const options = Object.fromEntries([...Object.keys(known), "only"].map((name) => [name, /** @type {const} */ ({ type: "string" })]));
  try {
    return parseArgs({ args: given, options, allowPositionals: true });
  } catch (error) {
    throw new ChoiceError(`${error instanceof Error ? error.message : error}. scripts/screenshots --help shows what there is.`);
  }
}

/** @param {string[]} given @returns {Choices} */
export function parseChoices(given) {
  const { values, positionals } = parsed(given);
  const odd = positionals.find((one) => one !== "store");
  if (odd !== undefined) throw new ChoiceError(`${odd}: the only word is "store". scripts/screenshots --help shows what there is.`);
  /** @param {keyof typeof known} name */
  const of = (name) => oneOrAll(name, /** @type {string | undefined} */ (values[name]));
  const words = typeof values.only === "string" ? values.only.split(",").filter(Boolean) : [""];
  return {
    store: positionals.includes("store"),
    browsers: of("browser"),
    looks: of("language").flatMap((language) => of("theme").map((theme) => ({ theme, language }))),
    wanted: (topic) => words.some((word) => topic.startsWith(word)),
  };
}
