// The records of gcc's notes (.gcno: what each function is made of) and counts (.gcda: how often that ran), as
// gcc/gcov-io.h describes them for gcc 12 and later. gcov itself prints less than the notes say: of what never ran neither
// which branches are exceptions' nor which blocks only an exception leads to.
import { readFileSync } from "node:fs";

const oldest = 12; // before it lengths were counted in words

/** What is read of one record, in the order in which it stands there. */
export class Reader {
  /** @param {Buffer} bytes @param {number} at @param {number} end */
  constructor(bytes, at, end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  word() {
    this.at += 4;
    return this.bytes.readUInt32LE(this.at - 4);
  }

  wideWord() {
    this.at += 8;
    return Number(this.bytes.readBigUInt64LE(this.at - 8));
  }

  text() {
    const length = this.word();
    this.at += length;
    return this.bytes.toString("utf8", this.at - length, this.at).replace(/\0+$/, "");
  }

  get ended() {
    return this.at >= this.end;
  }
}

/** @param {Buffer} bytes @param {string} file */
function checkVersion(bytes, file) {
  const version = (bytes[7] - "A".charCodeAt(0)) * 10 + bytes[6] - "0".charCodeAt(0); // "B22*" is 12.2
  if (!["oncg", "adcg"].includes(bytes.toString("latin1", 0, 4)) || !(version >= oldest)) {
    throw new Error(`${file} was not written by gcc ${oldest} or later for a machine of this byte order; build with such a one.`);
  }
}

/**
 * @param {string} file
 * @returns {Generator<{tag: number, record: Reader, empty: boolean}>} `empty`: all counters are 0 and not written down
 */
export function* recordsOf(file) {
  const bytes = readFileSync(file);
  checkVersion(bytes, file);
  const header = new Reader(bytes, 16, bytes.length);
  if (bytes.toString("latin1", 0, 4) === "oncg") {
    header.text(); // the folder of the build
    header.word(); // whether unexecuted blocks are marked
  }
  for (let at = header.at; at + 8 <= bytes.length; ) {
    const tag = bytes.readUInt32LE(at);
    const length = bytes.readInt32LE(at + 4);
    const end = at + 8 + Math.max(length, 0);
    yield { tag, record: new Reader(bytes, at + 8, end), empty: length < 0 };
    at = end;
  }
}
