// A browser for measuring: the extension as shipped, consent given, and the real host behind a relay that can hold answers.
import { setTimeout as pause } from "node:timers/promises";
import { giveConsent, launch, until } from "../../tests/browser/harness.mjs";
import { useHost } from "../../tests/browser/harness/host_choice.mjs";
import { makeRelay } from "../../tests/browser/harness/relay.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {{session: import("../../tests/browser/harness/launch.mjs").Session, relay: ReturnType<typeof makeRelay>}} Held */

/**
 * Waits until every card has a hint, by the empty element that holds it: looking into 200 closed roots takes longer than the
 * host is waited for.
 * @param {Page} page @param {number} cards
 */
export async function hintsPlaced(page, cards) {
  await until(`${cards} cards have a hint`, () => page.evaluate((wanted) => {
    const ends = [...document.querySelectorAll("[data-fixture] [role=listitem]")].map((card) => card.lastElementChild);
    return ends.filter((end) => end?.tagName === "DIV" && end.attributes.length === 0 && !end.hasChildNodes()).length === wanted;
  }, cards));
  await pause(700); // the last are drawn, and the page is quiet
}

/**
 * @template Result
 * @param {import("../../tests/browser/harness/executable.mjs").BrowserName} browserName
 * @param {(held: Held) => Promise<Result>} work
 * @param {{consent?: boolean}} [options] without consent the extension is there and does nothing
 * @returns {Promise<Result>}
 */
export async function inBrowser(browserName, work, { consent = true } = {}) {
  const session = await launch(browserName, { host: "missing" });
  try {
    const relay = makeRelay(session);
    useHost(session, relay.host);
    if (consent) await giveConsent(session);
    return await work({ session, relay });
  } finally {
    await session.close();
  }
}
