// The whole way once: consent on the welcome page, hints beside every request, one click, and the decision is in the history.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { people } from "../pages/people.mjs";
import { press } from "./harness/own_page.mjs";
import { pressHint } from "./harness/presses.mjs";
import { browsers, eventsOf, hintOf, hints, launch, openInvitations, pressedControls, suggestedHints, until, welcomePage, welcomeStep } from "./harness.mjs";

for (const browserName of browsers) {
  describe(`one request, all the way, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {import("puppeteer-core").Page} */ let page;
    before(async () => {
      session = await launch(browserName);
      page = await openInvitations(session);
    });
    after(() => session?.close());

    test("nothing is drawn before the user has agreed", async () => {
      await (await welcomePage(session)).waitForSelector("#consent-buttons button.primary");
      assert.deepEqual(await hints(page), []);
    });

    test("every request gets a suggestion with a reason once he has", async () => {
      const welcome = await welcomePage(session);
      await welcomeStep(welcome, 2);
      await press(welcome, "#consent-buttons button.primary");
      const all = await suggestedHints(page, people.length);
      assert.deepEqual(all.map(({ key }) => key), people.map(({ key }) => key));
      for (const hint of all) assert.ok(hint.reasons.length > 0, `${hint.name} has no reason`);
    });

    test("one click on Accept presses LinkedIn's own control of that person and is kept in the history", async () => {
      const { name } = await hintOf(page, "mira");
      await pressHint(page, "mira", "accept");
      await until("the card has left", async () => !(await hints(page)).some((hint) => hint.name === name));
      assert.deepEqual((await pressedControls(page)).map(({ key, control }) => ({ key, control })), [{ key: "mira", control: "accept" }]);
      const decision = await until("the decision is in the history", async () => (await eventsOf(session, "mira-okafor")).find(({ kind }) => kind === "decision"));
      assert.equal(decision.action, "accept");
      assert.equal(decision.origin, "hint");
    });

    test("the site was asked for its pages and nothing else", () => {
      const paths = new Set(session.site.visits.map(({ path }) => path));
      paths.delete("/favicon.ico");
      assert.deepEqual([...paths], ["/mynetwork/invitation-manager/received/"]);
    });
  });
}
