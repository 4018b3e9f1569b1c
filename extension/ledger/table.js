import { element } from "../popup/element.js";

/** @typedef {{columns: string[], rows: (string | number)[][]}} Table the first column names the row */

/**
 * @param {Table} table
 * @param {string} caption for screen readers, who may come here without the heading
 * @param {string} language
 */
export function tableElement({ columns, rows }, caption, language) {
  const numbers = new Intl.NumberFormat(language);
  const shown = (/** @type {string | number} */ value) => (typeof value === "number" ? numbers.format(value) : value);
  const head = element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, column)));
  const body = rows.map(([name, ...values]) =>
    element("tr", {}, element("th", { scope: "row" }, shown(name)), ...values.map((value) => element("td", {}, shown(value)))),
  );
  return element("table", { "aria-label": caption }, element("thead", {}, head), element("tbody", {}, ...body));
}
