// The user's own presses of LinkedIn's own buttons are decisions as well. Only trusted ones: what a hint presses for the
// user is not, and is recorded already. Where it cannot be told which button is which, no press is a decision.

import * as Address from "./address.js";
import * as Cases from "./cases.js";
import * as Presses from "./presses.js";
import * as RequestFinder from "./request-finder.js";

/** @param {() => void} onChange @param {AbortSignal} signal */
export function watch(onChange, signal) {
  document.addEventListener("click", (event) => notice(event, onChange), { capture: true, signal });
}

/** @param {MouseEvent} event @param {() => void} onChange */
function notice(event, onChange) {
  const target = event.composedPath()[0];
  if (!event.isTrusted || !(target instanceof Node) || Address.kind() === "other") return;
  for (const reading of RequestFinder.find().readings) {
    const action = reading.controls?.accept.contains(target) ? "accept" : reading.controls?.ignore.contains(target) ? "ignore" : null;
    if (!action) continue;
    const one = Cases.of(reading);
    if (!one.request) return;
    Presses.expect(one, action, "page");
    return onChange();
  }
}
