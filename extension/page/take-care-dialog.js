// "Take care when connecting" and whatever else LinkedIn asks before it accepts. Never pressed, never closed: as long as
// one is open, nothing is accepted yet.

import { Selectors } from "./selectors.js";

/** @returns {Element[]} the dialogs that are open, in the page or in LinkedIn's open overlay root */
export function open() {
  const roots = [document, document.querySelector(Selectors.outlet)?.shadowRoot];
  return roots.flatMap((root) => [...(root?.querySelectorAll(Selectors.dialog) ?? [])]).filter((dialog) => dialog.checkVisibility());
}
