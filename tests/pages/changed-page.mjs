// The page on the day LinkedIn changed it: what built-in selectors hold on to is gone, the interface is the same.
import { renderPage } from "./page.mjs";

/** @param {import("./page.mjs").PageOptions} [options] @returns {string} a whole document */
export function changedPage(options = {}) {
  return renderPage({ ...options, layout: "2026" }).replaceAll('role="listitem"', 'data-row="1"').replaceAll("componentkey=", "data-row-key=").replaceAll("<main ", "<div ").replaceAll("</main>", "</div>");
}

/** What makes Serendip understand it. */
export const overridesForIt = { candidate: '[data-row="1"]' };
