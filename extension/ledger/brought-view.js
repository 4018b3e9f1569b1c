/** What the decisions brought: the figures, over time, and by kind of sender. */

import { format } from "../language/text.js";
import { element } from "../popup/element.js";
import { drawFigure } from "./figure.js";
import { monthsPlot } from "./months-plot.js";
import { rowsPlot } from "./rows-plot.js";
import { outcomes } from "./series.js";

/** @typedef {import("./shapes.js").LedgerAnswer} LedgerAnswer */
/** @typedef {import("./shapes.js").Tally} Tally */

/** The columns of both tables, in the order in which they are told. @type {readonly (keyof Tally)[]} */
const columns = ["requests", "accepted", "ignored", "blocked", "undecided", "exchange", "silence", "pitch", "unwelcome", "open", "inferred", "newCompanies", "newFields"];
const headline = /** @type {const} */ (["requests", "accepted", "exchange", "newCompanies", "newFields"]);

/**
 * @param {{figures: HTMLElement, unknown: HTMLElement, months: HTMLElement, kinds: HTMLElement}} parts
 * @param {LedgerAnswer} ledger with at least one request
 * @param {import("../language/text.js").Words} words
 */
export function drawBrought({ figures, unknown, months, kinds }, ledger, words) {
  const { texts, language } = words;
  const number = new Intl.NumberFormat(language);
  figures.replaceChildren(
    ...headline.map((name) =>
      element("div", {}, element("dt", {}, texts[`ledger_${name}`]), element("dd", {}, number.format(ledger.total[name]))),
    ),
  );
  unknown.textContent = unknownText(ledger.total, words);
  const monthValues = ledger.months.map((each) => ({ month: each.month, values: values(each) }));
  drawFigure(months, {
    ...shared(words),
    name: "serendip-months",
    title: texts.ledger_months,
    description: texts.ledger_monthsText,
    plot: (width) => monthsPlot(monthValues, width, language),
    table: table(texts.ledger_month, ledger.months.map((each) => ({ name: each.month, tally: each })), texts),
  }, words);
  const named = ledger.kinds.map((each) => ({ name: texts[`ledger_kind_${each.kind}`], tally: each }));
  const rows = named
    .map(({ name, tally }) => ({ label: name, values: values(tally) }))
    .map((row) => ({ ...row, figure: number.format(sum(row.values)) }))
    .sort((one, other) => sum(other.values) - sum(one.values));
  drawFigure(kinds, {
    ...shared(words),
    name: "serendip-kinds",
    title: texts.ledger_kinds,
    description: texts.ledger_kindsText,
    plot: (width) => rowsPlot([{ rows }], outcomes, width),
    table: table(texts.ledger_kind, named, texts),
  }, words);
}

/** @param {import("../language/text.js").Words} words */
function shared({ texts }) {
  return { series: outcomes, labels: outcomes.map(({ name }) => texts[`ledger_${name}`]) };
}

/** @param {Tally} tally */
const values = (tally) => outcomes.map(({ name }) => tally[/** @type {keyof Tally} */ (name)]);

/**
 * @param {string} first
 * @param {{name: string, tally: Tally}[]} rows
 * @param {import("../language/text.js").Texts} texts
 * @returns {import("./table.js").Table}
 */
function table(first, rows, texts) {
  return {
    columns: [first, ...columns.map((name) => texts[`ledger_${name}`])],
    rows: rows.map(({ name, tally }) => [name, ...columns.map((column) => tally[column])]),
  };
}

/** @param {Tally} total @param {import("../language/text.js").Words} words */
function unknownText({ requests, exchange, silence, pitch, unwelcome, inferred }, { language, texts }) {
  const known = exchange + silence + pitch + unwelcome;
  const number = new Intl.NumberFormat(language);
  return format(texts.ledger_unknown, ...[known, requests, inferred, requests - known].map((each) => number.format(each)));
}

/** @param {number[]} all */
const sum = (all) => all.reduce((one, other) => one + other, 0);
