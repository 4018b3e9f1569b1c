/** What an archive brought: a line a file, what was inferred, and every line that was skipped with its reason. */

import { counted, format } from "../language/text.js";
import { element, said } from "../popup/element.js";

const columns = /** @type {const} */ (["rows", "added", "known", "forgotten", "skipped", "inferred"]);

/**
 * @param {HTMLElement} root
 * @param {import("../language/text.js").Words} words
 * @param {import("./shapes.js").Summary} summary
 */
export function showSummary(root, words, { files, skipped, inferred }) {
  const { texts } = words;
  const number = (/** @type {number} */ value) => new Intl.NumberFormat(words.language).format(value);
  root.replaceChildren(
    element(
      "div",
      { class: "scroll", role: "region", tabindex: "0", "aria-label": texts.options_summary },
      element(
        "table",
        {},
        element("caption", {}, texts.options_summary),
        element("thead", {}, element("tr", {}, ...[texts.options_column_file, ...columns.map((name) => texts[`options_column_${name}`])].map((head) => element("th", { scope: "col" }, head)))),
        element("tbody", {}, ...files.map((read) => element("tr", {}, element("th", { scope: "row" }, said(read.file)), ...columns.map((name) => element("td", {}, number(read[name])))))),
      ),
    ),
    element("p", { class: "detail" }, format(texts.options_inferred, ...[inferred.accepted, inferred.exchange, inferred.pitch, inferred.silence].map(number))),
    ...(skipped.length > 0 ? [skippedLines(words, skipped, files.reduce((sum, file) => sum + file.skipped, 0))] : []),
  );
}

/**
 * @param {import("../language/text.js").Words} words
 * @param {import("./shapes.js").SkippedLine[]} skipped the first thousand
 * @param {number} rows how many there are
 */
function skippedLines(words, skipped, rows) {
  const place = (/** @type {number | null} */ line) => (line === null ? ": " : ` ${format(words.texts.options_line, line)} `);
  const row = (/** @type {import("./shapes.js").SkippedLine} */ { file, line, reason }) =>
    element("li", {}, said(file), place(line), element("span", { lang: "en" }, said(reason)));
  return element(
    "details",
    { class: "skipped" },
    element("summary", {}, counted(words, "options_skippedLines", Math.max(rows, skipped.length))),
    element("ul", { class: "plain" }, ...skipped.map(row)),
    Math.max(rows, skipped.length) > skipped.length ? element("p", { class: "detail" }, counted(words, "options_skippedFirst", skipped.length)) : null,
  );
}
