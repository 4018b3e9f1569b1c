// Watches what changes in the document, only where something of Serendip's may stand: on LinkedIn's other pages, which
// change all the time, it costs nothing. The one exception is a browser that does not tell of a new address (address.js).

import * as Frames from "./frames.js";
import * as OwnNodes from "./own-nodes.js";
import * as ProfileChip from "./profile-chip.js";
import * as RequestFinder from "./request-finder.js";

/** @type {AbortController | null} */
let watching = null;

/**
 * @param {boolean} wanted whether to watch from now on
 * @param {{look: () => void, recolour: () => void}} told look: the page may have changed
 */
export function set(wanted, told) {
  if (wanted === (watching !== null)) return;
  watching?.abort();
  watching = wanted ? new AbortController() : null;
  if (watching) start(watching.signal, told);
}

/** @param {AbortSignal} signal @param {{look: () => void, recolour: () => void}} told */
function start(signal, { look, recolour }) {
  const mutations = new MutationObserver((records) => noticed(records, look));
  mutations.observe(document, { childList: true, subtree: true, characterData: true, attributeFilter: ["aria-label", "href", "componentkey"] });
  // The page's theme is a class or attribute of its root; its size changes when pictures arrive.
  const theme = new MutationObserver(recolour);
  theme.observe(document.documentElement, { attributes: true });
  const size = new ResizeObserver(Frames.askAfter);
  size.observe(document.documentElement);
  window.addEventListener("resize", Frames.askAfter, { signal });
  for (const moved of ["resize", "scrollend"]) window.addEventListener(moved, ProfileChip.makeWay, { signal, capture: true });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour, { signal });
  signal.addEventListener("abort", () => [mutations, theme, size].forEach((observer) => observer.disconnect()));
  // What changed unseen may have been read before.
  RequestFinder.forgetAll();
}

/** @param {MutationRecord[]} records @param {() => void} look */
function noticed(records, look) {
  for (const record of records) {
    const own = record.type === "childList" && [...record.addedNodes, ...record.removedNodes].every(OwnNodes.has);
    if (!own) RequestFinder.forget(record.target);
    // What was taken away may have been taken by the page.
    if (!own || record.removedNodes.length > 0) look();
  }
}
