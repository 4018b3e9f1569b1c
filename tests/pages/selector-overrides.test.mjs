// Selectors of the user's own: judged strictly, all or nothing, and never a way to the wrong person.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { changedPage, overridesForIt } from "./changed-page.mjs";
import { startReader } from "./page-scripts.mjs";
import { people, person } from "./people.mjs";

/** @type {Awaited<ReturnType<typeof startReader>>} */ let reader;
before(async () => { reader = await startReader(); });
after(() => reader.close());

/** @param {import("puppeteer-core").Page} page @param {unknown} [overrides] put in use before, if given @returns {Promise<string[]>} whose requests are read */
async function names(page, overrides) {
  const use = overrides === undefined ? "" : `serendip.SelectorOverrides.use(${JSON.stringify(overrides)}), serendip.RequestFinder.forgetAll(),`;
  return /** @type {Promise<string[]>} */ (page.evaluate(`(${use} serendip.RequestFinder.find().readings.map(({ name }) => name))`));
}

/** @param {import("puppeteer-core").Page} page @param {unknown} value @returns {Promise<any>} */
const problemOf = (page, value) => page.evaluate(`serendip.SelectorOverrides.problemOf(${JSON.stringify(value)})`);

test("on a page that changed, overrides bring every request back, as it is and nobody else's", async () => {
  const extras = { organisations: true, suggestions: 7, cookieBanner: true };
  const page = await reader.open({ extras }, changedPage({ extras }));
  assert.deepEqual(await names(page), []);
  assert.deepEqual(await names(page, overridesForIt), people.map(({ name }) => name));
  assert.deepEqual(await names(page, {}), [], "without them the built-in ones are back");
  await page.close();
});

for (const candidate of ["*", "main *", "button", "body", "a", "div"]) {
  test(`even ${JSON.stringify(candidate)} as a card leads only to people whose own buttons name them`, async () => {
    const page = await reader.open({ extras: { organisations: true, suggestions: 7 } });
    const cards = await page.evaluate(`(serendip.SelectorOverrides.use({ candidate: ${JSON.stringify(candidate)} }), serendip.RequestFinder.forgetAll(),
      serendip.RequestFinder.find().readings.map(({ name, sender, controls }) =>
        [name, sender.slug ?? sender.memberId, ...[controls.ignore, controls.accept].map((one) => one.closest("[data-fixture]").dataset.fixture)]))`);
    for (const [name, key, ignore, accept] of /** @type {string[][]} */ (cards)) {
      const meant = person(ignore);
      assert.equal(ignore, accept);
      assert.deepEqual([name, key], [meant.name, meant.slug ?? meant.memberId]);
    }
    await page.close();
  });
}

test("what keeps hands off can be widened and not taken away", async () => {
  const page = await reader.open({ extras: { interop: true } });
  for (const name of ["dialog", "outlet", "organisationLink"]) {
    const [builtIn, used] = /** @type {string[]} */ (await page.evaluate(`(serendip.SelectorOverrides.use({ ${name}: ".nowhere" }), [serendip.SelectorOverrides.builtIn.${name}, serendip.Selectors.${name}])`));
    assert.equal(used, `${builtIn},.nowhere`);
  }
  await page.close();
});

test("one fault and none of them is used; it is named", async () => {
  const page = await reader.open({ people: [person("mira")] });
  const good = { candidate: ".nowhere" };
  for (const [value, name, problem] of /** @type {[unknown, string | null, string][]} */ ([
    [null, null, "notAnObject"], [[], null, "notAnObject"], ["main li", null, "notAnObject"], [7, null, "notAnObject"],
    [{ ...good, candidates: "li" }, "candidates", "unknown"], [{ ...good, constructor: "li" }, "constructor", "unknown"], [{ ...good, toString: "li" }, "toString", "unknown"],
    [{ ...good, age: null }, "age", "notText"], [{ ...good, age: ["time"] }, "age", "notText"],
    [{ ...good, age: "" }, "age", "notASelector"], [{ ...good, age: "  " }, "age", "notASelector"], [{ ...good, age: "a[" }, "age", "notASelector"], [{ ...good, age: "a{}" }, "age", "notASelector"],
    [{ ...good, age: "a/*" }, "age", "notASelector"], [{ ...good, age: '[a="b' }, "age", "notASelector"], [{ ...good, age: ":is(a" }, "age", "notASelector"], [{ ...good, age: "a\\" }, "age", "notASelector"],
    [{ ...good, age: "a,".repeat(500) + "ab" }, "age", "tooLong"],
  ])) {
    assert.deepEqual(await problemOf(page, value), { name, problem });
    assert.deepEqual(await names(page, value), ["Mira Okafor"], `${JSON.stringify(value).slice(0, 60)} leaves the built-in ones`);
  }
  assert.equal(await problemOf(page, {}), null);
  assert.equal(await problemOf(page, good), null);
  await page.close();
});

test("a member of every object's is no selector", async () => {
  const page = await reader.open({ people: [person("mira")] });
  const problem = await page.evaluate(`serendip.SelectorOverrides.problemOf(JSON.parse('{"__proto__": {"candidate": ".nowhere"}}'))`);
  assert.deepEqual(problem, { name: "__proto__", problem: "unknown" });
  await page.close();
});
