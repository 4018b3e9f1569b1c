// The least that an extension with a host can be (tests/bench/bare), in the same browser: what the browser itself takes from a
// content script to a program and back.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { callInside } from "../../tests/browser/harness/firefox.mjs";
import { manifestText, register } from "../../tests/browser/harness/profile.mjs";
import { binary, chromiumOrigin, firefoxAddon } from "../../tests/browser/harness/place.mjs";
import { root } from "../suites/program.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../tests/browser/harness/launch.mjs").Session} Session */
/** @typedef {import("../../tests/browser/harness/driver.mjs").Extension} Extension */

const folder = join(root, "tests", "bench", "bare");
const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const addon = manifest.browser_specific_settings.gecko.id;
/** Half of the key's hash, with a to p for 0 to f. */
const chromiumId = [...createHash("sha256").update(Buffer.from(manifest.key, "base64")).digest("hex").slice(0, 32)].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join("");

/** Installs it with the echo host for this profile. @param {Session} session @returns {Promise<Extension>} */
export async function installBare(session) {
  const text = manifestText(session.name, binary, join(root, "build", "release", "echo-host"));
  const ours = JSON.parse(text.replaceAll(chromiumOrigin, `chrome-extension://${chromiumId}`).replaceAll(firefoxAddon, addon));
  register(session.name, session.directories, JSON.stringify({ ...ours, name: "serendip.bench.echo" }));
  await session.browser.installExtension(folder);
  const origin = session.name === "chromium" ? `chrome-extension://${chromiumId}`
    : `moz-extension://${await callInside(session.browser, "(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname", addon)}`;
  return { origin, addon };
}

/** @param {Page} page @param {string} say @param {string} hear @param {object} given @returns {Promise<any>} what its content script tells */
function asked(page, say, hear, given) {
  return page.evaluate((name, answer, detail) => new Promise((resolve) => {
    document.addEventListener(answer, (event) => resolve(JSON.parse(/** @type {CustomEvent} */ (event).detail)), { once: true });
    document.dispatchEvent(new CustomEvent(name, { detail }));
  }), say, hear, JSON.stringify(given));
}

/**
 * From its content script to its background, to the echo host and back.
 * @param {Page} page of the site @param {number} times @param {object} message @returns {Promise<number[]>} milliseconds
 */
export const echoed = (page, times, message) => asked(page, "bare-echo", "bare-echoed", { times, message });

/** Has it draw beside each card that is mounted from now on. @param {Page} page of the site @param {object} message it asks with */
export const drawsBare = (page, message) => asked(page, "bare-watch", "bare-watches", { message });
