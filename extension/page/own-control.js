// Presses LinkedIn's own control, for exactly one person, found again at click time: lists are re-rendered and reused, so
// an element kept from before may belong to somebody else by now.

import * as RequestFinder from "./request-finder.js";

/** @import { SeenRequest } from "./cases.js" */

/** @typedef {"pressed" | "missing" | "pressYourself"} PressAnswer */

const outline = "3px solid #c8681a";

/** @param {SeenRequest} wanted @param {"accept" | "ignore"} action @returns {PressAnswer} */
export function press(wanted, action) {
  const now = RequestFinder.again(wanted);
  const control = now?.controls?.[action];
  if (!now || now.name !== wanted.name || !control?.isConnected || control.matches(":disabled,[aria-disabled=true]")) return "missing";
  // Sources disagree whether a forwarded click on the <a> of "follows you" cards works: the user presses it.
  if (control.tagName === "A") {
    point(control);
    return "pressYourself";
  }
  control.click();
  return "pressed";
}

/** @param {HTMLElement} control */
function point(control) {
  control.scrollIntoView({ block: "nearest", inline: "nearest" });
  const before = { outline: control.style.outline, outlineOffset: control.style.outlineOffset };
  Object.assign(control.style, { outline, outlineOffset: "2px" });
  control.focus({ preventScroll: true });
  const restore = () => void Object.assign(control.style, before);
  control.addEventListener("click", restore, { once: true });
  setTimeout(restore, 15_000);
}
