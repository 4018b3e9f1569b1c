// One `{to: "host", method, params}`: reads go to the port, writes to the outbox.

import { requireConsent } from "./consent.js";
import { Failure } from "./failure.js";
import { isMethod, METHODS_FOR_PAGES, WRITES } from "./host-methods.js";
import { isObject } from "./host-reply.js";
import { invalidMessage } from "./plain-data.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * @typedef {object} Services
 * @property {Pick<chrome.storage.StorageArea, "get">} storage
 * @property {Pick<import("./host-connection.js").HostConnection, "request">} connection
 * @property {Pick<import("./outbox.js").Outbox, "enqueue">} outbox
 */

/**
 * @param {Serendip.Data} message plain data (plain-data.js)
 * @param {import("./trusted-sender.js").Trust} trust
 * @param {Services} services
 * @returns {Promise<Serendip.ReadAnswer | Serendip.WriteAnswer>}
 * @throws {Failure}
 */
export async function callHost({ method, params, ...rest }, trust, { storage, connection, outbox }) {
  if (!isMethod(method)) throw unknownMethod(method);
  if (!isObject(params) || Object.keys(rest).length > 1) throw invalidMessage("it is not {to, method, params}");
  if (trust === "contentScript") {
    if (!METHODS_FOR_PAGES.has(method)) throw untrusted(`"${method}" is not for pages`);
    await requireConsent(storage);
  }
  if (WRITES.has(method)) return outbox.enqueue(method, params, writeId(method, params));
  return { result: await connection.request(method, params) };
}

/** @param {string} problem */
export function untrusted(problem) {
  return new Failure("untrusted", `The extension does not answer this sender: ${problem}.`, { problem });
}

/** @param {unknown} method */
function unknownMethod(method) {
  const name = String(method).slice(0, 64);
  return new Failure("methodNotFound", `There is no method "${name}". Reload the page.`, { method: name });
}

/**
 * @param {Serendip.Method} method
 * @param {Serendip.Data} params
 * @returns {string} the write's UUID; an observe has none of its own, its requests have
 * @throws {Failure} invalidParams
 */
function writeId(method, { id }) {
  if (method === "observe") return crypto.randomUUID();
  if (typeof id === "string" && UUID.test(id)) return id;
  const problem = "not a UUID in lower case";
  throw new Failure("invalidParams", `"id" is ${problem}. Reload the page.`, { field: "id", problem });
}
