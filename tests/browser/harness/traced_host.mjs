// The host under strace: a stand-in that is registered in its place writes down every call by which it could touch a file,
// the network or another program. tests/browser/harness/strange_calls.mjs judges them.
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { binary } from "./place.mjs";
import { strangeCalls } from "./strange_calls.mjs";

/** @param {string} folder is made; outside of the session's own where the traces are to outlive it */
export function makeTracedHost(folder) {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, "host");
  const traced = `exec strace -f -qq -y -s 4096 -o '${folder}/'$$.trace -e trace=%file,%network,%process -- '${binary}' "$@"`;
  // What a person types, such as "doctor", is not what a browser starts and may do more.
  writeFileSync(program, `#!/bin/sh\ncase $1 in '' | */*) ${traced} ;; esac\nexec '${binary}' "$@"\n`);
  chmodSync(program, 0o755);
  return { program };
}

/** What the traces in a folder say. @param {string} folder @returns {string[][]} the lines of each, but for one that is just being written */
export function tracesIn(folder) {
  const traces = readdirSync(folder).filter((name) => name.endsWith(".trace")).map((name) => readFileSync(join(folder, name), "utf8"));
  return traces.map((text) => text.split("\n").slice(0, -1).filter(Boolean));
}

/**
 * @param {string} folder
 * @param {string[]} own folders in which the host may read, write and remove
 * @returns {{hosts: number, calls: number, strange: string[]}} how many hosts ran, how many calls they made, and the ones that must not be
 */
export function readTraces(folder, own) {
  const lines = tracesIn(folder);
  return { hosts: lines.length, calls: lines.flat().length, strange: lines.flatMap((trace) => strangeCalls(trace, binary, own)) };
}
