// Whether it was the user who scrolled. He sees where it ends; but a page that gets shorter as its last card leaves is scrolled
// by the browser, and a site scrolls as it likes: both put the next person under a pointer that rests (measured: a double click
// on the last request accepted two people).

/** In milliseconds: so long a smooth scrolling goes on after the hand that began it. */
const handMs = 1000;
let handAt = -Infinity;

/** @param {{look: () => void, lookSoon: () => void}} where looks where hints are @param {AbortSignal} signal */
export function watch({ look, lookSoon }, signal) {
  const options = { capture: true, passive: true, signal };
  for (const kind of ["wheel", "touchmove", "keydown"]) addEventListener(kind, (event) => void (event.isTrusted && (handAt = performance.now())), options);
  addEventListener("scroll", lookSoon, options);
  addEventListener("pointerdown", (event) => {
    if (!event.isTrusted) return;
    look();
    // What slides between the two clicks of a double click is nobody's scrolling.
    handAt = -Infinity;
  }, options);
}

export const recent = () => performance.now() - handAt <= handMs;
