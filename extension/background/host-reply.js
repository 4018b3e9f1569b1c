// Reads one message of the host (PROTOCOL.md section 2). What is not understood is null and is dropped: the request it
// may have been meant for runs into its timeout, and no reply can settle another one's request.

import { Failure } from "./failure.js";

const MAX_MESSAGE = 2000;

/**
 * @param {unknown} value
 * @returns {value is Serendip.Data}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} error
 * @returns {Failure | null}
 */
function failureOf(error) {
  if (!isObject(error) || typeof error.message !== "string" || typeof error.code !== "number") return null;
  const data = isObject(error.data) ? error.data : {};
  if (typeof data.name !== "string") return null;
  const { name, ...rest } = data;
  return new Failure(String(name).slice(0, 64), error.message.slice(0, MAX_MESSAGE), rest, error.code);
}

/**
 * @param {unknown} message
 * @returns {{id: number, result: Serendip.Data} | {id: number, failure: Failure} | null}
 */
export function readReply(message) {
  if (!isObject(message) || message.jsonrpc !== "2.0" || typeof message.id !== "number") return null;
  const { id, result, error } = message;
  if (isObject(result) && error === undefined) return { id, result };
  const failure = result === undefined ? failureOf(error) : null;
  return failure && { id, failure };
}
