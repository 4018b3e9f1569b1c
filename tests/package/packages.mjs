// What scripts/package made, and the places for a test to work in.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/suites/program.mjs";

export const packages = join(root, "build", "packages");

/** @param {RegExp} name @returns {string} the one package of that name, as a path */
export function packageNamed(name) {
  const found = readdirSync(packages).filter((file) => name.test(file));
  if (found.length !== 1) throw new Error(`build/packages has ${found.length} files like ${name}; scripts/package makes exactly one.`);
  return join(packages, found[0]);
}

/** @param {{after: (remove: () => void) => void}} test @returns {string} a folder that goes with the test */
export function temporaryFolder(test) {
  const folder = mkdtempSync(join(tmpdir(), "serendip-package-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @param {string} command @param {string[]} given @returns {string} what it printed */
export function output(command, given) {
  return execFileSync(command, given, { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
}
