// Where a hint stands: at the end of the card, inside it where a further block does not disturb the card's own layout, so
// that it comes and goes with the card; directly behind the card where the card is one row of boxes that does not wrap.
"use strict";

const SerendipPlacement = (() => {
  /** @param {Element} card @param {HTMLElement} host */
  function put(card, host) {
    if (takesBlocks(card)) {
      if (card.lastElementChild !== host) card.append(host);
    } else if (card.nextElementSibling !== host) card.after(host);
  }

  /** @param {Element} card */
  function takesBlocks(card) {
    const style = getComputedStyle(card);
    const row = /flex$/.test(style.display) && style.flexDirection.startsWith("row");
    if (row) return style.flexWrap !== "nowrap";
    return !/^inline|^table-row|^none$/.test(style.display);
  }

  return Object.freeze({ put });
})();
