// What only Firefox can do, over WebDriver BiDi: install the extension, look into closed shadow roots, stop the event page.
// puppeteer-core has no call for the last two, so its connection is used directly.
import puppeteer from "puppeteer-core";
import { firefoxAddon } from "./place.mjs";
import { giveStartCache } from "./start_cache.mjs";
import { until } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("./driver.mjs").Driver} Driver */
/** @typedef {import("./driver.mjs").Start} Start */

// Firefox gives every profile another address for the same add-on; naming it beforehand saves looking it up.
const extensionId = "5e7e9d1b-0000-4000-8000-5e7e9d1b0001";
const extensionOrigin = `moz-extension://${extensionId}`;

/** @param {Start} start */
function preferences(start) {
  return {
    "extensions.webextensions.uuids": JSON.stringify({ [firefoxAddon]: extensionId }),
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": start.site.proxyPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": start.site.proxyPort,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
    "network.proxy.failover_direct": false,
    "network.trr.mode": 5,
    // An add-on from a folder is uninstalled when Firefox ends; without this its storage would go with it.
    "extensions.webextensions.keepStorageOnUninstall": true,
    "intl.accept_languages": start.language,
    // 0 is dark and 1 is light.
    "layout.css.prefers-color-scheme.content-override": start.theme === "dark" ? 0 : 1,
  };
}

/** @param {Browser} browser @param {string} method @param {object} parameters @returns {Promise<any>} */
async function send(browser, method, parameters) {
  const { result } = await /** @type {any} */ (browser).connection.send(method, parameters);
  return result;
}

/** @param {Page} page @returns {string} */
function contextOf(page) {
  return /** @type {any} */ (page.mainFrame())._id;
}

/**
 * @typedef {{sharedId?: string, value?: {mode?: string, nodeType: number, children?: BidiNode[], shadowRoot?: BidiNode | null}}} BidiNode
 */

/** @param {BidiNode} node @param {string[]} found shared ids of closed roots, in document order */
function collectClosed(node, found) {
  const shadow = node.value?.shadowRoot;
  if (shadow) {
    if (shadow.value?.mode === "closed" && shadow.sharedId) found.push(shadow.sharedId);
    collectClosed(shadow, found);
  }
  for (const child of node.value?.children ?? []) collectClosed(child, found);
}

/** @type {Driver["callOnRoots"]} */
async function callOnRoots(page, declaration, argument) {
  const browser = page.browser();
  const target = { context: contextOf(page) };
  const { nodes } = await send(browser, "browsingContext.locateNodes", {
    context: target.context,
    locator: { type: "css", value: ":root" },
    serializationOptions: { maxDomDepth: null, includeShadowTree: "all" },
  });
  /** @type {string[]} */ const found = [];
  for (const node of nodes) collectClosed(node, found);
  const results = [];
  for (const sharedId of found) {
    // Only strings cross as they are; the rest of BiDi's value language would have to be translated.
    const { type, result, exceptionDetails } = await send(browser, "script.callFunction", {
      functionDeclaration: `async (root, given) => JSON.stringify(await (${declaration})(root, JSON.parse(given))) ?? 'null'`,
      arguments: [{ sharedId }, { type: "string", value: JSON.stringify(argument ?? null) }],
      target,
      awaitPromise: true,
    });
    if (type === "exception") throw new Error(exceptionDetails.text);
    results.push(JSON.parse(result.value));
  }
  return results;
}

/**
 * puppeteer waits for events that Firefox does not send when the tab moves into the process of the extension.
 * @type {Driver["goToExtension"]}
 */
async function goToExtension(page, address) {
  await send(page.browser(), "browsingContext.navigate", { context: contextOf(page), url: address, wait: "none" });
  await until(`${address} is loaded`, () => page.evaluate((url) => location.href === url && document.readyState === "complete", address));
}

/**
 * Calls a function, given as source, with Firefox's own rights.
 * @param {Browser} browser @param {string} declaration @param {string} [given] @returns {Promise<any>} text, number or boolean
 */
export async function callInside(browser, declaration, given = "") {
  const { contexts } = await send(browser, "browsingContext.getTree", { "moz:scope": "chrome" });
  const { type, result, exceptionDetails } = await send(browser, "script.callFunction", {
    functionDeclaration: declaration,
    arguments: [{ type: "string", value: given }],
    target: { context: contexts[0].context },
    awaitPromise: true,
  });
  if (type === "exception") throw new Error(`Firefox refused: ${exceptionDetails.text}`);
  return result.value;
}

/** @type {Driver["stopBackground"]} */
async function stopBackground(browser, extension) {
  await callInside(browser, "async (id) => { await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }); }", extension?.addon ?? firefoxAddon);
}

/** @type {Driver["setTheme"]} */
async function setTheme(page, theme) {
  await callInside(page.browser(), "(value) => Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', Number(value))", theme === "dark" ? "0" : "1");
}

/** @type {Driver["collectGarbage"]} */
async function collectGarbage(page) {
  await callInside(page.browser(), "() => { for (const wanted of ['child-gc-request', 'child-cc-request']) Services.obs.notifyObservers(null, wanted); }");
}

/** @param {Start} start @returns {Promise<Driver>} */
export async function startFirefox(start) {
  giveStartCache(start.directories.userData);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: start.executable,
    headless: start.headless,
    userDataDir: start.directories.userData,
    extraPrefsFirefox: preferences(start),
    acceptInsecureCerts: true,
    env: start.environment,
    // A call that is never answered fails its test, not the whole run.
    protocolTimeout: 30_000,
    // Lets a test stop the event page; it opens nothing to web pages.
    args: ["--remote-allow-system-access", `--width=${start.width}`, `--height=${start.height}`],
    defaultViewport: start.headless ? { width: start.width, height: start.height } : null,
  });
  await browser.installExtension(start.extension);
  return { browser, extensionOrigin, callOnRoots, goToExtension, stopBackground, setTheme, collectGarbage };
}
