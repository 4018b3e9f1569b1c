// An archive that is being read ends with the page that chose it, however that page goes.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { useHost } from "./harness/host_choice.mjs";
import { makeRelay } from "./harness/relay.mjs";
import { browsers, launch, openExtensionPage, until } from "./harness.mjs";

for (const browserName of browsers) {
  describe(`leaving the options, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {ReturnType<typeof makeRelay>} */ let relay;
    before(async () => {
      session = await launch(browserName, { host: "missing" });
      relay = makeRelay(session);
      useHost(session, relay.host);
    });
    after(() => session?.close());

    for (const [how, leave] of /** @type {[string, (page: import("puppeteer-core").Page) => Promise<unknown>][]} */ ([
      ["closed", (page) => page.close()],
      ["loaded again", (page) => page.evaluate(() => location.reload())],
      ["left for another page", (page) => page.evaluate(() => { location.href = "../welcome/welcome.html"; })],
    ])) {
      test(`a page that is ${how} cancels at the host`, async () => {
        const page = await openExtensionPage(session, "options/options.html");
        await page.evaluate((archive) => chrome.runtime.connect({ name: "archive" }).postMessage({ archive }), how);
        // What was told before it is known to the background then; and as the host answers in order, a cancel that came too early
        // would be seen.
        await until("the host answers the page", () => page.evaluate(async () => {
          const answer = await chrome.runtime.sendMessage({ to: "host", method: "philosophy", params: {} });
          return "result" in answer;
        }));
        assert.ok(!relay.received("archiveCancel").some(({ archive }) => archive === how));
        await leave(page);
        await until("it is cancelled", () => relay.received("archiveCancel").some(({ archive }) => archive === how));
        if (!page.isClosed()) await page.close();
      });
    }
  });
}
