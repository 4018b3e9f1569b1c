// One session: a real browser with the extension as shipped, a temporary profile, a host registered for it alone, and a
// site that plays LinkedIn. Everything lies in one temporary directory that close() removes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBrowser } from "./driver.mjs";
import { findBrowser } from "./executable.mjs";
import { binary, extensionFolder } from "./place.mjs";
import { environment, makeDirectories, manifestText, register } from "./profile.mjs";
import { startSite } from "./site.mjs";

/** @typedef {import("./executable.mjs").BrowserName} BrowserName */

/**
 * @typedef {object} LaunchOptions
 * @property {boolean} [headless] true unless said otherwise
 * @property {"light" | "dark"} [theme]
 * @property {"en" | "de"} [language]
 * @property {number} [width]
 * @property {number} [height]
 * @property {"registered" | "missing" | {program: string}} [host] `program` is registered in place of the built host
 * @property {string} [extension] another folder than extension/
 * @property {string} [data] a directory for XDG_DATA_HOME that outlives the session
 * @property {string} [state] a directory for XDG_STATE_HOME that outlives the session
 * @property {Record<string, string>} [environment] more variables for the browser and thereby for the host
 */

/** @param {BrowserName} browserName @param {LaunchOptions} [options] */
export async function launch(browserName, options = {}) {
  const executable = findBrowser(browserName);
  const directory = mkdtempSync(join(tmpdir(), "serendip-browser-"));
  const directories = makeDirectories(directory, options);
  const host = options.host ?? "registered";
  if (host !== "missing") {
    register(browserName, directories, manifestText(browserName, binary, host === "registered" ? undefined : host.program));
  }
  const site = await startSite(directory);
  const variables = { ...environment(directories), ...options.environment };
  const closeRest = async () => {
    await site.close();
    // A browser's helper processes may still write for a moment after it has gone.
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    const driver = await startBrowser(browserName, {
      executable,
      headless: options.headless ?? true,
      extension: options.extension ?? extensionFolder,
      directories,
      environment: variables,
      site,
      theme: options.theme ?? "light",
      language: options.language ?? "en",
      width: options.width ?? 1280,
      height: options.height ?? 900,
    });
    return {
      name: browserName,
      driver,
      browser: driver.browser,
      site,
      directories,
      environment: variables,
      async close() {
        await driver.browser.close();
        await closeRest();
      },
    };
  } catch (error) {
    await closeRest();
    throw error;
  }
}

/** @typedef {Awaited<ReturnType<typeof launch>>} Session */
