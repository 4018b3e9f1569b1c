// The files of the working tree that the suites work on.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./program.mjs";

const foldersNotOurs = new Set([".git", "build", "node_modules"]);

/** @param {string} folder relative to the root @returns {string[]} all files below it, relative to the root, sorted */
export function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !(entry.isDirectory() && foldersNotOurs.has(entry.name)))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
    })
    .sort();
}
