// Was this really what the user saw and meant? A page can make a hint invisible or slide it under the pointer and still
// collect a trusted click, closed shadow root or not (measured); and a list that moves up after one click puts the next
// person under a double click. So every press is checked here first.

import * as OwnScrolling from "./own-scrolling.js";

/** @typedef {"untrusted" | "hidden" | "covered" | "moved"} NotMeant */

const settleMs = 300;
const soonMs = 100;
const leastOpacity = 0.7;
const smallest = { width: 32, height: 20 };
const tolerance = 2;
/** @typedef {{top: number, left: number}} Place */
/** @typedef {{inWindow: Place, inPage: Place}} Places in the page: however it and what is in it are scrolled */
/** Where each hint was last seen, and since when. @type {Map<HTMLElement, Places & {at: number}>} */
const places = new Map();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {HTMLElement} host @param {Map<Element, Place>} scrolls how far what lies around it is scrolled, as far as known @returns {Places} */
function placesOf(host, scrolls) {
  const { top, left } = host.getBoundingClientRect();
  // The chip lies on the window.
  const scrolled = host.classList.contains("chip") ? { top: 0, left: 0 } : scrollAround(host, scrolls);
  return { inWindow: { top, left }, inPage: { top: top + scrolled.top, left: left + scrolled.left } };
}

/** @param {Place} one @param {Place} other @returns {boolean} */
function same(one, other) {
  return Math.abs(one.top - other.top) <= tolerance && Math.abs(one.left - other.left) <= tolerance;
}

/** @param {Element} element @param {Map<Element, Place>} scrolls @returns {Place} by everything around it together */
function scrollAround({ parentElement: parent }, scrolls) {
  if (!parent) return { top: 0, left: 0 };
  const known = scrolls.get(parent);
  if (known) return known;
  const around = scrollAround(parent, scrolls);
  const sum = { top: around.top + parent.scrollTop, left: around.left + parent.scrollLeft };
  scrolls.set(parent, sum);
  return sum;
}

/** Looks where all hints are now; to be called whenever the layout may have changed. */
export function look() {
  const at = performance.now();
  const ownScrolling = OwnScrolling.recent();
  /** @type {Map<Element, Place>} */
  const scrolls = new Map();
  for (const [host, before] of places) {
    if (!host.isConnected) {
      places.delete(host);
      continue;
    }
    const now = placesOf(host, scrolls);
    // One of the two is kept as it was: what creeps has moved in the end.
    if (same(now.inWindow, before.inWindow)) before.inPage = now.inPage;
    else if (ownScrolling && same(now.inPage, before.inPage)) before.inWindow = now.inWindow;
    else places.set(host, { ...now, at });
  }
}

/** As look(), shortly: too late only makes a press wait longer, and a list that is scrolled changes with every frame. */
export function lookSoon() {
  if (places.size === 0) return;
  timer ??= setTimeout(() => {
    timer = undefined;
    look();
  }, soonMs);
}

/** @param {HTMLElement} host just inserted: nobody has seen it yet, wherever it is */
export function inserted(host) {
  const nowhere = { top: NaN, left: NaN };
  places.set(host, { inWindow: nowhere, inPage: nowhere, at: performance.now() });
}

/** @param {HTMLElement} host */
export function removed(host) {
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
export function problem(event, host, shadow, button) {
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
