// The functions of one object file: blocks, the arcs between them, and how often each arc was taken. gcc counts only arcs
// outside a spanning tree; those of the tree follow, since as much leaves a block as comes to it.
import { existsSync } from "node:fs";
import { recordsOf } from "./records.mjs";

/** @typedef {{from: number, to: number, counted: boolean, fake: boolean, falls: boolean, count: number | null}} Arc */
/** @typedef {{source: string, line: number}} Place */
/** @typedef {{out: Arc[], into: Arc[], lines: Place[], count: number | null}} Block */
/** @typedef {{key: string, definedAt: string, blocks: Block[]}} Noted a function; key: unique in the object file */

const tags = { function: 0x01000000, blocks: 0x01410000, arcs: 0x01430000, lines: 0x01450000, counters: 0x01a10000 };
const [entry, exit] = [0, 1];

/** @param {import("./records.mjs").Reader} record @returns {Noted} */
function readFunction(record) {
  const key = [record.word(), record.word(), record.word()].join();
  record.text(); // the mangled name
  record.word(); // whether the compiler made it
  const definedAt = [record.text(), record.word(), record.word()].join(":");
  return { key, definedAt, blocks: [] };
}

/** @param {Noted} into @param {import("./records.mjs").Reader} record */
function readArcs({ blocks }, record) {
  const from = record.word();
  while (!record.ended) {
    const to = record.word();
    const flags = record.word();
    const arc = { from, to, counted: !(flags & 1), fake: Boolean(flags & 2), falls: Boolean(flags & 4), count: null };
    blocks[from].out.push(arc);
    blocks[to].into.push(arc);
  }
}

/** @param {Noted} into @param {import("./records.mjs").Reader} record */
function readLines({ blocks }, record) {
  const { lines } = blocks[record.word()];
  for (let source = ""; ; ) {
    const line = record.word();
    if (line !== 0) lines.push({ source, line });
    else if ((source = record.text()) === "") return;
  }
}

/** @param {string} notes a .gcno @returns {Noted[]} without counts */
function readNotes(notes) {
  /** @type {Noted[]} */ const functions = [];
  for (const { tag, record } of recordsOf(notes)) {
    const latest = functions[functions.length - 1];
    if (tag === tags.function) functions.push(readFunction(record));
    else if (tag === tags.blocks) latest.blocks = Array.from({ length: record.word() }, () => ({ out: [], into: [], lines: [], count: null }));
    else if (tag === tags.arcs) readArcs(latest, record);
    else if (tag === tags.lines) readLines(latest, record);
  }
  return functions;
}

/** @param {string} counts a .gcda @returns {Map<string, number[]>} by the key of the function; empty: all 0 */
function readCounts(counts) {
  const found = new Map();
  if (!existsSync(counts)) return found;
  let key = "";
  for (const { tag, record, empty } of recordsOf(counts)) {
    if (tag === tags.function) key = record.ended ? "" : [record.word(), record.word(), record.word()].join();
    else if (tag === tags.counters) {
      const values = [];
      while (!empty && !record.ended) values.push(record.wideWord());
      found.set(key, values);
    }
  }
  return found;
}

/** @param {Arc[]} arcs @returns {number} of those that are known */
const sum = (arcs) => arcs.reduce((all, { count }) => all + (count ?? 0), 0);

/** @param {Block} block @param {Arc[]} arcs on one side of it @returns {boolean} whether something new is known */
function balance(block, arcs) {
  const open = arcs.filter(({ count }) => count === null);
  if (block.count === null && open.length === 0) {
    block.count = sum(arcs);
    return true;
  }
  if (block.count === null || open.length !== 1) return false;
  open[0].count = Math.max(0, block.count - sum(arcs)); // a process that was killed may have left one count behind the other
  return true;
}

/** @param {Noted} given @param {number[]} counters */
function count({ blocks }, counters) {
  let next = 0;
  for (const arc of blocks.flatMap(({ out }) => out)) if (arc.counted) arc.count = counters[next++] ?? 0;
  for (let learned = true; learned; ) {
    learned = false;
    blocks.forEach((block, number) => {
      if (number !== exit && balance(block, block.out)) learned = true;
      if (number !== entry && balance(block, block.into)) learned = true;
    });
  }
}

/** @param {string} notes a .gcno, beside which lies the .gcda if anything of it ran @returns {Noted[]} with counts */
export function functionsOf(notes) {
  const functions = readNotes(notes);
  const counts = readCounts(notes.replace(/\.gcno$/, ".gcda"));
  for (const each of functions) count(each, counts.get(each.key) ?? []);
  return functions;
}
