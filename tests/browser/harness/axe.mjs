// axe-core's rules on a page as it stands. The script is evaluated by the driver, so the page's own policy need not allow it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { onClosedRoots } from "./driver.mjs";

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

/**
 * axe cannot look into a closed root, so each is copied with its style into the light of an empty page, in the colours of
 * the card it stands in.
 * @param {Page} page @returns {Promise<string[]>}
 */
export async function violationsInRoots(page) {
  const copies = await onClosedRoots(page, (root) => {
    const css = [...root.adoptedStyleSheets, ...root.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
    const card = root.host.closest('[role="listitem"], li') ?? document.body;
    let behind = /** @type {Element | null} */ (card);
    while (behind && getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)") behind = behind.parentElement;
    return { html: root.innerHTML, css, ground: behind ? getComputedStyle(behind).backgroundColor : "white" };
  });
  if (copies.length === 0) return ["there is no closed root to look at"];
  const blank = await page.browser().newPage();
  try {
    const parts = copies.map(({ html, ground }) => `<section style="background:${ground};padding:8px">${html}</section>`).join("");
    await blank.setContent(`<!doctype html><html lang="en"><head><title>hints</title><style>${copies[0].css}</style></head><body><main><h1>Hints</h1>${parts}</main></body></html>`);
    return await violations(blank);
  } finally {
    await blank.close();
  }
}
