// One letter, one thing: j and k go from request to request; a, i, b and l do what the buttons of the hint that has the
// focus do, under the same checks as a click; h shows its details, ? the keys. Only on the invitations page, never while
// something is written, and not at all where the user has switched it off.

import * as Address from "./address.js";
import * as HintBoard from "./hint-board.js";
import * as HintFocus from "./hint-focus.js";
import * as KeyboardHelp from "./keyboard-help.js";
import * as Sorting from "./sorting.js";
import * as Typing from "./typing.js";

/** @import { HintButton } from "./hint-content.js" */
/** @import { ShownHint } from "./hint-focus.js" */

/** @type {Readonly<Record<string, HintButton>>} */
const buttons = Object.freeze({ a: "accept", i: "ignore", b: "block", l: "look" });
let on = true;

/** @param {AbortSignal} signal */
export function watch(signal) {
  window.addEventListener("keydown", pressed, { capture: true, signal });
  signal.addEventListener("abort", KeyboardHelp.close);
}

/** @param {unknown} switched storage.local's `keyboard`; on unless it is false */
export function use(switched) {
  on = switched !== false;
  if (!on) KeyboardHelp.close();
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (!on || !event.isTrusted || Address.kind() !== "invitations" || Typing.isElsewhere(event)) return;
  // Shift makes other signs of most letters; with caps lock they are the same keys.
  const key = event.shiftKey && event.key !== "?" ? "" : event.key.toLowerCase();
  if (!carryOut(key, event)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {string} key @param {KeyboardEvent} event @returns {boolean} whether the key was ours */
function carryOut(key, event) {
  if (key === "?") return KeyboardHelp.toggle();
  if (KeyboardHelp.isOpen()) return false;
  const shown = HintBoard.shown();
  const here = shown.find(({ hint }) => hint.focused);
  if (key === "j" || key === "k") {
    here?.hint.closeDetails();
    return HintFocus.step(Sorting.chosen(shown), key === "j" ? 1 : -1);
  }
  if (!here || (key !== "h" && !Object.hasOwn(buttons, key))) return false;
  // A key that is held down repeats itself, and each press is one decision.
  if (!event.repeat) act(here, key, event);
  return true;
}

/** @param {ShownHint} here @param {string} key @param {KeyboardEvent} event */
function act({ hint }, key, event) {
  const button = buttons[key];
  if (button === undefined) return hint.toggleDetails();
  hint.closeDetails();
  if (HintFocus.justMoved()) hint.onPress(button, "moved");
  else hint.press(button, event);
}
