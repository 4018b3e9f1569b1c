// What was decided outlives the background, which browsers stop at any time, and the browser itself: it is delivered
// under the UUID it was made with, and stored once.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { person } from "../pages/people.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { pressHint } from "./harness/presses.mjs";
import { makeRelay } from "./harness/relay.mjs";
import { browsers, eventsOf, giveConsent, hintsOnce, launch, openExtensionPage, openInvitations, readStorage, stopBackground, suggestedHints, until, welcomePage } from "./harness.mjs";

for (const browserName of browsers) {
  describe(`the outbox, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {import("puppeteer-core").Page} */ let page;
    /** @type {ReturnType<typeof makeRelay>} */ let relay;
    before(async () => {
      session = await launch(browserName, { host: "missing" });
      relay = makeRelay(session);
      // It comes to the front by itself, and a background that is stopped while it is being installed may never answer again.
      await welcomePage(session);
      await giveConsent(session);
      page = await openInvitations(session);
    });
    after(() => session?.close());

    /** @returns {Promise<Map<string, string>>} UUID → slug of the decisions that wait, the oldest first */
    async function waiting() {
      const storage = await readStorage(session);
      const writes = Object.keys(storage).filter((key) => key.startsWith("outbox:")).sort().map((key) => storage[key]);
      return new Map(writes.filter(({ method }) => method === "decide").map(({ params }) => [params.id, params.request.sender.slug]));
    }

    /** @param {string} key @param {string} action */
    async function decide(key, action) {
      const before = (await waiting()).size;
      await pressHint(page, key, action);
      await until(`the decision on ${key} waits`, async () => (await waiting()).size === before + 1);
    }

    /** @param {Map<string, string>} made that all of them are delivered and stored once */
    async function storedOnce(made) {
      await until("nothing waits", async () => (await waiting()).size === 0);
      for (const [id, slug] of made) {
        const decided = (await eventsOf(session, slug)).filter(({ kind }) => kind === "decision");
        assert.deepEqual(decided.map((one) => one.id), [id], slug);
      }
    }

    test("decisions outlive a stopped background and are sent once each, in order, when it is started for the popup", async () => {
      await hintsOnce(page, "the hints are there, without advice", (all) => all.length > 0 && all.every(({ loading }) => !loading));
      for (const [key, action] of [["mira", "accept"], ["jonas", "ignore"], ["priya", "accept"]]) await decide(key, action);
      const made = await waiting();
      assert.deepEqual([...made.values()], ["mira", "jonas", "priya"].map((key) => person(key).slug));
      await stopBackground(session);
      assert.deepEqual([...(await waiting())], [...made]);
      useHost(session, relay.host);
      const popup = await openExtensionPage(session, "popup/popup.html");
      await storedOnce(made);
      await popup.close();
      assert.deepEqual(relay.received("decide").map(({ id }) => id), [...made.keys()]);
    });

    test("a background stopped while a decision is on its way sends it again under the same UUID", async () => {
      await suggestedHints(page, 1);
      relay.order({ decide: "hold" });
      const before = relay.received("decide").length;
      await pressHint(page, "kelly", "ignore");
      await until("it has arrived", () => relay.received("decide").length > before);
      const made = await waiting();
      assert.equal(made.size, 1, "it waits until the host has answered");
      await stopBackground(session);
      relay.order();
      const popup = await openExtensionPage(session, "popup/popup.html");
      await storedOnce(made);
      await popup.close();
      const sent = relay.received("decide").slice(before).map(({ id }) => id);
      assert.ok(sent.length >= 2, "the host had it already, but nobody had been told");
      assert.deepEqual(new Set(sent), new Set(made.keys()));
    });

    test("after a stop the hints of an open page work on", async () => {
      await stopBackground(session);
      await page.bringToFront();
      const before = relay.received("decide").length;
      await pressHint(page, "rico", "ignore");
      await until("it has arrived", () => relay.received("decide").length > before);
      await until("it is stored", async () => (await eventsOf(session, "rico-delmar")).some(({ kind }) => kind === "decision"));
      // The host has it before the background knows; stopped in between, it would send it again with those of the next test.
      await until("nothing waits", async () => (await waiting()).size === 0);
    });

    test("decisions outlive the browser and are sent when it is started again, with nobody asking", async () => {
      useHost(session, "missing");
      await stopBackground(session);
      for (const [key, action] of [["dex", "ignore"], ["zoe", "accept"]]) await decide(key, action);
      const made = await waiting();
      assert.equal(made.size, 2);
      const before = relay.received("decide").length;
      await session.restart(() => useHost(session, relay.host));
      // A background that the browser starts twice sends again what it was not told of.
      const arrived = () => [...new Set(relay.received("decide").slice(before).map(({ id }) => id))];
      await until("both have arrived", () => arrived().length === made.size);
      await storedOnce(made);
      assert.deepEqual(arrived(), [...made.keys()]);
    });
  });
}
