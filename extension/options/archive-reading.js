/**
 * One archive on its way to the host: sent in pieces of the size the host says, then read by the host step by step. Whoever
 * stops, cancels it there, so that nothing half-sent stays behind; reading the same file again repeats nothing.
 */

import { base64 } from "./base64.js";

/** @typedef {typeof import("../popup/host-call.js").ask} Ask */
/** @typedef {{phase: "sending" | "reading", file: string, bytes: number, ofBytes: number}} Place how far it is, in `file` */
/** @typedef {{keepMessages: boolean, includeForgotten: boolean}} Wishes */

/** The file changed or went away while it was sent. */
export class FileUnreadable extends Error {
  name = "fileUnreadable";
}

/** The longest name of an archive; only its ending means anything. */
const nameLength = 200;

/**
 * @param {object} given
 * @param {Ask} given.ask
 * @param {File} given.file
 * @param {Wishes} given.wishes
 * @param {AbortSignal} given.signal aborted, it cancels at the host and throws the signal's reason
 * @param {(place: Place) => void} given.told
 * @param {(archive: string) => void} given.begun the host has something to be cancelled from here on
 * @returns {Promise<import("./shapes.js").Summary>}
 */
export async function readArchive({ ask, file, wishes, signal, told, begun }) {
  const { archive, chunkBytes } = await ask("archiveBegin", { id: crypto.randomUUID(), name: Array.from(file.name).slice(-nameLength).join(""), bytes: file.size, ...wishes });
  begun(archive);
  try {
    await sendAll({ ask, file, archive, chunkBytes, signal, told });
    for (;;) {
      signal.throwIfAborted();
      const step = await ask("archiveStep", { archive });
      if (step.done) return step.summary;
      told({ phase: "reading", file: step.file, bytes: step.bytes, ofBytes: step.ofBytes });
    }
  } catch (error) {
    // A host that is gone has dropped it by itself; the reason is what the user hears.
    await ask("archiveCancel", { archive }).catch(() => undefined);
    throw error;
  }
}

/** @param {{ask: Ask, file: File, archive: string, chunkBytes: number, signal: AbortSignal, told: (place: Place) => void}} given */
async function sendAll({ ask, file, archive, chunkBytes, signal, told }) {
  for (let offset = 0; offset < file.size; ) {
    signal.throwIfAborted();
    told({ phase: "sending", file: file.name, bytes: offset, ofBytes: file.size });
    const data = base64(await bytesOf(file, offset, chunkBytes));
    const { received } = await ask("archiveChunk", { archive, offset, data });
    if (received <= offset) throw new Error(`The program took nothing at ${offset} bytes.`);
    offset = received;
  }
}

/** @param {File} file @param {number} from @param {number} count */
async function bytesOf(file, from, count) {
  try {
    return new Uint8Array(await file.slice(from, from + count).arrayBuffer());
  } catch (error) {
    throw new FileUnreadable(String(error));
  }
}
