// The details of a hint: everything that is known, in words, beside the hint, off LinkedIn's own buttons of that card, and
// gone with Esc or a click elsewhere.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import en from "../../extension/language/en.js";
import { violationsInRoots } from "./harness/axe.mjs";
import { castOf, one } from "./harness/cast.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { clickDetails, framed, overlay, overlayGone, overlayOnce } from "./harness/overlays.mjs";
import { faultsOfHints, showAt } from "./harness/looks.mjs";
import { callHost, hints, openInvitations, pressedControls, suggestedHints, until } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const layouts = /** @type {const} */ (["2026", "2025", "2019"]);
const day = 86_400_000;
const first = (/** @type {string} */ name) => en.hint_label.replace("$1", name);

/** @param {Page} page @param {string} key @param {{x: number, y: number, width: number, height: number}} box @returns {Promise<string[]>} LinkedIn's own buttons of the card that lie under it */
function covered(page, key, box) {
  return page.$$eval(`[data-fixture="${key}"] button, [data-fixture="${key}"] [data-fixture-control]`, (all, over) => all.filter((button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    return left < over.x + over.width && right > over.x && top < over.y + over.height && bottom > over.y;
  }).map((button) => button.textContent ?? ""), box);
}

inEachBrowser("details of a hint", (held) => {
  for (const layout of layouts) {
    for (const language of /** @type {const} */ (["en", "ar"])) {
      test(`in the layout of ${layout} in ${language} they lie in the window and on none of LinkedIn's own buttons of that card, wide and narrow`, async () => {
        const people = castOf(`place${layout}${language}`).slice(0, 6);
        const page = await openInvitations(held.session, { layout, language, people });
        for (const width of [1280, 700, 480, 320]) {
          await page.bringToFront();
          await showAt(page, width);
          await suggestedHints(page, people.length);
          for (const key of ["mira", "priya", "kelly"]) {
            const { name } = one(people, key);
            await clickDetails(page, name);
            const { box, label } = await overlayOnce(page, "details", en.details_others);
            assert.equal(label, en.details_label.replace("$1", name));
            assert.deepEqual(await covered(page, key, box), [], `${key} at ${width}`);
            assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= 800, `${key} at ${width}: ${JSON.stringify(box)}`);
            assert.ok(box.height >= 100, `${key} at ${width}: ${box.height} pixels are no room to read in`);
            await page.keyboard.press("Escape");
            await overlayGone(page, "details");
          }
        }
        assert.deepEqual(await pressedControls(page), []);
      });
    }
  }

  test("they name every reason under its side, rates in words, and what another philosophy would say", async () => {
    const people = castOf("reasons").filter(({ key }) => key === "dex" || key === "mira");
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    await clickDetails(page, "Mira Okafor");
    const { text } = await overlayOnce(page, "details", en.details_others);
    for (const part of [en.side_chance, en.side_breadth, en.kind_met, en.reason_mutualsFew.replace("$1", "4"), en.details_first]) assert.ok(text.includes(part), `${part} is not in ${text}`);
    for (const name of /** @type {const} */ (["balanced", "known", "careful"])) assert.match(text, new RegExp(`${en[`philosophy_${name}`]}: (Accept|Ignore|Block|Look first)`));
    assert.doesNotMatch(text, /\d[.,]\d/, "a decimal promises a precision that nobody has");
    assert.match(text, new RegExp(`${en.outcome_exchange}: about \\d+ in \\d+`));
    for (const theme of /** @type {const} */ (["light", "dark"])) {
      await held.session.driver.setTheme(page, theme);
      await until(`the details are ${theme}`, async () => (await hints(page)).every((hint) => hint.theme === theme));
      assert.deepEqual((await faultsOfHints(page)).faint, [], theme);
      assert.deepEqual(await violationsInRoots(page), [], theme);
    }
    await held.session.driver.setTheme(page, "light");
  });

  test("a known sender's history is told, taken back ones as such, and a note is shown as the text it is", async () => {
    const people = castOf("history").filter(({ key }) => key === "mira" || key === "ben");
    const mira = one(people, "mira");
    const sender = { slug: mira.slug };
    const seenAt = Date.now() - 400 * day;
    const request = { id: randomUUID(), sender, name: mira.name, note: `<b>Let us</b> connect. ${"x".repeat(600)}`, seenAt };
    const environment = held.session.environment;
    await callHost(environment, "decide", { id: randomUUID(), at: seenAt + day, action: "accept", origin: "page", request });
    const outcome = randomUUID();
    await callHost(environment, "outcome", { id: outcome, at: seenAt + 2 * day, sender, outcome: "pitch" });
    await callHost(environment, "undo", { id: randomUUID(), at: seenAt + 3 * day, event: outcome });
    await callHost(environment, "outcome", { id: randomUUID(), at: seenAt + 4 * day, sender, outcome: "exchange" });
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    await clickDetails(page, mira.name);
    const { text } = await overlayOnce(page, "details", en.details_others);
    const told = [en.popup_asked, en.outcome_exchange, `${en.outcome_pitch} (${en.popup_undone})`, en.done_accept, "<b>Let us</b> connect."];
    for (const part of told) assert.ok(text.includes(part), `${part} is not in ${text}`);
    assert.ok(!text.includes("x".repeat(400)), "a long note fills the details");
    assert.match(text, new RegExp(new Intl.DateTimeFormat("en", { dateStyle: "medium" }).format(seenAt)));
  });

  test("what was only inferred is told as that, in the hint and in its details", async () => {
    const people = castOf("inferred").filter(({ key }) => key === "ansgar" || key === "ben");
    const { slug, name } = one(people, "ansgar");
    const seenAt = Date.now() - 120 * day;
    const request = { id: randomUUID(), sender: { slug }, name, seenAt };
    await callHost(held.session.environment, "decide", { id: randomUUID(), at: seenAt + day, action: "accept", origin: "page", request });
    const page = await openInvitations(held.session, { people });
    const all = await suggestedHints(page, people.length);
    assert.match(all.find((hint) => hint.key === "ansgar")?.history ?? "", new RegExp(`${en.hint_was_accept}, ${en.hint_followed_silence_inferred.replace(/[()]/g, "\\$&")}$`));
    await clickDetails(page, name);
    const { text } = await overlayOnce(page, "details", en.details_others);
    assert.ok(text.includes(en.outcome_silence_inferred), text);
  });

  test("Esc and a click elsewhere close them, a second click on the button too, and the hint has the keyboard again", async () => {
    const people = castOf("close").slice(0, 3);
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    await clickDetails(page, "Mira Okafor");
    await overlayOnce(page, "details", en.details_others);
    await page.keyboard.press("Escape");
    await overlayGone(page, "details");
    await until("the focus is back", async () => page.evaluate(() => document.activeElement !== document.body));
    await clickDetails(page, "Mira Okafor");
    await overlayOnce(page, "details");
    await page.mouse.click(5, 400);
    await overlayGone(page, "details");
    await clickDetails(page, "Mira Okafor");
    // Once they have grown to what they say, and lie where they stay.
    await overlayOnce(page, "details", en.details_others);
    await clickDetails(page, "Mira Okafor");
    await overlayGone(page, "details");
    assert.deepEqual(await pressedControls(page), []);
  });

  test("they go with their hint as the page is scrolled, and go away with it", async () => {
    const people = castOf("scroll");
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    await page.keyboard.press("j");
    await page.keyboard.press("h");
    const before = await overlayOnce(page, "details", en.details_others);
    await page.evaluate(() => scrollTo(0, 40));
    await until("they have gone along and keep off the buttons", async () => {
      const open = await overlay(page, "details");
      return open && open.box.y !== before.box.y && (await covered(page, "mira", open.box)).length === 0;
    });
    await page.evaluate(() => /** @type {any} */ (globalThis).fixture.remove("mira"));
    await overlayGone(page, "details");
    await until("the next request has the keyboard", async () => (await framed(page)) === first("Jonas Bredehorst"));
  });
});
