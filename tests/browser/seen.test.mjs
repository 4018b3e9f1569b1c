// Pages that keep to what was measured on live accounts, in real browsers: what is stored of each, that every press reaches exactly
// that person's control and is remembered once, and that nothing is remembered of what is no request.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decisionOn, decisionsOn, requestsOf, told } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { notice } from "./harness/overlays.mjs";
import { pressHint } from "./harness/presses.mjs";
import { eventsOf, hints, suggestedHints, until } from "./harness.mjs";

const folder = new URL("../pages/seen/", import.meta.url);
/** @type {Record<string, {path: string, expect: any[], never: string[], behave: string}>} */
const pages = JSON.parse(readFileSync(new URL("expect.json", folder), "utf8"));

inEachBrowser("seen", (held) => {
  for (const [name, { path, expect, never }] of Object.entries(pages)) {
    test(`${name}: stored as it is, each press reaches its own control and is remembered once`, async () => {
      held.session.site.serve((asked) => (asked.startsWith("/mynetwork/") ? readFileSync(new URL(`${name}.html`, folder), "utf8") : undefined));
      const page = await held.session.browser.newPage();
      await page.goto(`https://www.linkedin.com${path}`);
      const shown = await suggestedHints(page, expect.length);
      assert.deepEqual(shown.map(({ key }) => key), expect.map(({ fx }) => fx));
      for (const [index, { fx, slug, headline, note, mutuals, followsYou, verified, ...one }] of expect.entries()) {
        const action = index % 2 === 0 ? "accept" : "ignore";
        const [request, ...more] = await until(`${one.name} is in the history`, async () => {
          const found = await requestsOf(held.session, { slug });
          return found.length > 0 && found;
        });
        assert.deepEqual([more.length, request.name, request.headline, request.note, request.mutuals], [0, one.name, headline, note, mutuals], `${fx} ${followsYou} ${verified}`);
        await pressHint(page, fx, action);
        const decision = await decisionOn(held.session, { slug, name: one.name }).catch(async (error) => {
          throw new Error(`${error.message} ${JSON.stringify((await hints(page)).map(({ key, state }) => [key, state]))} ${JSON.stringify(await page.evaluate("window.clicked"))}`);
        });
        assert.deepEqual(told(decision), { action, stage: "done", origin: "hint", undone: false });
        const clicked = /** @type {any[]} */ (await page.evaluate("window.clicked"));
        assert.deepEqual(clicked.at(-1)?.slice(0, 2), [action, slug]);
        assert.equal(clicked.length, index + 1);
        assert.equal((await decisionsOn(held.session, { slug })).length, 1);
      }
      if (expect.length === 0) {
        // The notice comes after two seconds of patience.
        await new Promise((resolve) => setTimeout(resolve, 3000));
        assert.deepEqual([await hints(page), await notice(page)], [[], undefined]);
      }
      for (const slug of never) assert.deepEqual(await eventsOf(held.session, slug), [], `${slug} was remembered`);
      await page.close();
    });
  }
});
