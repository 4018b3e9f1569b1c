// Measures what a person waits for in real browsers, with the browser's own share of it, and writes what came of it for
// people and for programs.
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { giveConsent, launch, openInvitations, suggestedHints, welcomePage } from "../../tests/browser/harness.mjs";
import { crowdOf } from "../../tests/browser/harness/cast.mjs";
import { root } from "../suites/program.mjs";
import { drawsBare, echoed, installBare } from "./browser_bare.mjs";
import { painted } from "./browser_painted.mjs";
import { browserBars, browserResults } from "./browser_results.mjs";
import { measureTrips, question } from "./browser_trips.mjs";
import { machine } from "./machine.mjs";

/** @typedef {import("../../tests/browser/harness/launch.mjs").Session} Session */
/** @typedef {import("../../tests/browser/harness/driver.mjs").Extension} Extension */
/**
 * Milliseconds of each time.
 * @typedef {{version: string, trips: import("./browser_trips.mjs").Trips[], echo: {warm: number[], cold: number[]}, bare: number[],
 *   painted: {ten: number[], twoHundred: number[], cold: number[]}}} BrowserFigures
 */

const times = { ten: 8, twoHundred: 2, cold: 3, bare: 6 };

/** A page on which cards are mounted again and again. @param {Session} session @param {string} tag @param {number} cards all that will be */
async function pageOf(session, tag, cards) {
  const [first, ...more] = crowdOf(tag, cards + 1);
  const page = await openInvitations(session, { people: [first], extras: { more } });
  await page.bringToFront();
  await pause(800);
  return page;
}

/** What the bare extension takes for a line beside each of ten cards. @param {Session} session */
async function measureBare(session) {
  const page = await pageOf(session, "bare", times.bare * 10);
  await drawsBare(page, question(10));
  const found = await painted(session.name, page, { cards: 10, times: times.bare, watched: 500, once: () => page.waitForFunction(() => document.querySelectorAll("[role=listitem] > p:last-child").length === 10) });
  await page.close();
  return found;
}

/** @param {Session} session @param {Extension} bare */
async function measureHints(session, bare) {
  /** @type {{warm: number[], cold: number[]}} */ const echo = { warm: [], cold: [] };
  const ten = await pageOf(session, "ten", times.ten * 10);
  const warm = await painted(session.name, ten, { cards: 10, times: times.ten, watched: 700, once: () => suggestedHints(ten, 10),
    before: async () => void echo.warm.push(...await echoed(ten, 10, question(10))) });
  await ten.close();
  const many = await pageOf(session, "many", times.twoHundred * 200);
  const twoHundred = await painted(session.name, many, { cards: 200, times: times.twoHundred, watched: 2000, once: () => suggestedHints(many, 200) });
  await many.close();
  const fresh = await pageOf(session, "cold", times.cold * 10);
  const cold = await painted(session.name, fresh, { cards: 10, times: times.cold, watched: 1500, once: () => suggestedHints(fresh, 10),
    before: async () => {
      await session.driver.stopBackground(session.browser, bare);
      echo.cold.push(...await echoed(fresh, 1, question(10)));
      await session.driver.stopBackground(session.browser);
      await pause(1500); // the program ends, and Serendip starts one a second at most
    } });
  await fresh.close();
  return { echo, painted: { ten: warm, twoHundred, cold } };
}

/** @param {import("../../tests/browser/harness/executable.mjs").BrowserName} name @returns {Promise<BrowserFigures>} */
async function measure(name) {
  console.log(`${name} …`);
  const session = await launch(name);
  try {
    await welcomePage(session); // it would come to the front, and a covered tab has no frames
    const bare = await installBare(session);
    const alone = await measureBare(session); // without consent Serendip does nothing
    await giveConsent(session);
    const trips = await measureTrips(session, bare.origin);
    return { version: await session.browser.version(), trips, bare: alone, ...await measureHints(session, bare) };
  } finally {
    await session.close();
  }
}

const begun = Date.now();
const load = loadavg()[0];
const chromium = await measure("chromium");
const firefox = await measure("firefox");
const measured = { date: new Date().toISOString().slice(0, 10), seconds: Math.round((Date.now() - begun) / 1000), load, machine: await machine(), browsers: { Chromium: chromium, Firefox: firefox } };
const results = { ...measured, bars: browserBars(measured.browsers) };
const folder = join(root, "build", "bench");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "browser.json"), `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(join(root, "tests", "bench", "BROWSER.md"), browserResults(results));
for (const { state, name, figure } of results.bars) console.log(`${state.padEnd(12)} ${name}: ${figure}`);
console.log(`\n${results.seconds} s. tests/bench/BROWSER.md, build/bench/browser.json`);
