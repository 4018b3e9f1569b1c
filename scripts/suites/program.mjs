// Running a program to its end and keeping what it said.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** @typedef {{code: number | null, output: string}} Ended code is null when a signal ended it */

/**
 * @param {string} command
 * @param {string[]} given
 * @param {{environment?: NodeJS.ProcessEnv, shown?: boolean, timeout?: number}} [options] `shown`: what it says goes
 *   straight to the terminal as well; `timeout`: milliseconds after which it is ended, with code null
 * @returns {Promise<Ended>} output is stdout and stderr as they came
 */
export function run(command, given, { environment = {}, shown = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, given, { cwd: root, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"], timeout });
    /** @type {Buffer[]} */ const pieces = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (piece) => {
        pieces.push(piece);
        if (shown) process.stdout.write(piece);
      });
    }
    child.on("error", (error) => resolve({ code: 127, output: `${command} could not be started: ${error.message}\n` }));
    child.on("close", (code) => resolve({ code, output: Buffer.concat(pieces).toString() }));
  });
}
