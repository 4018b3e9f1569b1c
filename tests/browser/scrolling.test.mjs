// Scrolling puts another person under the pointer. By the user's own wheel that is what he sees and wants; by the browser, as the
// page gets shorter, it is not, and a second click must not reach who came there.
import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../../extension/language/en.js";
import { crowdOf } from "./harness/cast.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { lieStill } from "./harness/presses.mjs";
import { aimAtHint, hintOf, hints, openInvitations, pressedControls, suggestedHints, until } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** @param {Page} page @param {number} y @returns {Promise<string>} whose hint is at that height */
async function atHeight(page, y) {
  return (await hints(page)).find(({ box }) => y > box.y && y < box.y + box.height)?.key ?? "";
}

/** @param {Page} page @returns {Promise<string[]>} whose control was pressed */
const pressed = async (page) => (await pressedControls(page)).map(({ key }) => key);

inEachBrowser("a page that is scrolled", (held) => {
  /** @param {string} name of ten people */
  async function open(name) {
    const page = await openInvitations(held.session, { people: crowdOf(name, 10) });
    await page.bringToFront();
    await suggestedHints(page, 10);
    return page;
  }

  test("a second click as the last card leaves does not reach the person above, who slid there", async () => {
    const page = await open("last");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await lieStill(page);
    const { x, y } = await aimAtHint(page, "crowd10", "accept");
    await lieStill(page);
    await page.evaluate((point) => {
      const watcher = new MutationObserver(() => {
        if (document.querySelector('[data-fixture="crowd10"]')) return;
        watcher.disconnect();
        Object.assign(globalThis, { left: document.elementFromPoint(point.x, point.y)?.closest("[data-fixture]")?.getAttribute("data-fixture") });
      });
      watcher.observe(document.body, { childList: true, subtree: true });
    }, { x, y });
    await page.mouse.click(x, y);
    await page.waitForFunction(() => Reflect.get(globalThis, "left"), { polling: "raf" });
    await page.mouse.click(x, y);
    const slid = await atHeight(page, y);
    assert.equal(slid, "crowd9", "the page has become shorter");
    await hintOf(page, slid, ({ state }) => state === en.hint_moved);
    assert.deepEqual(await pressed(page), ["crowd10"]);
  });

  test("a click right after the user's own wheel counts", async () => {
    const page = await open("wheel");
    const { x, y } = await aimAtHint(page, "crowd2", "accept");
    await lieStill(page);
    const [first, second] = (await hints(page)).map(({ box }) => box.y);
    await page.mouse.move(x, y);
    await page.mouse.wheel({ deltaY: Math.round(second - first) });
    await until("the next person is there", async () => (await atHeight(page, y)) === "crowd3");
    await page.mouse.click(x, y);
    await until("the press has arrived", async () => (await pressed(page)).length > 0);
    assert.deepEqual(await pressed(page), ["crowd3"]);
  });
});
