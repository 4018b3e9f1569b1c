// Lines over both axes in powers of ten, as an SVG that is readable on a light page and on a dark one: it has no ground of
// its own, and its greys are equally far from white and from black. Markdown shows it as a picture, where neither a script
// nor a font of the page reaches it.

/** @typedef {{name: string, points: [number, number][]}} Line */

const width = 760;
const height = 420;
const left = 70;
const right = 210; // room for the names of the lines
const top = 20;
const bottom = 50;
const grey = "#808080";
/** Told apart by most who confuse red and green, and by their dashes. */
const looks = [
  ["#0f8a5f", ""],
  ["#c2571a", "7 4"],
  ["#3b7dd8", "2 4"],
  ["#a6559d", "10 3 2 3"],
  ["#8a7a10", "4 2"],
  ["#6f7f8f", "1 3"],
];

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

/** @param {number} value */
const short = (value) => (value >= 1 ? value.toLocaleString("en") : String(Number(value.toPrecision(1))));

/** The powers of ten around the values. @param {number[]} values @returns {[number, number]} */
const decades = (values) => [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];

/** @param {[number, number]} decades @param {number} from @param {number} to @returns {(value: number) => number} */
const scale = ([least, most], from, to) => (value) => from + ((Math.log10(value) - least) / Math.max(most - least, 1)) * (to - from);

/** @param {[number, number]} decades */
const ticks = ([least, most]) => Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index));

/** Names at the ends of their lines, moved apart where they would touch. @param {number[]} wanted places from the top */
function apart(wanted) {
  const order = wanted.map((_, index) => index).sort((one, other) => wanted[one] - wanted[other]);
  const placed = [...wanted];
  order.forEach((index, place) => {
    if (place > 0) placed[index] = Math.max(placed[index], placed[order[place - 1]] + 16);
  });
  return placed;
}

/** @param {string} title @param {{across: string, up: string}} axes @param {Line[]} lines @returns {string} SVG */
export function growthPlot(title, axes, lines) {
  const across = decades(lines.flatMap(({ points }) => points.map(([value]) => value)));
  const up = decades(lines.flatMap(({ points }) => points.map(([, value]) => value)));
  const x = scale(across, left, width - right);
  const y = scale(up, height - bottom, top);
  const grid = [
    ...ticks(across).map((value) => `<path d="M${x(value).toFixed(1)} ${top}V${height - bottom}"/>`),
    ...ticks(up).map((value) => `<path d="M${left} ${y(value).toFixed(1)}H${width - right}"/>`),
  ];
  const labels = [
    ...ticks(across).map((value) => `<text x="${x(value).toFixed(1)}" y="${height - bottom + 18}" text-anchor="middle">${short(value)}</text>`),
    ...ticks(up).map((value) => `<text x="${left - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${short(value)}</text>`),
    `<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle">${escaped(axes.across)}</text>`,
    `<text transform="translate(16 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle">${escaped(axes.up)}</text>`,
  ];
  const names = apart(lines.map(({ points }) => y(points[points.length - 1][1]) + 4));
  const drawn = lines.map(({ name, points }, index) => {
    const [colour, dashes] = looks[index % looks.length];
    const path = points.map(([one, other], place) => `${place === 0 ? "M" : "L"}${x(one).toFixed(1)} ${y(other).toFixed(1)}`).join("");
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes || "none"}"/>
${points.map(([one, other]) => `<circle cx="${x(one).toFixed(1)}" cy="${y(other).toFixed(1)}" r="3.5" fill="${colour}"/>`).join("")}
<text x="${width - right + 12}" y="${names[index].toFixed(1)}" fill="${colour}" font-weight="bold">${escaped(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13">
<title>${escaped(title)}</title>
<g stroke="${grey}" stroke-opacity="0.35">${grid.join("")}</g>
<g fill="${grey}">${labels.join("")}</g>
${drawn.join("\n")}
</svg>
`;
}
