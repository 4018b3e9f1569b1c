// No rule of axe-core is broken, in either scheme, on the extension's own pages and in the hints.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { giveAPast } from "../../scripts/demo/past.mjs";
import { people } from "../pages/people.mjs";
import { violations, violationsInRoots } from "./harness/axe.mjs";
import { shownOnce } from "./harness/own_page.mjs";
import { browsers, callHost, giveConsent, hintsOnce, launch, openExtensionPage, openInvitations, suggestedHints } from "./harness.mjs";

/** What must be shown before a page is whole. @type {Record<string, [selector: string, text: string]>} */
const pages = {
  "welcome/welcome.html": ["#cards", "Open"],
  "popup/popup.html": ["#people", "1 request"],
  "options/options.html": ["#month", "Look first"],
};

for (const browserName of browsers) {
  describe(`axe-core, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    before(async () => {
      session = await launch(browserName);
      await giveAPast(session.environment);
      const sender = { slug: "lotte-ahrens" };
      await callHost(session.environment, "observe", { requests: [{ id: randomUUID(), sender, name: "Lotte Ahrens", seenAt: Date.now() }] });
      await giveConsent(session);
    });
    after(() => session?.close());

    for (const theme of /** @type {const} */ (["light", "dark"])) {
      for (const [path, [selector, text]] of Object.entries(pages)) {
        test(`finds nothing on ${path} in ${theme}`, async () => {
          const page = await openExtensionPage(session, path);
          await page.bringToFront();
          await session.driver.setTheme(page, theme);
          await shownOnce(page, selector, text);
          assert.deepEqual(await violations(page), []);
          await page.close();
        });
      }

      test(`finds nothing in the hints in ${theme}`, async () => {
        const page = await openInvitations(session);
        await page.bringToFront();
        await session.driver.setTheme(page, theme);
        await suggestedHints(page, people.length);
        await hintsOnce(page, "the hints have the page's colours", (all) => all.every((hint) => hint.theme === theme));
        assert.deepEqual(await violationsInRoots(page), []);
        await page.close();
      });
    }
  });
}
