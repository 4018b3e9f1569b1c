// Holds the one port: opens it when somebody asks, says hello before anything else, and reconnects with growing pauses.
// A new message starts afresh at once, but never more than one attempt a second, so that a page full of cards cannot
// start a program that dies in a tight loop. Pauses are reset by an answered request, not by hello: a host that greets
// and then dies on the same write would otherwise be restarted every second for ever.

import { awayReason } from "./away-reason.js";
import { asFailure, Failure, hostAway } from "./failure.js";
import { GrowingPauses } from "./growing-pauses.js";
import { checkHello, helloParams } from "./hello.js";

const BETWEEN_ATTEMPTS_MS = 1000;

/** @typedef {Pick<import("./host-port.js").HostPort, "request" | "close" | "closed">} Port */

/**
 * @typedef {object} Ways how the outside is reached; tests replace them
 * @property {(onClosed: (failure: Failure) => void) => Port} openPort
 * @property {string} version of the extension
 * @property {readonly number[]} [pauses] in milliseconds
 * @property {number} [betweenAttempts] in milliseconds
 */

export class HostConnection {
  /** @type {Port | null} */
  #port = null;
  /** @type {Promise<Port> | null} */
  #opening = null;
  /** @type {Failure | null} */
  #lastFailure = null;
  #lastAttemptAt = Number.NEGATIVE_INFINITY;
  #state;
  #ways;
  #pauses;
  /** Called after each successful hello. */
  onConnected = () => {};

  /** @param {import("./host-state.js").HostStateRecord} state @param {Ways} ways */
  constructor(state, ways) {
    this.#state = state;
    this.#ways = ways;
    this.#pauses = new GrowingPauses(() => void this.#reconnect(), ways.pauses);
  }

  /** True while a port is open or being opened. */
  get busy() {
    return this.#port !== null || this.#opening !== null;
  }

  /**
   * @param {Serendip.Method} method
   * @param {Serendip.Data} params
   * @returns {Promise<Serendip.Data>}
   * @throws {Failure}
   */
  async request(method, params) {
    const port = await this.connect();
    try {
      const result = await port.request(method, params);
      this.#pauses.startAfresh();
      return result;
    } catch (thrown) {
      const failure = asFailure(thrown);
      // The history went away under a living host; only its hello tries to open it again.
      if (failure.name === "databaseUnavailable") port.close(hostAway("databaseUnavailable", failure.message));
      throw failure;
    }
  }

  /**
   * @returns {Promise<Port>} the open port
   * @throws {Failure} hostAway; at once if the last attempt was less than a second ago
   */
  async connect() {
    if (this.#port) return this.#port;
    if (this.#opening) return this.#opening;
    if (this.#lastFailure && this.#tooSoon() > 0) {
      if (!this.#pauses.waiting) this.#pauses.startAfresh();
      this.#pauses.schedule();
      throw this.#lastFailure;
    }
    this.#pauses.startAfresh();
    return this.#attempt();
  }

  /** The user's wish: tries now, or as soon as a second has passed since the last attempt. @throws {Failure} hostAway */
  async retry() {
    if (this.busy) return this.connect();
    void this.#state.write({ state: "connecting" });
    await new Promise((resolve) => setTimeout(resolve, this.#tooSoon()));
    this.#lastFailure = null;
    return this.connect();
  }

  #tooSoon() {
    const pause = this.#ways.betweenAttempts ?? BETWEEN_ATTEMPTS_MS;
    return Math.max(0, this.#lastAttemptAt + pause - performance.now());
  }

  async #reconnect() {
    if (this.busy) return;
    await this.#attempt().catch(() => undefined); // the state says why, and the next pause is arranged
  }

  #attempt() {
    this.#lastAttemptAt = performance.now();
    // "away" stays while trying by ourselves: pages would flicker at each attempt.
    void this.#state.write((before) => (before.state === "away" && before.name !== "notStarted" ? before : { state: "connecting" }));
    this.#opening = this.#open().finally(() => (this.#opening = null));
    return this.#opening;
  }

  async #open() {
    /** @type {Port | undefined} */
    let port;
    try {
      port = this.#ways.openPort((failure) => this.#lost(port, failure));
      const version = checkHello(await port.request("hello", helloParams(this.#ways.version)));
      if (port.closed) throw hostAway("exited", "The native program stopped right after it was started.");
      return this.#established(port, version);
    } catch (thrown) {
      const failure = unusable(thrown);
      port?.close(failure);
      this.#away(failure);
      throw failure;
    }
  }

  /** @param {Port} port @param {string} version */
  #established(port, version) {
    this.#port = port;
    this.#lastFailure = null;
    void this.#state.write({ state: "connected", version });
    queueMicrotask(() => this.onConnected());
    return port;
  }

  /** @param {unknown} port @param {Failure} failure */
  #lost(port, failure) {
    if (this.#port !== port || this.#port === null) return; // lost while saying hello: #open tells
    this.#port = null;
    this.#away(failure);
  }

  /** @param {Failure} failure */
  #away(failure) {
    this.#lastFailure = failure;
    const name = /** @type {Serendip.AwayReason} */ (failure.data.reason);
    void this.#state.write({ state: "away", name, message: failure.message });
    this.#pauses.schedule();
  }
}

/**
 * What made a connection fail, as hostAway with its reason.
 * @param {unknown} thrown
 */
function unusable(thrown) {
  if (!(thrown instanceof Failure)) {
    const { reason, message } = awayReason(asFailure(thrown).data.problem?.toString());
    return hostAway(reason, message);
  }
  if (thrown.name === "hostAway") return thrown;
  if (thrown.name === "timeout" || thrown.name === "callerRefused") return hostAway(thrown.name, thrown.message);
  return hostAway("notUnderstood", thrown.message);
}
