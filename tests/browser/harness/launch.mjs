// One session: a real browser with the extension as shipped, a temporary profile, a host registered for it alone, and a
// site that plays LinkedIn. Everything lies in one temporary directory that close() removes.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtExtension } from "../../../scripts/extension/build.mjs";
import { startBrowser } from "./driver.mjs";
import { findBrowser } from "./executable.mjs";
import { binary } from "./place.mjs";
import { environment, makeDirectories, manifestText, register } from "./profile.mjs";
import { startSite } from "./site.mjs";
import { until } from "./until.mjs";

/** @typedef {import("./executable.mjs").BrowserName} BrowserName */

/**
 * @typedef {object} LaunchOptions
 * @property {boolean} [headless] true unless said otherwise
 * @property {"light" | "dark"} [theme]
 * @property {"en" | "de"} [language]
 * @property {number} [width]
 * @property {number} [height]
 * @property {"registered" | "missing" | {program: string}} [host] `program` is registered in place of the built host
 * @property {string} [extension] another folder than build/extension
 * @property {string} [profile] where the profile lies below HOME; elsewhere unless said
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
  // A browser's helper processes may still write for a moment after it has gone.
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  // For a program that is interrupted: puppeteer ends it after it has ended the browser.
  process.once("exit", removeDirectory);
  const closeRest = async () => {
    await site.close();
    process.off("exit", removeDirectory);
    removeDirectory();
  };
  /** @type {import("./driver.mjs").Start} */
  const start = {
    executable,
    headless: options.headless ?? true,
    extension: options.extension ?? (await builtExtension()),
    directories,
    environment: variables,
    site,
    theme: options.theme ?? "light",
    language: options.language ?? "en",
    width: options.width ?? 1280,
    height: options.height ?? 900,
  };
  try {
    let driver = await startBrowser(browserName, start);
    return {
      name: browserName,
      get driver() {
        return driver;
      },
      get browser() {
        return driver.browser;
      },
      site,
      directories,
      environment: variables,
      /** Ends the browser and starts it again with the same profile. @param {() => void | Promise<void>} [between] */
      async restart(between) {
        await driver.browser.close();
        await between?.();
        driver = await startBrowser(browserName, start);
      },
      /** Kills the browser as a crash or a full memory would, and starts it again with the same profile. @param {() => void | Promise<void>} [between] */
      async killAndRestart(between) {
        const child = driver.browser.process();
        if (!child) throw new Error("puppeteer did not start this browser itself");
        const gone = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGKILL");
        await gone;
        // puppeteer puts Firefox's preferences back once that has gone, and takes them away again at the next start.
        const putAway = ["prefs.js.puppeteer", "user.js.puppeteer"].map((name) => join(directories.userData, name));
        await until("puppeteer has let go of the profile", () => !putAway.some(existsSync));
        await between?.();
        driver = await startBrowser(browserName, start);
      },
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
