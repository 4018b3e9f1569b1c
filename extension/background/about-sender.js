// Whether a write that waits, or was refused, is about a person whom the user wants forgotten. People are compared by
// either of their names in addresses, as far as the write has it.

import { isObject } from "./host-reply.js";

/**
 * @param {{params: Serendip.Data}} write
 * @param {Serendip.Data} sender
 * @returns {boolean}
 */
export function isAbout({ params }, sender) {
  return named(params.sender, sender) || (isObject(params.request) && named(params.request.sender, sender));
}

/**
 * An `observe` has many requests; those of others stay.
 * @template {{params: Serendip.Data}} Write
 * @param {Write} write
 * @param {Serendip.Data} sender
 * @returns {Write | null} null where nothing is left
 */
export function without(write, sender) {
  const { requests } = write.params;
  if (!Array.isArray(requests)) return isAbout(write, sender) ? null : write;
  const others = requests.filter((request) => !(isObject(request) && named(request.sender, sender)));
  if (others.length === requests.length) return write;
  return others.length === 0 ? null : { ...write, params: { ...write.params, requests: others } };
}

/** @param {unknown} key @param {Serendip.Data} sender */
function named(key, sender) {
  if (!isObject(key)) return false;
  return [[key.slug, sender.slug], [key.memberId, sender.memberId]].some(([one, other]) => typeof one === "string" && one === other);
}
