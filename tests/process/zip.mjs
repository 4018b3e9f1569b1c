// Zips made by hand, so that they can be wrong in every way (APPNOTE.TXT 6.3).
import { deflateRawSync } from "node:zlib";

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** @param {Buffer} bytes */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = table[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** @param {number[]} numbers pairs of a value and its bytes */
function little(...numbers) {
  const parts = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const part = Buffer.alloc(numbers[at + 1]);
    part.writeUIntLE(numbers[at], 0, numbers[at + 1]);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * @param {[string, string | Buffer][]} files
 * @param {{encrypted?: boolean}} [options] says so, without being so
 */
export function zipOf(files, { encrypted = false } = {}) {
  const entries = [];
  const directory = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const facts = little(20, 2, encrypted ? 0x801 : 0x800, 2, 8, 2, 0, 2, 0x5c48, 2, checksum(bytes), 4, packed.length, 4, bytes.length, 4, name.length, 2, 0, 2);
    const entry = Buffer.concat([Buffer.from("PK\x03\x04"), facts, name, packed]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), little(20, 2), facts, little(0, 2, 0, 2, 0, 2, 0, 4, offset, 4), name]));
    entries.push(entry);
    offset += entry.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([Buffer.from("PK\x05\x06"), little(0, 4, files.length, 2, files.length, 2, central.length, 4, offset, 4, 0, 2)]);
  return Buffer.concat([...entries, central, end]);
}
