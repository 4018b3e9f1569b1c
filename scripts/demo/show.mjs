// The two ways to show the demo: to a person at a display, or as lines and a picture.
import { join } from "node:path";
import { hintsOnce } from "../../tests/browser/harness/hints.mjs";
import { people } from "../../tests/pages/people.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../tests/browser/harness/launch.mjs").Session} Session */
/** @typedef {import("../../tests/browser/harness/hints.mjs").Hint} Hint */

/** @param {Hint} hint @returns {string} */
function line({ name, suggestion, reasons, history }) {
  return `${suggestion.padEnd(10)}  ${name}: ${reasons.join("; ")}${history ? ` (${history})` : ""}`;
}

/**
 * Throws, saying which are missing, if any request stays without its hint.
 * @param {Page} page
 * @param {string} folder where the picture goes
 * @param {string} title of the picture's file
 */
export async function showHeadless(page, folder, title) {
  const complete = await hintsOnce(page, "every request has its hint", (all) =>
    people.every(({ key }) => all.some((hint) => hint.key === key && hint.tone !== "none" && !hint.loading && hint.reasons.length > 0)));
  for (const hint of complete) console.log(line(hint));
  const picture = join(folder, `${title}.png`);
  await page.screenshot({ path: picture, fullPage: true });
  console.log(`\n${complete.length} requests, each with its hint. Screenshot: ${picture}`);
}

/** Ends when the user closes the browser. @param {Session} session @param {string} history */
export async function showVisible(session, history) {
  console.log(`
A browser with a profile of its own has opened, on an invitations page that comes with Serendip. Try:
  · Accept, Ignore or Block in a hint, or LinkedIn's own buttons;
  · the Serendip button in the toolbar (in the puzzle-piece menu): search the history for a name;
  · another philosophy, on the welcome page or in the popup.
The history is kept in ${history}; remove that folder to start anew.
Close the browser to end.`);
  await new Promise((resolve) => session.browser.once("disconnected", resolve));
}
