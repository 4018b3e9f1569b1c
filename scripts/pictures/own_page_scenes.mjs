// The extension's own pages: welcome, popup, options, ledger.
import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { callHost } from "../../tests/browser/harness/history.mjs";
import { openInvitations } from "../../tests/browser/harness/invitations.mjs";
import { suggestedHints } from "../../tests/browser/harness/hints.mjs";
import { loadAgain, notePitch, pressButton, shownIn, shownOnce } from "../../tests/browser/harness/own_page.mjs";
import { playArchiveHost } from "../../tests/browser/harness/played_archive.mjs";
import { until } from "../../tests/browser/harness/until.mjs";
import { people } from "../../tests/pages/people.mjs";
import { ledgerPast } from "../../tests/process/ledger-past.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

const popupWidth = 360;

/** @param {Stage} stage */
export async function welcome(stage) {
  const { texts } = stage;
  const page = await stage.ownPage("welcome/welcome.html", 1000);
  await shownOnce(page, "#host", texts.host_connected.split("$1")[0]);
  await stage.take(page, "1-what-it-does", { whole: true });
  for (const [name, where, button, then, shown] of [
    ["2-consent", "main", texts.welcome_next, "#consent-buttons", texts.welcome_agree],
    ["2-not-agreed", "#consent-buttons", texts.welcome_notNow, "#consent-status", texts.welcome_notAgreed],
    ["2-agreed", "#consent-buttons", texts.welcome_agree, "#consent-buttons", texts.welcome_withdraw],
    ["3-philosophy", "#consent-next", texts.welcome_next, "#cards", texts.philosophy_open],
    ["3-stored", "#philosophy-form", texts.welcome_keep, "#philosophy-status", texts.stored_stored],
  ]) {
    await pressButton(page, where, button);
    await shownOnce(page, then, shown);
    await stage.take(page, name, { whole: true });
  }
  await stage.resize(page, 420);
  await stage.take(page, "3-narrow", { whole: true });
  await page.close();
}

/** Before there is anything to show. @param {Stage} stage */
export async function popupAtFirst(stage) {
  const { texts } = stage;
  const page = await stage.ownPage("popup/popup.html", popupWidth, 600);
  await shownOnce(page, "#consent", texts.popup_noConsent);
  await shownOnce(page, "#search-note", texts.popup_nobodyYet);
  await stage.take(page, "not-agreed", { whole: true });
  await page.close();
}

/** @param {Stage} stage */
export async function popup(stage) {
  const { texts, session } = stage;
  await askToBlock(stage);
  const site = await openInvitations(session, { language: stage.language });
  await site.bringToFront();
  await suggestedHints(site, people.length);
  const page = await stage.ownPage("popup/popup.html", popupWidth, 600);
  await shownOnce(page, "#blocks", texts.popup_yesBlocked);
  await shownOnce(page, "#people", "·");
  await site.bringToFront();
  await loadAgain(page);
  await shownOnce(page, "#page", String(people.length));
  await shownOnce(page, "#people", "·");
  await stage.take(page, "history", { whole: true });
  await stage.resize(page, 320, 600);
  await stage.take(page, "history-320", { whole: true });
  await stage.resize(page, popupWidth, 600);
  await page.focus("#words");
  await page.keyboard.type("tobias");
  await until("only he is left", async () => (await page.$$("#people li")).length === 1);
  await stage.take(page, "search");
  await page.keyboard.type("qqq");
  await shownOnce(page, "#search-note", texts.popup_nobodyFound);
  await stage.take(page, "nobody-found");
  for (let left = "qqq".length; left > 0; left -= 1) await page.keyboard.press("Backspace");
  await until("he is back", async () => (await page.$$("#people li")).length === 1);
  await page.click("#people button");
  await shownOnce(page, "#person .events", texts.outcome_exchange);
  await stage.take(page, "person", { whole: true });
  await pressButton(page, "#person .forget", texts.popup_forget);
  await stage.take(page, "forget", { whole: true });
  await page.close();
  await site.close();
}

/** @param {Stage} stage */
async function askToBlock({ session }) {
  const seenAt = Date.now() - 86_400_000;
  const request = { id: randomUUID(), sender: { slug: "wanda-brix" }, name: "Wanda Brix", headline: "Growth hacker", seenAt };
  await callHost(session.environment, "decide", { id: randomUUID(), at: seenAt + 1000, action: "block", stage: "intended", origin: "hint", request });
}

/** What waits, what was refused, and why nothing answers. @param {Stage} stage */
export async function popupInTrouble(stage) {
  const { texts } = stage;
  const page = await stage.ownPage("popup/popup.html", popupWidth, 600);
  await shownOnce(page, "#people", "·");
  await notePitch(page, "never-seen");
  await shownOnce(page, "#waiting", texts.error_unknownSender);
  await stage.take(page, "refused", { whole: true });
  await pressButton(page, "#waiting", texts.popup_discard);
  await until("it is gone", async () => (await shownIn(page, "#waiting")) === "");
  await stage.host("missing");
  await notePitch(page, "kelly-thornquist");
  await loadAgain(page);
  await shownOnce(page, "#host", texts.host_copy);
  await shownOnce(page, "#waiting", texts.popup_waiting_one);
  await stage.take(page, "host-away", { whole: true });
  await stage.resize(page, 320, 600);
  await stage.take(page, "host-away-320", { whole: true });
  await stage.host("there");
  await pressButton(page, "#host", texts.host_retry);
  await until("nothing waits", async () => (await shownIn(page, "#waiting")) === "");
  await page.close();
}

/** @param {Stage} stage */
export async function options(stage) {
  const { texts } = stage;
  const page = await stage.ownPage("options/options.html", 1280);
  await page.click('#cards input[value="careful"]');
  await shownOnce(page, "#month thead", texts.philosophy_careful);
  await stage.take(page, "whole", { whole: true });
  for (const section of ["philosophy", "archive", "yours", "settings", "program", "selectors", "diagnostics"]) await stage.takePart(page, `#${section}`, section);
  await stage.resize(page, 640, 900, 2);
  await stage.take(page, "zoom-200", { whole: true });
  await stage.resize(page, 320);
  await stage.take(page, "narrow", { whole: true });
  await page.close();
}

/** An archive on its way, read, and refused; and the faults that the other sections tell. @param {Stage} stage */
export async function archive(stage) {
  const { texts, session } = stage;
  const zip = join(session.directories.home, "Basic_LinkedInDataExport_11-22-2026.zip");
  writeFileSync(zip, Buffer.alloc(2_500_000, "PK"));
  /** @param {Parameters<typeof playArchiveHost>[1]} orders */
  const begin = async (orders) => {
    const page = await stage.ownPage("options/options.html", 1280);
    await until("the month is told", () => shownIn(page, "#month-told"));
    await playArchiveHost(page, orders);
    const chooser = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.$("#archive-file"));
    await chooser.uploadFile(zip);
    await pressButton(page, "#archive-form", texts.options_archiveBegin);
    return page;
  };
  const going = await begin({ hold: "archiveStep 2" });
  await shownOnce(going, "#archive-place", "messages.csv");
  await stage.takePart(going, "#archive", "on-its-way");
  await going.close();
  const done = await begin({});
  await shownOnce(done, "#archive-status", texts.options_archiveDone);
  await done.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
  await stage.takePart(done, "#archive", "read");
  await done.close();
  const refused = await begin({ fail: { "archiveBegin 1": { name: "archiveRefused", message: "This is not a zip." } } });
  await shownOnce(refused, "#archive-status", texts.error_archiveRefused);
  await pressButton(refused, "#forget-form", texts.options_forgetBegin);
  await refused.$eval("#selectors-json", (field) => { /** @type {HTMLTextAreaElement} */ (field).value = "{"; });
  await pressButton(refused, "#selectors-form", texts.options_selectorsUse);
  await stage.take(refused, "faults", { whole: true });
  await refused.close();
}

/** @param {Stage} stage */
export async function ledgerEmpty(stage) {
  const page = await stage.ownPage("ledger/ledger.html", 1280);
  await shownOnce(page, "#empty", stage.texts.ledger_importArchive);
  await stage.take(page, "empty");
  await page.close();
}

/** @param {Stage} stage */
export async function ledger(stage) {
  for (const { method, params } of ledgerPast()) await callHost(stage.session.environment, method, params);
  const page = await stage.ownPage("ledger/ledger.html", 1280);
  await shownOnce(page, "#comparison", stage.texts.ledger_comparison);
  await stage.take(page, "whole", { whole: true });
  await stage.resize(page, 640, 900, 2);
  await stage.take(page, "zoom-200", { whole: true });
  await stage.resize(page, 320);
  await stage.take(page, "narrow", { whole: true });
  await page.close();
}
