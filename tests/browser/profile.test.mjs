// The chip on a profile: what was and what followed, of this person and nobody else, and nothing where nothing is known.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { people as everybody } from "../pages/people.mjs";
import { profilePage } from "../pages/profile-page.mjs";
import { crowdOf } from "./harness/cast.mjs";
import { onClosedRoots } from "./harness/driver.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { faultsOfHints, inTheme, showAt } from "./harness/looks.mjs";
import { root } from "./harness/place.mjs";
import { pressChip } from "./harness/presses.mjs";
import { makeRelay } from "./harness/relay.mjs";
import { browsers, callHost, chip, eventsOf, giveConsent, launch, readStorage, stopBackground, until, welcomePage, writeStorage } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../pages/people.mjs").Person} Person */
/** @typedef {import("./harness/hints.mjs").Chip} Chip */

const day = 24 * 60 * 60 * 1000;
const asked = Date.UTC(new Date().getUTCFullYear() - 1, 2, 10, 12);
const [mira, jonas, stranger, wanted, plain, long] = crowdOf("profile", 6).map((person, index) => ({
  ...person,
  name: ["Mira Okafor", "Jonas Bredehorst", "Nobody Known", "Wanda Brix", "Pavel Hruška", "Maximiliane Hohenstein-Brandenburger von der Osten-Sacken"][index],
}));
const known = [mira, jonas, wanted, plain, long];
const pictures = join(root, "build", "screenshots");

/** @param {NodeJS.ProcessEnv} environment */
async function giveHistory(environment) {
  for (const { slug, name } of known) {
    const request = { id: randomUUID(), sender: { slug }, name, headline: "Founder, Tidal Analytics", note: `A note of ${name}, with some words in it.`, seenAt: asked };
    const decision = slug === wanted.slug ? { action: "block", stage: "intended" } : { action: slug === jonas.slug ? "ignore" : "accept" };
    await callHost(environment, "decide", { id: randomUUID(), at: asked + day, origin: "hint", ...decision, request });
  }
}

/** @param {Person} person */
const addressOf = ({ slug }) => `https://www.linkedin.com/in/${slug}/`;

for (const browserName of browsers) {
  describe(`the chip on a profile, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {ReturnType<typeof makeRelay>} */ let relay;
    /** @type {Page} */ let page;
    before(async () => {
      mkdirSync(pictures, { recursive: true });
      session = await launch(browserName, { host: "missing" });
      relay = makeRelay(session);
      useHost(session, relay.host);
      await giveHistory(session.environment);
      // It comes to the front by itself, and a background that is stopped while it is being installed may never answer again.
      await welcomePage(session);
      await giveConsent(session);
      session.site.serve((path) => {
        const { pathname } = new URL(path, "https://www.linkedin.com");
        const person = [...known, stranger, ...everybody].find(({ slug }) => pathname.startsWith(`/in/${slug}/`));
        return profilePage(person ?? stranger, { own: pathname.startsWith(`/in/${plain.slug}/`) });
      });
      page = await session.browser.newPage();
    });
    afterEach(() => relay.order());
    after(() => session?.close());

    /** @param {Person} person @param {(shown: Chip) => unknown} [wantedChip] @returns {Promise<Chip>} */
    const chipOf = (person, wantedChip = () => true) => until(`the chip of ${person.name} is as wanted`, async () => {
      const shown = await chip(page);
      if (!shown?.label.includes(person.name) || !wantedChip(shown)) throw new Error(JSON.stringify(shown ?? "none"));
      return shown;
    });
    /** @param {Person} person */
    async function open(person) {
      await page.bringToFront();
      await page.goto(addressOf(person));
    }
    /** Asks the host as the page would, so that whatever the page asked before has been answered. */
    async function answered() {
      const sent = relay.received("sender").length;
      const other = await session.browser.newPage();
      await other.goto(addressOf(jonas));
      await until("another tab has been answered", async () => relay.received("sender").length > sent && (await chip(other)) !== undefined);
      await other.close();
    }
    /** @param {Person} person @param {number} from how many questions came before */
    const askedFor = (person, from) => until(`${person.name} is asked for`, () => relay.received("sender").slice(from).some(({ sender }) => sender.slug === person.slug));
    /** In-app navigation. @param {string} address */
    const go = (address) => page.evaluate((to) => history.pushState({}, "", to), address);
    /** By keyboard. */
    async function unfold() {
      await onClosedRoots(page, (shadow) => /** @type {HTMLElement | null} */ (shadow.querySelector(".head"))?.focus());
      await page.keyboard.press("Enter");
    }
    /** @param {Person} person */
    const latest = async ({ slug = "" }) => (await eventsOf(session, slug))[0];

    test("it says who it is, what was in one line, and the latest events with the note", async () => {
      await open(mira);
      const { text, label, open: opened, pressed, buttons } = await chipOf(mira);
      assert.equal(label, "Serendip: what you know of Mira Okafor");
      assert.ok(opened);
      assert.match(text, new RegExp(`Asked in March ${new Date(asked).getFullYear()}, accepted, then silence \\(inferred\\)`));
      assert.match(text, /Silence \(inferred: nothing noted for 45 days\).*Accepted.*Asked to connect.*A note of Mira Okafor/);
      assert.deepEqual(pressed, [], "what nobody said is not marked");
      assert.deepEqual(buttons.slice(1), [en.outcome_exchange, en.outcome_silence, en.outcome_pitch, en.outcome_unwelcome]);
    });

    test("an outcome is stored with one press and marked, another one takes its place, and Take back brings the earlier one", async () => {
      await open(mira);
      await chipOf(mira);
      await pressChip(page, en.outcome_pitch);
      await chipOf(mira, ({ pressed, said }) => pressed.join() === en.outcome_pitch && said === en.profile_noted);
      await pressChip(page, en.outcome_exchange);
      const { text } = await chipOf(mira, ({ pressed }) => pressed.join() === en.outcome_exchange);
      assert.match(text, /accepted, then a useful exchange/);
      assert.ok(!text.includes("inferred"), text);
      await until("it is stored", async () => (await latest(mira)).outcome === "exchange");
      await pressChip(page, en.popup_undo);
      await chipOf(mira, ({ pressed, said }) => pressed.join() === en.outcome_pitch && said === en.profile_done_no);
      await until("it is taken back", async () => (await latest(mira)).undone);
      await page.reload();
      await chipOf(mira, ({ pressed }) => pressed.join() === en.outcome_pitch);
    });

    test("the buttons for what followed stay where they are when one is pressed, so that a second click meets nothing else", async () => {
      await open(long);
      await chipOf(long);
      const places = async () => (await onClosedRoots(page, (shadow) => JSON.stringify([...shadow.querySelectorAll(".choices button")].map((button) => button.getBoundingClientRect())))).join();
      const before = await places();
      assert.match(before, /width/);
      await pressChip(page, en.outcome_exchange);
      await chipOf(long, ({ said }) => said === en.profile_noted);
      assert.equal(await places(), before);
      await pressChip(page, en.popup_undo);
      await chipOf(long, ({ said }) => said === en.profile_done_no);
      assert.equal(await places(), before);
    });

    test("pressing the outcome that holds writes nothing", async () => {
      await open(mira);
      await chipOf(mira, ({ pressed }) => pressed.join() === en.outcome_pitch);
      const before = (await eventsOf(session, mira.slug ?? "")).length;
      await pressChip(page, en.outcome_pitch);
      await pressChip(page, en.outcome_silence);
      await until("the later press is stored", async () => (await latest(mira)).outcome === "silence");
      assert.equal((await eventsOf(session, mira.slug ?? "")).length, before + 1);
    });

    test("there is nothing on the profile of a stranger, on a company's page, and elsewhere", async () => {
      for (const address of [addressOf(stranger), "https://www.linkedin.com/in/me/", "https://www.linkedin.com/company/harbour-analytics/", "https://www.linkedin.com/feed/"]) {
        await open(jonas);
        await chipOf(jonas);
        await go(address);
        await until(`there is no chip on ${address}`, async () => (await chip(page)) === undefined);
        const sent = relay.received("sender").length;
        await page.goto(address);
        if (address === addressOf(stranger)) await askedFor(stranger, sent);
        await answered();
        assert.equal(await chip(page), undefined, address);
      }
    });

    test("there is nothing on one's own profile, which alone can be edited", async () => {
      await open(plain);
      await answered();
      // An answer that came before the link for editing was there may have shown one for a frame.
      await until("there is no chip", async () => (await chip(page)) === undefined);
    });

    test("of two quick navigations only the later person is ever shown, whichever answer comes first", async () => {
      await page.goto("https://www.linkedin.com/feed/");
      relay.order({ sender: "hold" });
      const sent = relay.received("sender").length;
      await go(addressOf(mira));
      await askedFor(mira, sent);
      await go(addressOf(jonas));
      await askedFor(jonas, sent);
      assert.equal(await chip(page), undefined);
      await page.evaluate(() => {
        /** @type {any} */ (globalThis).seen = 0;
        new MutationObserver((records) => { /** @type {any} */ (globalThis).seen += records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement && node.className === "chip").length; }).observe(document.body, { childList: true });
      });
      relay.order();
      await chipOf(jonas);
      assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).seen), 1, "another chip was there in between");
      await go(addressOf(mira));
      await go(addressOf(jonas));
      await go(addressOf(mira));
      await chipOf(mira);
    });

    test("Esc folds it, it stays folded on the next profile, and opens again by keyboard or with the next visit", async () => {
      await open(mira);
      await chipOf(mira, ({ open: opened }) => opened);
      await onClosedRoots(page, (shadow) => /** @type {HTMLElement | null} */ (shadow.querySelector(".head"))?.focus());
      await page.keyboard.press("Escape");
      const pill = await chipOf(mira, ({ open: opened }) => !opened);
      assert.deepEqual(pill.buttons, ["Serendip Mira Okafor"]);
      await go(addressOf(jonas));
      await chipOf(jonas, ({ open: opened }) => !opened);
      await unfold();
      await chipOf(jonas, ({ open: opened }) => opened);
      await page.keyboard.press("Tab");
      const focused = await onClosedRoots(page, (shadow) => shadow.activeElement?.textContent ?? "");
      assert.equal(focused.join(""), en.outcome_exchange, "its buttons follow in the order of the keyboard");
      await page.keyboard.press("Escape");
      await chipOf(jonas, ({ open: opened }) => !opened);
      await open(mira);
      await chipOf(mira, ({ open: opened }) => opened);
    });

    test("while the host is away an outcome waits, is shown as said, and is stored later", async () => {
      await open(jonas);
      await chipOf(jonas);
      useHost(session, "missing");
      await stopBackground(session);
      await pressChip(page, en.outcome_unwelcome);
      await chipOf(jonas, ({ pressed, said }) => pressed.join() === en.outcome_unwelcome && said === en.profile_noted);
      const waiting = Object.entries(await readStorage(session)).filter(([key]) => key.startsWith("outbox:"));
      assert.deepEqual(waiting.map(([, { method }]) => method), ["outcome"]);
      useHost(session, relay.host);
      await stopBackground(session);
      await go(addressOf(mira));
      await chipOf(mira);
      await until("it is stored", async () => (await latest(jonas)).outcome === "unwelcome");
      await go(addressOf(jonas));
      await chipOf(jonas, ({ pressed }) => pressed.join() === en.outcome_unwelcome);
    });

    test("a block that was intended is asked about first", async () => {
      await open(wanted);
      const { text } = await chipOf(wanted);
      assert.match(text, /Block via More → Block Did you block Wanda Brix\? Yes, blocked Not now No, take it back/);
    });

    test("while a block is asked about LinkedIn's More is outlined, also when it is drawn anew, and is as it was after an answer", async () => {
      await page.goto("https://www.linkedin.com/feed/");
      const outline = () => page.$eval("#fixture-more", (more) => /** @type {HTMLElement} */ (more).style.outline);
      await open(jonas);
      await chipOf(jonas);
      assert.equal(await outline(), "");
      await open(wanted);
      await until("More is outlined", outline);
      await page.evaluate(() => {
        const more = /** @type {HTMLElement} */ (document.getElementById("fixture-more"));
        const anew = /** @type {HTMLElement} */ (more.cloneNode(true));
        anew.removeAttribute("style");
        more.replaceWith(anew);
      });
      await until("the new one is outlined", outline);
      await pressChip(page, en.profile_notNow);
      await until("it is as it was", async () => (await outline()) === "");
    });

    /** Whether the chip lies on one of the page's controls. */
    const covered = () => page.evaluate(() => {
      const lies = document.querySelector(".chip")?.getBoundingClientRect();
      const boxes = [...document.querySelectorAll("button")].filter((button) => button.checkVisibility()).map((button) => ({ label: button.getAttribute("aria-label") ?? button.textContent, box: button.getBoundingClientRect() }));
      return lies ? boxes.filter(({ box }) => box.left < lies.right && lies.left < box.right && box.top < lies.bottom && lies.top < box.bottom).map(({ label }) => label) : ["no chip"];
    });

    for (const { theme, language } of /** @type {const} */ ([{ theme: "light", language: "en" }, { theme: "dark", language: "de" }, { theme: "light", language: "de" }, { theme: "dark", language: "en" }])) {
      test(`in ${theme} and "${language}" it is whole, readable and beside LinkedIn's own controls in every width`, async () => {
        await writeStorage(session, { language });
        await page.bringToFront();
        await session.driver.setTheme(page, theme);
        await inTheme(page, theme);
        for (const [person, width] of /** @type {[Person, number][]} */ ([[mira, 1440], [wanted, 1280], [long, 800], [mira, 480], [long, 320]])) {
          await showAt(page, width);
          await open(person);
          await chipOf(person);
          await page.screenshot({ path: /** @type {`${string}.png`} */ (join(pictures, `${browserName}-profile-${width}-${theme}-${language}.png`)) });
          assert.deepEqual(await covered(), [], `${width} wide`);
          if (!(await chipOf(person)).open) await unfold();
          const { open: opened } = await chipOf(person, (shown) => shown.open);
          assert.ok(opened);
          await page.screenshot({ path: /** @type {`${string}.png`} */ (join(pictures, `${browserName}-profile-${width}-${theme}-${language}-open.png`)) });
          const { cut, faint, texts } = await faultsOfHints(page);
          assert.ok(texts > 5);
          assert.deepEqual({ cut, faint }, { cut: [], faint: [] }, `${width} wide`);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          assert.equal(wide, false, "the page does not scroll sideways");
        }
        await page.setViewport({ width: 1280, height: 900 });
        assert.ok(de && en);
      });
    }
  });
}
