// Choosing an archive on the options page: what is said before, progress, cancel, the summary, and every way in which it
// can end. The host's side is played here, so that each state can be held and looked at; a real file goes to the real host
// in options-archive-real.test.mjs.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import en from "../../extension/language/en.js";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { press, pressButton, shownIn, shownOnce } from "./harness/own_page.mjs";
import { playArchiveHost } from "./harness/played_archive.mjs";
import { openExtensionPage, until } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const bytes = 2_500_000;

/** @param {Page} page @returns {Promise<{method: string, params: any}[]>} */
const calls = (page) => page.evaluate(() => /** @type {any} */ (globalThis).played.calls);

inEachBrowser("reading an archive in the options", (held) => {
  /** @type {Page} */ let page;
  let folder = "";
  let zip = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "serendip-archive-"));
    zip = join(folder, "Basic_LinkedInDataExport_11-22-2026.zip");
    writeFileSync(zip, Buffer.alloc(bytes, "PK"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** A fresh page with this host. @param {Parameters<typeof playArchiveHost>[1]} [orders] */
  async function open(orders) {
    await page?.close();
    page = await openExtensionPage(held.session, "options/options.html");
    await page.bringToFront();
    // What comes last moves what is below it: a click must not aim at where a button was before.
    await shownOnce(page, "#month-told", en.options_monthEmpty);
    await playArchiveHost(page, orders);
  }

  async function choose() {
    const chooser = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.$("#archive-file"));
    await chooser.uploadFile(zip);
  }

  test("what will be read is said before, messages are not kept unless it is asked for, and nothing begins without a file", async () => {
    await open();
    const said = await shownIn(page, "#archive");
    for (const sentence of [en.options_archiveConnections, en.options_archiveInvitations, en.options_archiveMessages, en.options_archiveProfile, en.options_archiveRest]) assert.ok(said.includes(sentence));
    assert.equal(await page.$eval("#keep-messages", (box) => /** @type {HTMLInputElement} */ (box).checked), false);
    await pressButton(page, "#archive-form", en.options_archiveBegin);
    await shownOnce(page, "#archive-status", en.options_chooseFirst);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "archive-file");
    assert.deepEqual(await calls(page), []);
  });

  test("a file goes over in pieces of the host's size and ends in a table with every skipped line and its reason", async () => {
    await open();
    await choose();
    await pressButton(page, "#archive-form", en.options_archiveBegin);
    await shownOnce(page, "#archive-status", en.options_archiveDone);
    const all = await calls(page);
    const { name, bytes: told, keepMessages, includeForgotten } = all[0].params;
    assert.deepEqual({ name, told, keepMessages, includeForgotten }, { name: "Basic_LinkedInDataExport_11-22-2026.zip", told: bytes, keepMessages: false, includeForgotten: false });
    assert.deepEqual(all.filter(({ method }) => method === "archiveChunk").map(({ params }) => params.offset), [0, 1_000_000, 2_000_000]);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).played.received), bytes);
    const table = await shownIn(page, "#archive-summary table");
    for (const text of ["Connections.csv", "messages <b>.csv", "1,200", "1,100"]) assert.ok(table.includes(text), table);
    await press(page, "#archive-summary summary");
    const skipped = await shownOnce(page, ".skipped", "line 17: ");
    for (const text of [en.options_skippedLines.replace("$1", "4"), "line 17: The row has 3 fields and needs 7.", "Not one of the files that are read."]) assert.ok(skipped.includes(text), skipped);
    assert.equal(await shownIn(page, "#archive-progress"), "");
  });

  test("while it is read, progress names the file, and Cancel stops it at the host", async () => {
    await open({ hold: "archiveStep 2" });
    await choose();
    await pressButton(page, "#archive-form", en.options_archiveBegin);
    await shownOnce(page, "#archive-place", "messages.csv: 1 of 3 MB");
    assert.ok(Math.abs((await page.$eval("#archive-bar", (bar) => /** @type {HTMLProgressElement} */ (bar).value)) - 1 / 3) < 0.01);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "archive-cancel");
    await page.keyboard.press("Enter");
    await page.evaluate(() => /** @type {any} */ (globalThis).played.release());
    await shownOnce(page, "#archive-status", en.options_archiveCancelled);
    const [last] = (await calls(page)).slice(-1);
    assert.deepEqual([last.method, last.params.archive], ["archiveCancel", "a1"]);
    assert.equal(await shownIn(page, "#archive-begin"), en.options_archiveBegin, "it can begin again");
  });

  test("a program that dies half-way is said, with the step to take, and the same file can be read again", async () => {
    await open({ fail: { "archiveChunk 2": { name: "hostAway", message: "Native host has exited." } } });
    await choose();
    await pressButton(page, "#archive-form", en.options_archiveBegin);
    const told = await shownOnce(page, "#archive-status", en.options_archiveAgain);
    assert.ok(told.includes("Native host has exited."), told);
    await pressButton(page, "#archive-form", en.options_archiveBegin);
    await shownOnce(page, "#archive-status", en.options_archiveDone);
  });

  test("what the program cannot read is shown in its own words", async () => {
    await open({ fail: { "archiveStep 1": { name: "archiveRefused", message: "This zip is encrypted. Unpack it and choose the folder's files." } } });
    await choose();
    await pressButton(page, "#archive-form", en.options_archiveBegin);
    const told = await shownOnce(page, "#archive-status", en.error_archiveRefused);
    assert.ok(told.includes("This zip is encrypted."), told);
    await until("it can begin again", async () => (await shownIn(page, "#archive-begin")) === en.options_archiveBegin);
  });
});
