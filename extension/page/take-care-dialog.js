// "Take care when connecting" and whatever else LinkedIn asks before it accepts. Never pressed, never closed: as long as
// one is open, nothing is accepted yet.
"use strict";

const SerendipTakeCareDialog = (() => {
  /** @returns {Element[]} the dialogs that are open, in the page or in LinkedIn's open overlay root */
  function open() {
    const roots = [document, document.querySelector(SerendipSelectors.outlet)?.shadowRoot];
    return roots.flatMap((root) => [...(root?.querySelectorAll(SerendipSelectors.dialog) ?? [])]).filter((dialog) => dialog.checkVisibility());
  }

  return Object.freeze({ open });
})();
