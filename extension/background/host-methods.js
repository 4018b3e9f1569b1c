// The methods of PROTOCOL.md section 6, in its order. A test compares this list with the document and with the host.

export const METHODS = /** @type {const} */ ([
  "hello",
  "suggest",
  "observe",
  "decide",
  "outcome",
  "undo",
  "sender",
  "search",
  "requests",
  "philosophy",
  "setPhilosophy",
  "ledger",
  "replay",
  "forget",
  "retention",
  "setRetention",
  "export",
  "archiveBegin",
  "archiveChunk",
  "archiveStep",
  "archiveCancel",
]);

/** Writes go through the outbox (PROTOCOL.md section 5). @type {ReadonlySet<Serendip.Method>} */
export const WRITES = new Set(/** @type {const} */ (["observe", "decide", "outcome", "undo", "setPhilosophy", "forget", "setRetention"]));

/** What a content script may call: it lives in a process with LinkedIn's page. @type {ReadonlySet<Serendip.Method>} */
export const METHODS_FOR_PAGES = new Set(
  /** @type {const} */ (["suggest", "observe", "decide", "undo", "outcome", "sender", "philosophy"]),
);

const READ_TIMEOUT_MS = 10_000;
// The host itself waits up to 10 s for another host's lock on the database before it answers a write.
const WRITE_TIMEOUT_MS = 20_000;
// The step that writes half a million messages takes as long as the disk does.
const ARCHIVE_TIMEOUT_MS = 120_000;

/**
 * @param {unknown} name
 * @returns {name is Serendip.Method}
 */
export function isMethod(name) {
  return /** @type {readonly unknown[]} */ (METHODS).includes(name);
}

/** @param {Serendip.Method} method */
export function timeoutOf(method) {
  if (method.startsWith("archive")) return ARCHIVE_TIMEOUT_MS;
  return WRITES.has(method) ? WRITE_TIMEOUT_MS : READ_TIMEOUT_MS;
}
