// Every layout and language: one hint beside each request and nowhere else, and what the card says reaches the history
// exactly. What a card does not show stays unknown.
import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../../extension/language/en.js";
import { castOf } from "./harness/cast.mjs";
import { requestsOf } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { closeNotice, notice } from "./harness/overlays.mjs";
import { eventsOf, hintOf, hints, onClosedRoots, openExtensionPage, openInvitations, suggestedHints, until, writeStorage } from "./harness.mjs";

/** @typedef {import("../pages/people.mjs").Person} Person */

const layouts = /** @type {const} */ (["2026", "2025", "2019"]);
const languages = /** @type {const} */ (["de", "fr", "ar"]);
const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const few = ["mira", "jonas", "kelly", "tobias", "ben", "zoe", "member", "sunniva"];

/** @param {Person} person what the history has to say of the request */
function expected({ name, headline, note, mutual }) {
  return { name, headline: headline ?? null, note: note ?? null, mutuals: mutual?.count ?? null };
}

/** @param {import("./harness/launch.mjs").Session} session @param {Person[]} people */
async function sameInHistory(session, people) {
  for (const person of people) {
    const all = await until(`the request of ${person.name} is in the history`, async () => {
      const requests = await requestsOf(session, person);
      return requests.length > 0 && requests;
    });
    assert.deepEqual(all.map(({ name, headline, note, mutuals }) => ({ name, headline, note, mutuals })), [expected(person)]);
  }
}

/** @param {import("puppeteer-core").Page} page @param {Person[]} people */
async function oneHintEach(page, people) {
  const all = await suggestedHints(page, people.length);
  assert.deepEqual(all.map(({ key }) => key), people.map(({ key }) => key));
  assert.deepEqual(all.map(({ name }) => name), people.map(({ name }) => name.replace(bidi, "")));
  for (const hint of all) assert.ok(hint.reasons.length > 0, `${hint.name} has no reason`);
}

/** What the content script says of its page; it answers only once it runs. @param {import("./harness/launch.mjs").Session} session */
async function stateOfPage(session) {
  const asker = await openExtensionPage(session, "manifest.json");
  try {
    return await until("the page answers the extension", () => asker.evaluate(async () => {
      for (const tab of await chrome.tabs.query({})) {
        const state = await chrome.tabs.sendMessage(tab.id ?? -1, { to: "page", action: "state" }).catch(() => null);
        if (state) return state;
      }
      return null;
    }));
  } finally {
    await asker.close();
  }
}

inEachBrowser("layouts", (held) => {
  for (const layout of layouts) {
    test(`in the layout of ${layout} every request has exactly one hint, and suggestions, organisations, overlays and frames have none`, async () => {
      const people = castOf(`all${layout}`);
      const page = await openInvitations(held.session, { layout, people, extras: { suggestions: 6, organisations: true, interop: true, cookieBanner: true } });
      await oneHintEach(page, people);
      await sameInHistory(held.session, people);
      assert.deepEqual(await eventsOf(held.session, "inside-interop"), [], "a card in the overlay or in the frame was read");
      assert.equal(await page.title(), "Received invitations", "markup in a note was carried out");
    });

    test(`the preview block in the layout of ${layout} has its hints`, async () => {
      const people = castOf(`preview${layout}`).slice(0, 3);
      const page = await openInvitations(held.session, { layout, people, extras: { screen: "preview", suggestions: 4, organisations: true } });
      await oneHintEach(page, people);
      await sameInHistory(held.session, people);
    });

    for (const language of languages) {
      test(`the layout of ${layout} is read in ${language} as well`, async () => {
        const people = castOf(`${language}${layout}`).filter(({ key }) => few.includes(key));
        const page = await openInvitations(held.session, { layout, language, people, extras: { suggestions: 4, organisations: true } });
        await oneHintEach(page, people);
        await sameInHistory(held.session, people);
      });
    }
  }

  test("a list that is filled late gets its hints", async () => {
    const people = castOf("late").slice(0, 4);
    await oneHintEach(await openInvitations(held.session, { people, extras: { late: true } }), people);
  });

  for (const layout of layouts) {
    test(`the sent page in the layout of ${layout} has no hint and is no invitations page`, async () => {
      const page = await openInvitations(held.session, { layout, people: castOf(`sent${layout}`), extras: { screen: "sent", suggestions: 4 } });
      // The region for screen readers comes once a look at the page was asked for. What that draws is there after the next frame, as
      // long as the tab lies in front; so nothing else is opened before.
      await until("a look at the page was asked for", async () => (await onClosedRoots(page, (root) => root.querySelector(".live") !== null)).some(Boolean));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      assert.deepEqual(await hints(page), []);
      assert.deepEqual(await stateOfPage(held.session), { page: "other", requests: 0, understood: true });
    });
  }

  test("cards whose controls cannot be read get no hint, and the page says that it is not understood, until that is closed", async () => {
    const page = await openInvitations(held.session, { people: castOf("unreadable"), extras: { unreadable: true } });
    assert.deepEqual(await stateOfPage(held.session), { page: "invitations", requests: 0, understood: false });
    await page.bringToFront();
    const told = await until("the page says so", () => notice(page));
    assert.ok(told.includes(en.popup_pageUnknown), told);
    await closeNotice(page);
    await until("it is closed", async () => (await notice(page)) === undefined);
    assert.deepEqual(await hints(page), []);
  });

  test("hints speak German when that was chosen", async () => {
    await writeStorage(held.session, { language: "de" });
    const people = castOf("german").slice(0, 2);
    const page = await openInvitations(held.session, { language: "de", people });
    await oneHintEach(page, people);
    const { buttons } = await hintOf(page, "mira");
    assert.deepEqual(buttons.filter(({ action }) => action !== "look").map(({ label }) => label), ["Annehmen", "Ignorieren", "Blockieren"]);
    await writeStorage(held.session, { language: "auto" });
    await hintOf(page, "mira", (hint) => hint.buttons.some(({ label }) => label === "Accept"));
  });
});
