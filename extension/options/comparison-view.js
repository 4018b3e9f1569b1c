/** What another philosophy would have changed in the last month: numbers, and the people behind them. */

import { counted, format } from "../language/text.js";
import { button, element, said } from "../popup/element.js";

/** @typedef {{now: string, draft: string | null}} Names of the philosophies, as shown; without a draft it is about what counts */

/** More names than these are a wall; the rest comes with one press. */
const shownAtFirst = 12;

/**
 * @param {HTMLElement} root
 * @param {import("../language/text.js").Words} words
 * @param {ReturnType<typeof import("./advice-comparison.js").compare>} comparison
 * @param {Names} names
 */
export function showComparison(root, words, { counts, changes }, names) {
  root.replaceChildren(countTable(words, counts, names), ...changeList(words, changes));
}

/**
 * @param {import("../language/text.js").Words} words
 * @param {import("./advice-comparison.js").Count[]} counts
 * @param {Names} names
 */
function countTable({ language, texts }, counts, { now, draft }) {
  const number = new Intl.NumberFormat(language);
  const signed = new Intl.NumberFormat(language, { signDisplay: "exceptZero" });
  const heads = [texts.options_suggestion, format(texts.options_nowColumn, now), ...(draft ? [format(texts.options_draftColumn, draft)] : [])];
  const rows = counts.map((count) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, texts[`action_${count.action}`]),
      element("td", {}, number.format(count.now)),
      draft ? element("td", {}, number.format(count.draft), difference(signed, count)) : null,
    ),
  );
  return element(
    "table",
    { class: "counts" },
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
    element("tbody", {}, ...rows),
  );
}

/** @param {Intl.NumberFormat} signed @param {import("./advice-comparison.js").Count} count */
function difference(signed, { now, draft }) {
  // Intl writes a hyphen for minus.
  return draft === now ? null : element("span", { class: "difference" }, ` (${signed.format(draft - now).replace("-", "−")})`);
}

/**
 * @param {import("../language/text.js").Words} words
 * @param {import("./advice-comparison.js").Change[]} changes
 * @returns {HTMLElement[]}
 */
function changeList(words, changes) {
  if (changes.length === 0) return [];
  const { texts } = words;
  const row = (/** @type {import("./advice-comparison.js").Change} */ { name, from, to }) =>
    element("li", {}, said(name), element("span", {}, format(texts.options_change, texts[`action_${from}`], texts[`action_${to}`])));
  const list = element("ul", { class: "plain changes", "aria-label": texts.options_changes }, ...changes.slice(0, shownAtFirst).map(row));
  const rest = changes.slice(shownAtFirst);
  if (rest.length === 0) return [list];
  const more = button(
    counted(words, "options_moreChanges", rest.length),
    () => {
      const added = rest.map(row);
      list.append(...added);
      more.remove();
      added[0].tabIndex = -1;
      added[0].focus();
    },
    { class: "quiet" },
  );
  return [list, more];
}
