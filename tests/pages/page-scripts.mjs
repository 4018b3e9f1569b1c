// The content scripts as shipped, in a real Chromium, but without an extension around them: what they read can be asked
// directly. Only main.js is left out, because it starts by itself.
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { findBrowser } from "../browser/harness/executable.mjs";
import { addressOf, renderPage } from "./page.mjs";

const extension = new URL("../../extension/", import.meta.url);
/** @type {string[]} */
const order = JSON.parse(readFileSync(new URL("manifest.json", extension), "utf8")).content_scripts[0].js;
const scripts = order.filter((path) => path !== "page/main.js").map((path) => readFileSync(new URL(path, extension), "utf8")).join("\n");

export async function startReader() {
  const root = process.getuid?.() === 0;
  const browser = await puppeteer.launch({ executablePath: findBrowser("chromium"), headless: true, pipe: true,
    args: ["--disable-dev-shm-usage", ...(root ? ["--no-sandbox"] : [])] });
  return {
    /**
     * @param {import("./page.mjs").PageOptions} [options]
     * @param {string} [html] instead of the rendered page
     * @returns {Promise<import("puppeteer-core").Page>} with the scripts' names in reach of evaluate()
     */
    async open(options = {}, html = renderPage(options)) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on("request", (request) => void request.respond({ contentType: "text/html; charset=utf-8", body: request.isNavigationRequest() ? html : "" }));
      await page.goto(addressOf(options.extras?.screen ?? "received"));
      await page.addScriptTag({ content: scripts });
      return page;
    },
    close: () => browser.close(),
  };
}
