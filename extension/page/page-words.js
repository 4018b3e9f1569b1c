// The texts, in the language the user chose. They come from the background once; `$1` … `$9` are filled here.
"use strict";

/** @typedef {{language: string, texts: Record<string, string>}} PageCatalogue */

const SerendipWords = (() => {
  /** @type {PageCatalogue} */
  let catalogue = { language: "en", texts: {} };
  /** Made once a language, as those of dates: one costs 0.1 ms, and a page of hints wants hundreds. */
  let numbers = new Intl.NumberFormat("en");
  /** By what of the date they show. @type {Map<string, Intl.DateTimeFormat>} */
  const dates = new Map();

  /** @returns {Promise<void>} */
  async function load() {
    const answer = await SerendipBackground.send({ to: "background", action: "texts" });
    if (typeof answer === "object" && answer !== null && "texts" in answer && "language" in answer) use(/** @type {PageCatalogue} */ (answer));
  }

  /** @param {PageCatalogue} next */
  function use(next) {
    catalogue = next;
    numbers = new Intl.NumberFormat(next.language);
    dates.clear();
  }

  /** @param {string} key @param {...(string | number)} values @returns {string} empty if there is no such text */
  function text(key, ...values) {
    return (catalogue.texts[key] ?? "").replace(/\$(?:([1-9])|\$)/g, (_, place) => (place ? String(values[Number(place) - 1] ?? "") : "$"));
  }

  /** @param {string} key @param {number} count @returns {string} */
  function counted(key, count) {
    const shown = numbers.format(count);
    return (count === 1 && text(`${key}_one`, shown)) || text(key, shown);
  }

  /** @param {number} at ms since 1970 @returns {string} the day within the last month, else the month, with the year if it is another */
  function when(at) {
    const recent = Date.now() - at < 31 * 86_400_000;
    const year = new Date(at).getFullYear() === new Date().getFullYear() ? {} : /** @type {const} */ ({ year: "numeric" });
    const shown = date(at, { month: "long", ...(recent ? { day: "numeric" } : {}), ...year });
    return text(recent ? "hint_onDay" : "hint_inMonth", shown);
  }

  /** @param {number} at ms since 1970 @returns {string} the day, in short */
  function day(at) {
    return date(at, { dateStyle: "medium" });
  }

  /** @param {number} at @param {Intl.DateTimeFormatOptions} parts @returns {string} */
  function date(at, parts) {
    const key = JSON.stringify(parts);
    const format = dates.get(key) ?? new Intl.DateTimeFormat(catalogue.language, parts);
    dates.set(key, format);
    return format.format(at);
  }

  return Object.freeze({ load, text, counted, when, day, loaded: () => "hint_loading" in catalogue.texts, language: () => catalogue.language });
})();
