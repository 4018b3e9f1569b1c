// LinkedIn is a single-page app: the address changes without a load, lists grow, and people go back and forth.
import assert from "node:assert/strict";
import { test } from "node:test";
import { castOf, crowdOf, one } from "./harness/cast.mjs";
import { allStored, decisionOn, decisionsOn, requestsOf, told } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { press } from "./harness/own_page.mjs";
import { pressHint } from "./harness/presses.mjs";
import { hints, hintsOnce, onClosedRoots, openInvitations, pressedControls, suggestedHints, until } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const layouts = /** @type {const} */ (["2026", "2025", "2019"]);
/**
 * Goes there in the app and stays until the extension has looked at the address, which it does with the next frame: the hints go
 * with their list at once, and whoever comes back before that was never away. @param {Page} page @param {string} screen
 */
const go = (page, screen) => page.evaluate((where) => {
  /** @type {any} */ (globalThis).fixture.go(where);
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}, screen);
/** @param {Page} page @param {string[]} keys exactly these, each once and with a suggestion */
const exactly = (page, keys) => hintsOnce(page, `there is one hint each for ${keys.join(", ") || "nobody"}`,
  (all) => JSON.stringify(all.map(({ key }) => key)) === JSON.stringify(keys) && all.every(({ tone }) => tone !== "none"));

inEachBrowser("navigation in the app", (held) => {
  for (const layout of layouts) {
    test(`in the layout of ${layout} hints go with the list and come with it, each once`, async () => {
      const people = castOf(`navigate${layout}`).slice(0, 5);
      const keys = people.map(({ key }) => key);
      const page = await openInvitations(held.session, { layout, people, extras: { suggestions: 3 } });
      await exactly(page, keys);
      for (const screen of ["feed", "sent", "/in/somebody-else/"]) {
        await go(page, screen);
        await exactly(page, []);
        await go(page, "received");
        await exactly(page, keys);
      }
      await go(page, "feed");
      await exactly(page, []);
      await page.evaluate(() => history.back());
      await exactly(page, keys);
      await page.evaluate(() => history.forward());
      await exactly(page, []);
      for (const person of people) await until(`the request of ${person.name} is in the history`, async () => (await requestsOf(held.session, person)).length > 0);
      await allStored(held.session);
      for (const person of people) assert.equal((await requestsOf(held.session, person)).length, 1, `${person.name} counts as several requests`);
    });

    test(`in the layout of ${layout} a page that was opened elsewhere in the app gets its hints on arrival`, async () => {
      const people = castOf(`arrive${layout}`).slice(0, 3);
      const page = await openInvitations(held.session, { layout, people, extras: { screen: "sent" } });
      // It must run before, or it would find the list at the address as on any other start.
      await until("the extension runs in the page", async () => (await onClosedRoots(page, (root) => root.querySelector(".live") !== null)).some(Boolean));
      await page.evaluate((html) => document.querySelector("main")?.replaceWith(document.createRange().createContextualFragment(html)),
        await page.evaluate(() => {
          const main = document.querySelector("main")?.cloneNode(true);
          if (!(main instanceof Element)) return "";
          main.querySelector("[data-fixture-list]")?.replaceChildren(...[...document.querySelectorAll("template[data-fixture-template]")]
            .map((template) => /** @type {HTMLTemplateElement} */ (template).content.cloneNode(true)));
          return main.outerHTML;
        }));
      // Request cards on a page that is not the invitations page get none; only the address makes the difference.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      assert.deepEqual(await hints(page), []);
      await page.evaluate(() => history.pushState({}, "", "/mynetwork/invitation-manager/received/PEOPLE_WITH_MUTUAL_CONNECTION/"));
      await exactly(page, people.map(({ key }) => key));
    });

    test(`in the layout of ${layout} people who are loaded later get their hints and can be decided`, async () => {
      const people = crowdOf(`more${layout}`, 14);
      const page = await openInvitations(held.session, { layout, people: people.slice(0, 3), extras: { more: people.slice(3) } });
      await exactly(page, people.slice(0, 3).map(({ key }) => key));
      for (const count of [13, 14]) {
        await press(page, "[data-fixture-more]");
        await exactly(page, people.slice(0, count).map(({ key }) => key));
      }
      await pressHint(page, "crowd14", "accept");
      assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd14"))), { action: "accept", stage: "done", origin: "hint", undone: false });
      assert.deepEqual((await pressedControls(page)).map(({ key }) => key), ["crowd14"]);
    });
  }

  test("leaving the list before LinkedIn has answered is no decision", async () => {
    const people = crowdOf("leaving", 3);
    const page = await openInvitations(held.session, { people, extras: { delay: 60_000 } });
    await suggestedHints(page, 3);
    await pressHint(page, "crowd1", "accept");
    await go(page, "feed");
    await exactly(page, []);
    await go(page, "received");
    const back = await exactly(page, people.map(({ key }) => key));
    assert.ok(back.every(({ state }) => state === ""), "the press is still waited for");
    await page.evaluate(() => /** @type {any} */ (globalThis).fixture.remove("crowd1"));
    await exactly(page, ["crowd2", "crowd3"]);
    // Decisions are stored in order: once this one is there, whose card has left later, the other would be as well.
    await pressHint(page, "crowd3", "accept");
    await page.evaluate(() => /** @type {any} */ (globalThis).fixture.remove("crowd3"));
    await decisionOn(held.session, one(people, "crowd3"));
    assert.deepEqual(await decisionsOn(held.session, one(people, "crowd1")), []);
  });

  test("a decided person who is gone stays gone after navigating", async () => {
    const people = crowdOf("gone", 3);
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, 3);
    await pressHint(page, "crowd2", "ignore");
    await decisionOn(held.session, one(people, "crowd2"));
    await go(page, "feed");
    await exactly(page, []);
    await go(page, "received");
    await exactly(page, ["crowd1", "crowd3"]);
    await allStored(held.session);
    assert.deepEqual((await decisionsOn(held.session, one(people, "crowd2"))).map(told), [{ action: "ignore", stage: "done", origin: "hint", undone: false }]);
  });
});
