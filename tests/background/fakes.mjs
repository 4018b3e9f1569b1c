// Small fakes of the browser's interfaces, only as far as extension/background uses them. Values are cloned as the
// browser does, so that nothing is shared by accident.

import { webcrypto } from "node:crypto";

// Browsers and newer Nodes have it as a global; Node 18 does not.
if (!("crypto" in globalThis)) Object.defineProperty(globalThis, "crypto", { value: webcrypto });

/** chrome.storage.local in memory. `limit` is the number of bytes above which `set` fails, as the real quota does. */
export class FakeStorage {
  /** @type {Map<string, string>} */
  items = new Map();
  sets = 0;
  limit = Number.POSITIVE_INFINITY;

  /** @param {Record<string, unknown>} [items] */
  constructor(items = {}) {
    for (const [key, value] of Object.entries(items)) this.items.set(key, JSON.stringify(value));
  }

  /** @param {string | null} [key] @returns {Promise<any>} */
  async get(key = null) {
    await tick();
    const wanted = [...this.items].filter(([name]) => key === null || name === key);
    return Object.fromEntries(wanted.map(([name, json]) => [name, JSON.parse(json)]));
  }

  /** @param {Record<string, unknown>} items */
  async set(items) {
    await tick();
    const added = JSON.stringify(items).length;
    const used = [...this.items.values()].reduce((sum, json) => sum + json.length, 0);
    if (used + added > this.limit) throw new Error("QUOTA_BYTES quota exceeded");
    this.sets += 1;
    for (const [key, value] of Object.entries(items)) this.items.set(key, JSON.stringify(value));
  }

  /** @param {string | string[]} keys */
  async remove(keys) {
    await tick();
    for (const key of [keys].flat()) this.items.delete(key);
  }

  /** @param {string} prefix */
  keys(prefix) {
    return [...this.items.keys()].filter((key) => key.startsWith(prefix)).sort();
  }
}

/** A native messaging port whose other end is the test. */
export class FakePort {
  /** @type {any[]} */
  sent = [];
  disconnected = false;
  /** @type {((message: unknown) => void)[]} */
  #messageListeners = [];
  /** @type {((port: FakePort) => void)[]} */
  #disconnectListeners = [];
  /** As Firefox does it. @type {{message: string} | null} */
  error = null;
  onMessage = { addListener: (/** @type {(message: unknown) => void} */ f) => void this.#messageListeners.push(f) };
  onDisconnect = { addListener: (/** @type {(port: FakePort) => void} */ f) => void this.#disconnectListeners.push(f) };

  /** @param {any} message */
  postMessage(message) {
    if (this.disconnected) throw new Error("Attempting to use a disconnected port object");
    this.sent.push(structuredClone(message));
  }

  disconnect() {
    this.disconnected = true;
  }

  /** The host says this. @param {unknown} message */
  say(message) {
    for (const listener of this.#messageListeners) listener(message);
  }

  /** The host ends. @param {string} message the browser's words */
  die(message) {
    this.disconnected = true;
    this.error = { message };
    for (const listener of this.#disconnectListeners) listener(this);
  }
}

export const HELLO = {
  name: "serendip",
  version: "1.2.3",
  protocol: 1,
  database: { open: true, path: "/home/anna/history.db" },
};

/** @param {number} n @returns {string} */
export const uuid = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** @param {number} [milliseconds] */
export const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const tick = () => new Promise((resolve) => setImmediate(resolve));

/** @param {() => unknown} condition @returns {Promise<void>} */
export async function until(condition) {
  const end = Date.now() + 2000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`never came true: ${condition}`);
    await pause(1);
  }
}
