// PROTOCOL.md, section 1, from the browser's side.
import { endianness } from "node:os";

const little = endianness() === "LE";

/** @param {number} value */
export function lengthBytes(value) {
  const bytes = Buffer.alloc(4);
  if (little) bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}

/**
 * A frame round any bytes, JSON or not.
 * @param {string | Buffer} body
 */
export function frame(body) {
  const bytes = Buffer.from(body);
  return Buffer.concat([lengthBytes(bytes.length), bytes]);
}

/** @param {number} id of the question */
export const helloFrame = (id) => frame(JSON.stringify({ jsonrpc: "2.0", id, method: "hello", params: { protocol: 1 } }));

/** Collects what the host writes and gives back whole messages; anything else on stdout becomes visible here. */
export class FrameParser {
  #rest = Buffer.alloc(0);

  /** Bytes that are not (yet) a whole frame. */
  get rest() {
    return this.#rest;
  }

  /**
   * @param {Buffer} chunk
   * @returns {any[]} the messages completed by `chunk`
   */
  push(chunk) {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const messages = [];
    for (;;) {
      if (this.#rest.length < 4) return messages;
      const length = little ? this.#rest.readUInt32LE() : this.#rest.readUInt32BE();
      if (length > 1048576) throw new Error(`stdout holds something else than frames: ${this.#rest.subarray(0, 80)}`);
      if (this.#rest.length < 4 + length) return messages;
      messages.push(JSON.parse(this.#rest.subarray(4, 4 + length).toString("utf8")));
      this.#rest = this.#rest.subarray(4 + length);
    }
  }
}
