// Leaves the extension at build/extension as a browser loads it: the files of extension/ as they are, those of
// extension/page joined into the one content script that the manifest names. What loads it has it made first, which takes
// a second, or nothing where it is as its sources are. Others may be loading it at that time: each file that differs, and
// no other, is replaced in one step.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { filesBelow } from "../suites/files.mjs";
import { root } from "../suites/program.mjs";

const folder = "build/extension";
const script = `${folder}/page/content-script.js`;
const stamp = join(root, "build/extension.state");
/** Of the page's modules those that the extension's own pages import as well: to judge selectors as the page will, to say the same. */
export const alsoImported = ["extension/page/archived-words.js", "extension/page/selector-overrides.js", "extension/page/selectors.js"];

/** @param {string} path relative to the root */
const read = (path) => readFileSync(join(root, path));

/** @param {string} file @param {Buffer} content */
function put(file, content) {
  if (existsSync(file) && readFileSync(file).equals(content)) return;
  const fresh = join(root, `build/.extension-file-${process.pid}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(fresh, content);
  renameSync(fresh, file);
}

/** @returns {Promise<string>} the folder */
export async function builtExtension() {
  const sources = filesBelow("extension").filter((path) => !path.endsWith(".d.ts"));
  const hash = createHash("sha256");
  for (const path of [...sources, ...filesBelow("scripts/extension"), "package-lock.json"]) hash.update(`${path}\0`).update(read(path));
  const state = hash.digest();
  if (existsSync(join(root, script)) && existsSync(stamp) && readFileSync(stamp).equals(state)) return join(root, folder);

  const { joined } = await import("./joined.mjs");
  const copied = sources.filter((path) => !path.startsWith("extension/page/") || alsoImported.includes(path));
  const files = new Map(copied.map((path) => [`build/${path}`, read(path)]));
  files.set(script, Buffer.from(await joined("extension/page/main.js")));
  for (const [path, content] of files) put(join(root, path), content);
  for (const path of filesBelow(folder)) if (!files.has(path)) rmSync(join(root, path), { force: true });
  put(stamp, state);
  return join(root, folder);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await builtExtension();
