// The registry of the Windows that Wine plays, as its own `reg` sees it: a second opinion on what the host wrote.
import { execFileSync, spawnSync } from "node:child_process";

const environment = { ...process.env, LC_ALL: "C.UTF-8" };

/** What is written at a key of HKEY_CURRENT_USER; null where the key is missing or has no value. @param {string} key @returns {string | null} */
export function valueAt(key) {
  const { status, stdout } = spawnSync("wine", ["reg", "query", `HKCU\\${key}`, "/ve"], { env: environment, encoding: "utf8" });
  const value = status === 0 ? (/REG_SZ\s+(.*?)\r?\n/.exec(stdout)?.[1] ?? null) : null;
  return value === "(value not set)" ? null : value;
}

/** @param {string} key @param {string} value */
export function write(key, value) {
  execFileSync("wine", ["reg", "add", `HKCU\\${key}`, "/ve", "/t", "REG_SZ", "/d", value, "/f"], { env: environment, stdio: "ignore" });
}

/** With what is below it; it may be missing. @param {string} key */
export function remove(key) {
  spawnSync("wine", ["reg", "delete", `HKCU\\${key}`, "/f"], { env: environment, stdio: "ignore" });
}
