// Ignore in a hint, and the lists it has to find its person in: re-rendered, reused, sorted anew, virtualised.
import assert from "node:assert/strict";
import { test } from "node:test";
import { castOf, crowdOf, one } from "./harness/cast.mjs";
import { decisionOn, decisionsOn, requestsOf, told } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { pressHint } from "./harness/presses.mjs";
import { hintOf, hints, hintsOnce, openInvitations, pressedControls, suggestedHints } from "./harness.mjs";

const layouts = /** @type {const} */ (["2026", "2025", "2019"]);
const ignored = { action: "ignore", stage: "done", origin: "hint", undone: false };

/** @param {import("puppeteer-core").Page} page @param {number} top */
const scrollTo = (page, top) => page.evaluate((y) => window.scrollTo({ top: y, behavior: "instant" }), top);

inEachBrowser("Ignore in a hint", (held) => {
  for (const layout of layouts) {
    test(`in the layout of ${layout} it presses that person's own control once, and is remembered when the card has gone`, async () => {
      const people = castOf(`ignore${layout}`).slice(2, 6);
      const page = await openInvitations(held.session, { layout, people });
      await suggestedHints(page, people.length);
      await pressHint(page, "dex", "ignore");
      await hintsOnce(page, "the hint has gone with its card", (all) => all.every(({ key }) => key !== "dex"));
      assert.deepEqual(told(await decisionOn(held.session, one(people, "dex"))), ignored);
      assert.deepEqual(await pressedControls(page), [{ key: "dex", control: "ignore", trusted: false }]);
      for (const other of people.filter(({ key }) => key !== "dex")) assert.deepEqual(await decisionsOn(held.session, other), []);
    });
  }

  test("one after the other, each presses its own person's control although the list moves up", async () => {
    const people = crowdOf("upwards", 5);
    const page = await openInvitations(held.session, { layout: "2025", people });
    await suggestedHints(page, people.length);
    for (const key of ["crowd1", "crowd3", "crowd2"]) {
      await pressHint(page, key, "ignore");
      assert.deepEqual(told(await decisionOn(held.session, one(people, key))), ignored);
    }
    assert.deepEqual((await pressedControls(page)).map(({ key }) => key), ["crowd1", "crowd3", "crowd2"]);
    assert.deepEqual((await hints(page)).map(({ key }) => key), ["crowd4", "crowd5"]);
  });

  test("after a re-rendering each card has one hint again, and a press finds the person by identity", async () => {
    const people = crowdOf("anew", 4);
    const page = await openInvitations(held.session, { people });
    const before = await suggestedHints(page, people.length);
    await page.evaluate(() => /** @type {any} */ (globalThis).fixture.rerender());
    const after = await suggestedHints(page, people.length);
    assert.deepEqual(after.map(({ key, suggestion }) => [key, suggestion]), before.map(({ key, suggestion }) => [key, suggestion]));
    await pressHint(page, "crowd3", "ignore");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd3"))), ignored);
    assert.deepEqual((await pressedControls(page)).map(({ key }) => key), ["crowd3"]);
  });

  for (const layout of layouts) {
    test(`in the layout of ${layout} card elements that are reused for somebody else get that person's hint and press that person's control`, async () => {
      const people = crowdOf(`reused${layout}`, 3);
      const page = await openInvitations(held.session, { layout, people });
      await suggestedHints(page, people.length);
      await page.evaluate(() => {
        const [first, second] = ["crowd1", "crowd2"].map((key) => /** @type {HTMLElement} */ (document.querySelector(`[data-fixture="${key}"]`)));
        const keyOf = (/** @type {Element} */ card) => /** @type {HTMLElement} */ (card.closest("[componentkey]") ?? card.querySelector("[componentkey]") ?? card);
        const [one, two] = [keyOf(first), keyOf(second)];
        const [a, b] = [[...one.childNodes], [...two.childNodes]];
        one.append(...b);
        two.append(...a);
        for (const [x, y, name] of /** @type {const} */ ([[one, two, "componentkey"], [first, second, "data-fixture"]])) {
          const [old, other] = [x.getAttribute(name), y.getAttribute(name)];
          if (old === null || other === null) continue;
          x.setAttribute(name, other);
          y.setAttribute(name, old);
        }
      });
      await hintsOnce(page, "hints follow their persons", (all) => all.length === 3 && all.every(({ key, name }) => one(people, key).name === name));
      await pressHint(page, "crowd1", "ignore");
      assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd1"))), ignored);
      assert.deepEqual((await pressedControls(page)).map(({ key }) => key), ["crowd1"]);
      assert.deepEqual(await decisionsOn(held.session, one(people, "crowd2")), []);
    });
  }

  test("a hint that a re-rendering took out of its card is back and can be pressed, even if the page was looked at in between", async () => {
    const people = crowdOf("taken", 3);
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    // At a press of the first, before Serendip sees it, the third card is drawn anew without its hint.
    await page.evaluate(() => addEventListener("click", () => {
      const card = /** @type {HTMLElement} */ (document.querySelector('[data-fixture="crowd3"] [role="listitem"]'));
      card.replaceChildren(/** @type {Element} */ (card.firstElementChild));
    }, { capture: true, once: true }));
    await pressHint(page, "crowd1", "ignore");
    await decisionOn(held.session, one(people, "crowd1"));
    await pressHint(page, "crowd3", "ignore");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd3"))), ignored);
  });

  test("scrolling through a virtualised list is no decision", async () => {
    const people = crowdOf("virtual", 30);
    const page = await openInvitations(held.session, { people, extras: { virtual: true } });
    await suggestedHints(page, 5);
    await page.bringToFront();
    for (const top of [1500, 3500, 6000, 2500, 0]) {
      await scrollTo(page, top);
      const first = Math.max(0, Math.floor(top / 220) - 1);
      await hintOf(page, `crowd${Math.min(people.length, first + 3)}`, ({ tone }) => tone !== "none");
    }
    await hintOf(page, "crowd1");
    await pressHint(page, "crowd2", "ignore");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd2"))), ignored);
    for (const other of people.filter(({ key }) => key !== "crowd2")) {
      assert.deepEqual(await decisionsOn(held.session, other), [], `${other.name} was only scrolled past`);
      assert.ok((await requestsOf(held.session, other)).length <= 1, `${other.name} counts as several requests`);
    }
  });

  test("a pressed card that was only scrolled out of a virtualised list and is back is not kept as decided", async () => {
    const people = crowdOf("scrolled", 30, { answer: "nothing" });
    const page = await openInvitations(held.session, { people, extras: { virtual: true } });
    await suggestedHints(page, 5);
    await pressHint(page, "crowd2", "ignore");
    await scrollTo(page, 4000);
    // The card is away, as after an Ignore that worked; only its return can tell.
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd2"))), ignored);
    await scrollTo(page, 0);
    await hintOf(page, "crowd2", ({ state }) => state.includes("is back"));
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd2"), ({ undone }) => undone)), { ...ignored, undone: true });
  });
});
