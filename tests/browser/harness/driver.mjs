// The one interface behind which the two browsers' protocols lie. A test never asks which browser it has.
import { startChromium } from "./chromium.mjs";
import { startFirefox } from "./firefox.mjs";

/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("puppeteer-core").Page} Page */

/**
 * @typedef {object} Start
 * @property {string} executable
 * @property {boolean} headless
 * @property {string} extension the folder of the unpacked extension
 * @property {import("./profile.mjs").Directories} directories
 * @property {NodeJS.ProcessEnv} environment
 * @property {import("./site.mjs").Site} site
 * @property {"light" | "dark"} theme
 * @property {"en" | "de"} language
 * @property {number} width of the page, in CSS pixels
 * @property {number} height
 */

/** An extension as each of the browsers knows it. @typedef {{origin: string, addon: string}} Extension */

/**
 * @typedef {object} Driver
 * @property {Browser} browser
 * @property {string} extensionOrigin where the extension's own pages are, without a slash at the end
 * @property {(page: Page, declaration: string, argument?: unknown) => Promise<any[]>} callOnRoots
 *   calls a function, given as source, with every closed shadow root of the page and the argument; the results in
 *   document order
 * @property {(page: Page, address: string) => Promise<void>} goToExtension loads one of the extension's pages
 * @property {(browser: Browser, extension?: Extension) => Promise<void>} stopBackground ends the extension's background as the
 *   browser does when it is idle, and waits until it has ended; Serendip's unless said
 * @property {(page: Page, theme: "light" | "dark") => Promise<void>} setTheme what prefers-color-scheme says from now on: in
 *   this page at least, in Firefox in all
 * @property {(page: Page) => Promise<void>} collectGarbage asks the page's process to give back what nothing holds any more;
 *   what is held in a ring may need to be asked for again
 */

const starts = { chromium: startChromium, firefox: startFirefox };
/** @type {WeakMap<Browser, Driver>} so that a page alone is enough to find its driver */
const drivers = new WeakMap();

/** @param {import("./executable.mjs").BrowserName} browserName @param {Start} start @returns {Promise<Driver>} */
export async function startBrowser(browserName, start) {
  const driver = await starts[browserName](start);
  drivers.set(driver.browser, driver);
  return driver;
}

/** @param {Page} page @returns {Driver} */
export function driverOf(page) {
  const driver = drivers.get(page.browser());
  if (!driver) throw new TypeError("This page is not of a browser that startBrowser() started; use launch().");
  return driver;
}

/**
 * Calls a function in the page with each of its closed shadow roots. The function is sent as source: it sees nothing of
 * the file it is written in.
 * @template Given, Result
 * @param {Page} page
 * @param {(root: ShadowRoot, given: Given) => Result | Promise<Result>} inPage
 * @param {Given} [given] plain data
 * @returns {Promise<Result[]>} in document order
 */
export function onClosedRoots(page, inPage, given) {
  return driverOf(page).callOnRoots(page, String(inPage), given);
}
