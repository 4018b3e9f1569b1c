// clang-tidy takes seconds a file, most of it for the libraries' headers. So the files are shared out over the cores, and
// one that passed is not looked at again until it, any header of ours or the set of checks changes.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onAllCores } from "./on_all_cores.mjs";
import { root, run } from "./program.mjs";

const passedFolder = join(root, "build", "dev", "tidy-passed");

/** @param {string[]} paths @returns {string} */
function digest(paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(path).update("\0").update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

/** @param {string[]} files .cpp and .h @returns {Promise<string>} what is wrong, or "" */
export async function checkTidy(files) {
  const configured = await run("cmake", ["--preset", "dev"]);
  if (configured.code !== 0) return configured.output;
  mkdirSync(passedFolder, { recursive: true });
  const headers = digest([".clang-tidy", "CMakeLists.txt", ...files.filter((path) => path.endsWith(".h"))]);
  /** @param {string} path */
  const stamp = (path) => join(passedFolder, `${digest([path]).slice(0, 32)}-${headers.slice(0, 32)}`);
  const waiting = files.filter((path) => path.endsWith(".cpp") && !existsSync(stamp(path)));
  const said = await onAllCores(waiting, async (path) => {
    const { code, output } = await run("clang-tidy", ["--quiet", "-p", "build/dev", path]);
    if (code === 0) writeFileSync(stamp(path), "");
    return code === 0 ? "" : output.replace(/^(\d+ warnings? .*|Suppressed .*|Use -header-filter.*|\d+ warnings? treated as errors?)\n/gm, "");
  });
  return said.join("");
}
