/** One plot with all that belongs to it: heading, legend, the same as a table, and both to take away. */

import { button, element } from "../popup/element.js";
import { picture } from "./canvas-plot.js";
import { csv } from "./csv.js";
import { download } from "./download.js";
import { svgPlot, swatch } from "./svg-plot.js";
import { tableElement } from "./table.js";

/**
 * @typedef {object} Content
 * @property {string} name of the files, without the ending
 * @property {string} title
 * @property {string} description what the plot shows, in a sentence
 * @property {readonly import("./series.js").Series[]} series
 * @property {string[]} labels of the series
 * @property {(width: number) => import("./marks.js").Plot} plot
 * @property {import("./table.js").Table} table
 */

/**
 * @param {HTMLElement} root a figure
 * @param {Content} content
 * @param {import("../language/text.js").Words} words
 */
export function drawFigure(root, { name, title, description, series, labels, plot, table }, { language, texts }) {
  const place = element("div", { class: "plot" });
  const legend = series.map((each, index) => ({ series: each, label: labels[index] }));
  const width = () => Math.max(240, Math.floor(place.clientWidth));
  const savePicture = async () => download(await picture(plot(width()), title, legend), `${name}.png`);
  const saveTable = () => download(new Blob([csv(table)], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
  root.replaceChildren(
    element("figcaption", {}, element("h2", {}, title), element("p", {}, description)),
    element("ul", { class: "plain legend" }, ...legend.map((each) => element("li", {}, swatch(each.series), each.label))),
    place,
    element("details", {}, element("summary", {}, texts.ledger_asTable), element("div", {}, tableElement(table, title, language))),
    element("div", { class: "take" }, button(texts.ledger_savePicture, savePicture), button(texts.ledger_saveTable, saveTable)),
  );
  let drawnAt = 0;
  const draw = () => {
    if (drawnAt === width()) return;
    drawnAt = width();
    place.replaceChildren(svgPlot(plot(drawnAt), title, description));
  };
  draw();
  new ResizeObserver(draw).observe(place);
}
