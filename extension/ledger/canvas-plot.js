import { tile } from "./series.js";

/** Of a picture, in pixels a CSS pixel: sharp in print as well. */
const density = 2;
const margin = 16;

/** @typedef {(property: string) => string} Colours the value of a custom property */

/**
 * @param {import("./marks.js").Plot} plot
 * @param {string} title
 * @param {{series: import("./series.js").Series, label: string}[]} legend
 * @returns {Promise<Blob>} a PNG file in the colours of the page
 */
export function picture({ width, height, marks }, title, legend) {
  const style = getComputedStyle(document.documentElement);
  const colours = (/** @type {string} */ property) => style.getPropertyValue(property).trim();
  const canvas = document.createElement("canvas");
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const rows = legendRows(pen, legend, width);
  const head = margin * 2 + 12 + rows.height;
  canvas.width = (width + margin * 2) * density;
  canvas.height = (height + head + margin) * density;
  pen.scale(density, density);
  pen.fillStyle = colours("--surface");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = colours("--text");
  pen.font = "600 16px system-ui, sans-serif";
  pen.fillText(title, margin, margin + 12, width);
  pen.translate(margin, margin * 2 + 12);
  for (const { x, y, series, label } of rows.entries) {
    drawBar(pen, { kind: "bar", x: x + 0.5, y: y + 0.5, width: 23, height: 15, series }, colours);
    drawText(pen, { kind: "text", x: x + 30, y: y + 13, text: label, anchor: "start", weight: "plain" }, colours);
  }
  pen.translate(0, rows.height);
  for (const mark of marks) draw(pen, mark, colours);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("The browser made no picture of the plot."))), "image/png");
  });
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {{series: import("./series.js").Series, label: string}[]} legend
 * @param {number} width
 */
function legendRows(pen, legend, width) {
  pen.font = "13px system-ui, sans-serif";
  let [x, y] = [0, 0];
  const entries = legend.map(({ series, label }) => {
    const wide = 30 + pen.measureText(label).width + 18;
    if (x > 0 && x + wide > width) [x, y] = [0, y + 24];
    const entry = { x, y, series, label };
    x += wide;
    return entry;
  });
  return { entries, height: y + 36 };
}

/** @param {CanvasRenderingContext2D} pen @param {import("./marks.js").Mark} mark @param {Colours} colours */
function draw(pen, mark, colours) {
  if (mark.kind === "bar") drawBar(pen, mark, colours);
  else if (mark.kind === "text") drawText(pen, mark, colours);
  else {
    pen.strokeStyle = colours("--line");
    pen.lineWidth = 1;
    pen.stroke(new Path2D(`M${mark.x1} ${mark.y1}L${mark.x2} ${mark.y2}`));
  }
}

/** @param {CanvasRenderingContext2D} pen @param {import("./marks.js").Text} mark @param {Colours} colours */
function drawText(pen, { x, y, text, anchor, weight }, colours) {
  pen.font = `${weight === "strong" ? "600 " : ""}13px system-ui, sans-serif`;
  pen.textAlign = anchor === "middle" ? "center" : anchor;
  pen.fillStyle = colours(weight === "quiet" ? "--quiet" : "--text");
  pen.fillText(text, x, y);
}

/** @param {CanvasRenderingContext2D} pen @param {import("./marks.js").Bar} mark @param {Colours} colours */
function drawBar(pen, { x, y, width, height, series }, colours) {
  const colour = colours(series.colour);
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  pen.stroke();
  pen.clip();
  if (!series.pattern) {
    pen.fillStyle = colour;
    pen.fillRect(x, y, width, height);
  } else {
    drawPattern(pen, { x, y, width, height }, new Path2D(series.pattern));
  }
  pen.restore();
}

/** @param {CanvasRenderingContext2D} pen @param {{x: number, y: number, width: number, height: number}} area @param {Path2D} path */
function drawPattern(pen, { x, y, width, height }, path) {
  pen.lineWidth = 1.5;
  pen.lineCap = "round";
  for (let left = Math.floor(x / tile) * tile; left < x + width; left += tile) {
    for (let top = Math.floor(y / tile) * tile; top < y + height; top += tile) {
      pen.save();
      pen.translate(left, top);
      pen.beginPath();
      pen.rect(0, 0, tile, tile);
      pen.clip();
      pen.stroke(path);
      pen.restore();
    }
  }
}
