// Every message from a page comes through here: trusted? plain data? for whom? The answer is always an object; a failure
// is `{error}`, never an exception, because sendMessage would turn that into a sentence without a name.

import { asFailure } from "./failure.js";
import { callHost, untrusted } from "./host-call.js";
import { isObject } from "./host-reply.js";
import { act } from "./own-actions.js";
import { invalidMessage, plainData } from "./plain-data.js";

/** @typedef {import("./host-call.js").Services & import("./own-actions.js").Services} Services */

/**
 * @param {unknown} message
 * @param {import("./trusted-sender.js").Trust | null} trust
 * @param {Services} services
 * @returns {Promise<object>} never rejects
 */
export async function answer(message, trust, services) {
  try {
    if (trust === null) throw untrusted("it is neither Serendip's own page nor LinkedIn's top frame");
    const data = plainData(message, trust);
    if (!isObject(data)) throw invalidMessage("it is not an object");
    if (data.to === "host") return await callHost(data, trust, services);
    if (data.to === "background") return await act(data, trust, services);
    throw invalidMessage("it is addressed to nobody here");
  } catch (thrown) {
    return { error: asFailure(thrown).toPlain() };
  }
}

/** Messages of the popup to a page also arrive here; they are another's to answer. @param {unknown} message */
export function isForPage(message) {
  return isObject(message) && message.to === "page";
}
