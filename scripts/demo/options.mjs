// What scripts/run understands.
import { parseArgs } from "node:util";

const choices = {
  browser: ["chromium", "firefox"],
  layout: ["2026", "2025", "2019"],
  language: ["en", "de"],
  theme: ["light", "dark"],
};

/** @typedef {{browser: "chromium" | "firefox", layout: "2026" | "2025" | "2019", language: "en" | "de", theme: "light" | "dark", width: number, headless: boolean}} DemoOptions */

export class OptionError extends Error {}

/** @param {string} name @param {string} value */
function checked(name, value) {
  const allowed = choices[/** @type {keyof typeof choices} */ (name)];
  if (!allowed.includes(value)) throw new OptionError(`--${name} ${value}: choose ${allowed.join(" or ")}.`);
  return value;
}

/** @param {string} value */
function checkedWidth(value) {
  const width = Number(value);
  if (!Number.isInteger(width) || width < 320 || width > 3840) throw new OptionError(`--width ${value}: choose a number of pixels from 320 to 3840.`);
  return width;
}

/** @param {string[]} given @returns {DemoOptions} */
export function parseOptions(given) {
  let values;
  try {
    ({ values } = parseArgs({
      args: given,
      options: {
        browser: { type: "string", default: "chromium" },
        layout: { type: "string", default: "2026" },
        language: { type: "string", default: "en" },
        theme: { type: "string", default: "light" },
        width: { type: "string", default: "1280" },
        headless: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    throw new OptionError(`${error instanceof Error ? error.message : error}. scripts/run --help shows what there is.`);
  }
  const named = Object.fromEntries(Object.keys(choices).map((name) => [name, checked(name, String(values[/** @type {keyof typeof choices} */ (name)]))]));
  return /** @type {DemoOptions} */ ({ ...named, width: checkedWidth(String(values.width)), headless: Boolean(values.headless) });
}
