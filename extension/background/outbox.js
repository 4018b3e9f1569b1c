// No write that was acknowledged to a page is ever lost: it is stored first, sent in order until the host acknowledges
// it (its UUID makes a repetition harmless), and only then removed. One that the host will never take is set aside with
// the reason, so that it cannot hold up those behind it.

import { asFailure } from "./failure.js";
import { GrowingPauses } from "./growing-pauses.js";

/** Not the write's fault: it stays at the head and is sent again. */
const KEPT = new Set(["hostAway", "timeout", "databaseUnavailable", "writeFailed", "callerRefused", "extensionFault"]);
// A fault of the host may pass, but a write that always causes it would block the queue for good.
const MAX_FAULTS = 8;
const ANSWER_WITHIN_MS = 2000;
// These go over the whole history, which takes as long as it is large and the disk slow. A page that was told after two
// seconds that the write waits would never say how many people are gone. The host's absence or silence still ends the wait.
const WAITED_FOR = new Set(["forget", "setRetention"]);

/** @typedef {{result: Serendip.Data} | {error: Serendip.Failure} | null} Settled null: still waiting */

export class Outbox {
  #entries;
  #send;
  /** @type {Promise<void> | null} */
  #running = null;
  #pauses;
  #answerWithin;
  /** Key → who waits for the host's answer. @type {Map<string, (settled: Settled) => void>} */
  #waiting = new Map();

  /**
   * @param {import("./outbox-entries.js").OutboxEntries} entries
   * @param {(method: Serendip.Method, params: Serendip.Data) => Promise<Serendip.Data>} send
   * @param {{pauses?: readonly number[], answerWithin?: number}} [times] in milliseconds
   */
  constructor(entries, send, times = {}) {
    this.#entries = entries;
    this.#send = send;
    this.#pauses = new GrowingPauses(() => void this.flush(), times.pauses);
    this.#answerWithin = times.answerWithin ?? ANSWER_WITHIN_MS;
  }

  /**
   * @param {Serendip.Method} method
   * @param {Serendip.Data} params
   * @param {string} uuid
   * @returns {Promise<Serendip.WriteAnswer>}
   * @throws {import("./failure.js").Failure} outboxFull: nothing was kept
   */
  async enqueue(method, params, uuid) {
    if (method === "forget") await this.#entries.forget(params);
    const key = await this.#entries.nextKey(uuid);
    const settled = this.#settled(key, WAITED_FOR.has(method) ? null : this.#answerWithin);
    try {
      await this.#entries.add(key, { method, params, queuedAt: Date.now() });
    } catch (thrown) {
      this.#settle(key, null);
      throw thrown;
    }
    this.#pauses.startAfresh();
    void this.flush();
    return { queued: true, ...(await settled) };
  }

  /** Sends what waits, in order, until it is empty or the host cannot take it. One at a time; never rejects. */
  flush() {
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run() {
    // Where the storage cannot be read yet, what waits there is not lost: it is looked for again.
    let key = await this.#entries.first().catch(() => null);
    /** @type {"sent" | "kept" | "away"} */
    let last = key === null ? "kept" : "sent";
    while (typeof key === "string" && (last = await this.#sendOne(key)) === "sent") key = this.#entries.firstLoaded;
    // No await between finding the queue empty and this: a write added meanwhile would be forgotten.
    this.#running = null;
    this.#finish(last);
  }

  /** @param {string} key */
  async #sendOne(key) {
    try {
      const write = await this.#entries.read(key);
      if (write) await this.#deliver(key, write);
      else await this.#entries.remove(key);
      return "sent";
    } catch (thrown) {
      return asFailure(thrown).name === "hostAway" ? "away" : "kept";
    }
  }

  /** @param {"sent" | "kept" | "away"} last away: the connection comes back by itself and flushes */
  #finish(last) {
    if (last === "sent") return this.#pauses.startAfresh();
    if (last === "kept") this.#pauses.schedule();
    for (const key of [...this.#waiting.keys()]) this.#settle(key, null);
  }

  /** @param {string} key @param {Serendip.WaitingWrite} write @throws {import("./failure.js").Failure} when it has to be sent again */
  async #deliver(key, write) {
    try {
      const result = await this.#send(write.method, write.params);
      await this.#entries.remove(key);
      if (write.method === "forget" || write.method === "setRetention") await this.#entries.tellForgotten();
      this.#settle(key, { result });
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (KEPT.has(failure.name)) throw failure;
      if (failure.name === "internalError" && (write.faults ?? 0) + 1 < MAX_FAULTS) {
        await this.#entries.countFault(key, write);
        throw failure;
      }
      await this.#entries.refuse(key, write, failure.toPlain());
      this.#settle(key, { error: failure.toPlain() });
    }
  }

  /** @param {string} key @param {number | null} within milliseconds @returns {Promise<Settled>} */
  #settled(key, within) {
    return new Promise((resolve) => {
      const timer = within === null ? undefined : setTimeout(() => this.#settle(key, null), within);
      this.#waiting.set(key, (settled) => {
        clearTimeout(timer);
        resolve(settled);
      });
    });
  }

  /** @param {string} key @param {Settled} settled */
  #settle(key, settled) {
    this.#waiting.get(key)?.(settled);
    this.#waiting.delete(key);
  }
}
