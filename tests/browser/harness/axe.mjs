// axe-core's rules on a page as it stands. The script is evaluated by the driver, so the page's own policy need not allow it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { onClosedRoots } from "./driver.mjs";
import { laidOut } from "./looks.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @param {Page} page @returns {Promise<string[]>} what axe calls a violation, one line an element */
export async function violations(page) {
  await page.evaluate(`${source}; undefined`);
  return page.evaluate(async () => {
    const { violations: found, passes } = await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ["violations", "passes"] });
    if (passes.length === 0) return ["axe looked at nothing"];
    return found.flatMap((/** @type {any} */ rule) => rule.nodes.map((/** @type {any} */ node) => `${rule.id}: ${node.failureSummary.replace(/\s+/g, " ")} ${node.html.slice(0, 200)}`));
  });
}

/** @typedef {{html: string, css: string, classes: string, direction: string, ground: string, height: number}} Copy */

/** Runs in the page. What is shown in a closed root; what is in a closed popover is not. @param {ShadowRoot} root @returns {Copy} */
function copyOf(root) {
  const css = [...root.adoptedStyleSheets, ...root.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
  const shown = /** @type {ShadowRoot | HTMLElement} */ (document.createElement("div"));
  for (const child of root.children) {
    if (child.tagName === "STYLE" || (child instanceof HTMLElement && child.popover && !child.matches(":popover-open"))) continue;
    const copy = /** @type {HTMLElement} */ (child.cloneNode(true));
    copy.removeAttribute("popover");
    shown.append(copy);
  }
  const card = root.host.closest('[role="listitem"], li') ?? document.body;
  let behind = /** @type {Element | null} */ (card);
  while (behind && getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)") behind = behind.parentElement;
  return { html: /** @type {HTMLElement} */ (shown).innerHTML, css, classes: root.host.className, direction: getComputedStyle(root.host).direction,
    ground: behind ? getComputedStyle(behind).backgroundColor : "white", height: [...root.children].reduce((sum, child) => sum + child.getBoundingClientRect().height, 0) };
}

/** An open root, which axe looks into. What was fixed to the window is fixed to its section, off the others. @param {Copy} copy */
function section({ html, css, classes, direction, ground, height }) {
  return `<section dir="${direction}" style="background:${ground};padding:8px;transform:translate(0);min-height:${Math.ceil(height) + 60}px">
    <div class="${classes}"><template shadowrootmode="open"><style>${css} .over{position:static!important;max-block-size:none!important}</style>${html}</template></div></section>`;
}

/**
 * axe cannot look into a closed root, so each is copied with its style into an open one on an empty page, in the colours of
 * the card it stands in.
 * @param {Page} page @returns {Promise<string[]>}
 */
export async function violationsInRoots(page) {
  await laidOut(page);
  const copies = (await onClosedRoots(page, copyOf)).filter(({ html }) => html !== "");
  if (copies.length === 0) return ["there is no closed root to look at"];
  const blank = await page.browser().newPage();
  try {
    await blank.setContent(`<!doctype html><html lang="en"><head><title>hints</title></head><body><main><h1>Hints</h1>${copies.map(section).join("")}</main></body></html>`);
    const open = await blank.$$eval("section > div", (hosts) => hosts.filter((host) => host.shadowRoot?.querySelector("*")).length);
    if (open !== copies.length) return [`only ${open} of ${copies.length} roots could be copied`];
    return await violations(blank);
  } finally {
    await blank.close();
    // Which tab comes to the front then is the browser's choice, and one behind another hears of no new theme.
    await page.bringToFront();
  }
}
