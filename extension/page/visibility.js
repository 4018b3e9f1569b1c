// Was this really what the user saw and meant? A page can make a hint invisible or slide it under the pointer and still
// collect a trusted click, closed shadow root or not (measured); and a list that moves up after one click puts the next
// person under a double click. So every press is checked here first.
"use strict";

/** @typedef {"untrusted" | "hidden" | "covered" | "moved"} NotMeant */

const SerendipVisibility = (() => {
  const settleMs = 300;
  const leastOpacity = 0.7;
  const smallest = { width: 32, height: 20 };
  const tolerance = 2;
  /** Where each hint was last seen, and since when. @type {Map<HTMLElement, {top: number, left: number, at: number}>} */
  const places = new Map();

  /** @param {HTMLElement} host */
  function place(host) {
    let { top, left } = host.getBoundingClientRect();
    if (getComputedStyle(host).position === "fixed") return { top, left };
    // Scrolling is the user's own doing and moves nothing within the page.
    for (let parent = host.parentElement; parent; parent = parent.parentElement) {
      top += parent.scrollTop;
      left += parent.scrollLeft;
    }
    return { top, left };
  }

  /** Looks where all hints are now; to be called whenever the layout may have changed. */
  function look() {
    const at = performance.now();
    for (const [host, before] of places) {
      if (!host.isConnected) {
        places.delete(host);
        continue;
      }
      const now = place(host);
      if (Math.abs(now.top - before.top) > tolerance || Math.abs(now.left - before.left) > tolerance) places.set(host, { ...now, at });
    }
  }

  /** @param {HTMLElement} host just inserted */
  function inserted(host) {
    places.set(host, { ...place(host), at: performance.now() });
  }

  /** @param {HTMLElement} host */
  function removed(host) {
    places.delete(host);
  }

  /** @param {HTMLElement} host @returns {boolean} whether everything around it lets it be seen */
  function shown(host) {
    let opacity = 1;
    for (let element = /** @type {HTMLElement | null} */ (host); element; element = element.parentElement) {
      const style = getComputedStyle(element);
      opacity *= Number(style.opacity);
      if (style.filter !== "none" || style.clipPath !== "none") return false;
    }
    return opacity >= leastOpacity && host.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  }

  /**
   * @param {MouseEvent | KeyboardEvent} event @param {HTMLElement} host @param {ShadowRoot} shadow @param {HTMLElement} button
   * @returns {NotMeant | null} null if the press counts
   */
  function problem(event, host, shadow, button) {
    if (!event.isTrusted) return "untrusted";
    const box = button.getBoundingClientRect();
    if (!shown(host) || box.width < smallest.width || box.height < smallest.height) return "hidden";
    // Of a press by keyboard `detail` is 0 and there is no point: the button's middle must be free, and nothing slid.
    const keyboard = event instanceof KeyboardEvent || event.detail === 0;
    const x = keyboard ? box.left + box.width / 2 : event.clientX;
    const y = keyboard ? box.top + box.height / 2 : event.clientY;
    const top = shadow.elementFromPoint(x, y);
    if (document.elementFromPoint(x, y) !== host || !top || !button.contains(top)) return "covered";
    look();
    const since = performance.now() - (places.get(host)?.at ?? Infinity);
    return !keyboard && since < settleMs ? "moved" : null;
  }

  return Object.freeze({ problem, inserted, removed, look });
})();
