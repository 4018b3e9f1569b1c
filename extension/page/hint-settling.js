// What was drawn far off the screen is laid out when nothing else is to be done: 200 hints at once made the browser lay out the
// page for longer than all script took. It is not left for ever, as a screen reader is not told what is not laid out (Chromium 156).
"use strict";

const SerendipHintSettling = (() => {
  /** Of one idle moment: so many are laid out with the next frame without making it late. */
  const most = 16;
  /** Left for them to begin with another, in milliseconds. */
  const enough = 4;
  /** In the order in which they were drawn. @type {Set<SerendipHint>} */
  const waiting = new Set();
  let asked = 0;

  /** To be called as it is drawn: until there is time, the browser lays out only what is near the screen. @param {SerendipHint} hint */
  function add(hint) {
    hint.settled = false;
    waiting.add(hint);
    ask();
  }

  /** @param {SerendipHint} hint that leaves the page */
  function remove(hint) {
    waiting.delete(hint);
  }

  function ask() {
    if (asked === 0 && waiting.size > 0) asked = requestIdleCallback(settle);
  }

  /** @param {IdleDeadline} deadline */
  function settle(deadline) {
    asked = 0;
    for (const hint of [...waiting].slice(0, most)) {
      if (deadline.timeRemaining() < enough) break;
      waiting.delete(hint);
      hint.settled = true;
    }
    SerendipFrames.askAfter();
    ask();
  }

  return Object.freeze({ add, remove });
})();
