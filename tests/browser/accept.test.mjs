// Accept in a hint presses LinkedIn's own Accept of exactly that person, once, and is remembered when the card has gone or
// has turned into a notice, and not before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { castOf, crowdOf, one } from "./harness/cast.mjs";
import { decisionOn, decisionsOn, told } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { holdSite } from "./harness/invitations.mjs";
import { lieStill, pressHint } from "./harness/presses.mjs";
import { clickHint, hintOf, hints, hintsOnce, openInvitations, pressedControls, suggestedHints, until } from "./harness.mjs";

const layouts = /** @type {const} */ (["2026", "2025", "2019"]);
const accepted = { action: "accept", stage: "done", origin: "hint", undone: false };

inEachBrowser("Accept in a hint", (held) => {
  for (const layout of layouts) {
    test(`in the layout of ${layout} it presses that person's own control once, and is remembered when the card has gone`, async () => {
      const people = castOf(`accept${layout}`).slice(0, 4);
      const jonas = one(people, "jonas");
      const page = await openInvitations(held.session, { layout, people, extras: { suggestions: 2 } });
      await suggestedHints(page, people.length);
      const goOn = await holdSite(page);
      await pressHint(page, "jonas", "accept");
      const waiting = await hintOf(page, "jonas", ({ state }) => state.startsWith("Pressed"));
      assert.ok(waiting.buttons.every(({ disabled }) => disabled), "a second press is possible while LinkedIn works");
      assert.deepEqual(await decisionsOn(held.session, jonas), [], "remembered although the card is still there");
      const answered = Date.now();
      await goOn();
      await hintsOnce(page, "the hint has gone with its card", (all) => all.every(({ key }) => key !== "jonas"));
      const decision = await decisionOn(held.session, jonas);
      assert.deepEqual(told(decision), accepted);
      assert.ok(decision.at >= answered, "remembered before the card had gone");
      assert.equal(decision.suggested.philosophy, "open");
      assert.deepEqual(await pressedControls(page), [{ key: "jonas", control: "accept", trusted: false }]);
      for (const other of people.filter(({ key }) => key !== "jonas")) assert.deepEqual(await decisionsOn(held.session, other), []);
    });

    test(`in the layout of ${layout} a card that turns into "is now a connection" counts, and its hint says so`, async () => {
      const people = castOf(`connected${layout}`).filter(({ key }) => ["priya", "tobias", "dex"].includes(key));
      const page = await openInvitations(held.session, { layout, people });
      await suggestedHints(page, people.length);
      await pressHint(page, "tobias", "accept");
      assert.deepEqual(told(await decisionOn(held.session, one(people, "tobias"))), accepted);
      const done = await hintOf(page, "tobias", ({ suggestion }) => suggestion === "Accepted");
      assert.deepEqual(done.buttons, []);
      assert.equal((await pressedControls(page)).length, 1);
    });
  }

  test("in every layout nothing is remembered if the card stays, and the hint says so", async () => {
    const tabs = [];
    for (const layout of layouts) {
      const people = castOf(`stays${layout}`).slice(0, 2).map((person) => ({ ...person, answer: /** @type {const} */ ("nothing") }));
      const page = await openInvitations(held.session, { layout, people });
      await suggestedHints(page, people.length);
      await pressHint(page, "mira", "accept");
      tabs.push({ page, mira: one(people, "mira") });
    }
    for (const { page, mira } of tabs) {
      const hint = await hintOf(page, "mira", ({ state }) => state.includes("did nothing"));
      assert.ok(hint.buttons.some(({ action, disabled }) => action === "accept" && !disabled), "it cannot be tried again");
      assert.deepEqual(await decisionsOn(held.session, mira), []);
      assert.equal((await pressedControls(page)).length, 1);
    }
  });

  test("several people can be accepted in a row without waiting for the first", async () => {
    const people = crowdOf("row", 5);
    const page = await openInvitations(held.session, { people, extras: { delay: 2500 } });
    await suggestedHints(page, people.length);
    // From below, and with room there, so that a card that leaves moves none that is still to be pressed.
    await page.evaluate(() => { document.body.style.paddingBottom = "100vh"; });
    await lieStill(page);
    const keys = people.map(({ key }) => key).slice(0, 4).reverse();
    for (const key of keys) await clickHint(page, key, "accept");
    for (const key of keys) assert.deepEqual(told(await decisionOn(held.session, one(people, key))), accepted);
    assert.deepEqual((await pressedControls(page)).map(({ key }) => key), keys);
    assert.deepEqual((await hints(page)).map(({ key }) => key), ["crowd5"]);
  });

  test("a list that is re-rendered while LinkedIn works is no decision; the card leaving is", async () => {
    const people = crowdOf("rerender", 4);
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    const goOn = await holdSite(page);
    await pressHint(page, "crowd2", "accept");
    await hintOf(page, "crowd2", ({ state }) => state.startsWith("Pressed"));
    await page.evaluate(() => /** @type {any} */ (globalThis).fixture.rerender());
    await hintOf(page, "crowd2", ({ state }) => state.startsWith("Pressed"));
    assert.deepEqual(await decisionsOn(held.session, one(people, "crowd2")), [], "the re-rendering was taken for a decision");
    const answered = Date.now();
    await goOn();
    const decision = await decisionOn(held.session, one(people, "crowd2"));
    assert.deepEqual(told(decision), accepted);
    assert.ok(decision.at >= answered, "the re-rendering was taken for a decision");
    assert.equal((await hints(page)).length, 3);
  });

  test("a card that comes back takes the decision back", async () => {
    const people = crowdOf("returns", 3);
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    await pressHint(page, "crowd2", "accept");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd2"))), accepted);
    await page.evaluate(() => /** @type {any} */ (globalThis).fixture.restore("crowd2"));
    const hint = await hintOf(page, "crowd2", ({ state }) => state.includes("is back"));
    assert.ok(hint.buttons.some(({ action }) => action === "accept"));
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd2"), ({ undone }) => undone)), { ...accepted, undone: true });
  });

  test("it works from the keyboard", async () => {
    const people = crowdOf("keys", 3);
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    await page.bringToFront();
    // From the last that LinkedIn's own card has, the link that writes a message, the next stop is a button of its hint.
    await page.focus('[data-fixture="crowd1"] [data-fixture-link]');
    const { buttons } = await hintOf(page, "crowd1");
    for (let stop = 0; stop <= buttons.findIndex(({ action }) => action === "accept"); stop++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await until("LinkedIn's control was pressed", async () => (await pressedControls(page)).length > 0);
    assert.deepEqual(await pressedControls(page), [{ key: "crowd1", control: "accept", trusted: false }]);
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd1"))), accepted);
  });
});
