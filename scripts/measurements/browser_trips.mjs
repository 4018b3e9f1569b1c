// A message on an open port, from a page of an extension to its background, to the host and back: Serendip's `suggest` and, of
// the same bytes on the way there, an echo. Both ways change places with each round, as a busy machine is busy for a while.
import { randomUUID } from "node:crypto";
import { crowd } from "../../tests/pages/people.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../tests/browser/harness/launch.mjs").Session} Session */
/** @typedef {{requests: number, bytes: number, suggest: number[], echo: number[]}} Trips milliseconds of each */

const rounds = 4;
const each = 15;

/** @param {number} count @returns {{to: string, method: string, params: object}} as the content script sends it */
export function question(count) {
  const requests = crowd(count).map(({ slug, name, headline, mutual }) => ({ id: randomUUID(), sender: { slug: `${slug}-trip` }, name, headline, ...(mutual ? { mutuals: mutual.count } : {}), seenAt: 1790000000000 }));
  return { to: "host", method: "suggest", params: { requests } };
}

/** @param {Page} page of an extension @param {object} message @returns {Promise<number[]>} milliseconds */
function sent(page, message) {
  return page.evaluate(async (given, times) => {
    const found = [];
    for (let at = 0; at < times; at += 1) {
      const begun = performance.now();
      const answer = await chrome.runtime.sendMessage(given);
      found.push(performance.now() - begun);
      if (answer.error) throw new Error(answer.error.message);
    }
    return found;
  }, message, each);
}

/** @param {Session} session @param {string} origin of an extension @returns {Promise<Page>} one of its files, which runs no code */
async function opened(session, origin) {
  const page = await session.browser.newPage();
  await session.driver.goToExtension(page, `${origin}/manifest.json`);
  return page;
}

/** @param {Session} session @param {string} bare the origin of the bare extension @returns {Promise<Trips[]>} */
export async function measureTrips(session, bare) {
  const [own, echo] = [await opened(session, session.driver.extensionOrigin), await opened(session, bare)];
  const all = [];
  for (const requests of [1, 10, 200]) {
    const message = question(requests);
    /** @type {Trips} */ const trips = { requests, bytes: JSON.stringify(message.params).length, suggest: [], echo: [] };
    for (const page of [own, echo]) await sent(page, message); // the first start the program
    for (let round = 0; round < rounds; round += 1) {
      trips.suggest.push(...await sent(own, message));
      trips.echo.push(...await sent(echo, message));
    }
    all.push(trips);
  }
  await own.close();
  await echo.close();
  return all;
}
