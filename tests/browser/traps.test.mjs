// Everything that looks like the right button and is not, and everything a page can do to make a press mean something else.
// Nothing may be pressed or remembered that the user did not mean.
import assert from "node:assert/strict";
import { test } from "node:test";
import { castOf, crowdOf, one } from "./harness/cast.mjs";
import { decisionOn, decisionsOn, told } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { press } from "./harness/own_page.mjs";
import { focusHint, pressHint } from "./harness/presses.mjs";
import { aimAtHint, hintOf, hints, hintsOnce, onClosedRoots, openInvitations, pressedControls, pressSiteControl, suggestedHints, until, welcomePage } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const layouts = /** @type {const} */ (["2026", "2025", "2019"]);
/** @param {"accept" | "ignore"} action @param {"hint" | "page"} origin */
const done = (action, origin) => ({ action, stage: "done", origin, undone: false });

inEachBrowser("traps", (held) => {
  /** @param {import("../pages/people.mjs").Person[]} people @param {import("../pages/page.mjs").PageOptions} [options] */
  async function open(people, options = {}) {
    const page = await openInvitations(held.session, { people, ...options });
    await suggestedHints(page, people.length);
    return page;
  }

  /** Decisions are stored in order: after one by hand, an earlier one would be there. @param {Page} page @param {import("../pages/people.mjs").Person} other */
  async function afterAnother(page, other) {
    await page.bringToFront();
    await pressSiteControl(page, other.key, "ignore");
    await decisionOn(held.session, other);
  }

  test("the Accept of a cookie banner is never pressed, even when the person's own control has gone", async () => {
    const people = crowdOf("cookies", 3);
    const page = await open(people, { extras: { cookieBanner: true } });
    await pressHint(page, "crowd2", "accept");
    await decisionOn(held.session, one(people, "crowd2"));
    // The page's own listener runs before the hint's: the control goes at the very moment of the press.
    await page.evaluate(() => addEventListener("click", () => document.querySelector('[data-fixture="crowd1"] [data-fixture-control="accept"]')?.remove(), { capture: true, once: true }));
    await pressHint(page, "crowd1", "accept");
    await hintsOnce(page, "the unreadable card has lost its hint", (all) => all.length === 1);
    assert.deepEqual(await pressedControls(page), [{ key: "crowd2", control: "accept", trusted: false }]);
    await afterAnother(page, one(people, "crowd3"));
    assert.deepEqual(await decisionsOn(held.session, one(people, "crowd1")), []);
  });

  test("a control that names somebody else at the moment of the press is not pressed, and the hint says so", async () => {
    const people = crowdOf("renamed", 3);
    const page = await open(people);
    await page.evaluate(() => {
      const control = /** @type {HTMLElement} */ (document.querySelector('[data-fixture="crowd1"] [data-fixture-control="accept"]'));
      const right = control.getAttribute("aria-label") ?? "";
      addEventListener("click", () => {
        control.setAttribute("aria-label", right.replace("Crowd Member 1", "Crowd Member 12"));
        setTimeout(() => control.setAttribute("aria-label", right));
      }, { capture: true, once: true });
    });
    await pressHint(page, "crowd1", "accept");
    await hintOf(page, "crowd1", ({ state }) => state.includes("was not found"));
    assert.deepEqual(await pressedControls(page), []);
    await afterAnother(page, one(people, "crowd3"));
    assert.deepEqual(await decisionsOn(held.session, one(people, "crowd1")), []);
  });

  for (const layout of layouts) {
    test(`in the layout of ${layout} nothing in the take-care dialog is pressed, it is not yet accepted, and accepting by hand is remembered`, async () => {
      const people = castOf(`care${layout}`).slice(-2);
      const page = await open(people, { layout });
      await pressHint(page, "carlo", "accept");
      await hintOf(page, "carlo", ({ state }) => state.includes("not yet accepted"));
      assert.deepEqual(await pressedControls(page), [{ key: "carlo", control: "accept", trusted: false }]);
      assert.deepEqual(await decisionsOn(held.session, one(people, "carlo")), []);
      await press(page, "dialog[open] button:nth-of-type(2)");
      assert.deepEqual(told(await decisionOn(held.session, one(people, "carlo"))), done("accept", "hint"));
      assert.deepEqual((await pressedControls(page)).map(({ control, trusted }) => [control, trusted]), [["accept", false], ["dialog", true]]);
    });
  }

  test("closing the take-care dialog, by its button, by Escape or by viewing the profile, is no decision", async () => {
    const people = crowdOf("cancel", 5).map((person, index) => (index < 3 ? { ...person, answer: /** @type {const} */ ("takeCare") } : person));
    const page = await open(people);
    for (const [key, close] of /** @type {const} */ ([["crowd1", "button"], ["crowd2", "Escape"]])) {
      await pressHint(page, key, "accept");
      await hintOf(page, key, ({ state }) => state.includes("not yet accepted"));
      if (close === "button") await press(page, "dialog[open] button:nth-of-type(3)");
      else await page.keyboard.press(close);
      await hintOf(page, key, ({ state }) => state.startsWith("Pressed"));
    }
    await afterAnother(page, one(people, "crowd4"));
    await pressSiteControl(page, "crowd3", "accept");
    await hintOf(page, "crowd3", ({ state }) => state.includes("not yet accepted"));
    await press(page, "dialog[open] button:nth-of-type(1)");
    await hintsOnce(page, "the page with the list was left", (all) => all.length === 0);
    await page.evaluate(() => /** @type {any} */ (globalThis).fixture.go("received"));
    await hintOf(page, "crowd3", ({ state }) => state === "");
    await afterAnother(page, one(people, "crowd5"));
    for (const key of ["crowd1", "crowd2", "crowd3"]) assert.deepEqual(await decisionsOn(held.session, one(people, key)), [], `${key} was remembered`);
  });

  for (const layout of layouts) {
    test(`in the layout of ${layout} an Accept that is a link is outlined instead of pressed, and remembered when the user presses it`, async () => {
      const people = castOf(`anchor${layout}`).filter(({ key }) => ["rico", "sunniva", "ansgar"].includes(key));
      const page = await open(people, { layout });
      const outline = () => page.$eval('[data-fixture="sunniva"] [data-fixture-control="accept"]', (control) => getComputedStyle(control).outlineStyle);
      await pressHint(page, "sunniva", "accept");
      await hintOf(page, "sunniva", ({ state }) => state.includes("press LinkedIn’s own button"));
      assert.equal(await outline(), "solid");
      assert.deepEqual(await pressedControls(page), []);
      assert.deepEqual(await decisionsOn(held.session, one(people, "sunniva")), []);
      await pressSiteControl(page, "sunniva", "accept");
      assert.deepEqual(told(await decisionOn(held.session, one(people, "sunniva"))), done("accept", "page"));
      assert.deepEqual(await pressedControls(page), [{ key: "sunniva", control: "accept", trusted: true }]);
    });

    test(`in the layout of ${layout} people whose names begin alike, and namesakes, are kept apart`, async () => {
      const names = ["Anna Lind Berg", "Anna Lind", "Anna Lindqvist", "Kim Larsen", "Kim Larsen", "Lind"];
      const people = crowdOf(`alike${layout}`, names.length).map((person, index) => ({ ...person, name: names[index] ?? "" }));
      const page = await open(people, { layout });
      assert.deepEqual((await hints(page)).map(({ name }) => name), names);
      for (const [key, action] of /** @type {const} */ ([["crowd2", "accept"], ["crowd5", "ignore"], ["crowd6", "accept"]])) {
        await pressHint(page, key, action);
        assert.deepEqual(told(await decisionOn(held.session, one(people, key))), done(action, "hint"));
      }
      assert.deepEqual((await pressedControls(page)).map(({ key, control }) => [key, control]), [["crowd2", "accept"], ["crowd5", "ignore"], ["crowd6", "accept"]]);
      for (const key of ["crowd1", "crowd3", "crowd4"]) assert.deepEqual(await decisionsOn(held.session, one(people, key)), []);
    });
  }

  test("a card whose controls name a longer name than the card's has no hint", async () => {
    const people = crowdOf("longer", 3).map((person) => ({ ...person, name: `${person.name} Lind` }));
    const page = await open(people);
    const rename = (/** @type {string} */ from, /** @type {string} */ to) => page.evaluate((before, after) => {
      for (const control of document.querySelectorAll('[data-fixture="crowd2"] [aria-label]')) control.setAttribute("aria-label", control.getAttribute("aria-label")?.replace(before, after) ?? "");
    }, from, to);
    await rename("Member 2 Lind", "Member 2 Lind Berg");
    await hintsOnce(page, "the card of somebody else has no hint", (all) => all.length === 2);
    await rename("Member 2 Lind Berg", "Member 2 Lind");
    await suggestedHints(page, 3);
  });

  test("a press by script on or in a hint does nothing and is not remembered", async () => {
    const people = crowdOf("untrusted", 3);
    const page = await open(people);
    await welcomePage(held.session);
    const pages = (await held.session.browser.pages()).length;
    await onClosedRoots(page, (root) => {
      for (const button of root.querySelectorAll("button")) {
        button.click();
        button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail: 1 }));
        button.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
      }
    });
    await page.evaluate(() => {
      for (const host of document.querySelectorAll("[data-fixture] div")) {
        const { x, y, width, height } = host.getBoundingClientRect();
        host.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, clientX: x + width / 2, clientY: y + height / 2 }));
      }
    });
    assert.deepEqual(await pressedControls(page), []);
    await afterAnother(page, one(people, "crowd3"));
    for (const key of ["crowd1", "crowd2"]) assert.deepEqual(await decisionsOn(held.session, one(people, key)), []);
    assert.equal((await held.session.browser.pages()).length, pages, "a profile was opened");
    assert.ok((await hints(page)).every(({ state }) => state === ""));
  });

  const hidings = [
    { how: "faded on an ancestor", style: "main { opacity: 0.01 }" },
    { how: "faded together by several ancestors", style: "body { opacity: 0.8 } main { opacity: 0.8 }" },
    { how: "filtered away", style: "main { filter: opacity(0.01) }" },
    { how: "shrunk", style: "main { transform: scale(0.3); transform-origin: 0 0 }" },
  ];
  for (const { how, style } of hidings) {
    test(`a press on a hint that is ${how} is refused with a word, and works again once it can be seen`, async () => {
      const people = crowdOf(`hidden${style.length}${how.length}`, 3);
      const page = await open(people);
      await page.evaluate((css) => {
        const sheet = document.createElement("style");
        sheet.id = "trap";
        sheet.textContent = css;
        document.head.append(sheet);
      }, style);
      await pressHint(page, "crowd2", "accept");
      await hintOf(page, "crowd2", ({ state }) => state.includes("not clearly visible"));
      assert.deepEqual(await pressedControls(page), []);
      await page.evaluate(() => document.getElementById("trap")?.remove());
      await pressHint(page, "crowd2", "accept");
      assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd2"))), done("accept", "hint"));
    });
  }

  test("a press on a covered hint is refused with a word", async () => {
    const people = crowdOf("covered", 3);
    const page = await open(people);
    await page.evaluate(() => {
      const cover = document.createElement("div");
      cover.id = "trap";
      cover.style.cssText = "position:fixed;inset:0;background:#fff;z-index:9";
      document.body.append(cover);
    });
    await pressHint(page, "crowd2", "accept");
    await focusHint(page, "Crowd Member 2", "accept");
    await page.keyboard.press("Enter");
    await hintOf(page, "crowd2", ({ state }) => state.includes("lay over this hint"));
    assert.deepEqual(await pressedControls(page), []);
    await page.evaluate(() => document.getElementById("trap")?.remove());
    await focusHint(page, "Crowd Member 2", "accept");
    await page.keyboard.press("Enter");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd2"))), done("accept", "hint"));
    assert.equal((await pressedControls(page)).length, 1);
  });

  /**
   * Aims at the second hint and meets the third, as the card above goes when the pointer arrives.
   * @param {Page} page @returns {Promise<number>} milliseconds from there to the press
   */
  async function pressWhileItSlides(page) {
    await page.evaluate(() => {
      // A page that stays long is not scrolled when it gets shorter by a card.
      document.body.style.minHeight = "3000px";
      const times = /** @type {any} */ (globalThis).trap = { moved: 0, pressed: 0 };
      addEventListener("mousemove", () => { times.moved = performance.now(); /** @type {any} */ (globalThis).fixture.remove("crowd1"); }, { capture: true, once: true });
      addEventListener("click", () => { times.pressed = performance.now(); }, { capture: true, once: true });
    });
    await page.bringToFront();
    const { x, y } = await aimAtHint(page, "crowd2", "accept");
    await page.mouse.click(x, y);
    const { moved, pressed } = await until("the press arrived", () => page.evaluate(() => /** @type {any} */ (globalThis).trap.pressed > 0 && /** @type {any} */ (globalThis).trap));
    return pressed - moved;
  }

  test("a hint that slides under the pointer refuses the press with a word", async () => {
    let tries = 0;
    const { page, people } = await until("a press comes soon enough after a move", async () => {
      tries += 1;
      const crowd = crowdOf(`moved${tries}`, 4).map((person) => ({ ...person, headline: "Engineer", mutual: undefined }));
      const tab = await open(crowd);
      const took = await pressWhileItSlides(tab);
      if (took < 300) return { page: tab, people: crowd };
      // A hint that has lain there for so long takes the press, rightly.
      await tab.close();
      throw new Error(`the machine took ${took} ms between two events`);
    });
    await hintsOnce(page, "the hint that slid there refuses", (all) => all.some(({ state }) => state.includes("just moved")));
    assert.deepEqual(await pressedControls(page), []);
    await pressHint(page, "crowd3", "accept");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd3"))), done("accept", "hint"));
  });

  test("a hint that is shifted at the very moment of the press refuses it with a word", async () => {
    const people = crowdOf("shifted", 3);
    const page = await open(people);
    await page.evaluate(() => addEventListener("click", () => { document.body.style.marginTop = "6px"; }, { capture: true, once: true }));
    await pressHint(page, "crowd2", "accept");
    await hintOf(page, "crowd2", ({ state }) => state.includes("just moved"));
    assert.deepEqual(await pressedControls(page), []);
  });
});
