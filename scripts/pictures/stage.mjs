// One browser in one scheme and one language, with a host that can be held or taken away, and the pictures taken there.
import { join } from "node:path";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { useHost } from "../../tests/browser/harness/host_choice.mjs";
import { launch } from "../../tests/browser/harness/launch.mjs";
import { makeRelay } from "../../tests/browser/harness/relay.mjs";
import { openExtensionPage, stopBackground, writeStorage } from "../../tests/browser/harness/extension.mjs";
import { until } from "../../tests/browser/harness/until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("./choices.mjs").Look} Look */
/** @typedef {import("../../tests/browser/harness/executable.mjs").BrowserName} BrowserName */
/** @typedef {{file: string, topic: string, name: string, browser: string, theme: string, language: string}} Picture */
/** @typedef {Awaited<ReturnType<typeof openStage>>} Stage */

const texts = { en, de };

/**
 * @param {BrowserName} browserName
 * @param {Look} look
 * @param {string} folder where the pictures go
 */
export async function openStage(browserName, look, folder) {
  const { theme, language } = look;
  const session = await launch(browserName, { host: "missing", theme, language });
  const relay = makeRelay(session);
  useHost(session, relay.host);
  await writeStorage(session, { language });
  /** @type {Picture[]} */
  const pictures = [];
  let topic = "";

  /** @param {string} name @returns {`${string}.png`} */
  function next(name) {
    const file = /** @type {const} */ (`${browserName}-${topic}-${name}-${theme}-${language}.png`);
    pictures.push({ file, topic, name, browser: browserName, theme, language });
    return /** @type {`${string}.png`} */ (join(folder, file));
  }

  return {
    session, relay, language, theme, pictures, texts: /** @type {Record<string, string>} */ (texts[language]),
    /** @param {string} about what the pictures from now on are of */
    begin(about) {
      topic = about;
    },
    /** @param {Page} page @param {string} name @param {{whole?: boolean}} [how] `whole`: all of the page, not what the window shows */
    async take(page, name, { whole = false } = {}) {
      await page.bringToFront();
      await page.screenshot({ path: next(name), fullPage: whole });
    },
    /** A part of a page alone. @param {Page} page @param {string} selector @param {string} name */
    async takePart(page, selector, name) {
      await page.bringToFront();
      const part = await page.$(selector);
      if (!part) throw new Error(`There is no ${selector} to take a picture of.`);
      await part.screenshot({ path: next(name) });
    },
    /** One of the extension's own pages. @param {string} path @param {number} width @param {number} [height] */
    async ownPage(path, width, height = 900) {
      const page = await openExtensionPage(session, path);
      await resize(page, width, height);
      return page;
    },
    resize,
    /** @param {"there" | "missing"} host from now on, for what is opened next */
    async host(host) {
      useHost(session, host === "there" ? relay.host : "missing");
      await stopBackground(session);
    },
    close: () => session.close(),
  };
}

/** @param {Page} page @param {number} width in CSS pixels @param {number} [height] @param {number} [zoom] pixels of the picture for each */
async function resize(page, width, height = 900, zoom = 1) {
  await page.bringToFront();
  await page.setViewport({ width, height, deviceScaleFactor: zoom });
  await until(`the page is ${width} wide`, () => page.evaluate((wide) => innerWidth === wide, width));
}
