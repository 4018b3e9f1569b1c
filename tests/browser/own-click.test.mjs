// What the user presses on LinkedIn's own buttons is a decision as well; what a script presses there is not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { castOf, crowdOf, one } from "./harness/cast.mjs";
import { decisionOn, decisionsOn, told } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { press } from "./harness/own_page.mjs";
import { callHost, hintOf, hintsOnce, openInvitations, pressedControls, pressSiteControl, suggestedHints } from "./harness.mjs";

const layouts = /** @type {const} */ (["2026", "2025", "2019"]);

/** @param {"accept" | "ignore"} action */
const own = (action) => ({ action, stage: "done", origin: "page", undone: false });

inEachBrowser("the user's own click", (held) => {
  for (const layout of layouts) {
    test(`in the layout of ${layout} on Accept and on Ignore is remembered with what was suggested`, async () => {
      const people = castOf(`own${layout}`).slice(0, 5);
      const page = await openInvitations(held.session, { layout, people });
      const suggested = await suggestedHints(page, people.length);
      await page.bringToFront();
      for (const [key, action] of /** @type {const} */ ([["mira", "accept"], ["dex", "ignore"], ["tobias", "accept"]])) {
        await pressSiteControl(page, key, action);
        const decision = await decisionOn(held.session, one(people, key));
        assert.deepEqual(told(decision), own(action));
        assert.deepEqual(decision.suggested, { action: suggested.find((hint) => hint.key === key)?.tone, philosophy: "open" });
      }
      assert.deepEqual(await pressedControls(page), [
        { key: "mira", control: "accept", trusted: true }, { key: "dex", control: "ignore", trusted: true }, { key: "tobias", control: "accept", trusted: true }]);
      for (const key of ["jonas", "priya"]) assert.deepEqual(await decisionsOn(held.session, one(people, key)), []);
    });
  }

  test("by Enter and by Space is remembered too", async () => {
    const people = crowdOf("enter", 3);
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    await page.bringToFront();
    for (const [key, action, stroke] of /** @type {const} */ ([["crowd1", "accept", "Enter"], ["crowd3", "ignore", " "]])) {
      await page.focus(`[data-fixture="${key}"] [data-fixture-control="${action}"]`);
      await page.keyboard.press(stroke);
      assert.deepEqual(told(await decisionOn(held.session, one(people, key))), own(action));
    }
    // Beside a card, a hint goes a frame later than its card.
    await hintsOnce(page, "the hint of the second alone is left", (all) => all.map(({ key }) => key).join() === "crowd2");
  });

  test("on a card that stays is not remembered, and the hint says so", async () => {
    const people = crowdOf("ownStays", 2, { answer: "nothing" });
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    await page.bringToFront();
    await pressSiteControl(page, "crowd1", "accept");
    await hintOf(page, "crowd1", ({ state }) => state.includes("did nothing"));
    assert.deepEqual(await decisionsOn(held.session, one(people, "crowd1")), []);
  });

  test("is what counts: a script's press, a card that only leaves, and presses on suggestions and companies are no decisions", async () => {
    const people = crowdOf("scripted", 4);
    const page = await openInvitations(held.session, { people, extras: { suggestions: 2, organisations: true } });
    await suggestedHints(page, people.length);
    await page.bringToFront();
    await page.evaluate(() => {
      /** @type {HTMLElement} */ (document.querySelector('[data-fixture="crowd1"] [data-fixture-control="accept"]')).click();
      /** @type {any} */ (globalThis).fixture.remove("crowd2");
    });
    await hintsOnce(page, "both cards have gone", (all) => all.length === 2);
    await press(page, '[data-fixture-below] [data-fixture-control="connect"]');
    await press(page, '[data-fixture-below] [aria-label*="Harbour Analytics"]');
    // Decisions are stored in order: once this one is there, the others would be as well.
    await pressSiteControl(page, "crowd3", "ignore");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd3"))), own("ignore"));
    for (const key of ["crowd1", "crowd2", "crowd4"]) assert.deepEqual(await decisionsOn(held.session, one(people, key)), []);
    for (const words of ["Harbour", "Suggested"]) assert.deepEqual((await callHost(held.session.environment, "search", { words })).senders, []);
  });
});
