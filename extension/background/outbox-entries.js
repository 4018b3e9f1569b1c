// The writes that wait, one key each in storage.local (ARCHITECTURE.md): a worker can be stopped at any instant, and a
// single list under one key would be lost or overwritten by two calls at once. The sequence in the key keeps the order
// across restarts; it continues after the highest one stored, because clocks go back.

import { without } from "./about-sender.js";
import { Failure } from "./failure.js";
import { isObject } from "./host-reply.js";

const PREFIX = "outbox:";
const REFUSED = "refused:";
const MAX_ENTRIES = 5000;
const MAX_OBSERVES = 500; // these can be made again by looking at the page again

/** @typedef {Pick<chrome.storage.StorageArea, "get" | "set" | "remove">} Storage */

export class OutboxEntries {
  /**
   * In the order of sending. A key is here before its write is stored, so that two at once cannot change places.
   * @type {Map<string, {method: Serendip.Method, stored: Promise<void>}>}
   */
  #index = new Map();
  #sequence = 0;
  #storage;
  /** @type {Promise<void> | null} */
  #loading = null;

  /** @param {Storage} storage */
  constructor(storage) {
    this.#storage = storage;
  }

  /** Once. A storage that cannot be read yet is read again for whoever asks next. */
  #loaded() {
    this.#loading ??= this.#load().catch((thrown) => {
      this.#loading = null;
      throw thrown;
    });
    return this.#loading;
  }

  async #load() {
    const stored = await this.#storage.get(null);
    for (const key of Object.keys(stored).filter((name) => name.startsWith(PREFIX)).sort()) {
      const { method } = /** @type {Serendip.WaitingWrite} */ (stored[key]);
      this.#index.set(key, { method, stored: Promise.resolve() });
      this.#sequence = Math.max(this.#sequence, Number.parseInt(key.slice(PREFIX.length), 10) || 0);
    }
  }

  /** @returns {Promise<number>} how many wait */
  async count() {
    await this.#loaded();
    return this.#index.size;
  }

  /** @returns {Promise<string | undefined>} the key of the oldest */
  async first() {
    await this.#loaded();
    return this.firstLoaded;
  }

  /** The same without waiting; undefined before anything was loaded. @returns {string | undefined} */
  get firstLoaded() {
    return this.#index.keys().next().value;
  }

  /** @param {string} uuid @returns {Promise<string>} a key behind all others; nothing is stored yet */
  async nextKey(uuid) {
    await this.#loaded();
    return `${PREFIX}${String(++this.#sequence).padStart(16, "0")}:${uuid}`;
  }

  /**
   * @param {string} key from nextKey
   * @param {Serendip.WaitingWrite} write
   * @returns {Promise<void>} once it is stored
   * @throws {Failure} outboxFull
   */
  async add(key, write) {
    if (this.#index.size >= MAX_ENTRIES) throw outboxFull(`${this.#index.size} wait already`);
    const stored = this.#store(key, write);
    this.#index.set(key, { method: write.method, stored });
    try {
      await stored;
      if (write.method === "observe") await this.#dropObserves(MAX_OBSERVES);
    } catch (thrown) {
      this.#index.delete(key);
      throw outboxFull(String(thrown instanceof Error ? thrown.message : thrown));
    }
  }

  /**
   * The browser's quota is 10 MiB: observes make room for what cannot be made again.
   * @param {string} key @param {Serendip.WaitingWrite} write
   */
  async #store(key, write) {
    try {
      await this.#storage.set({ [key]: write });
    } catch (thrown) {
      if (write.method === "observe" || (await this.#dropObserves(0)) === 0) throw thrown;
      await this.#storage.set({ [key]: write });
    }
  }

  /** @param {number} keep the newest ones @returns {Promise<number>} how many were dropped */
  async #dropObserves(keep) {
    const observes = [...this.#index].filter(([, { method }]) => method === "observe").map(([key]) => key);
    const dropped = observes.slice(0, Math.max(0, observes.length - keep));
    await this.remove(...dropped);
    return dropped.length;
  }

  /** @param {string} key @returns {Promise<Serendip.WaitingWrite | undefined>} undefined if it is gone */
  async read(key) {
    await this.#index.get(key)?.stored.catch(() => undefined); // told to whoever added it
    return /** @type {Serendip.WaitingWrite | undefined} */ ((await this.#storage.get(key))[key]);
  }

  /** @param {string[]} keys */
  async remove(...keys) {
    for (const key of keys) this.#index.delete(key);
    if (keys.length > 0) await this.#storage.remove(keys);
  }

  /** Counts one more `internalError`. @param {string} key @param {Serendip.WaitingWrite} write */
  async countFault(key, write) {
    await this.#storage.set({ [key]: { ...write, faults: (write.faults ?? 0) + 1 } });
  }

  /**
   * Stored as refused first, removed then: stopped in between, it is refused once more under the same key.
   * @param {string} key @param {Serendip.WaitingWrite} write @param {Serendip.Failure} error
   */
  async refuse(key, { method, params }, error) {
    const refused = { method, params, error, refusedAt: Date.now() };
    await this.#storage.set({ [REFUSED + key.slice(key.lastIndexOf(":") + 1)]: refused });
    await this.remove(key);
  }

  /**
   * What waits or was refused about a person who is to be forgotten goes, or it would bring him back or keep his name
   * here. With it goes what takes such a decision back.
   * @param {Serendip.Data} params of `forget`
   */
  async forget({ sender, everything }) {
    await this.#loaded();
    const gone = new Set();
    for (const [key, value] of Object.entries(await this.#storage.get(null)).sort()) {
      if (!key.startsWith(PREFIX) && !key.startsWith(REFUSED)) continue;
      const write = /** @type {Serendip.WaitingWrite | Serendip.RefusedWrite} */ (value);
      const orphaned = write.method === "undo" && gone.has(write.params.event);
      const left = everything === true || orphaned ? null : isObject(sender) ? without(write, sender) : write;
      if (left === null) {
        gone.add(write.params.id);
        await this.remove(key);
      } else if (left !== write) {
        await this.#storage.set({ [key]: left });
      }
    }
  }

  /** Open pages ask again for what they show (ARCHITECTURE.md, storage.local). */
  async tellForgotten() {
    await this.#storage.set({ forgottenAt: Date.now() });
  }

  /** @returns {Promise<Serendip.StateAnswer["refused"]>} newest first */
  async refused() {
    return Object.entries(await this.#storage.get(null))
      .filter(([key]) => key.startsWith(REFUSED))
      .map(([key, value]) => ({ id: key.slice(REFUSED.length), .../** @type {Serendip.RefusedWrite} */ (value) }))
      .sort((a, b) => b.refusedAt - a.refusedAt);
  }
}

/** @param {string} problem */
function outboxFull(problem) {
  const sentence = `No more decisions can be kept until the Serendip program takes them (${problem}). Open Serendip's popup and follow what it says.`;
  return new Failure("outboxFull", sentence, { problem });
}
