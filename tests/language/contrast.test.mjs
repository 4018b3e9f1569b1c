// WCAG 2.2: text 4.5:1 (1.4.3), borders of controls and focus rings 3:1 (1.4.11), in both colour schemes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("../../extension/style/tokens.css", import.meta.url), "utf8");
const [lightBlock, darkBlock] = css.split("@media (prefers-color-scheme: dark)");
const light = colours(lightBlock);
const schemes = { light, dark: { ...light, ...colours(darkBlock) } };

const text = [
  ["text", "background"], ["text", "surface"], ["text", "warning-surface"],
  ["quiet", "background"], ["quiet", "surface"], ["quiet", "warning-surface"],
  ["accent", "background"], ["accent", "surface"], ["accent", "warning-surface"],
  ["on-accent", "accent"], ["warning", "warning-surface"],
];
const borders = [["border", "background"], ["border", "surface"], ["border", "warning-surface"]];
const plots = ["plot-good", "plot-neutral", "plot-poor", "plot-bad"].map((series) => [series, "surface"]);

for (const [scheme, values] of Object.entries(schemes)) {
  test(`text is readable in the ${scheme} scheme`, () => expectContrast(values, text, 4.5));
  test(`plots can be read in the ${scheme} scheme`, () => expectContrast(values, plots, 3));
  test(`controls are visible in the ${scheme} scheme`, () => expectContrast(values, borders, 3));
}

/** @param {Record<string, string>} values @param {string[][]} pairs @param {number} least */
function expectContrast(values, pairs, least) {
  for (const [front, back] of pairs) {
    const ratio = contrast(values[front], values[back]);
    assert.ok(ratio >= least, `${front} on ${back}: ${ratio.toFixed(2)}`);
  }
}

/** @param {string} block @returns {Record<string, string>} */
function colours(block) {
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

/** @param {string} a @param {string} b */
function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** @param {string} hex */
function luminance(hex) {
  const linear = (/** @type {number} */ c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
