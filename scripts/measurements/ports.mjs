// Runs tests/bench/ports, which measures hosts from outside.
import { spawn } from "node:child_process";
import { join } from "node:path";

/** @typedef {import("./contestants.mjs").Contestant} Contestant */
/** @typedef {{kind: "starts" | "trips" | "bursts" | "memories", rounds: number, messages: number, hosts: Contestant[]}} Task */
/** @typedef {{count: number, least: number, p50: number, p99: number, most: number}} Summary */
/** @typedef {{answer: string, start_ms?: Summary, exit_ms?: Summary, trip_us?: Summary, processor_us?: Summary, answers_per_second?: Summary, pss_mib?: Summary}} Shown */

/** An answer that is an error would be a host measured at doing nothing. @param {Record<string, Shown>} shown */
function mustBeReal(shown) {
  for (const [name, { answer }] of Object.entries(shown)) {
    if (name.startsWith("Serendip") && !("result" in JSON.parse(answer))) throw new Error(`${name} was answered with ${answer.slice(0, 300)}`);
  }
}

/** @param {string} binaries @param {Task} task @returns {Promise<Record<string, Shown>>} by the hosts' names */
export async function measured(binaries, task) {
  const child = spawn(join(binaries, "port-bench"), [], { stdio: ["pipe", "pipe", "inherit"] });
  /** @type {Buffer[]} */ const pieces = [];
  child.stdout.on("data", (piece) => pieces.push(piece));
  child.stdin.end(JSON.stringify([task]));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`port-bench ended with status ${code}; its message is above.`);
  const [shown] = JSON.parse(Buffer.concat(pieces).toString());
  mustBeReal(shown);
  return shown;
}
