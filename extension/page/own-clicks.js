// The user's own presses of LinkedIn's own buttons are decisions as well. Only trusted ones: what a hint presses for the
// user is not, and is recorded already.
"use strict";

const SerendipOwnClicks = (() => {
  /** @param {() => void} onChange @param {AbortSignal} signal */
  function watch(onChange, signal) {
    document.addEventListener("click", (event) => notice(event, onChange), { capture: true, signal });
  }

  /** @param {MouseEvent} event @param {() => void} onChange */
  function notice(event, onChange) {
    const target = event.composedPath()[0];
    if (!event.isTrusted || !(target instanceof Node) || SerendipAddress.kind() !== "invitations") return;
    for (const reading of SerendipRequestFinder.find().readings) {
      const action = reading.controls.accept.contains(target) ? "accept" : reading.controls.ignore.contains(target) ? "ignore" : null;
      if (!action) continue;
      const one = SerendipCases.of(reading);
      if (!one.request) return;
      SerendipPresses.expect(one, action, "page");
      return onChange();
    }
  }

  return Object.freeze({ watch });
})();
