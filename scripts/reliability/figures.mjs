// What each part measured last, as build/soak/PART.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { machine } from "../measurements/machine.mjs";
import { root } from "../suites/program.mjs";

/** @typedef {import("./parts.mjs").Outcome & {command: string, date: string, machine: string, seconds: number}} Measured */

const folder = join(root, "build", "soak");

/** @param {string} name @param {import("./parts.mjs").Outcome} outcome @param {number} seconds that it took */
export async function keepFigures(name, { held, figures }, seconds) {
  const command = process.env.SERENDIP_SOAK_COMMAND ?? `scripts/soak ${name}`;
  const date = new Date().toISOString().slice(0, 10);
  const { processor, cores } = await machine();
  mkdirSync(folder, { recursive: true });
  /** @type {Measured} */ const measured = { command, date, machine: `${processor}, ${cores} cores`, seconds, held, figures };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(measured, null, 1)}\n`);
}

/** @param {string} name @returns {Measured | null} null where it was not measured in this tree */
export function keptFigures(name) {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
