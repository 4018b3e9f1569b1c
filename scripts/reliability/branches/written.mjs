// The lines and branches that a person wrote, of those that gcc notes. Left out, because exceptions made the compiler add them:
//   - both ends of a call that may throw: going on is no decision, and leaving is not in the source;
//   - whatever is reached by an exception alone (which of the values that are half made must be destroyed, which handler is
//     the right one), but for the bodies of handlers and what follows them.
// A line of which nothing else is noted is none (within a list of values, gcc puts the destroying of one on its line).
// Nothing more is left out: also a branch that the compiler adds for a temporary value of one side of `?:` counts.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { functionsOf } from "./functions.mjs";
import { handlerLines } from "./handlers.mjs";

/** @typedef {import("./functions.mjs").Block} Block */
/** @typedef {{lines: Map<number, number>, branches: Map<number, Map<string, number[]>>}} Written of one source: how often each
 *    line of code ran, and how often each of its branches was taken, by line and definition */

/** @template Key, Value @param {Map<Key, Value>} map @param {Key} key @param {Value} value if there is none @returns {Value} */
function getOrPut(map, key, value) {
  const known = map.get(key) ?? value;
  map.set(key, known);
  return known;
}

/** @type {Map<string, Set<number>>} */
const handlers = new Map();

/** @param {string} source */
function handlersIn(source) {
  return handlers.get(source) ?? getOrPut(handlers, source, handlerLines(readFileSync(source, "utf8")));
}

/** A call that may not return has a fake arc out of the function; where else it leads without falling through, it throws. @param {Block} block */
const isCall = ({ out }) => out.some(({ fake }) => fake);

/** @param {Block} block */
const onward = (block) => block.out.filter(({ fake, falls }) => !fake && (falls || !isCall(block)));

/** @param {Block[]} blocks @returns {Set<number>} those that can be reached without an exception, or from a handler's body */
function withinReach(blocks) {
  const begins = blocks.flatMap(({ lines }, number) => (number === 0 || lines.some(({ source, line }) => handlersIn(source).has(line)) ? [number] : []));
  const reached = new Set();
  for (const number of begins) {
    if (reached.has(number)) continue;
    reached.add(number);
    for (const { to } of onward(blocks[number])) begins.push(to);
  }
  return reached;
}

/** @param {Map<string, Written>} into @param {import("./functions.mjs").Noted} given @param {string} root */
function addWritten(into, { definedAt, blocks }, root) {
  const reached = withinReach(blocks);
  /** @param {string} source @returns {Written} */
  const of = (source) => getOrPut(into, relative(root, source), { lines: new Map(), branches: new Map() });
  /** @type {Map<number[], number>} */ const next = new Map();
  blocks.forEach((block, number) => {
    const place = block.lines[block.lines.length - 1];
    if (!place || !reached.has(number)) return;
    for (const { source, line } of block.lines) {
      const { lines } = of(source);
      lines.set(line, Math.max(lines.get(line) ?? 0, block.count ?? 0));
    }
    if (block.out.length < 2 || isCall(block)) return;
    /** @type {number[]} */ const counts = getOrPut(getOrPut(of(place.source).branches, place.line, new Map()), definedAt, []);
    for (const arc of block.out) {
      const index = next.get(counts) ?? 0;
      next.set(counts, index + 1);
      counts[index] = (counts[index] ?? 0) + (arc.count ?? 0);
    }
  });
}

/**
 * @param {string[]} notes all .gcno of a build
 * @param {string} root
 * @param {string} folder below the root, with a slash at its end: what is defined elsewhere is left out
 * @returns {Map<string, Written>} by the path below the root. What was compiled several times (a header, a template, the two
 *   forms of a constructor) counts once: taken if it was taken in any of them.
 */
export function writtenCode(notes, root, folder) {
  /** @type {Map<string, Written>} */ const found = new Map();
  const within = join(root, folder);
  for (const file of notes) for (const each of functionsOf(file)) if (each.definedAt.startsWith(within)) addWritten(found, each, root);
  return found;
}
