// The bar above the list: it counts, dims what is not looked for, leads to the next that wants a look, says once why there
// is no advice, and moves nothing. It acts on nobody.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import en from "../../extension/language/en.js";
import { castOf, crowdOf } from "./harness/cast.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { faultsOfHints, overflowOf, showAt } from "./harness/looks.mjs";
import { bar, barOnce, framed, pressBar } from "./harness/overlays.mjs";
import { makeRelay } from "./harness/relay.mjs";
import { announced, browsers, callHost, clickHint, giveConsent, hints, hintsOnce, launch, openInvitations, pressedControls, suggestedHints, until, waitingHints, welcomePage, writeStorage } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const layouts = /** @type {const} */ (["2026", "2025", "2019"]);

/** @param {Page} page @returns {Promise<Record<string, number>>} the opacity of each card as LinkedIn's visitors see it */
function opacities(page) {
  return page.$$eval("[data-fixture]", (cards) => Object.fromEntries(cards.map((card) => {
    const inner = card.matches("[role=listitem],li") ? card : card.querySelector("[role=listitem],li") ?? card;
    return [card.getAttribute("data-fixture"), Math.min(Number(getComputedStyle(card).opacity), Number(getComputedStyle(inner).opacity))];
  })));
}

for (const browserName of browsers) {
  describe(`the bar above the list, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {ReturnType<typeof makeRelay>} */ let relay;
    before(async () => {
      session = await launch(browserName, { host: "missing" });
      relay = makeRelay(session);
      useHost(session, relay.host);
      // Of most people nothing says that one has met them: there is something to look at.
      await callHost(session.environment, "setPhilosophy", { id: randomUUID(), at: Date.now(), philosophy: "known" });
      // It comes to the front by itself.
      await welcomePage(session);
      await giveConsent(session);
    });
    after(() => session?.close());

    /** @param {import("../pages/page.mjs").PageOptions & {people: import("../pages/people.mjs").Person[]}} options */
    async function open(options) {
      const page = await openInvitations(session, options);
      await page.bringToFront();
      const all = await suggestedHints(page, options.people.length);
      return { page, all };
    }

    for (const layout of layouts) {
      test(`in the layout of ${layout} it stands above the list, counts the suggestions, and a choice dims the other cards and hides none`, async () => {
        const { page, all } = await open({ layout, people: castOf(`count${layout}`), extras: { suggestions: 3, organisations: true } });
        // The first counts everybody, also those without an answer yet; the others are drawn with the last of the hints.
        const counted = (/** @type {import("./harness/overlays.mjs").Bar} */ { choices: [, ...each] }) => each.reduce((sum, { count }) => sum + count, 0);
        const { choices, box } = await barOnce(page, "counts everybody", (now) => now.choices[0].count === all.length && counted(now) === all.length);
        for (const { action, count, disabled } of choices.slice(1)) {
          assert.equal(count, all.filter(({ tone }) => tone === action).length, action);
          assert.equal(disabled, count === 0);
        }
        const tops = await page.$$eval("[data-fixture] a", (links) => links.map((link) => link.getBoundingClientRect().top));
        assert.ok(box.y + box.height <= Math.min(...tops), "it does not stand above the cards");
        assert.ok(box.width > 600 && box.height < 60, `it is not slim: ${JSON.stringify(box)}`);
        await pressBar(page, "lookFirst");
        await barOnce(page, "looks for those", (now) => now.choices.some(({ action, pressed }) => action === "lookFirst" && pressed));
        const dimmed = await opacities(page);
        for (const { key, tone } of all) assert.equal(dimmed[key], tone === "lookFirst" ? 1 : 0.7, `${key}, ${tone}`);
        assert.equal((await hints(page)).length, all.length);
        await until("it is said", async () => (await announced(page)).includes(String(all.filter(({ tone }) => tone === "lookFirst").length)));
        await pressBar(page, "lookFirst");
        await until("nothing is dimmed", async () => Object.values(await opacities(page)).every((opacity) => opacity === 1));
        assert.equal(await page.$$eval("[data-fixture][style], [data-fixture] [role=listitem][style]", (left) => left.length), 0, "a trace is left on LinkedIn's cards");
        assert.deepEqual(await pressedControls(page), []);
        await page.close();
      });
    }

    test("j goes to those alone that are looked for, and the way to the next to look at leads round", async () => {
      const { page, all } = await open({ people: castOf("ways") });
      const wanted = all.filter(({ tone }) => tone === "lookFirst").map(({ name }) => en.hint_label.replace("$1", name));
      assert.ok(wanted.length >= 2 && wanted.length < all.length);
      await pressBar(page, "lookFirst");
      await page.evaluate(() => scrollTo(0, 0));
      for (const label of wanted.slice(0, 3)) {
        await page.keyboard.press("j");
        await until(`${label} is framed`, async () => (await framed(page)) === label);
      }
      for (const label of [...wanted, wanted[0]]) {
        await pressBar(page, "jump");
        await until(`${label} is framed`, async () => (await framed(page)) === label);
      }
      assert.deepEqual(await pressedControls(page), []);
      await page.close();
    });

    test("a dimmed request can still be decided, and what is decided is not counted any more", async () => {
      const people = castOf("dim").slice(0, 6);
      const { page, all } = await open({ people });
      await pressBar(page, "lookFirst");
      const other = all.find(({ tone }) => tone === "accept");
      assert.ok(other);
      await until("it is decided", async () => {
        await clickHint(page, other.key, "ignore");
        return (await pressedControls(page)).length > 0;
      });
      await barOnce(page, "has counted on", (now) => now.choices[0].count === all.length - 1);
      assert.equal((await pressedControls(page)).length, 1);
      await page.close();
    });

    test("it comes back when LinkedIn draws the list anew, once, and is not on the overview, the sent page or the feed", async () => {
      const people = castOf("anew").slice(0, 5);
      const { page } = await open({ people });
      await barOnce(page, "is there", () => true);
      await page.evaluate(() => /** @type {any} */ (globalThis).fixture.rerender());
      await barOnce(page, "is there", (now) => now.choices[0].count === people.length);
      await page.evaluate(() => /** @type {any} */ (globalThis).fixture.go("feed"));
      await until("it has gone", async () => (await bar(page)) === undefined);
      await page.evaluate(() => /** @type {any} */ (globalThis).fixture.go("received"));
      await barOnce(page, "is there again", (now) => now.choices[0].count === people.length);
      await page.evaluate(() => document.querySelector("[data-fixture-list]")?.previousElementSibling?.remove());
      await barOnce(page, "is put back", ({ box }) => box.height > 0);
      await page.evaluate(() => /** @type {any} */ (globalThis).fixture.go("sent"));
      await until("it has gone", async () => (await bar(page)) === undefined);
      await page.close();
      const overview = await open({ people: castOf("overview").slice(0, 3), extras: { screen: "preview" } });
      assert.equal(await bar(overview.page), undefined);
      await overview.page.close();
    });

    for (const language of /** @type {const} */ (["en", "de"])) {
      test(`in "${language}" nothing moves when the answers come, when the numbers change and when the host is away, at any width`, async () => {
        await writeStorage(session, { language });
        for (const width of [1280, 700, 480, 320]) {
          useHost(session, relay.host);
          relay.order({ suggest: "hold" });
          const people = crowdOf(`still${width}${language}`, 12);
          const page = await openInvitations(session, { people });
          await page.bringToFront();
          await showAt(page, width);
          await waitingHints(page, 12);
          const before = await barOnce(page, "has its words", (now) => now.choices[0].count === 12);
          relay.order();
          await suggestedHints(page, 12);
          const counted = await barOnce(page, "counts", (now) => now.choices.slice(1).some(({ count }) => count > 0));
          assert.deepEqual(counted.box, before.box, `answers, at ${width}`);
          if (width >= 700) assert.equal(before.box.height, 52, `it is not slim at ${width}`);
          for (const key of ["crowd12", "crowd11", "crowd10", "crowd9"]) await page.evaluate((gone) => /** @type {any} */ (globalThis).fixture.remove(gone), key);
          const fewer = await barOnce(page, "has one digit", (now) => now.choices[0].count === 8);
          assert.deepEqual(fewer.box, before.box, `fewer, at ${width}`);
          assert.deepEqual((await faultsOfHints(page)).cut, [], `at ${width}`);
          assert.equal(await overflowOf(page), 0, `at ${width}`);
          await page.close();
        }
        await writeStorage(session, { language: "auto" });
      });
    }

    test("why there is no advice it says once for all cards, which stay quiet and usable, and takes it back by “Try again”", async () => {
      await writeStorage(session, { language: "en" });
      relay.order({ suggest: "garbage" });
      const people = crowdOf("away", 5);
      const page = await openInvitations(session, { people });
      await page.bringToFront();
      const { message } = await barOnce(page, "says why", (now) => now.message !== "");
      const quiet = (/** @type {import("./harness/hints.mjs").Hint} */ { suggestion, state }) => suggestion === en.hint_noAdvice && state === "";
      const all = await hintsOnce(page, "all are quiet", (list) => list.length === 5 && list.every(quiet));
      for (const { buttons } of all) {
        assert.deepEqual(buttons.map(({ action, disabled }) => [action, disabled]), [["accept", false], ["ignore", false], ["block", false]]);
      }
      assert.ok(message.length > 20);
      // The program is tried again meanwhile, and the reason may be another by now.
      await until("it is said", async () => (await announced(page)).startsWith((await bar(page))?.message || "not yet"));
      assert.deepEqual((await faultsOfHints(page)).faint, []);
      relay.order();
      // What failed is not tried more than once a second.
      await until("the answers have come", async () => {
        if ((await bar(page))?.message) await pressBar(page, "retry");
        return (await hints(page)).every(({ tone }) => tone !== "none");
      });
      await barOnce(page, "counts again", ({ message: said, choices }) => said === "" && choices[0].count === 5);
      await page.close();
    });
  });
}
