// Whoever needs everything twice as large can read and reach it all: a window of 1280 pixels at a zoom of 200 % has 640, and
// text alone can be enlarged too. In German, whose words are the longest. (Popup: popup-forget; options: options-looks.)
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import de from "../../extension/language/de.js";
import { addressOf } from "../pages/page.mjs";
import { people } from "../pages/people.mjs";
import { ledgerPast } from "../process/ledger-past.mjs";
import { castOf, one } from "./harness/cast.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { faultsOf, faultsOfHints, overflowOf, showAt, underHints } from "./harness/looks.mjs";
import { clickDetails, overlayGone, overlayOnce } from "./harness/overlays.mjs";
import { notePitch, pressButton, shownIn, shownOnce } from "./harness/own_page.mjs";
import { callHost, hints, openExtensionPage, serveInvitations, suggestedHints, until, welcomeStep, writeStorage } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const zoomed = 640;

inEachBrowser("at a zoom of 200 %", (held) => {
  before(() => writeStorage(held.session, { language: "de" }));

  /** @param {string} path @param {number} width @param {string} [size] of text */
  async function open(path, width, size = "100%") {
    const page = await openExtensionPage(held.session, path);
    await page.bringToFront();
    await showAt(page, width);
    await page.evaluate((wanted) => { document.documentElement.style.fontSize = wanted; }, size);
    return page;
  }

  /** @param {Page} page @param {string} state */
  async function whole(page, state) {
    const { cut, faint, texts } = await faultsOf(page);
    assert.ok(texts > 5, `${state}: only ${texts} texts`);
    assert.deepEqual({ cut, faint, overflow: await overflowOf(page) }, { cut: [], faint: [], overflow: 0 }, state);
  }

  for (const [width, size] of /** @type {[number, string][]} */ ([[zoomed, "100%"], [zoomed, "200%"], [320, "100%"]])) {
    test(`each step of the welcome can be read, ${width} pixels wide with text at ${size}`, async () => {
      const page = await open("welcome/welcome.html", width, size);
      await shownOnce(page, "#host", de.host_connected.split("$1")[0]);
      for (const step of /** @type {const} */ ([1, 2, 3])) {
        await welcomeStep(page, step);
        await whole(page, `step ${step}`);
      }
      await page.close();
    });
  }

  test("hints, the bar, details and the list of keys can be read, and none lies on LinkedIn's own controls", async () => {
    serveInvitations(held.session, { language: "de", people: castOf("zoom") });
    const page = await held.session.browser.newPage();
    // Before anything is there: what was fitted to a wider column ends with an ellipsis in this one.
    await page.setViewport({ width: zoomed, height: 450 });
    await page.goto(addressOf("received"));
    await until("the page is zoomed", () => page.evaluate((wide) => innerWidth === wide, zoomed));
    await suggestedHints(page, people.length);
    assert.deepEqual(await underHints(page, (await hints(page)).map(({ box }) => box)), []);
    await clickDetails(page, "Dex Marlowe");
    const { box } = await overlayOnce(page, "details", de.details_others);
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= zoomed && box.y + box.height <= 450, JSON.stringify(box));
    await page.keyboard.press("Escape");
    await overlayGone(page, "details");
    await page.keyboard.press("?");
    const help = await overlayOnce(page, "help", de.keyboard_off);
    assert.ok(help.box.y >= 0 && help.box.y + help.box.height <= 450, JSON.stringify(help.box));
    // What scrolls on purpose is no text that is cut.
    const { cut, faint } = await faultsOfHints(page);
    assert.deepEqual({ cut: cut.filter((one) => !/^DIV\.over /.test(one)), faint }, { cut: [], faint: [] });
    assert.equal(await overflowOf(page), 0);
    await page.close();
  });

  test("the popup's question about a block, a refused write and a person with a long name can be read in 320 pixels", async () => {
    const friederike = one(castOf("zoompopup"), "friederike");
    const seenAt = Date.now() - 86_400_000;
    const request = { id: randomUUID(), sender: { slug: friederike.slug }, name: friederike.name, headline: friederike.headline, seenAt };
    await callHost(held.session.environment, "decide", { id: randomUUID(), at: seenAt, action: "block", stage: "intended", origin: "hint", request });
    for (const size of ["100%", "200%"]) {
      const page = await open("popup/popup.html", 320, size);
      await shownOnce(page, "#blocks", de.popup_yesBlocked);
      await shownOnce(page, "#people", friederike.name);
      await notePitch(page, "never-seen");
      await shownOnce(page, "#waiting", de.error_unknownSender);
      await whole(page, `history at ${size}`);
      await pressButton(page, "#waiting", de.popup_discard);
      await until("it is gone", async () => (await shownIn(page, "#waiting")) === "");
      await page.close();
    }
  });

  test("the ledger can be read, its figures too", async () => {
    for (const { method, params } of ledgerPast(40)) await callHost(held.session.environment, method, params);
    for (const size of ["100%", "200%"]) {
      const page = await open("ledger/ledger.html", zoomed, size);
      await shownOnce(page, "#comparison", de.ledger_comparison);
      await whole(page, `ledger at ${size}`);
      await page.close();
    }
  });
});
