// What only Chromium can do, over its DevTools protocol: start with an unpacked extension, look into closed shadow roots,
// stop the service worker.
import { existsSync, statfsSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { chromiumOrigin } from "./place.mjs";
import { until } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("./driver.mjs").Driver} Driver */
/** @typedef {import("./driver.mjs").Start} Start */

const smallSharedMemory = 512 * 1024 * 1024;

/** Containers often have 64 MB or none; Chromium's tabs then crash without a word. */
function lacksSharedMemory() {
  if (!existsSync("/dev/shm")) return true;
  const { bsize, blocks } = statfsSync("/dev/shm");
  return bsize * blocks < smallSharedMemory;
}

/** @param {Start} start */
function options(start) {
  return [
    `--proxy-server=http://127.0.0.1:${start.site.proxyPort}`,
    "--proxy-bypass-list=<-loopback>",
    `--ignore-certificate-errors-spki-list=${start.site.fingerprint}`,
    `--lang=${start.language}`,
    `--accept-lang=${start.language}`,
    `--window-size=${start.width},${start.height}`,
    "--password-store=basic",
    "--no-first-run",
    // 0 and 1 are dark and light here; the tabs that the extension opens must have it too.
    `--blink-settings=preferredColorScheme=${start.theme === "dark" ? 0 : 1}`,
    // Chromium's sandbox refuses to work for root, which is what containers run as.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(lacksSharedMemory() ? ["--disable-dev-shm-usage"] : []),
  ];
}

/**
 * @typedef {{nodeId: number, backendNodeId: number, nodeName: string, shadowRootType?: string, shadowRoots?: CdpNode[],
 *   children?: CdpNode[], contentDocument?: CdpNode}} CdpNode
 */

/** @param {CdpNode} node @param {number[]} found backend ids of the author's closed roots, in document order */
function collectClosed(node, found) {
  for (const shadow of node.shadowRoots ?? []) {
    if (shadow.shadowRootType === "closed") found.push(shadow.backendNodeId);
    collectClosed(shadow, found);
  }
  for (const child of node.children ?? []) collectClosed(child, found);
}

/** @type {Driver["callOnRoots"]} */
async function callOnRoots(page, declaration, argument) {
  const client = await page.createCDPSession();
  try {
    const { root } = await client.send("DOM.getDocument", { depth: -1, pierce: true });
    /** @type {number[]} */ const found = [];
    collectClosed(root, found);
    const results = [];
    for (const backendNodeId of found) {
      const { object } = await client.send("DOM.resolveNode", { backendNodeId });
      const { result, exceptionDetails } = await client.send("Runtime.callFunctionOn", {
        functionDeclaration: `function (given) { return (${declaration})(this, given); }`,
        objectId: object.objectId,
        arguments: [{ value: argument }],
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      results.push(result.value);
    }
    return results;
  } finally {
    await client.detach();
  }
}

/**
 * Right after its installation an extension's pages may still be blocked for a moment.
 * @type {Driver["goToExtension"]}
 */
async function goToExtension(page, address) {
  await until(`${address} is loaded`, async () => {
    await page.goto(address);
    return true;
  });
}

/** @type {Driver["stopBackground"]} */
async function stopBackground(browser, extension) {
  const origin = extension?.origin ?? chromiumOrigin;
  const worker = browser.targets().find((target) => target.type() === "service_worker" && target.url().startsWith(origin));
  if (!worker) return;
  const client = await browser.target().createCDPSession();
  // Another one may run already, started for a message of an open page. To look into the worker first is no way: Chromium ends
  // none that a driver is attached to.
  await until("this worker has ended", async () => {
    if (!browser.targets().includes(worker)) return true;
    await client.send("Target.closeTarget", { targetId: /** @type {any} */ (worker)._targetId });
    return false;
  });
  await client.detach().catch(() => undefined); // it may have ended with the worker
}

/** @type {Driver["setTheme"]} */
async function setTheme(page, theme) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
}

/** @type {Driver["collectGarbage"]} */
async function collectGarbage(page) {
  const client = await page.createCDPSession();
  await client.send("HeapProfiler.collectGarbage");
  await client.detach();
}

/** @param {Start} start @returns {Promise<Driver>} */
export async function startChromium(start) {
  const browser = await puppeteer.launch({
    executablePath: start.executable,
    headless: start.headless,
    pipe: true,
    userDataDir: start.directories.userData,
    enableExtensions: [start.extension],
    // The language of the browser itself, whatever this machine speaks; --lang alone does not choose it on Linux.
    env: { ...start.environment, LANGUAGE: start.language },
    // A call that is never answered fails its test, not the whole run.
    protocolTimeout: 30_000,
    args: options(start),
    defaultViewport: start.headless ? { width: start.width, height: start.height } : null,
  });
  return { browser, extensionOrigin: chromiumOrigin, callOnRoots, goToExtension, stopBackground, setTheme, collectGarbage };
}
