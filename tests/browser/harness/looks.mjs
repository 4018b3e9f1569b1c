// What a person would see is wrong, measured: text that is cut, text that cannot be read, things that lie on each other.
import { onClosedRoots } from "./driver.mjs";
import { until } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/**
 * Runs in the page. Everything below a root that shows text of its own, with what is wrong about it.
 * @param {ParentNode} root
 * @returns {{cut: string[], faint: string[], texts: number}} texts that do not fit, and texts with a contrast below 4.5 : 1
 */
function faultsBelow(root) {
  /** @param {string} css @returns {number[]} red, green, blue 0 … 255 and alpha; browsers compute sRGB colours to rgb() or color(srgb) */
  const channels = (css) => {
    const numbers = (css.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const [red = 0, green = 0, blue = 0, alpha = 1] = css.startsWith("color(srgb") ? numbers.map((one, index) => (index < 3 ? one * 255 : one)) : numbers;
    return [red, green, blue, alpha];
  };
  /** @param {number[]} above @param {number[]} below */
  const over = (above, below) => above.slice(0, 3).map((one, index) => one * above[3] + below[index] * (1 - above[3]));
  /** @param {Node} node @returns {Node | null} */
  const parentOf = (node) => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  /** @param {Element} element @returns {number[]} what is painted behind it */
  const behind = (element) => {
    const layers = [];
    for (let node = /** @type {Node | null} */ (element); node; node = parentOf(node)) {
      if (node instanceof Element) layers.push(channels(getComputedStyle(node).backgroundColor));
      if ((layers.at(-1)?.[3] ?? 0) === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0] : [255, 255, 255]);
  };
  /** @param {number[]} colour relative luminance of WCAG 2 */
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** @param {Element} element */
  const contrast = (element) => {
    const ground = behind(element);
    const [a, b] = [luminance(over(channels(getComputedStyle(element).color), ground)), luminance(ground)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const cut = [];
  const faint = [];
  let texts = 0;
  for (const element of root.querySelectorAll("*")) {
    if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) continue;
    // For screen readers alone: one pixel, on purpose.
    if (element.getBoundingClientRect().width <= 1) continue;
    const shown = (element.innerText ?? "").trim().replace(/\s+/g, " ").slice(0, 60);
    const scrolls = element.clientWidth > 0 && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    if (scrolls && element !== document.documentElement && element !== document.body && shown) cut.push(`${element.tagName}.${element.className}: ${shown}`);
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!own || element.getAttribute("aria-disabled") === "true") continue;
    texts += 1;
    const ratio = contrast(element);
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${shown}`);
  }
  return { cut, faint, texts };
}

/** @param {Page} page one of the extension's own @returns {Promise<ReturnType<typeof faultsBelow>>} */
export function faultsOf(page) {
  return page.evaluate(`(${faultsBelow})(document)`).then((found) => /** @type {ReturnType<typeof faultsBelow>} */ (found));
}

/** Has a page laid out as wide as that: the driver answers before it is. @param {Page} page @param {number} width in CSS pixels @param {number} [height] */
export async function showAt(page, width, height = 800) {
  await page.setViewport({ width, height });
  await until(`the page is ${width} wide`, () => page.evaluate((wide) => innerWidth === wide, width));
}

/** Once it has heard of the theme that the browser prefers. @param {Page} page @param {"light" | "dark"} theme */
export function inTheme(page, theme) {
  return until(`the page is ${theme}`, () => page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, theme));
}

/**
 * Waits until the hints far off the screen are laid out as well, which is left for an idle moment, and all are fitted to their columns.
 * @param {Page} page
 */
export async function laidOut(page) {
  await until("all hints are laid out", async () => (await onClosedRoots(page, (root) => root.querySelector("[data-unsettled]") === null)).every(Boolean));
  // Whoever draws a hint or lays it out sets the timer that fits it in the same breath (extension/page/frames.js): one set now comes after it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}

/** @param {Page} page @returns {Promise<ReturnType<typeof faultsBelow>>} of all hints together */
export async function faultsOfHints(page) {
  await laidOut(page);
  const each = await onClosedRoots(page, faultsBelow);
  return { cut: each.flatMap(({ cut }) => cut), faint: each.flatMap(({ faint }) => faint), texts: each.reduce((sum, { texts }) => sum + texts, 0) };
}

/**
 * @param {Page} page
 * @param {{x: number, y: number, width: number, height: number}[]} boxes of the hints
 * @returns {Promise<string[]>} what of the site lies under a hint: controls, names, lines, notes
 */
export function underHints(page, boxes) {
  return page.evaluate((hints) => {
    const site = [...document.querySelectorAll("[data-fixture] :is(a, button, p, svg)")].filter((element) => element.getClientRects().length > 0);
    return site.filter((element) => {
      const one = element.getBoundingClientRect();
      return hints.some(({ x, y, width, height }) => one.left < x + width - 1 && one.right > x + 1 && one.top < y + height - 1 && one.bottom > y + 1);
    }).map((element) => `${element.tagName}: ${(element.textContent ?? "").trim().slice(0, 60)}`);
  }, boxes);
}

/** @param {Page} page @returns {Promise<number>} how many pixels the page is wider than the window */
export function overflowOf(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}
