// What a card says, line by line: the text of each block, without buttons, compose links and what only screen readers hear.
// No layout is asked for, so that a card can be read outside a browser.

import * as PageText from "./page-text.js";
import { Selectors } from "./selectors.js";

/** @typedef {{node: Node, home: Element | null, link: Element | null, text: string}} Piece of text, the block it stands in and the link around it */
/** @typedef {{home: Element | null, text: string, first: Node}} Line */

const block = "p,div,li,ul,ol,section,article,main,figure,h1,h2,h3,h4,h5,h6,dd,dt,dl,time,header,footer,aside,nav";

/** @returns {string} what holds text that nobody sees, or that belongs to a control */
function silent() {
  return `button,[role="button"],script,style,template,svg,[role="alert"],[role="status"],a[href^="#"],${Selectors.messageLink},${Selectors.hiddenText},${Selectors.showMore},${Selectors.age}`;
}

/** All that is shown, in one walk: it is asked for by parts. @param {Element} card @param {readonly Element[]} controls whose text is no line @returns {Piece[]} */
export function piecesOf(card, controls = []) {
  const skip = silent();
  /** @type {Piece[]} */
  const found = [];
  /** @param {Element} parent @param {Element | null} home @param {Element | null} link */
  const walk = (parent, home, link) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) found.push({ node, home, link, text: (node.nodeValue ?? "").replace(/[\t\n\r ]+/g, " ") });
      else if (node.nodeName === "BR") found.push({ node, home, link, text: "\n" });
      else if (node.nodeType === 1) {
        const element = /** @type {Element} */ (node);
        if (!element.matches(skip) && !controls.includes(element)) walk(element, element.matches(block) ? element : home, element.localName === "a" ? element : link);
      }
    }
  };
  walk(card, card.closest(block), null);
  return found;
}

/** @param {Piece[]} pieces @returns {Line[]} one a block */
export function linesOf(pieces) {
  /** @type {Map<Element | null, Line>} */
  const byBlock = new Map();
  for (const { home, text, node } of pieces) {
    const line = byBlock.get(home);
    if (line) line.text += text;
    else byBlock.set(home, { home, text, first: node });
  }
  return [...byBlock.values()].map((line) => ({ ...line, text: PageText.wellFormed(line.text).replace(/ *\n */g, "\n").trim() })).filter(({ text }) => text !== "");
}

/** @param {Node} a @param {Node} b @returns {boolean} whether b stands behind a and not in it */
export function behind(a, b) {
  const position = a.compareDocumentPosition(b);
  return (position & a.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & a.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}
