// The bundled invitations page at LinkedIn's own address, and the profiles of whoever is on it.
import { people as everybody } from "../../pages/people.mjs";
import { addressOf, renderPage } from "../../pages/page.mjs";
import { profilePage } from "../../pages/profile-page.mjs";
import { press } from "./own_page.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("./launch.mjs").Session} Session */
/** @typedef {import("../../pages/page.mjs").PageOptions} PageOptions */
/** @typedef {import("../../pages/people.mjs").Person} Person */

/** @param {string} path @returns {string} the key that a profile's address stands for, or "" for any other address */
function profileKey(path) {
  const [, first, segment] = new URL(path, addressOf("received")).pathname.split("/");
  return first === "in" && segment ? decodeURIComponent(segment).toLowerCase() : "";
}

/** Serves the page and the profiles from now on; a reload shows the page as it was at first. @param {Session} session @param {PageOptions} [options] */
export function serveInvitations(session, options = {}) {
  const html = renderPage(options);
  const known = [...(options.people ?? everybody), ...(options.extras?.more ?? []), ...everybody];
  session.site.serve((path) => {
    if (path.startsWith("/mynetwork/")) return html;
    const key = profileKey(path);
    const person = known.find(({ slug, memberId }) => slug?.toLowerCase() === key || memberId?.toLowerCase() === key);
    return key && person ? profilePage(person) : undefined;
  });
}

/**
 * Opens the invitations page in a new tab.
 * @param {Session} session
 * @param {PageOptions} [options] as of tests/pages/page.mjs
 * @returns {Promise<Page>}
 */
export async function openInvitations(session, options = {}) {
  serveInvitations(session, options);
  const page = await session.browser.newPage();
  await page.goto(addressOf(options.extras?.screen ?? "received"));
  return page;
}

/**
 * What the site's own controls were told, in order.
 * @param {Page} page
 * @returns {Promise<{key: string, control: string, trusted: boolean}[]>}
 */
export function pressedControls(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).fixture.pressed);
}

/** Presses one of the site's own controls as a user does. @param {Page} page @param {string} key of people.mjs @param {"accept" | "ignore"} control */
export async function pressSiteControl(page, key, control) {
  await press(page, `[data-fixture="${key}"] [data-fixture-control="${control}"]`);
}

/**
 * Has the site answer no press until it is told to go on: what holds only until it answers may else have passed before a
 * test looks. Serendip itself waits for ten seconds (extension/page/pending-decision.js).
 * @param {Page} page @returns {Promise<() => Promise<void>>} tells it
 */
export async function holdSite(page) {
  await page.evaluate(() => {
    const own = globalThis.setTimeout;
    /** @type {(() => void)[]} */ const held = [];
    Object.assign(globalThis, {
      setTimeout: (/** @type {() => void} */ work) => held.push(work),
      goOn: () => {
        Object.assign(globalThis, { setTimeout: own });
        for (const work of held) work();
      },
    });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "goOn")());
}
