// What the content scripts make of a page: every request, nothing else, and exactly what it says.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startReader } from "./page-scripts.mjs";
import { people, person } from "./people.mjs";

/** @type {Awaited<ReturnType<typeof startReader>>} */ let reader;
before(async () => { reader = await startReader(); });
after(() => reader.close());

/** @param {import("puppeteer-core").Page} page @returns {Promise<any[]>} */
async function readings(page) {
  return /** @type {Promise<any[]>} */ (page.evaluate(`serendip.RequestFinder.find().readings.map(({ sender, name, texts, invitation }) => ({ sender, name, invitation, ...texts }))`));
}

/** @param {import("./people.mjs").Person} one @param {string} layout */
function expected(one, layout) {
  const { slug, memberId, name, invitation, headline, mutual, note, followsYou, verified, premium, openToWork } = one;
  return JSON.parse(JSON.stringify({
    sender: slug ? { slug } : { memberId }, name, headline, mutuals: mutual?.count, note, followsYou, verified, premium, openToWork,
    invitation: layout === "2026" ? invitation : undefined,
  }));
}

for (const layout of /** @type {const} */ (["2026", "2025", "2019"])) {
  for (const language of /** @type {const} */ (["en", "de", "fr", "ar"])) {
    test(`layout ${layout} in ${language}: every request is read as it is shown, and nothing else is one`, async () => {
      const page = await reader.open({ layout, language, extras: { organisations: true, suggestions: 7, cookieBanner: true, interop: true } });
      const read = await readings(page);
      assert.deepEqual(read.map(({ name }) => name), people.map(({ name }) => name));
      for (const [index, one] of people.entries()) assert.deepEqual(read[index], expected(one, layout));
      await page.close();
    });
  }
}

test("the order of nested hooks does not matter: each request is found once, on its outermost element", async () => {
  const page = await reader.open({ layout: "2025", people: people.slice(0, 2) });
  const roles = await page.evaluate(`serendip.RequestFinder.find().readings.map(({ card }) => card.getAttribute("role"))`);
  assert.deepEqual(roles, ["listitem", "listitem"]);
  await page.close();
});

test("a card whose buttons name somebody else, even one whose name only goes on, is no request", async () => {
  const page = await reader.open({ people: [person("mira"), person("jonas")] });
  await page.evaluate(`for (const control of document.querySelectorAll('[data-fixture="mira"] [data-fixture-control]'))
    control.setAttribute("aria-label", control.getAttribute("aria-label").replace("Okafor", "Okafor Larsen"))`);
  assert.deepEqual((await readings(page)).map(({ name }) => name), ["Jonas Bredehorst"]);
  await page.close();
});

test("a person's event invitation is no request", async () => {
  const page = await reader.open({ people: [person("mira")] });
  await page.evaluate(`document.querySelector('[data-fixture="mira"] ._f00d span').innerHTML = 'invites you to <a href="/events/73/">Small Data Day</a>'`);
  assert.deepEqual(await readings(page), []);
  await page.close();
});

test("a broken card breaks no other one", async () => {
  const page = await reader.open({ people: [person("mira"), { ...person("dex"), name: "N".repeat(10_000) }, person("jonas")] });
  await page.evaluate(`document.querySelector('[data-fixture="mira"] ._aa11').setAttribute("href", "https://www.linkedin.com/in/%E0%A4%A/")`);
  assert.deepEqual((await readings(page)).map(({ name }) => name.length), [10_000, 16]);
  await page.close();
});

test("requests that cannot be read are said to be there; a page without any is understood", async () => {
  const unreadable = await reader.open({ extras: { unreadable: true } });
  const found = await unreadable.evaluate(`(serendip.HintBoard.sync(), serendip.PageState.state())`);
  assert.deepEqual(found, { page: "invitations", requests: 0, understood: false });
  const empty = await reader.open({ people: [], extras: { suggestions: 5, organisations: true } });
  const none = await empty.evaluate(`(serendip.HintBoard.sync(), serendip.PageState.state())`);
  assert.deepEqual(none, { page: "invitations", requests: 0, understood: true });
  await unreadable.close();
  await empty.close();
});

test("a request keeps its UUID when it is rendered anew and gets another when its words change", async () => {
  const page = await reader.open({ people: [person("mira")] });
  const id = `serendip.Cases.of((serendip.RequestFinder.forgetAll(), serendip.RequestFinder.find()).readings[0]).request.id`;
  const first = await page.evaluate(id);
  await page.evaluate(`fixture.rerender()`);
  assert.equal(await page.evaluate(id), first);
  await page.evaluate(`document.querySelector("[data-testid=expandable-text-box]").append(" And more.")`);
  assert.notEqual(await page.evaluate(id), first);
  await page.close();
});
