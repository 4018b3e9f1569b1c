// Where the keyboard is among the hints. A card that leaves takes its focus with it, to the top of the page; then the next
// request has it, so that one can go on where one was.

/** @import { PageCase } from "./cases.js" */
/** @import { Hint } from "./hint.js" */

/** @typedef {{card: Element, one: PageCase, hint: Hint}} ShownHint */

/** As long as a click is refused after the page moved (visibility.js): the next person is not who was looked at. */
const settleMs = 300;
/** LinkedIn's header stays above the list, 52 to 60 pixels high. */
const header = 72;
/** The case whose hint has the keyboard, also while its card is away. @type {PageCase | null} */
let held = null;
/** The cases in the order of the page, when the held one was last among them. @type {PageCase[]} */
let order = [];
let movedAt = -Infinity;

/** @param {HTMLElement} host @param {PageCase} one */
export function watch(host, one) {
  host.addEventListener("focusin", () => (held = one));
  // Only asked afterwards, because a card that is taken away loses the focus as well.
  host.addEventListener("focusout", () => setTimeout(() => {
    if (held === one && host.isConnected && document.activeElement !== host) held = null;
  }));
}

/** After the hints were brought into step with the page. @param {ShownHint[]} shown in the order of the page */
export function keep(shown) {
  const lost = held !== null && (document.activeElement === null || document.activeElement === document.body);
  const next = lost ? heir(shown) : undefined;
  if (next) {
    if (next.one !== held) movedAt = performance.now();
    next.hint.focus();
  } else if (lost) held = null;
  if (held === null || shown.some(({ one }) => one === held)) order = shown.map(({ one }) => one);
}

/** @param {ShownHint[]} shown @returns {ShownHint | undefined} the held case itself where it is shown again, else the next, else the one before */
function heir(shown) {
  const place = order.indexOf(/** @type {PageCase} */ (held));
  const candidates = [...order.slice(Math.max(0, place)), ...order.slice(0, Math.max(0, place)).reverse()];
  const found = candidates.map((wanted) => shown.find(({ one }) => one === wanted)).find((one) => one !== undefined);
  return place < 0 ? shown.find(({ one }) => one === held) : found;
}

/** @returns {boolean} whether the focus has just come to where it is without the user's doing */
export function justMoved() {
  return performance.now() - movedAt < settleMs;
}

/**
 * Goes to the next or the previous hint, from where the keyboard is, else from what is on the screen.
 * @param {ShownHint[]} shown in the order of the page @param {1 | -1} direction
 * @returns {boolean} whether there was one
 */
export function step(shown, direction) {
  const from = document.activeElement;
  const nowhere = from === null || from === document.body;
  const wanted = direction === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const onWay = direction === 1 ? shown : [...shown].reverse();
  const next = onWay.find(({ hint }) => (nowhere ? reached(hint.host, direction) : (from.compareDocumentPosition(hint.host) & wanted) !== 0));
  if (next) go(next);
  return next !== undefined;
}

/** @param {HTMLElement} host @param {1 | -1} direction @returns {boolean} whether it is not behind what is on the screen */
function reached(host, direction) {
  const { top, bottom } = host.getBoundingClientRect();
  return direction === 1 ? bottom > header : top < innerHeight;
}

/** @param {ShownHint} shown by the user's key or click: sets the focus and brings its card into view */
export function go({ card, hint }) {
  hint.focus();
  const [first, last] = [card.getBoundingClientRect(), hint.host.getBoundingClientRect()];
  if (Math.min(first.top, last.top) >= header && Math.max(first.bottom, last.bottom) <= innerHeight) return;
  const whole = Math.max(first.bottom, last.bottom) - first.top < innerHeight - header;
  (whole ? card : hint.host).scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
}

export function stop() {
  held = null;
  order = [];
}
