// Fifty decisions are under way: the host has done the first and not said so, the others wait behind it. Then what carries
// them ends. After the next start each must be in the history, once.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import en from "../../extension/language/en.js";
import { decision, request } from "../process/method-params.mjs";
import { crowdOf } from "./harness/cast.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { lieStill } from "./harness/presses.mjs";
import { makeRelay } from "./harness/relay.mjs";
import { browsers, callHost, clickHint, giveConsent, hintsOnce, launch, openExtensionPage, openInvitations, readStorage, stopBackground, suggestedHints, until } from "./harness.mjs";

const count = 50;

/** @typedef {import("./harness/launch.mjs").Session} Session */

for (const browserName of browsers) {
  describe(`decisions in flight, in ${browserName}`, () => {
    /** @type {Session} */ let session;
    /** @type {ReturnType<typeof makeRelay>} */ let relay;
    before(async () => {
      session = await launch(browserName, { host: "missing" });
      relay = makeRelay(session);
      useHost(session, relay.host);
      await giveConsent(session);
    });
    after(() => session?.close());

    /** @returns {Promise<number>} decisions in the outbox; sightings may wait behind them */
    const waiting = async () => Object.entries(await readStorage(session)).filter(([key, write]) => key.startsWith("outbox:") && write.method === "decide").length;

    /** Sends them all at once from a tab with a page of the extension. @param {string} tag @param {number} from */
    async function decideAtOnce(tag, from) {
      const slugs = Array.from({ length: count }, (_, index) => `flight-${tag}-${index}`);
      const writes = slugs.map((slug, index) => decision(from + index * 2, "accept", request(from + index * 2 + 1, slug, { invitation: `9${from + index}` })));
      const page = await openExtensionPage(session, "popup/popup.html");
      await page.evaluate((all) => {
        for (const params of all) void chrome.runtime.sendMessage({ to: "host", method: "decide", params }).catch(() => undefined);
      }, writes);
      await until("all of them wait", async () => (await waiting()) === count);
      return { slugs, page };
    }

    /** @param {string[]} slugs */
    async function eachStoredOnce(slugs) {
      await until("nothing waits", async () => (await waiting()) === 0);
      for (const slug of slugs) {
        const { events } = await callHost(session.environment, "sender", { sender: { slug } });
        // Of an acceptance long ago silence is inferred, which is no event.
        const kinds = events.filter((/** @type {{id: string | null}} */ { id }) => id).map((/** @type {{kind: string}} */ { kind }) => kind).sort();
        assert.deepEqual(kinds, ["decision", "request"], slug);
      }
    }

    /** Lets the host answer again, and waits until it has done a few. @param {number} before how many it was given earlier */
    async function doAFew(before) {
      relay.order();
      await until("a few have been done", () => relay.received("decide").length >= before + 5);
    }

    /** @param {import("puppeteer-core").Page} page @returns {Promise<string[]>} keys of the cards that stay, once all others have left */
    async function unpressed(page) {
      const left = await hintsOnce(page, "the cards that were pressed have left", (all) => all.every(({ state }) => state !== en.hint_pressed_accept));
      return left.map(({ key }) => key);
    }

    /** @type {Record<string, (page: import("puppeteer-core").Page) => Promise<void>>} */
    const kills = {
      "the tab is closed": (page) => page.close(),
      "the background is stopped": () => stopBackground(session),
      "the browser is killed": () => session.killAndRestart(() => relay.order()),
    };
    let number = 1000;
    for (const [how, kill] of Object.entries(kills)) {
      for (const amid of [false, true]) {
        test(`${how} while ${amid ? "some are done and others wait" : "the first is done, which nobody was told"}: all ${count} are stored once`, async () => {
          const before = relay.received("decide").length;
          relay.order({ decide: "hold" });
          const { slugs, page } = await decideAtOnce(`${number}`, (number += 1000));
          await until("the host has done the first", async () => {
            const [first] = relay.received("decide").slice(before);
            const { events } = await callHost(session.environment, "sender", { sender: first.request.sender });
            return events.some((/** @type {{kind: string}} */ { kind }) => kind === "decision");
          });
          if (amid) await doAFew(before);
          await kill(page);
          relay.order();
          await giveConsent(session); // looking into the extension starts its background, as any page of LinkedIn would
          const popup = await openExtensionPage(session, "popup/popup.html");
          await eachStoredOnce(slugs);
          await popup.close();
          assert.equal(new Set(relay.received("decide").slice(before).map(({ id }) => id)).size, count);
        });
      }
    }

    // Not in Firefox, where some of fifty presses by its driver never became a decision within a minute; which side that is
    // due to is not known yet. Fewer at a time are tested in tests/browser/outbox.test.mjs.
    if (browserName === "chromium") test(`LinkedIn's tab is closed as soon as the last of ${count} pressed cards is decided: all are stored once`, async () => {
      const people = crowdOf("flight", count);
      relay.order({ decide: "hold" });
      const page = await openInvitations(session, { people, extras: { delay: 1000 } });
      await suggestedHints(page, count);
      // From below, so that a card that leaves moves none that is still to be pressed; but a page that gets shorter may
      // scroll, and a hint that has just moved refuses a press. Those are pressed again.
      for (let left = people.map(({ key }) => key); left.length > 0; left = await unpressed(page)) {
        await lieStill(page);
        // A card that leaves while another is looked for makes the driver lose its way.
        for (const key of left.reverse()) await clickHint(page, key, "accept").catch(() => undefined);
      }
      // A card that has left may still come back for 0.4 s; until then it is not decided (extension/page/pending-decision.js).
      await until("all of them wait", async () => (await waiting()) === count);
      await page.close();
      relay.order();
      await eachStoredOnce(people.map(({ slug }) => slug ?? ""));
    });
  });
}
