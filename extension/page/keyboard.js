// One letter, one thing: j and k go from request to request; a, i, b and l do what the buttons of the hint that has the
// focus do, under the same checks as a click; h shows its details, ? the keys. Only on the invitations page, never while
// something is written, and not at all where the user has switched it off.
"use strict";

const SerendipKeyboard = (() => {
  /** @type {Readonly<Record<string, HintButton>>} */
  const buttons = Object.freeze({ a: "accept", i: "ignore", b: "block", l: "look" });
  let on = true;

  /** @param {AbortSignal} signal */
  function watch(signal) {
    window.addEventListener("keydown", pressed, { capture: true, signal });
    signal.addEventListener("abort", SerendipKeyboardHelp.close);
  }

  /** @param {unknown} switched storage.local's `keyboard`; on unless it is false */
  function use(switched) {
    on = switched !== false;
    if (!on) SerendipKeyboardHelp.close();
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (!on || !event.isTrusted || SerendipAddress.kind() !== "invitations" || SerendipTyping.isElsewhere(event)) return;
    // Shift makes other signs of most letters; with caps lock they are the same keys.
    const key = event.shiftKey && event.key !== "?" ? "" : event.key.toLowerCase();
    if (!carryOut(key, event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} key @param {KeyboardEvent} event @returns {boolean} whether the key was ours */
  function carryOut(key, event) {
    if (key === "?") return SerendipKeyboardHelp.toggle();
    if (SerendipKeyboardHelp.isOpen()) return false;
    const shown = SerendipHintBoard.shown();
    const here = shown.find(({ hint }) => hint.focused);
    if (key === "j" || key === "k") {
      here?.hint.closeDetails();
      return SerendipHintFocus.step(SerendipSorting.chosen(shown), key === "j" ? 1 : -1);
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
    if (SerendipHintFocus.justMoved()) hint.onPress(button, "moved");
    else hint.press(button, event);
  }

  return Object.freeze({ watch, use });
})();
