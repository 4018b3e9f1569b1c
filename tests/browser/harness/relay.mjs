// Failures of the host, to order: a stand-in that is registered in its place, passes frames on to the real one and fails
// at the method it is told.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { binary } from "./place.mjs";

/** @typedef {import("./launch.mjs").Session} Session */
/**
 * What happens at a method: `dieBefore` the host has seen it, `dieAfter` it has done it and before the answer, `garbage`
 * is answered, or the answer is held (`hold`) until there is another order.
 * @typedef {"dieBefore" | "dieAfter" | "garbage" | "hold"} Order
 */

/** @param {Session} session */
export function makeRelay(session) {
  const folder = join(session.directories.home, "relay");
  mkdirSync(folder, { recursive: true });
  const program = join(folder, "host");
  const received = join(folder, "received.jsonl");
  const script = fileURLToPath(new URL("relay_program.mjs", import.meta.url));
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${script}' '${folder}' '${binary}' "$@"\n`);
  chmodSync(program, 0o755);

  /** From now on, in place of all orders before. @param {Record<string, Order>} [orders] by method */
  const order = (orders = {}) => {
    writeFileSync(join(folder, "orders.new"), JSON.stringify(orders));
    renameSync(join(folder, "orders.new"), join(folder, "orders.json"));
  };
  order();
  return {
    /** To be given to useHost(). */
    host: { program },
    order,
    /** @param {string} method @returns {any[]} the params of every such request that arrived, in order */
    received(method) {
      if (!existsSync(received)) return [];
      const lines = readFileSync(received, "utf8").split("\n").slice(0, -1);
      return lines.map((line) => JSON.parse(line)).filter((one) => one.method === method).map(({ params }) => params);
    },
  };
}
