// LinkedIn changes its page every few weeks. Whatever one change does, a hint stands beside the right person and acts on
// that person's own controls, or there is no hint: never the wrong person.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { startReader } from "./page-scripts.mjs";
import { person } from "./people.mjs";

const mutations = readFileSync(new URL("mutations.js", import.meta.url), "utf8");
// A note, a named mutual contact, an anchor for Accept with "follows you", a member id in place of a slug, and a name of
// which another one is the beginning.
const cast = [person("mira"),
  { ...person("priya"), key: "mira2", slug: "mira-okafor-2", name: "Mira Okafor Lindqvist", note: "Mira Okafor told me to write to you." },
  person("jonas"), person("sunniva"), person("member")];
const truth = JSON.stringify(cast.map(({ key, slug, memberId }) => ({ key, sender: slug ? { slug } : { memberId } })));

/** @type {Awaited<ReturnType<typeof startReader>>} */ let reader;
before(async () => { reader = await startReader(); });
after(() => reader.close());

for (const layout of /** @type {const} */ (["2026", "2025", "2019"])) {
  for (const language of /** @type {const} */ (["en", "de", "fr", "ar"])) {
    const open = async () => {
      const page = await reader.open({ layout, language, people: cast, extras: { suggestions: 2, organisations: true } });
      await page.addScriptTag({ content: mutations });
      return page;
    };

    test(`layout ${layout} in ${language}: no single change makes a hint stand beside the wrong person`, async () => {
      const page = await open();
      const found = /** @type {{tried: number, wrong: string[], kept: number}} */ (await page.evaluate(`mutations.rough(${truth})`));
      assert.deepEqual(found.wrong, []);
      assert.ok(found.tried > 300 && found.kept > found.tried / 2, `${found.kept} of ${found.tried} changes left every hint`);
      assert.deepEqual(await page.evaluate(`mutations.judge(${truth}).right.length`), cast.length, "every change was taken back");
      await page.close();
    });

    test(`layout ${layout} in ${language}: a further wrapper anywhere is never the wrong person and hardly ever costs a hint`, async () => {
      const page = await open();
      const found = /** @type {{tried: number, wrong: string[], lost: string[]}} */ (await page.evaluate(`mutations.gentle(${truth})`));
      assert.deepEqual(found.wrong, []);
      assert.ok(found.lost.length <= found.tried / 100, found.lost.join("\n"));
      await page.close();
    });

    test(`layout ${layout} in ${language}: parts of one card in another one never name the wrong person`, async () => {
      const page = await open();
      const found = /** @type {{tried: number, wrong: string[]}} */ (await page.evaluate(`mutations.mixed(${truth})`));
      assert.deepEqual(found.wrong, []);
      assert.ok(found.tried > 100);
      await page.close();
    });

    test(`layout ${layout} in ${language}: five changes at once, 150 times, never name the wrong person`, async () => {
      const page = await open();
      /** @type {{wrong: string[], right: number}[]} */
      const runs = /** @type {any} */ (await page.evaluate(`Array.from({ length: 150 }, (_, seed) => mutations.together(${truth}, seed + 1, 5))`));
      assert.deepEqual(runs.flatMap(({ wrong }) => wrong), []);
      assert.ok(runs.reduce((sum, { right }) => sum + right, 0) > 150, "most hints are still there");
      await page.close();
    });
  }
}

test("new class names cost the layouts without meaningful classes nothing", async () => {
  for (const layout of /** @type {const} */ (["2026", "2025"])) {
    const page = await reader.open({ layout, people: cast });
    await page.addScriptTag({ content: mutations });
    assert.deepEqual(await page.evaluate(`(mutations.renameClasses(), mutations.judge(${truth}))`), { wrong: [], right: cast.map(({ key }) => key) });
    await page.close();
  }
});
