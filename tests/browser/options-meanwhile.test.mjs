// What the user goes on changing on the options page while the program is still writing down what was there before stays as it is.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import en from "../../extension/language/en.js";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { pressButton, shownIn, shownOnce, tick } from "./harness/own_page.mjs";
import { makeRelay } from "./harness/relay.mjs";
import { openExtensionPage, startAnew, stopBackground, until } from "./harness.mjs";

inEachBrowser("changed while it is being kept", (held) => {
  /** @type {import("puppeteer-core").Page} */ let page;
  /** @type {ReturnType<typeof makeRelay>} */ let relay;
  before(async () => {
    relay = makeRelay(held.session);
    useHost(held.session, relay.host);
    await stopBackground(held.session); // which may have the real one already
    page = await openExtensionPage(held.session, "options/options.html");
    await shownOnce(page, "#month-told", en.options_monthEmpty);
  });

  /** Has `press` hand over a write, changes something before it is answered, and waits until it is. @param {string} method @param {() => Promise<void>} press @param {() => Promise<void>} change */
  async function meanwhile(method, press, change) {
    relay.order({ [method]: "hold" });
    await press();
    await until(`${method} has arrived`, () => relay.received(method).length > 0);
    await change();
    relay.order();
  }
  const monthsShown = () => page.$eval("#retention-months", (field) => /** @type {HTMLInputElement} */ (field).value);

  test("months that are entered while others are kept outlast the program's next start", async () => {
    await tick(page, "#retention-on", true);
    await meanwhile("setRetention", () => pressButton(page, "#retention-form", en.options_keep), () => page.$eval("#retention-months", (field) => {
      /** @type {HTMLInputElement} */ (field).value = "7";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }));
    await until("it is said what became of it", () => shownIn(page, "#retention-status"));
    await startAnew(held.session, page);
    assert.equal(await monthsShown(), "7");
  });

  test("a philosophy that is chosen while another is stored stays the draft", async () => {
    await tick(page, '#cards input[value="known"]', true);
    await meanwhile("setPhilosophy", () => pressButton(page, "#philosophy-form", en.options_useThis), () => tick(page, '#cards input[value="careful"]', true));
    await until("it is said what became of it", () => shownIn(page, "#philosophy-status"));
    assert.equal(await page.$eval("#cards input:checked", (radio) => /** @type {HTMLInputElement} */ (radio).value), "careful");
  });
});
