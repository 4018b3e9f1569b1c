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
  writeFileSync(program, `#!/bin/sh\nexec strace -f -qq -y -s 4096 -o '${folder}/'$$.trace -e trace=%file,%network,%process -- '${binary}' "$@"\n`);
  chmodSync(program, 0o755);
  return { program };
}

/**
 * @param {string} folder
 * @param {string[]} own folders in which the host may read, write and remove
 * @returns {{hosts: number, calls: number, strange: string[]}} how many hosts ran, how many calls they made, and the ones that must not be
 */
export function readTraces(folder, own) {
  const traces = readdirSync(folder).filter((name) => name.endsWith(".trace")).map((name) => readFileSync(join(folder, name), "utf8"));
  const lines = traces.map((text) => text.split("\n").filter(Boolean));
  return { hosts: traces.length, calls: lines.flat().length, strange: lines.flatMap((trace) => strangeCalls(trace, binary, own)) };
}
