// What a user could do in the extension's own pages, and a look into what it keeps there.
import { until } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("./launch.mjs").Session} Session */

/** @param {Session} session @param {string} path such as `popup/popup.html`, with a query if wanted @returns {Promise<Page>} */
export async function openExtensionPage(session, path) {
  const page = await session.browser.newPage();
  await session.driver.goToExtension(page, `${session.driver.extensionOrigin}/${path}`);
  return page;
}

/** @param {Page} page @returns {Promise<string>} Firefox's driver keeps an old address for pages it did not load itself */
async function addressOf(page) {
  return page.evaluate(() => location.href).catch(() => "");
}

/**
 * Waits for a tab that something else opened: the welcome page on installation, a profile from Block.
 * @param {Session} session
 * @param {(address: string) => boolean} wanted
 * @returns {Promise<Page>}
 */
export async function tabOpenedAt(session, wanted) {
  return until("the tab is open", async () => {
    for (const page of await session.browser.pages()) if (wanted(await addressOf(page))) return page;
    return undefined;
  });
}

/** @param {Session} session @returns {Promise<Page>} */
export function welcomePage(session) {
  return tabOpenedAt(session, (address) => address.startsWith(`${session.driver.extensionOrigin}/welcome/`));
}

/** Goes to one of the three steps of the welcome page, as its links do. @param {Page} welcome @param {1 | 2 | 3} step */
export async function welcomeStep(welcome, step) {
  await until(`step ${step} of the welcome is shown`, () => welcome.evaluate((number) => {
    location.hash = String(number);
    const section = document.querySelectorAll("main > section")[number - 1];
    return section?.checkVisibility() && document.querySelector("#consent-buttons button") !== null;
  }, step));
}

// A page of the extension that runs no code of its own, so that looking does not change what is looked at.
const quietPage = "manifest.json";

/** @template Result @param {Session} session @param {(page: Page) => Promise<Result>} work @returns {Promise<Result>} */
async function inExtension(session, work) {
  const page = await openExtensionPage(session, quietPage);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** @param {Session} session @returns {Promise<Record<string, any>>} all of storage.local */
export function readStorage(session) {
  return inExtension(session, (page) => page.evaluate(() => chrome.storage.local.get()));
}

/** @param {Session} session @param {Record<string, unknown>} values */
export async function writeStorage(session, values) {
  await inExtension(session, (page) => page.evaluate((given) => chrome.storage.local.set(given), values));
}

/** The quick way past the welcome page, for tests that are about something else. @param {Session} session */
export function giveConsent(session) {
  return writeStorage(session, { consent: { at: Date.now(), version: 1 } });
}

/** Ends the background as the browser does when it is idle; the next message starts it again. @param {Session} session */
export function stopBackground(session) {
  return session.driver.stopBackground(session.browser);
}

/** Has the background and with it the host start anew, and waits until a page of the extension has heard of it and asked. @param {Session} session @param {Page} page */
export async function startAnew(session, page) {
  await page.evaluate(() => {
    Object.assign(globalThis, { heard: false });
    chrome.storage.onChanged.addListener(({ hostState }) => {
      if (/** @type {any} */ (hostState?.newValue)?.state === "connected") Object.assign(globalThis, { heard: true });
    });
  });
  await stopBackground(session);
  await page.evaluate(() => void chrome.runtime.sendMessage({ to: "background", action: "retry" }));
  await until("the page has heard of the new start", () => page.evaluate(() => Reflect.get(globalThis, "heard")));
  // The host answers in order: what the page asked when it heard is answered by then.
  await page.evaluate(() => chrome.runtime.sendMessage({ to: "host", method: "philosophy", params: {} }));
}
