/**
 * Texts with values. Everything ends in `textContent`, so
 * nothing here escapes anything.
 */

/** @typedef {Record<string, string>} Texts */
/** @typedef {{language: "en" | "de", texts: Texts}} Words */

/**
 * `$1` … `$9` are replaced by `values`, `$$` by a dollar sign. A value that is not given leaves nothing behind.
 * @param {string} template
 * @param {...(string | number)} values
 */
export function format(template, ...values) {
  return template.replace(/\$(?:([1-9])|\$)/g, (_, place) => (place ? String(values[Number(place) - 1] ?? "") : "$"));
}

/**
 * A text about `count` things; `KEY_one` speaks of one where the language needs it.
 * @param {Words} words
 * @param {string} key
 * @param {number} count
 */
export function counted({ language, texts }, key, count) {
  const singular = count === 1 ? texts[`${key}_one`] : undefined;
  return format(singular ?? texts[key], new Intl.NumberFormat(language).format(count));
}

/**
 * Fills every element below `root` that names a text in `data-text`, or its accessible name in `data-label`.
 * @param {Document} root
 * @param {Words} words
 */
export function fill(root, { language, texts }) {
  root.documentElement.lang = language;
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = texts[element.getAttribute("data-text") ?? ""];
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", texts[element.getAttribute("data-label") ?? ""]);
  }
}
