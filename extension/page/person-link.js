// Who a link leads to. The first path segment after /in/ is the key; queries and locale suffixes are dropped. An encoded
// member id stands in its place on some cards: the same person under another name.

import * as PageText from "./page-text.js";

/** @typedef {{slug?: string, memberId?: string}} PageSender PROTOCOL.md section 4, at least one of both */

const memberIdShape = /^ACoA[A-Za-z0-9_-]{8,}$/;

/** @param {string | null} href @returns {PageSender | null} null if it leads to nobody */
export function senderOf(href) {
  const address = href === null ? null : parsed(href);
  if (!address || !/(^|\.)linkedin\.com$/.test(address.hostname)) return null;
  const [folder, segment] = address.pathname.split("/").filter(Boolean);
  const name = folder === "in" && segment ? decoded(segment) : null;
  if (name === null || !/^[^\s/\\\p{Cc}]+$/u.test(name) || !PageText.fits(name, PageText.limits.identity)) return null;
  return memberIdShape.test(name) ? { memberId: name } : { slug: name.toLowerCase() };
}

/** @param {string} href */
function parsed(href) {
  try {
    return new URL(href, "https://www.linkedin.com/");
  } catch {
    return null;
  }
}

/** @param {string} segment */
function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** @param {PageSender} a @param {PageSender} b @returns {boolean} whether they cannot be one person */
export function contradict(a, b) {
  return (a.slug !== undefined && b.slug !== undefined && a.slug !== b.slug) ||
    (a.memberId !== undefined && b.memberId !== undefined && a.memberId !== b.memberId);
}

/** @param {PageSender} a @param {PageSender} b @returns {boolean} whether they share a slug or a member id */
export function same(a, b) {
  return !contradict(a, b) && ((a.slug !== undefined && a.slug === b.slug) || (a.memberId !== undefined && a.memberId === b.memberId));
}

/** @param {PageSender} sender @returns {string} one key a person on this page */
export function key(sender) {
  return sender.slug !== undefined ? `in/${sender.slug}` : `id/${sender.memberId}`;
}

/** @param {PageSender} sender @returns {string[]} a key for each name; who shares none is another */
export function keys({ slug, memberId }) {
  return [...(slug === undefined ? [] : [key({ slug })]), ...(memberId === undefined ? [] : [key({ memberId })])];
}
