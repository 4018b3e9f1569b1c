// A session's own HOME: profile, host registration and data all lie in one directory, so nothing of the user's is read or
// written and one removal cleans up.
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {import("./executable.mjs").BrowserName} BrowserName */

/**
 * @typedef {object} Directories
 * @property {string} home HOME of the browser
 * @property {string} userData the browser's profile
 * @property {string} data XDG_DATA_HOME of the host
 * @property {string} state XDG_STATE_HOME of the host
 */

/** @param {string} root @param {{data?: string, state?: string, profile?: string}} [kept] @returns {Directories} all of them made */
export function makeDirectories(root, kept = {}) {
  const home = join(root, "home");
  const made = { home, userData: kept.profile ? join(home, kept.profile) : join(root, "profile"), data: kept.data ?? join(root, "data"), state: kept.state ?? join(root, "state") };
  for (const directory of Object.values(made)) mkdirSync(directory, { recursive: true, mode: 0o700 });
  return made;
}

/** @param {Directories} directories @returns {NodeJS.ProcessEnv} */
export function environment(directories) {
  const { HOME, XAUTHORITY } = process.env;
  const kept = { ...process.env };
  // With another HOME the display's key would be looked for in the wrong place.
  const authority = XAUTHORITY ?? (HOME ? join(HOME, ".Xauthority") : undefined);
  return {
    ...kept,
    ...(authority ? { XAUTHORITY: authority } : {}),
    HOME: directories.home,
    XDG_CONFIG_HOME: join(directories.home, ".config"),
    XDG_CACHE_HOME: join(directories.home, ".cache"),
    XDG_DATA_HOME: directories.data,
    XDG_STATE_HOME: directories.state,
  };
}

/** @param {BrowserName} browserName @param {Directories} directories @returns {string} where this profile's browser looks for hosts */
export function manifestFolder(browserName, directories) {
  return browserName === "chromium"
    ? join(directories.userData, "NativeMessagingHosts")
    : join(directories.home, ".mozilla", "native-messaging-hosts");
}

/**
 * Registers a host for this profile only.
 * @param {BrowserName} browserName
 * @param {Directories} directories
 * @param {string} manifest the text of the native manifest
 */
export function register(browserName, directories, manifest) {
  const folder = manifestFolder(browserName, directories);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${JSON.parse(manifest).name}.json`);
  // In one step: an extension may be trying to connect just now, and half a manifest is another failure.
  writeFileSync(`${file}.new`, manifest);
  renameSync(`${file}.new`, file);
}

/**
 * @param {BrowserName} browserName
 * @param {string} binary the built host
 * @param {string} [program] another program to register in its place
 */
export function manifestText(browserName, binary, program) {
  const text = execFileSync(binary, ["manifest", browserName], { encoding: "utf8" });
  return program ? JSON.stringify({ ...JSON.parse(text), path: program }) : text;
}
