// One native messaging port, from its opening to its end; never reused. Chromium silently swallows a reply that is not
// JSON, so every request has a timeout.

import { awayReason } from "./away-reason.js";
import { Failure, hostAway } from "./failure.js";
import { readReply } from "./host-reply.js";
import { timeoutOf } from "./host-methods.js";

export const HOST_NAME = "serendip.host";

/**
 * @typedef {object} Pending
 * @property {(result: Serendip.Data) => void} resolve
 * @property {(failure: Failure) => void} reject
 * @property {ReturnType<typeof setTimeout>} timer
 */

export class HostPort {
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #nextId = 1;
  #heard = 0;
  #closed = false;
  #port;
  #onClosed;
  #timeoutOf;

  /**
   * @param {(failure: Failure) => void} onClosed called once, after all pending requests were rejected with the same
   * @param {{connectNative?: (name: string) => chrome.runtime.Port, timeoutOf?: (method: Serendip.Method) => number}} [ways]
   * @throws {unknown} what connectNative throws
   */
  constructor(onClosed, ways = {}) {
    const connect = ways.connectNative ?? ((name) => chrome.runtime.connectNative(name));
    this.#timeoutOf = ways.timeoutOf ?? timeoutOf;
    this.#onClosed = onClosed;
    this.#port = connect(HOST_NAME);
    this.#port.onMessage.addListener((message) => this.#receive(message));
    this.#port.onDisconnect.addListener((port) => this.#end(disconnection(port)));
  }

  get closed() {
    return this.#closed;
  }

  /**
   * @param {Serendip.Method} method
   * @param {Serendip.Data} params
   * @returns {Promise<Serendip.Data>}
   * @throws {Failure} the host's error, `timeout` or `hostAway`
   */
  request(method, params) {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(hostAway("exited", "The native program has stopped. Try again."));
      const id = this.#nextId++;
      const heardBefore = this.#heard;
      const timer = setTimeout(() => this.#expire(id, method, heardBefore), this.#timeoutOf(method));
      this.#pending.set(id, { resolve, reject, timer });
      this.#post({ jsonrpc: "2.0", id, method, params });
    });
  }

  /** @param {Failure} failure what the pending requests are told */
  close(failure) {
    if (this.#closed) return;
    this.#port.disconnect();
    this.#end(failure); // onDisconnect is not fired on the side that disconnects
  }

  /** @param {unknown} message */
  #post(message) {
    try {
      this.#port.postMessage(message);
    } catch (thrown) {
      this.close(disconnection({ error: thrown }));
    }
  }

  /** @param {unknown} message */
  #receive(message) {
    this.#heard += 1;
    const reply = readReply(message);
    const pending = reply && this.#take(reply.id);
    if (!reply || !pending) return;
    if ("failure" in reply) pending.reject(reply.failure);
    else pending.resolve(reply.result);
  }

  /**
   * The host answers in order; when it has said nothing at all since the request was sent, it hangs and is replaced.
   * @param {number} id @param {Serendip.Method} method @param {number} heardBefore
   */
  #expire(id, method, heardBefore) {
    const milliseconds = this.#timeoutOf(method);
    const sentence = `The native program did not answer "${method}" within ${milliseconds} ms. Try again.`;
    this.#take(id)?.reject(new Failure("timeout", sentence, { method, milliseconds }));
    if (this.#heard === heardBefore) this.close(hostAway("timeout", sentence));
  }

  /** @param {number} id */
  #take(id) {
    const pending = this.#pending.get(id);
    if (pending) clearTimeout(pending.timer);
    this.#pending.delete(id);
    return pending;
  }

  /** @param {Failure} failure */
  #end(failure) {
    if (this.#closed) return;
    this.#closed = true;
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(failure);
    this.#onClosed(failure);
  }
}

/**
 * Firefox puts the reason on the port, Chromium into `lastError` while the event is handled.
 * @param {object} port
 */
function disconnection(port) {
  const error = "error" in port ? port.error : undefined;
  const text = hasMessage(error) ? error.message : chrome.runtime.lastError?.message;
  const { reason, message } = awayReason(text);
  return hostAway(reason, message);
}

/** @param {unknown} error @returns {error is {message: string}} */
function hasMessage(error) {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
}
