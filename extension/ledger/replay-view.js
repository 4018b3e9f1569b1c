/** The same past under each philosophy: a sentence for each, and a plot of them beside each other. */

import { format } from "../language/text.js";
import { element } from "../popup/element.js";
import { drawFigure } from "./figure.js";
import { rowsPlot } from "./rows-plot.js";
import { answers } from "./series.js";

/** @typedef {import("./shapes.js").Replayed} Replayed */
/** @typedef {{letIn: number, lookFirst: number, keptOut: number, all: number}} Split */

/**
 * @param {{sentences: HTMLElement, unknown: HTMLElement, figure: HTMLElement}} parts
 * @param {import("./shapes.js").ReplayAnswer} replay
 * @param {import("../language/text.js").Words} words
 */
export function drawReplay({ sentences, unknown, figure }, { requests, philosophies }, words) {
  const { texts } = words;
  const number = new Intl.NumberFormat(words.language);
  const compared = philosophies.map((one) => ({
    label: texts[`philosophy_${one.name}`],
    useful: split(one, ({ exchange }) => exchange),
    bad: split(one, ({ pitch, unwelcome }) => pitch + unwelcome),
  }));
  sentences.replaceChildren(...compared.map((one) => element("li", {}, sentence(one, words))));
  const unheard = total(philosophies[0], (cell) => cell.unknown);
  unknown.textContent = format(texts.ledger_replayUnknown, number.format(requests - unheard), number.format(requests), number.format(unheard));
  drawFigure(figure, content(compared, words), words);
}

/** @typedef {{label: string, useful: Split, bad: Split}} Compared */

/** @param {Compared} compared @param {import("../language/text.js").Words} words */
function sentence({ label, useful, bad }, { language, texts }) {
  const number = new Intl.NumberFormat(language);
  const template = useful.all + bad.all === 0 ? texts.ledger_sentenceNothing : texts.ledger_sentence;
  const figures = [useful.keptOut, useful.all, useful.lookFirst, bad.all, bad.letIn, bad.lookFirst];
  return format(template, label, ...figures.map((each) => number.format(each)));
}

/**
 * @param {Compared[]} compared
 * @param {import("../language/text.js").Words} words
 * @returns {import("./figure.js").Content}
 */
function content(compared, { language, texts }) {
  const number = new Intl.NumberFormat(language);
  const labels = answers.map(({ name }) => texts[`ledger_answer_${name}`]);
  const values = (/** @type {Split} */ { letIn, lookFirst, keptOut }) => [letIn, lookFirst, keptOut];
  /** @param {string} label @param {Split} part */
  const row = (label, part) => ({ label, figure: values(part).map((each) => number.format(each)).join(" · "), values: values(part), outOf: Math.max(1, part.all) });
  const blocks = compared.map(({ label, useful, bad }) => ({
    heading: label,
    rows: [row(texts.ledger_useful, useful), row(texts.ledger_bad, bad)],
  }));
  const useful = labels.map((label) => `${texts.ledger_useful}: ${label}`);
  const bad = labels.map((label) => `${texts.ledger_bad}: ${label}`);
  return {
    name: "serendip-philosophies",
    title: texts.ledger_comparison,
    description: texts.ledger_comparisonText,
    series: answers,
    labels,
    plot: (width) => rowsPlot(blocks, answers, width),
    table: {
      columns: [texts.ledger_philosophy, ...useful, ...bad],
      rows: compared.map((one) => [one.label, ...values(one.useful), ...values(one.bad)]),
    },
  };
}

/**
 * @param {Replayed} one
 * @param {(cell: import("./shapes.js").ReplayCell) => number} count
 * @returns {Split}
 */
function split(one, count) {
  const [letIn, lookFirst, keptOut] = [count(one.accept), count(one.lookFirst), count(one.ignore) + count(one.block)];
  return { letIn, lookFirst, keptOut, all: letIn + lookFirst + keptOut };
}

/**
 * @param {Replayed} one
 * @param {(cell: import("./shapes.js").ReplayCell) => number} count
 */
const total = (one, count) => split(one, count).all;
