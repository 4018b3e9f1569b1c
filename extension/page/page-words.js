// The texts, in the language the user chose. They come from the background once; `$1` … `$9` are filled here. Without them
// every hint is mute, and a background that the browser stops in mid-call takes its answer with it: so they are asked for
// until they are there.

import * as Background from "./background-link.js";

/** @typedef {{language: string, texts: Record<string, string>}} PageCatalogue */

/** @type {PageCatalogue} */
let catalogue = { language: "en", texts: {} };
/** Made once a language, as those of dates: one costs 0.1 ms, and a page of hints wants hundreds. */
let numbers = new Intl.NumberFormat("en");
/** By what of the date they show. @type {Map<string, Intl.DateTimeFormat>} */
const dates = new Map();

/** In milliseconds: a background that has to be started first answers within one second. */
const patience = 5000;
const [firstPause, longestPause] = [100, 10_000];

/** @returns {Promise<void>} once they are there, or never will be as the extension was updated or switched off */
export async function load() {
  for (let pause = firstPause; Background.alive(); pause = Math.min(2 * pause, longestPause)) {
    const answer = await Promise.race([Background.send({ to: "background", action: "texts" }), after(patience)]);
    if (typeof answer === "object" && answer !== null && "texts" in answer && "language" in answer) return use(/** @type {PageCatalogue} */ (answer));
    await after(pause);
  }
}

/** @param {number} milliseconds @returns {Promise<void>} */
function after(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** @param {PageCatalogue} next */
function use(next) {
  catalogue = next;
  numbers = new Intl.NumberFormat(next.language);
  dates.clear();
}

/** @param {string} key @param {...(string | number)} values @returns {string} empty if there is no such text */
export function text(key, ...values) {
  return (catalogue.texts[key] ?? "").replace(/\$(?:([1-9])|\$)/g, (_, place) => (place ? String(values[Number(place) - 1] ?? "") : "$"));
}

/** @param {string} key @param {number} count @returns {string} */
export function counted(key, count) {
  const shown = numbers.format(count);
  return (count === 1 && text(`${key}_one`, shown)) || text(key, shown);
}

/** @param {number} at ms since 1970 @returns {string} the day within the last month, else the month, with the year if it is another */
export function when(at) {
  const recent = Date.now() - at < 31 * 86_400_000;
  const year = new Date(at).getFullYear() === new Date().getFullYear() ? {} : /** @type {const} */ ({ year: "numeric" });
  const shown = date(at, { month: "long", ...(recent ? { day: "numeric" } : {}), ...year });
  return text(recent ? "hint_onDay" : "hint_inMonth", shown);
}

/** @param {number} at ms since 1970 @returns {string} the day, in short */
export function day(at) {
  return date(at, { dateStyle: "medium" });
}

/** @param {number} at @param {Intl.DateTimeFormatOptions} parts @returns {string} */
function date(at, parts) {
  const key = JSON.stringify(parts);
  const format = dates.get(key) ?? new Intl.DateTimeFormat(catalogue.language, parts);
  dates.set(key, format);
  return format.format(at);
}

export const loaded = () => "hint_loading" in catalogue.texts;
export const language = () => catalogue.language;
