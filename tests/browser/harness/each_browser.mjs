// The same tests in both browsers, each on one session: a launch costs seconds, a tab does not. Tests keep out of each
// other's way by asking for people of their own (cast.mjs), not by a new profile.
import { after, afterEach, before, describe } from "node:test";
import { browsers, giveConsent, launch, welcomePage } from "../harness.mjs";

/** @typedef {import("./launch.mjs").Session} Session */

/** @param {Session} session closes every tab that shows the site, so that the next test finds only its own */
async function closeSiteTabs(session) {
  for (const page of await session.browser.pages()) {
    const host = await page.evaluate(() => location.host).catch(() => "");
    if (host === "www.linkedin.com") await page.close();
  }
}

/**
 * Declares a suite for each browser, with the consent given.
 * @param {string} topic
 * @param {(held: {session: Session}) => void} tests `session` is there once a test or hook runs, not before
 */
export function inEachBrowser(topic, tests) {
  for (const name of browsers) {
    describe(`${topic}, in ${name}`, () => {
      const held = /** @type {{session: Session}} */ ({});
      before(async () => {
        held.session = await launch(name);
        // It opens when it likes, and would come before the page of the first test.
        await welcomePage(held.session);
        await giveConsent(held.session);
      });
      afterEach(() => closeSiteTabs(held.session));
      after(() => held.session?.close());
      tests(held);
    });
  }
}
