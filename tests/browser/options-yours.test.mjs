// What is the user's to take and to erase, from the options page with the real host: the export that is saved, what would be
// forgotten before it is, and forgetting everything, which takes a word.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import en from "../../extension/language/en.js";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { loadAgain, pressButton, shownIn, shownOnce, tick } from "./harness/own_page.mjs";
import { callHost, openExtensionPage, readStorage, startAnew, until, writeStorage } from "./harness.mjs";

const day = 24 * 60 * 60 * 1000;
/** The oldest last; all but the first were ignored. */
const known = [
  { slug: "lotte-ahrens", name: "Lotte Ahrens", daysAgo: 900, action: "accept" },
  { slug: "pavel-hruska", name: "Pavel Hruška", daysAgo: 40, action: "ignore" },
  { slug: "wanda-brix", name: "Wanda Brix", daysAgo: 500, action: "ignore" },
  { slug: "egon-tamm", name: "Egon Tamm", daysAgo: 800, action: "ignore" },
];

inEachBrowser("yours to take and to erase", (held) => {
  /** @type {import("puppeteer-core").Page} */ let page;
  before(async () => {
    for (const { slug, name, daysAgo, action } of known) {
      const seenAt = Date.now() - daysAgo * day;
      const request = { id: randomUUID(), sender: { slug }, name, seenAt };
      await callHost(held.session.environment, "decide", { id: randomUUID(), at: seenAt + 1000, action, origin: "page", request });
    }
    page = await openExtensionPage(held.session, "options/options.html");
    await page.bringToFront();
    await shownOnce(page, "#month-told", en.options_monthEmpty);
  });
  const people = async () => (await callHost(held.session.environment, "search", { limit: 50 })).senders.map((/** @type {any} */ { name }) => name).sort();

  test("the export holds every line that the host gives, as a file among the downloads", async () => {
    // Where the file lands is the browser's; what it holds is read on its way there.
    await page.evaluate(() => {
      const real = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (/** @type {Blob} */ file) => {
        Object.assign(globalThis, { saved: file });
        return real(file);
      };
      HTMLAnchorElement.prototype.click = function () {
        Object.assign(globalThis, { savedAs: this.download, savedFrom: this.href });
      };
    });
    await pressButton(page, "#yours", en.options_exportBegin);
    await shownOnce(page, "#export-status", en.options_exported.split("$1")[0]);
    const { text, name, address } = await page.evaluate(async () => {
      const { saved, savedAs, savedFrom } = /** @type {any} */ (globalThis);
      return { text: /** @type {string} */ (await saved.text()), name: savedAs, address: savedFrom };
    });
    assert.match(name, /^serendip-\d{4}-\d{2}-\d{2}\.jsonl$/);
    assert.match(address, /^blob:/);
    const lines = [];
    for (let cursor; cursor !== null;) {
      const answer = await callHost(held.session.environment, "export", cursor ? { cursor } : {});
      lines.push(...answer.lines);
      cursor = answer.next;
    }
    assert.deepEqual(text.trimEnd().split("\n").map((line) => JSON.parse(line)), lines);
    for (const { slug } of known) assert.ok(text.includes(slug), slug);
  });

  test("how many would be forgotten is said before anything is, and off is off", async () => {
    assert.equal(await page.$eval("#retention-on", (box) => /** @type {HTMLInputElement} */ (box).checked), false);
    assert.equal(await shownIn(page, "#retention-would"), "");
    // Within its form, as what is above that may still come; wherever the page is scrolled to, which changes the last decimals.
    const buttonTop = () => page.$eval("#retention-form", (form) =>
      (Number(form.querySelector("button")?.getBoundingClientRect().top) - form.getBoundingClientRect().top).toFixed(2));
    const before = await buttonTop();
    await tick(page, "#retention-on", true);
    await shownOnce(page, "#retention-would", en.options_wouldForget_one);
    assert.equal(await buttonTop(), before, "the button has moved");
    await page.$eval("#retention-months", (field) => {
      /** @type {HTMLInputElement} */ (field).value = "12";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await shownOnce(page, "#retention-would", en.options_wouldForget.replace("$1", "2"));
    assert.equal((await people()).length, known.length);
    assert.equal((await callHost(held.session.environment, "retention")).months, null);
  });

  test("what is being changed stays as it is when the program starts anew meanwhile", async () => {
    // Said anew once the page has heard what is stored.
    await page.$eval("#retention-would", (would) => would.replaceChildren());
    await startAnew(held.session, page);
    await shownOnce(page, "#retention-would", en.options_wouldForget.replace("$1", "2"));
    assert.equal(await page.$eval("#retention-on", (box) => /** @type {HTMLInputElement} */ (box).checked), true);
    assert.equal(await page.$eval("#retention-months", (field) => /** @type {HTMLInputElement} */ (field).value), "12");
  });

  test("switched on, it forgets them and says how many; the page has it again when it is opened again", async () => {
    await pressButton(page, "#retention-form", en.options_keep);
    await shownOnce(page, "#retention-status", en.options_retentionKept.replace("$1", "2"));
    assert.deepEqual(await people(), ["Lotte Ahrens", "Pavel Hruška"]);
    await loadAgain(page);
    await until("it is on", () => page.$eval("#retention-on", (box) => /** @type {HTMLInputElement} */ (box).checked));
    assert.equal(await page.$eval("#retention-months", (field) => /** @type {HTMLInputElement} */ (field).value), "12");
    await tick(page, "#retention-on", false);
    await pressButton(page, "#retention-form", en.options_keep);
    await shownOnce(page, "#retention-status", en.stored_stored);
    assert.equal((await callHost(held.session.environment, "retention")).months, null);
  });

  test("a number of months that is none is said and not kept", async () => {
    await tick(page, "#retention-on", true);
    await page.$eval("#retention-months", (field) => {
      /** @type {HTMLInputElement} */ (field).value = "1201";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await shownOnce(page, "#retention-would", en.options_numberFault.replace("$1", "1").replace("$2", "1200"));
    await pressButton(page, "#retention-form", en.options_keep);
    await until("it leads back to the number", () => page.evaluate(() => document.activeElement?.id === "retention-months"));
    assert.equal((await callHost(held.session.environment, "retention")).months, null);
  });

  test("without the word nothing is forgotten", async () => {
    await page.type("#forget-word", "yes");
    await pressButton(page, "#forget-form", en.options_forgetBegin);
    await shownOnce(page, "#forget-status", en.options_forgetTypeFirst.replace("$1", en.options_forgetWord));
    assert.equal((await people()).length, 2);
  });

  test("with the word all is forgotten: people, their traces in the file, and what the browser kept of them", async () => {
    await writeStorage(held.session, { [`refused:${randomUUID()}`]: { method: "outcome", params: { sender: { slug: "lotte-ahrens" } }, error: { code: 6, name: "unknownSender", message: "", data: {} }, refusedAt: 1 } });
    await page.bringToFront();
    await page.$eval("#forget-word", (field) => { /** @type {HTMLInputElement} */ (field).value = ""; });
    await page.type("#forget-word", ` ${en.options_forgetWord.toUpperCase()}`);
    await page.keyboard.press("Enter");
    await shownOnce(page, "#forget-status", en.options_forgotten.replace("$1", "2"));
    assert.deepEqual(await people(), []);
    const bytes = readFileSync(join(held.session.directories.data, "serendip", "history.db")).toString("latin1");
    for (const { slug, name } of known) for (const word of [slug, name.split(" ")[0]]) assert.ok(!bytes.includes(word), word);
    assert.deepEqual(Object.keys(await readStorage(held.session)).filter((key) => /^(outbox|refused):/.test(key)), []);
  });
});
