// Opens a person's profile for the user. The slug comes from a page: it may name one path segment and nothing else.

import { invalidMessage } from "./plain-data.js";

const MAX_SLUG = 200; // code points, as in PROTOCOL.md section 4

/**
 * @param {unknown} slug
 * @returns {string} the address
 * @throws {import("./failure.js").Failure} invalidMessage
 */
export function profileAddress(slug) {
  // "." and ".." would survive encodeURIComponent and lead out of /in/.
  if (typeof slug !== "string" || /^\.{0,2}$|[/\\\p{Cc}\p{Surrogate}]/u.test(slug) || [...slug].length > MAX_SLUG) {
    throw invalidMessage("the profile's name in the address is not one path segment");
  }
  return `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`;
}

/** @param {unknown} slug */
export async function openProfile(slug) {
  await chrome.tabs.create({ url: profileAddress(slug) });
}
