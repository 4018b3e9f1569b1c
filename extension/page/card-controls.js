// The two controls of a card. Structure decides: two controls that name the person, Ignore before Accept in every
// generation. Known words confirm; words that contradict the order make it no request, because a people suggestion has
// two named controls as well and a wrong guess there would send an invitation.

import * as Labels from "./labels.js";
import * as PersonLink from "./person-link.js";
import { Selectors } from "./selectors.js";

/** @import { NameCandidate } from "./request-card.js" */

/** @typedef {{ignore: HTMLElement, accept: HTMLElement, name: string, nameElement: Element}} CardControls */

/** @param {Element} control @returns {string} */
function labelOf(control) {
  return control.getAttribute("aria-label") ?? control.textContent ?? "";
}

/** @param {Element} card @param {Element} name where it stands @returns {HTMLElement[]} what can be pressed behind the name, in order */
function behindName(card, name) {
  const controls = /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll(Selectors.control));
  return [...controls].filter((control) =>
    (name.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !name.contains(control) && (control.tagName !== "A" || isActionLink(control)));
}

/** @param {HTMLElement} link a link counts as a control if it is labelled and leads to no person or organisation */
function isActionLink(link) {
  return link.hasAttribute("aria-label") && !PersonLink.senderOf(link.getAttribute("href")) && !link.matches(Selectors.organisationLink);
}

/**
 * @param {Element} card @param {NameCandidate[]} candidates the longest first
 * @param {boolean} marked whether LinkedIn's markup says that this is an invitation
 * @returns {CardControls | null}
 */
export function pair(card, candidates, marked) {
  for (const { element, text: name } of candidates) {
    const named = behindName(card, element).filter((control) => Labels.names(labelOf(control), name));
    const found = named.length < 2 ? null : chosen(named, name, marked);
    if (found && Labels.bothName(labelOf(found[0]), labelOf(found[1]), name)) return { ignore: found[0], accept: found[1], name, nameElement: element };
  }
  return null;
}

/** @param {HTMLElement[]} named @param {string} name @param {boolean} marked @returns {[HTMLElement, HTMLElement] | null} */
function chosen(named, name, marked) {
  const kinds = named.map((control) => Labels.kind(labelOf(control), name));
  const ignore = kinds.indexOf("ignore");
  const accept = kinds.indexOf("accept");
  if (ignore >= 0 && accept >= 0) return ignore < accept ? two(named[ignore], named[accept]) : null;
  const unclear = kinds[0] === "accept" || kinds[1] === "ignore" || kinds[0] === "other" || kinds[1] === "other";
  return marked && !unclear ? two(named[0], named[1]) : null;
}

/** @param {HTMLElement | undefined} ignore @param {HTMLElement | undefined} accept @returns {[HTMLElement, HTMLElement] | null} */
function two(ignore, accept) {
  return ignore && accept ? [ignore, accept] : null;
}

/** @param {Element} card @returns {boolean} whether it looks like a request that was not understood */
export function lookUnread(card) {
  const kinds = [...card.querySelectorAll(Selectors.control)].map((control) => Labels.kind(labelOf(control), ""));
  return kinds.includes("accept") && kinds.includes("ignore");
}
