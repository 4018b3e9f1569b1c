// Hints without a mouse and without eyes: the order of the Tab key, names and roles, what is said aloud and when.
import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../../extension/language/en.js";
import { people } from "../pages/people.mjs";
import { castOf, one } from "./harness/cast.mjs";
import { decisionOn, told } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { holdSite } from "./harness/invitations.mjs";
import { laidOut } from "./harness/looks.mjs";
import { focusHint } from "./harness/presses.mjs";
import { announced, hintOf, hints, onClosedRoots, openInvitations, pressedControls, suggestedHints, tabOpenedAt, until } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** @param {Page} page @returns {Promise<string>} where the keyboard is: a button of a hint, or a control of the site */
async function focused(page) {
  const inHint = await onClosedRoots(page, (root) => {
    const button = root.activeElement;
    if (!(button instanceof HTMLElement)) return null;
    return { at: `hint ${button.dataset.button ?? button.dataset.opens ?? "frame"}`, ring: getComputedStyle(button).outlineStyle };
  });
  const found = inHint.find((one) => one !== null);
  if (found) return found.ring === "none" ? `${found.at} without a ring` : found.at;
  return page.evaluate(() => document.activeElement?.getAttribute("data-fixture-control") ?? document.activeElement?.textContent?.trim() ?? "");
}

inEachBrowser("hints without a mouse", (held) => {
  /** @param {string} tag @param {string[]} keys */
  async function open(tag, keys) {
    const cast = castOf(tag).filter(({ key }) => keys.includes(key));
    const page = await openInvitations(held.session, { people: cast });
    const all = await suggestedHints(page, cast.length);
    await page.bringToFront();
    return { page, cast, all };
  }

  test("the Tab key goes through a card and then through its hint, forwards and backwards", async () => {
    const { page } = await open("tab", ["mira", "carlo"]);
    await page.focus('[data-fixture="mira"] [data-fixture-control="accept"]');
    const seen = [];
    for (let step = 0; step < 9 && seen.at(-1) !== "ignore"; step += 1) {
      await page.keyboard.press("Tab");
      seen.push(await focused(page));
    }
    const own = [...(await hintOf(page, "mira")).buttons.map(({ action }) => `hint ${action}`), "hint details"];
    assert.deepEqual(seen.filter((at) => at !== "… show more"), ["Reply to Mira", ...own, "Carlo Venturi", "ignore"]);
    await page.keyboard.down("Shift");
    for (const expected of ["Carlo Venturi", ...[...own].reverse(), "Reply to Mira"]) {
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), expected);
    }
    await page.keyboard.up("Shift");
  });

  test("each hint is a group named after its person, and each button says whom it is about", async () => {
    const { page, all } = await open("names", people.map(({ key }) => key));
    const groups = (await onClosedRoots(page, (root) => {
      const box = root.querySelector(".hint");
      if (!box) return null;
      return { role: box?.getAttribute("role"), name: box?.getAttribute("aria-label"), lang: box?.getAttribute("lang"), pictures: [...root.querySelectorAll("svg")].every((svg) => svg.getAttribute("aria-hidden") === "true") };
    })).filter((group) => group !== null);
    assert.equal(groups.length, people.length);
    for (const [index, group] of groups.entries()) {
      const { name, buttons } = all[index];
      assert.deepEqual(group, { role: "group", name: en.hint_label.replace("$1", name), lang: "en", pictures: true });
      for (const { action, spoken, label } of buttons) {
        assert.equal(spoken, Reflect.get(en, `hint_buttonLabel_${action}`).replace("$1", name));
        assert.ok(spoken.startsWith(label), "who speaks to the computer says what he sees");
      }
    }
    if (held.session.name === "chromium") await inAccessibilityTree(page, all);
  });

  /** What Chromium really hands to a screen reader; Firefox's driver cannot tell. @param {Page} page @param {import("./harness/hints.mjs").Hint[]} all */
  async function inAccessibilityTree(page, all) {
    await laidOut(page);
    const client = await page.createCDPSession();
    const { nodes } = await client.send("Accessibility.getFullAXTree");
    const named = (/** @type {string} */ role) => nodes.filter((node) => node.role?.value === role).map((node) => node.name?.value ?? "");
    const [groups, buttons] = [named("group"), named("button")];
    for (const { name, buttons: own } of all) {
      assert.ok(groups.includes(en.hint_label.replace("$1", name)), name);
      for (const { spoken } of own) assert.ok(buttons.includes(spoken), spoken);
    }
    await client.detach();
  }

  test("a page full of hints says nothing aloud by itself, and there is one polite region for all of it", async () => {
    const { page } = await open("quiet", people.map(({ key }) => key));
    const regions = await onClosedRoots(page, (root) => ({
      polite: [...root.querySelectorAll('[role="status"],[aria-live="polite"]')].map((region) => region.textContent),
      loud: root.querySelectorAll('[aria-live="assertive"],[role="alert"]').length,
    }));
    assert.deepEqual(regions.flatMap(({ polite }) => polite), [""]);
    assert.ok(regions.every(({ loud }) => loud === 0));
  });

  test("Enter presses the button that has the focus, what happens is said once, and the focus stays in the hint", async () => {
    const { page, cast } = await open("enter", ["tobias", "mira"]);
    await onClosedRoots(page, (root) => {
      const live = root.querySelector(".live");
      if (live) Reflect.set(live, "sameAsBefore", true);
    });
    const goOn = await holdSite(page);
    await focusHint(page, "Tobias Wendler", "accept");
    await page.keyboard.press("Enter");
    // What is told is read after what is shown, so that the one does not prove the other.
    const busy = await hintOf(page, "Tobias Wendler", ({ live, state }) => live === en.hint_pressed_accept && state === live);
    assert.ok(busy.buttons.every(({ disabled }) => disabled), "a second press does nothing meanwhile");
    assert.equal(await focused(page), "hint accept");
    await goOn();
    await hintOf(page, "Tobias Wendler", ({ live }) => live === en.hint_done_accept);
    const same = await onClosedRoots(page, (root) => Reflect.get(root.querySelector(".live") ?? {}, "sameAsBefore") === true);
    assert.ok(same.some(Boolean), "screen readers only follow a region that stays");
    assert.deepEqual(told(await decisionOn(held.session, one(cast, "tobias"))), { action: "accept", stage: "done", origin: "hint", undone: false });
    assert.equal((await pressedControls(page)).length, 1);
  });

  test("what became of a press is told although its card has left", async () => {
    const { page, cast } = await open("leaves", ["priya", "mira"]);
    await focusHint(page, "Priya Raghunathan", "ignore");
    await page.keyboard.press("Enter");
    await decisionOn(held.session, one(cast, "priya"));
    await until("it is told", async () => (await announced(page)) === `Priya Raghunathan: ${en.hint_done_ignore}`);
    assert.equal((await hints(page)).length, 1);
  });

  test("the space bar presses as well, and Escape presses nothing", async () => {
    const { page, cast } = await open("space", ["priya", "kelly"]);
    await focusHint(page, "Priya Raghunathan", "ignore");
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "hint ignore");
    assert.deepEqual(await pressedControls(page), []);
    await page.keyboard.press(" ");
    const { action } = await decisionOn(held.session, one(cast, "priya"));
    assert.equal(action, "ignore");
    assert.deepEqual((await pressedControls(page)).map(({ key, control }) => ({ key, control })), [{ key: "priya", control: "ignore" }]);
  });

  test("a block taken back with the keyboard leaves the focus on the hint", async () => {
    const { page, cast } = await open("undo", ["dex", "mira"]);
    await focusHint(page, "Dex Marlowe", "block");
    await page.keyboard.press("Enter");
    await decisionOn(held.session, one(cast, "dex"));
    // It comes after the decision, and before this page.
    await tabOpenedAt(held.session, (address) => address === `https://www.linkedin.com/in/${one(cast, "dex").slug}/`);
    await page.bringToFront();
    await hintOf(page, "Dex Marlowe", ({ live }) => live === en.hint_blockIntended);
    await focusHint(page, "Dex Marlowe", "undo");
    await page.keyboard.press("Enter");
    await hintOf(page, "Dex Marlowe", ({ live }) => live === en.hint_undone);
    await until("the focus is on one of its buttons", async () => (await focused(page)).startsWith("hint "));
    assert.equal((await decisionOn(held.session, one(cast, "dex"), ({ undone }) => undone)).action, "block");
  });
});
