// Where things lie in the working tree, whatever directory a program was started from.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
/** The host under test; `SERENDIP_BINARY` names another build. */
export const binary = process.env.SERENDIP_BINARY ?? join(root, "build", "release", "serendip");

/** @param {string} path */
function json(path) {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

/** The origin that Chromium derives from the `key` in the extension's manifest, without the slash at its end. */
export const chromiumOrigin = json("manifests/chromium.json").allowed_origins[0].replace(/\/$/, "");
export const firefoxAddon = json("manifests/firefox.json").allowed_extensions[0];
