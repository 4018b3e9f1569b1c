/**
 * @param {number} at milliseconds since 1970
 * @param {string} language
 */
export function day(at, language) {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(at);
}

/**
 * @param {number} at milliseconds since 1970
 * @param {string} language
 */
export function moment(at, language) {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(at);
}
