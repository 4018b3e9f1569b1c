// Where the bar stands: directly above the list of cards, as wide as it. Found by the cards, not by a selector of the list,
// which every layout names differently; a card alone has its known list, or stands for it.

import { Selectors } from "./selectors.js";

/** @param {Element[]} cards mounted ones, at least one @param {HTMLElement} host @returns {(() => void) | null} puts it there; null if it stands there already or nowhere fits */
export function spot(cards, host) {
  const last = cards.at(-1);
  if (host.nextElementSibling?.contains(cards[0] ?? null) && last && host.nextElementSibling.contains(last)) return null;
  const list = listOf(cards);
  if (!list?.parentElement || list.previousElementSibling === host) return null;
  const before = list;
  return () => before.before(host);
}

/** @param {Element[]} cards @returns {Element | null} what holds them all, at a place where a block can stand before it */
function listOf([first, ...rest]) {
  if (!first) return null;
  let list = first.closest(Selectors.list);
  const last = rest.at(-1);
  for (list ??= last ? first.parentElement : first; list && last && !list.contains(last); list = list.parentElement);
  while (list && list !== document.body && !standsAlone(list)) list = list.parentElement;
  return list === document.body ? null : list;
}

/** @param {Element} list @returns {boolean} whether a block before it stands above it */
function standsAlone(list) {
  const around = list.parentElement;
  if (!around || getComputedStyle(list).display === "contents") return false;
  const { display, flexDirection } = getComputedStyle(around);
  return /^(block|flow-root|list-item)$/.test(display) || (/flex$/.test(display) && flexDirection.startsWith("column"));
}
