// `hostState` in storage.local, so that open pages notice a change by storage.onChanged. Written only when it changes:
// each write wakes every open page.

/** @type {Serendip.HostState} */
const NOT_STARTED = { state: "away", name: "notStarted", message: "The native program is started when it is needed." };

export class HostStateRecord {
  /** @type {Promise<Serendip.HostState>} */
  #current;
  #storage;

  /** @param {Pick<chrome.storage.StorageArea, "get" | "set">} storage */
  constructor(storage) {
    this.#storage = storage;
    this.#current = storage.get("hostState").then(
      (stored) => /** @type {Serendip.HostState | undefined} */ (stored.hostState) ?? NOT_STARTED,
      () => NOT_STARTED,
    );
  }

  /** @returns {Promise<Serendip.HostState>} */
  read() {
    return this.#current;
  }

  /**
   * @param {Serendip.HostState | ((before: Serendip.HostState) => Serendip.HostState)} next
   * @returns {Promise<Serendip.HostState>} resolves once stored; if storing fails, the state is still known here
   */
  write(next) {
    this.#current = this.#current.then(async (before) => {
      const after = typeof next === "function" ? next(before) : next;
      if (!sameState(before, after)) await this.#storage.set({ hostState: after }).catch(() => undefined);
      return after;
    });
    return this.#current;
  }
}

/**
 * What a stored state means to a worker that has just started and holds no port: only "away" can still be true.
 * @param {Serendip.HostState} stored
 */
export function withoutPort(stored) {
  return stored.state === "away" ? stored : NOT_STARTED;
}

/** @param {Serendip.HostState} a @param {Serendip.HostState} b */
function sameState(a, b) {
  return a.state === b.state && a.name === b.name && a.message === b.message && a.version === b.version;
}
