// What was drawn far off the screen is laid out when nothing else is to be done: 200 hints at once made the browser lay out the
// page for longer than all script took. It is not left for ever, as a screen reader is not told what is not laid out (Chromium 156).

import * as Frames from "./frames.js";

/** @import { Hint } from "./hint.js" */

/** Of one idle moment: so many are laid out with the next frame without making it late. */
const most = 16;
/** Left for them to begin with another, in milliseconds. */
const enough = 4;
/** In milliseconds: a page that is never idle for so long gets them between its own work. */
const latest = 1000;
/** In milliseconds: an answer that is not there by then may never come, and the buttons work without it. */
const patience = 2000;
/** In the order in which they were drawn. @type {Set<Hint>} */
const waiting = new Set();
/** Those that will be drawn anew as soon as their answer is there. @type {Set<Hint>} */
const unanswered = new Set();
let asked = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {Hint} hint as it was drawn @param {boolean} loading whether it still waits for its answer */
export function add(hint, loading) {
  remove(hint);
  if (!hint.settled) (loading ? unanswered : waiting).add(hint);
}

/** @param {Hint} hint that leaves the page */
export function remove(hint) {
  waiting.delete(hint);
  unanswered.delete(hint);
}

function waitNoLonger() {
  timer = undefined;
  for (const hint of unanswered) waiting.add(hint);
  unanswered.clear();
  begin();
}

/** To be called when nothing is left to be drawn. */
export function begin() {
  if (unanswered.size > 0) timer ??= setTimeout(waitNoLonger, patience);
  if (asked === 0 && waiting.size > 0) asked = requestIdleCallback(settle, { timeout: latest });
}

/** @param {IdleDeadline} deadline */
function settle(deadline) {
  asked = 0;
  for (const hint of [...waiting].slice(0, most)) {
    if (!deadline.didTimeout && deadline.timeRemaining() < enough) break;
    waiting.delete(hint);
    hint.settle();
  }
  Frames.askAfter();
  begin();
}
