// One shape for each suggestion, so that colour is never the only sign. Drawn as SVG paths in a box of 18.

/** @typedef {"accept" | "ignore" | "block" | "lookFirst" | "none"} HintTone */
/** @typedef {HintTone | "waiting" | "known" | "fold"} HintMark `waiting` for an answer, and those of the chip on a profile */

const svg = "http://www.w3.org/2000/svg";
/** @type {Record<HintMark, string>} */
const paths = {
  accept: "M3 9.5l4 4 8-9",
  ignore: "M3.5 9h11",
  block: "M9 2.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M4.5 4.5l9 9",
  lookFirst: "M7.5 2.5a5 5 0 1 0 0 10a5 5 0 1 0 0-10M11.2 11.2l4.3 4.3",
  none: "M9 5.5v4.5M9 12.6v.4M9 2a7 7 0 1 0 0 14a7 7 0 1 0 0-14",
  waiting: "M3.5 9h.01M9 9h.01M14.5 9h.01",
  known: "M9 2.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M9 5.5v4l2.5 1.5",
  fold: "M4.5 11l4.5-4.5l4.5 4.5",
};

/** One drawing of each, to be copied: made anew for each of 200 hints they took a tenth of the script. @type {Map<HintMark, SVGElement>} */
const drawn = new Map();

/** @param {HintMark} mark @returns {SVGElement} */
export function draw(mark) {
  const known = drawn.get(mark) ?? make(mark);
  drawn.set(mark, known);
  return /** @type {SVGElement} */ (known.cloneNode(true));
}

/** @param {HintMark} mark @returns {SVGElement} */
function make(mark) {
  const picture = document.createElementNS(svg, "svg");
  for (const [name, value] of [["viewBox", "0 0 18 18"], ["width", "18"], ["height", "18"], ["aria-hidden", "true"]]) picture.setAttribute(name ?? "", value ?? "");
  const path = document.createElementNS(svg, "path");
  const strokes = [["d", paths[mark]], ["fill", "none"], ["stroke", "currentColor"], ["stroke-width", "2"], ["stroke-linecap", "round"], ["stroke-linejoin", "round"]];
  for (const [name, value] of strokes) path.setAttribute(name ?? "", value ?? "");
  picture.append(path);
  return picture;
}
