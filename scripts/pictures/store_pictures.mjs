// The pictures of the stores' pages and of the README, 1280 × 800 as both stores want them, one set a language: what it is
// about first, since many look at one only. They are kept in the tree, so they show no picture of the day they were made.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { giveConsent } from "../../tests/browser/harness/extension.mjs";
import { chip, suggestedHints } from "../../tests/browser/harness/hints.mjs";
import { callHost } from "../../tests/browser/harness/history.mjs";
import { openInvitations } from "../../tests/browser/harness/invitations.mjs";
import { clickDetails, overlayOnce } from "../../tests/browser/harness/overlays.mjs";
import { shownOnce } from "../../tests/browser/harness/own_page.mjs";
import { root } from "../../tests/browser/harness/place.mjs";
import { lieStill } from "../../tests/browser/harness/presses.mjs";
import { until } from "../../tests/browser/harness/until.mjs";
import { person } from "../../tests/pages/people.mjs";
import { ledgerPast } from "../../tests/process/ledger-past.mjs";
import { giveAPast } from "../demo/past.mjs";
import { openStage } from "./stage.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {import("puppeteer-core").Page} Page */

const [width, height] = [1280, 800];
/** Short cards with all that a hint can say, in an order that fits into the picture. */
const shown = ["tobias", "dex", "sunniva", "kelly", "mira"].map(person);

/** @param {Stage} stage */
async function hints(stage) {
  const page = await openInvitations(stage.session, { language: stage.language, people: shown });
  await stage.resize(page, width, height);
  await suggestedHints(page, shown.length);
  await lieStill(page);
  return page;
}

/** @param {Stage} stage */
async function details(stage) {
  const page = await hints(stage);
  await clickDetails(page, "Tobias Wendler");
  await overlayOnce(page, "details", stage.texts.details_others);
  return page;
}

/** @param {Stage} stage */
async function profile(stage) {
  const page = await stage.session.browser.newPage();
  await stage.resize(page, width, height);
  await page.goto("https://www.linkedin.com/in/tobias-wendler/");
  await until("the chip is open", async () => (await chip(page))?.open);
  return page;
}

/** @param {Stage} stage */
async function philosophy(stage) {
  const page = await stage.ownPage("options/options.html", width, height);
  await page.click('#cards input[value="balanced"]');
  await shownOnce(page, "#month thead", stage.texts.philosophy_balanced);
  return page;
}

/** @param {Stage} stage */
async function ledger(stage) {
  for (const { method, params } of ledgerPast()) await callHost(stage.session.environment, method, params);
  const page = await stage.ownPage("ledger/ledger.html", width, height);
  await shownOnce(page, "#comparison", stage.texts.ledger_comparison);
  return page;
}

/** In the order of the stores' pages. @type {[string, (stage: Stage) => Promise<Page>][]} */
const pictures = [["1-hints", hints], ["2-details", details], ["3-profile", profile], ["4-philosophy", philosophy], ["5-ledger", ledger]];

/** What fails is thrown, as half a set is none. @param {import("./choices.mjs").Look[]} looks */
export async function storePictures(looks) {
  for (const look of looks.filter(({ theme }) => theme === "light")) {
    const folder = join(root, "manifests", "store", look.language);
    mkdirSync(folder, { recursive: true });
    const stage = await openStage("chromium", look, folder);
    try {
      await giveConsent(stage.session);
      await giveAPast(stage.session.environment);
      for (const [name, open] of pictures) {
        const page = await open(stage);
        await page.bringToFront();
        await page.screenshot({ path: /** @type {`${string}.png`} */ (join(folder, `${name}.png`)) });
        await page.close();
      }
    } finally {
      await stage.close();
    }
    console.log(`${folder}: ${pictures.length} pictures`);
  }
}
