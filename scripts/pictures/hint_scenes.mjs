// The invitations page: every state of a hint, the details, the keys, the bar above the list.
import { randomUUID } from "node:crypto";
import { castOf } from "../../tests/browser/harness/cast.mjs";
import { hintOf, hintsOnce, suggestedHints } from "../../tests/browser/harness/hints.mjs";
import { callHost } from "../../tests/browser/harness/history.mjs";
import { openInvitations } from "../../tests/browser/harness/invitations.mjs";
import { bar, barOnce, clickDetails, notice, overlayOnce, pressBar } from "../../tests/browser/harness/overlays.mjs";
import { lieStill, pressHint } from "../../tests/browser/harness/presses.mjs";
import { until } from "../../tests/browser/harness/until.mjs";
import { people } from "../../tests/pages/people.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {import("puppeteer-core").Page} Page */

/**
 * @param {Stage} stage
 * @param {string} tag of a cast of its own: what was decided in another picture is not known in this one
 * @param {string[]} keys of whom
 * @param {import("../../tests/pages/page.mjs").PageOptions} [options]
 */
async function open(stage, tag, keys, options = {}) {
  const cast = castOf(tag).filter(({ key }) => keys.includes(key));
  const page = await openInvitations(stage.session, { language: stage.language, people: cast, ...options });
  await stage.resize(page, 1280);
  return page;
}

/** @param {Stage} stage */
export async function hints(stage) {
  const page = await openInvitations(stage.session, { language: stage.language, people });
  await stage.resize(page, 1280);
  await suggestedHints(page, people.length);
  await lieStill(page);
  await stage.take(page, "suggestions", { whole: true });
  for (const [width, name, zoom] of /** @type {[number, string, number][]} */ ([[640, "zoom-200", 2], [480, "narrow", 1], [320, "phone", 1]])) {
    await stage.resize(page, width, 900, zoom);
    await lieStill(page);
    await stage.take(page, name, { whole: true });
  }
  await page.close();
}

/** Where nothing shows that one has met, and a look decides. @param {Stage} stage */
export async function lookFirst(stage) {
  /** @param {string} philosophy */
  const choose = (philosophy) => callHost(stage.session.environment, "setPhilosophy", { id: randomUUID(), at: Date.now(), philosophy });
  await choose("known");
  const page = await open(stage, "look", ["mira", "priya", "sunniva", "kelly", "friederike"]);
  await suggestedHints(page, 5);
  await hintOf(page, "sunniva", ({ tone }) => tone === "lookFirst");
  await stage.take(page, "look-first", { whole: true });
  await pressBar(page, "jump");
  await stage.take(page, "jumped");
  await page.close();
  await choose("open");
}

/** @param {Stage} stage */
export async function hintsWaiting(stage) {
  stage.relay.order({ suggest: "hold" });
  const page = await open(stage, "load", ["mira", "jonas", "priya"]);
  await hintsOnce(page, "all hints wait", (all) => all.length === 3 && all.every(({ loading }) => loading));
  await stage.take(page, "loading");
  stage.relay.order();
  await suggestedHints(page, 3);
  await page.close();
}

/** @param {Stage} stage */
export async function hintsPressed(stage) {
  const page = await open(stage, "pressed", ["mira", "jonas", "tobias", "sunniva", "dex", "carlo"]);
  await suggestedHints(page, 6);
  const { texts } = stage;
  await pressHint(page, "tobias", "accept");
  await hintOf(page, "Tobias Wendler", ({ state }) => state === texts.hint_done_accept);
  await pressHint(page, "sunniva", "accept");
  await hintOf(page, "sunniva", ({ state }) => state === texts.hint_pressYourself);
  await pressHint(page, "dex", "block");
  await hintOf(page, "dex", ({ state }) => state === texts.hint_blockIntended);
  await stage.take(page, "done-block-press-yourself", { whole: true });
  await pressHint(page, "dex", "undo");
  await hintOf(page, "dex", ({ buttons }) => buttons.some(({ action }) => action === "block"));
  await pressHint(page, "carlo", "accept");
  await hintOf(page, "carlo", ({ state }) => state === texts.hint_takeCare);
  await stage.take(page, "linkedin-asks-first");
  await page.close();
  const slow = await open(stage, "slow", ["mira", "jonas"], { extras: { delay: 20_000 } });
  await suggestedHints(slow, 2);
  await pressHint(slow, "mira", "accept");
  await hintOf(slow, "mira", ({ state }) => state === texts.hint_pressed_accept);
  await stage.take(slow, "pressed");
  await slow.close();
}

/** @param {Stage} stage */
export async function hintsWithoutHost(stage) {
  await stage.host("missing");
  const page = await open(stage, "away", ["mira", "jonas", "dex"]);
  await barOnce(page, "says why", ({ message }) => message !== "");
  await stage.take(page, "host-away");
  await stage.resize(page, 480);
  await stage.take(page, "host-away-narrow");
  await page.close();
  await stage.host("there");
}

/** @param {Stage} stage */
export async function notUnderstood(stage) {
  const page = await open(stage, "unread", ["mira", "jonas"], { extras: { unreadable: true } });
  await until("it says so", () => notice(page));
  await stage.take(page, "page-not-understood");
  await page.close();
}

/** @param {Stage} stage */
export async function details(stage) {
  const page = await openInvitations(stage.session, { language: stage.language, people });
  await stage.resize(page, 1280);
  await suggestedHints(page, people.length);
  for (const [key, name] of [["mira", "Mira Okafor"], ["dex", "Dex Marlowe"], ["rico", "Rico Delmar"]]) {
    await clickDetails(page, name);
    await overlayOnce(page, "details", stage.texts.details_others);
    await stage.take(page, key);
    await page.keyboard.press("Escape");
  }
  await stage.resize(page, 320);
  await clickDetails(page, "Dex Marlowe");
  await overlayOnce(page, "details", stage.texts.details_others);
  await stage.take(page, "phone");
  await page.close();
}

/** @param {Stage} stage */
export async function keys(stage) {
  const page = await open(stage, "keys", ["mira", "jonas", "priya"]);
  await suggestedHints(page, 3);
  await lieStill(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await stage.take(page, "framed");
  await page.keyboard.press("?");
  await overlayOnce(page, "help", stage.texts.keyboard_title);
  await stage.take(page, "help");
  await page.close();
}

/** @param {Stage} stage */
export async function sortingBar(stage) {
  const page = await openInvitations(stage.session, { language: stage.language, people });
  await stage.resize(page, 1280);
  await suggestedHints(page, people.length);
  const counted = await barOnce(page, "counts", ({ choices }) => choices.some(({ count }) => count > 0));
  const rarest = counted.choices.filter(({ action, count }) => action !== "all" && count > 0).sort((a, b) => a.count - b.count)[0];
  await pressBar(page, rarest?.action ?? "all");
  await until("it is pressed", async () => (await bar(page))?.choices.some(({ action, pressed }) => pressed && action !== "all"));
  await page.evaluate(() => scrollTo(0, 0));
  await stage.take(page, "filter");
  await page.close();
}

/** LinkedIn's other layouts, and a page that is read from right to left. @param {Stage} stage */
export async function layouts(stage) {
  for (const layout of /** @type {const} */ (["2026", "2025", "2019"])) {
    /** @type {("en" | "de" | "ar")[]} */
    const languages = layout === "2026" ? ["ar"] : [stage.language, "ar"];
    for (const language of languages) {
      const page = await openInvitations(stage.session, { language, layout, people });
      await stage.resize(page, 1280);
      await suggestedHints(page, people.length);
      await lieStill(page);
      const name = `${layout}${language === "ar" ? "-right-to-left" : ""}`;
      await stage.take(page, name, { whole: true });
      if (language === "ar") {
        await clickDetails(page, "Dex Marlowe");
        await overlayOnce(page, "details", stage.texts.details_others);
        await stage.take(page, `${name}-details`);
      }
      await page.close();
    }
  }
}
