// Takes the pictures that scripts/screenshots asks for. A topic that fails is told at the end and does not stop the others.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { giveConsent } from "../../tests/browser/harness/extension.mjs";
import { root } from "../../tests/browser/harness/place.mjs";
import { giveAPast } from "../demo/past.mjs";
import { parseChoices } from "./choices.mjs";
import * as hint from "./hint_scenes.mjs";
import { indexPage } from "./index_page.mjs";
import * as own from "./own_page_scenes.mjs";
import { profile } from "./profile_scenes.mjs";
import { openStage } from "./stage.mjs";
import { storePictures } from "./store_pictures.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {{topic: string, take: (stage: Stage) => Promise<void>, needsPast: boolean, alsoInFirefox: boolean}} Topic */

/** In the order of a user's days: later ones find what earlier ones left in the history. @type {Topic[]} */
const topics = [
  { topic: "popup-at-first", take: own.popupAtFirst, needsPast: false, alsoInFirefox: false },
  { topic: "ledger-empty", take: own.ledgerEmpty, needsPast: false, alsoInFirefox: false },
  { topic: "welcome", take: own.welcome, needsPast: false, alsoInFirefox: true },
  { topic: "hints", take: hint.hints, needsPast: true, alsoInFirefox: true },
  { topic: "details", take: hint.details, needsPast: true, alsoInFirefox: true },
  { topic: "bar", take: hint.sortingBar, needsPast: true, alsoInFirefox: false },
  { topic: "popup", take: own.popup, needsPast: true, alsoInFirefox: true },
  { topic: "popup-in-trouble", take: own.popupInTrouble, needsPast: true, alsoInFirefox: false },
  { topic: "options", take: own.options, needsPast: true, alsoInFirefox: true },
  { topic: "look-first", take: hint.lookFirst, needsPast: true, alsoInFirefox: false },
  { topic: "archive", take: own.archive, needsPast: true, alsoInFirefox: false },
  { topic: "waiting", take: hint.hintsWaiting, needsPast: true, alsoInFirefox: false },
  { topic: "pressed", take: hint.hintsPressed, needsPast: true, alsoInFirefox: false },
  { topic: "keys", take: hint.keys, needsPast: true, alsoInFirefox: false },
  { topic: "layouts", take: hint.layouts, needsPast: true, alsoInFirefox: false },
  { topic: "not-understood", take: hint.notUnderstood, needsPast: true, alsoInFirefox: false },
  { topic: "profile", take: profile, needsPast: true, alsoInFirefox: true },
  { topic: "without-host", take: hint.hintsWithoutHost, needsPast: true, alsoInFirefox: false },
  { topic: "ledger", take: own.ledger, needsPast: true, alsoInFirefox: true },
];

/** @param {Stage} stage @param {Topic[]} wanted @returns {Promise<string[]>} what failed */
async function takeAll(stage, wanted) {
  const failed = [];
  let past = false;
  for (const { topic, take, needsPast } of wanted) {
    try {
      if (needsPast && !past) {
        past = true;
        await giveConsent(stage.session);
        await giveAPast(stage.session.environment);
      }
      stage.begin(topic);
      await take(stage);
    } catch (error) {
      failed.push(`${stage.session.name} ${stage.theme} ${stage.language} ${topic}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return failed;
}

/** @param {import("./choices.mjs").Choices} choices @returns {Promise<string[]>} what failed */
async function everyState({ browsers, looks, wanted }) {
  const folder = join(root, "build", "screenshots", "states");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pictures = [];
  const failed = [];
  for (const look of looks) {
    for (const browser of browsers) {
      const own = topics.filter(({ topic, alsoInFirefox }) => wanted(topic) && (browser === "chromium" || alsoInFirefox));
      if (own.length === 0) continue;
      const begun = Date.now();
      const stage = await openStage(browser, look, folder);
      failed.push(...(await takeAll(stage, own)));
      pictures.push(...stage.pictures);
      await stage.close();
      console.log(`${browser}, ${look.theme}, ${look.language}: ${stage.pictures.length} pictures in ${Math.round((Date.now() - begun) / 1000)} s`);
    }
  }
  writeFileSync(join(folder, "index.html"), indexPage(pictures));
  console.log(`${pictures.length} pictures: ${join(folder, "index.html")}`);
  return failed;
}

/** @param {string[]} given */
async function main(given) {
  const choices = parseChoices(given);
  if (choices.store) return storePictures(choices.looks);
  const failed = await everyState(choices);
  for (const one of failed) console.error(`FAILED ${one}`);
  if (failed.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
