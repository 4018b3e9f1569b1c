// Firefox's compiled form of its own scripts, which every new profile makes anew: a third of the processor time of a start. So
// the first session leaves its copy below build/ and later profiles begin with it. It holds nothing of a session, its settings
// or its extensions, and a Firefox that was updated throws it away by itself.
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./place.mjs";

const kept = join(root, "build", "firefox-start");
// The second tells Firefox whether the first is its own.
const parts = ["startupCache", "compatibility.ini"];

/** @param {string} profile one that is new */
export function giveStartCache(profile) {
  if (!existsSync(kept) || existsSync(join(profile, parts[1]))) return;
  for (const name of parts) cpSync(join(kept, name), join(profile, name), { recursive: true });
}

/** @param {string} profile of a Firefox that has ended */
export function keepStartCache(profile) {
  if (existsSync(kept) || !parts.every((name) => existsSync(join(profile, name)))) return;
  mkdirSync(join(root, "build"), { recursive: true });
  const made = mkdtempSync(`${kept}-`);
  try {
    for (const name of parts) cpSync(join(profile, name), join(made, name), { recursive: true });
    renameSync(made, kept); // in one step, as other sessions run at the same time
  } catch {
    // Another session was first.
    rmSync(made, { recursive: true, force: true });
  }
}
