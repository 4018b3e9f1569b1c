import { tile } from "./series.js";

const svgNames = "http://www.w3.org/2000/svg";
let plots = 0;

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children strings become text
 * @returns {SVGElementTagNameMap[Tag]}
 */
function svg(tag, attributes, ...children) {
  const made = document.createElementNS(svgNames, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/**
 * @param {import("./marks.js").Plot} plot
 * @param {string} title
 * @param {string} description what can be seen, for those who do not
 * @returns {SVGSVGElement}
 */
export function svgPlot({ width, height, marks }, title, description) {
  const id = `plot-${(plots += 1)}`;
  const patterns = new Map(marks.flatMap((mark) => (mark.kind === "bar" ? [[mark.series.name, mark.series]] : [])));
  return svg(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${id}-title ${id}-desc` },
    svg("title", { id: `${id}-title` }, title),
    svg("desc", { id: `${id}-desc` }, description),
    svg("defs", {}, ...[...patterns.values()].map((series) => pattern(id, series))),
    ...marks.map((mark) => drawn(id, mark)),
  );
}

/**
 * A legend's sample of one series.
 * @param {import("./series.js").Series} series
 */
export function swatch(series) {
  const id = `swatch-${(plots += 1)}`;
  const sample = svg("rect", { x: 0.5, y: 0.5, width: 23, height: 15, ...fillOf(id, series) });
  return svg("svg", { width: 24, height: 16, "aria-hidden": "true" }, svg("defs", {}, pattern(id, series)), sample);
}

/**
 * @param {string} id
 * @param {import("./series.js").Series} series
 */
function pattern(id, { name, colour, pattern: path }) {
  const lines = svg("path", { d: path, fill: "none", stroke: `var(${colour})`, "stroke-width": 1.5, "stroke-linecap": "round" });
  return svg("pattern", { id: `${id}-${name}`, width: tile, height: tile, patternUnits: "userSpaceOnUse" }, lines);
}

/**
 * @param {string} id
 * @param {import("./series.js").Series} series
 */
function fillOf(id, { name, colour, pattern: path }) {
  return { fill: path ? `url(#${id}-${name})` : `var(${colour})`, stroke: `var(${colour})` };
}

/**
 * @param {string} id
 * @param {import("./marks.js").Mark} mark
 * @returns {SVGElement}
 */
function drawn(id, mark) {
  if (mark.kind === "line") {
    const { x1, y1, x2, y2 } = mark;
    return svg("line", { x1, y1, x2, y2, stroke: "var(--line)" });
  }
  if (mark.kind === "text") {
    return svg("text", { x: mark.x, y: mark.y, "text-anchor": mark.anchor, class: mark.weight }, mark.text);
  }
  const { x, y, width, height, series } = mark;
  return svg("rect", { x, y, width, height, ...fillOf(id, series) });
}
