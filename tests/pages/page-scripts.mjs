// The modules of extension/page in a real Chromium, but without an extension around them: what they read can be asked
// directly. Only main.js is left out, because it starts by itself.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import puppeteer from "puppeteer-core";
import { joined } from "../../scripts/extension/joined.mjs";
import { filesBelow } from "../../scripts/suites/files.mjs";
import { root } from "../../scripts/suites/program.mjs";
import { findBrowser } from "../browser/harness/executable.mjs";
import { addressOf, renderPage } from "./page.mjs";

/** A module that has one thing of its own name gives that, another all it has. @param {string} path of a module */
function exported(path) {
  const name = basename(path, ".js").replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
  const single = new RegExp(`^export (?:class|const) ${name}\\b`, "m").test(readFileSync(join(root, path), "utf8"));
  return `export ${single ? `{ ${name} }` : `* as ${name}`} from "./${basename(path)}";\n`;
}

const modules = filesBelow("extension/page").filter((path) => path !== "extension/page/main.js");
const script = await joined("extension/page/all.js", { name: "serendip", source: modules.map(exported).join("") });

export async function startReader() {
  const asRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({ executablePath: findBrowser("chromium"), headless: true, pipe: true,
    args: ["--disable-dev-shm-usage", ...(asRoot ? ["--no-sandbox"] : [])] });
  return {
    /**
     * @param {import("./page.mjs").PageOptions} [options]
     * @param {string} [html] instead of the rendered page
     * @returns {Promise<import("puppeteer-core").Page>} with `serendip` in reach of evaluate(): serendip.RequestFinder.find()
     */
    async open(options = {}, html = renderPage(options)) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on("request", (request) => void request.respond({ contentType: "text/html; charset=utf-8", body: request.isNavigationRequest() ? html : "" }));
      await page.goto(addressOf(options.extras?.screen ?? "received"));
      await page.addScriptTag({ content: script });
      return page;
    },
    close: () => browser.close(),
  };
}
