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
    ...(skipped.length > 0 ? [skippedLines(words, skipped)] : []),
  );
}

/**
 * @param {import("../language/text.js").Words} words
 * @param {import("./shapes.js").SkippedLine[]} skipped
 */
function skippedLines(words, skipped) {
  const line = (/** @type {import("./shapes.js").SkippedLine} */ { file, line, reason }) =>
    element("li", {}, said(file), ` ${format(words.texts.options_line, line)} `, element("span", { lang: "en" }, said(reason)));
  return element(
    "details",
    { class: "skipped" },
    element("summary", {}, counted(words, "options_skippedLines", skipped.length)),
    element("ul", { class: "plain" }, ...skipped.map(line)),
  );
}
