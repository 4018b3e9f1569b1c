// Which program is the browser. Snaps are passed over: they run their native hosts in a confinement where a temporary
// profile with its own host does not work.
import { accessSync, constants, readFileSync, realpathSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @typedef {"chromium" | "firefox"} BrowserName */

/** @type {Record<BrowserName, {variable: string, commands: string[]}>} */
const known = {
  chromium: { variable: "SERENDIP_CHROMIUM", commands: ["chromium", "google-chrome-stable", "google-chrome", "chromium-browser", "microsoft-edge-stable", "brave-browser"] },
  firefox: { variable: "SERENDIP_FIREFOX", commands: ["firefox-esr", "firefox"] },
};

export class BrowserMissingError extends Error {
  /** @param {BrowserName} browserName @param {string[]} snaps */
  constructor(browserName, snaps) {
    const { variable, commands } = known[browserName];
    super(`No usable ${browserName} found (looked for ${commands.join(", ")}${snaps.length ? `; passed over as snaps: ${snaps.join(", ")}` : ""}). ` +
      `Run scripts/install run, or set ${variable} to the path of the browser.`);
    this.name = "BrowserMissingError";
    this.browserName = browserName;
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Ubuntu's packages are small shell scripts that start the snap. @param {string} path */
function isSnap(path) {
  const real = realpathSync(path);
  if (real.startsWith("/snap/") || real === "/usr/bin/snap") return true;
  return statSync(real).size < 16384 && readFileSync(real, "latin1").includes("/snap/bin/");
}

/** @param {BrowserName} browserName @returns {string} an absolute path */
export function findBrowser(browserName) {
  const { variable, commands } = known[browserName];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = commands.flatMap((command) => folders.map((folder) => join(folder, command))).filter(isExecutable);
  const usable = found.find((path) => !isSnap(path));
  if (!usable) throw new BrowserMissingError(browserName, found);
  return usable;
}
