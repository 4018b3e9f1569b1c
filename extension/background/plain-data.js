// The one gate for what pages send: a bounded copy of plain JSON data in which every string is well formed. Names cut
// inside an emoji really arrive with lone surrogates; the host must refuse those, so they become U+FFFD here.

import { Failure } from "./failure.js";

const MAX_DEPTH = 32; // PROTOCOL.md section 1
// 50 requests of the greatest size.
const MAX_BYTES = 1_048_576;
// A piece of an archive, with room for the envelope below the host's 4 MiB.
const MAX_BYTES_OF_OWN_PAGE = 4_194_304 - 1024;
const LONE_SURROGATE = /\p{Surrogate}/gu; // in Unicode mode a pair is one character, so only lone ones match

/**
 * @param {unknown} message
 * @param {import("./trusted-sender.js").Trust} [trust] the extension's own pages may send more
 * @returns {unknown} the copy
 * @throws {Failure} invalidMessage
 */
export function plainData(message, trust = "contentScript") {
  const copy = copied(message, 0);
  const bytes = new TextEncoder().encode(JSON.stringify(copy)).length;
  const most = trust === "extensionPage" ? MAX_BYTES_OF_OWN_PAGE : MAX_BYTES;
  if (bytes > most) throw invalidMessage(`it has ${bytes} bytes, more than ${most}`);
  return copy;
}

/** @param {string} problem */
export function invalidMessage(problem) {
  return new Failure("invalidMessage", `The extension sent itself a message it cannot use: ${problem}. Reload the page.`, {
    problem,
  });
}

/** @param {string} text */
export function wellFormed(text) {
  return text.replace(LONE_SURROGATE, "\uFFFD"); // toWellFormed(), which Node 18 lacks
}

/**
 * @param {unknown} value
 * @param {number} depth
 * @returns {unknown}
 */
function copied(value, depth) {
  if (typeof value === "string") return wellFormed(value);
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return value;
  if (typeof value !== "object") throw invalidMessage(`a value of type ${typeof value}`);
  if (depth >= MAX_DEPTH) throw invalidMessage(`nested more than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) return Array.from(value, (item) => copied(item, depth + 1));
  if (Object.prototype.toString.call(value) !== "[object Object]") throw invalidMessage("an object that is not plain data");
  // fromEntries defines its fields: a field named __proto__ stays a field.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => [wellFormed(name), copied(field, depth + 1)]),
  );
}
