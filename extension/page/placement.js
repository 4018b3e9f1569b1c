// Where a hint stands: at the end of the card, inside it where a further block does not disturb the card's own layout, so
// that it comes and goes with the card; directly behind the card where that is one row of boxes that does not wrap.

/**
 * Looks for the place without changing anything: with many cards, reading styles and inserting by turns would compute
 * the whole layout once a card.
 * @param {Element} card @param {HTMLElement} host
 * @returns {() => void} puts it there
 */
export function spot(card, host) {
  const inner = innermost(card, host);
  return takesBlocks(inner) ? () => inner.append(host) : () => inner.after(host);
}

/** Wrappers without a padding of their own are passed, so that the hint keeps to the card's edges. @param {Element} card @param {Element} host */
function innermost(card, host) {
  let inner = card;
  for (let next = onlyChild(inner, host); next && takesBlocks(next); next = onlyChild(inner, host)) inner = next;
  return inner;
}

/** @param {Element} element @param {Element} host not counted */
function onlyChild(element, host) {
  const children = [...element.children].filter((child) => child !== host);
  return children.length === 1 ? children[0] : undefined;
}

/** @param {Element} element */
function takesBlocks(element) {
  const style = getComputedStyle(element);
  if (/flex$/.test(style.display)) return style.flexDirection.startsWith("column") || style.flexWrap !== "nowrap";
  return /^(block|list-item|flow-root|grid)$/.test(style.display) && !element.matches("a,button");
}
