// What the extension costs where it has nothing to do: on a feed that never rests, and on the profile of somebody who is
// not in the history. Starting is counted apart, since a page starts once.
import { setTimeout as pause } from "node:timers/promises";
import { people } from "../../tests/pages/people.mjs";
import { busyPage } from "../../tests/pages/busy-page.mjs";
import { bar } from "./bars.mjs";
import { mark, markOf, startTrace } from "./page_trace.mjs";
import { between, costOf, ownScript } from "./page_script.mjs";

/** @typedef {import("./page_session.mjs").Held} Held */
/** @typedef {import("./page_script.mjs").Cost} Cost */
/** @typedef {{path: string, seconds: number, changes: number, start: Cost, idle: Cost}} IdleFigures */

export const changesASecond = 50;
const seconds = 3;
export const idlePaths = ["/feed/", `/in/${people[0].slug}/`, "/mynetwork/invitation-manager/sent/"];

/** @param {Held} held @param {string} path @returns {Promise<IdleFigures>} */
export async function measureIdle({ session }, path) {
  session.site.serve(() => busyPage(changesASecond));
  const page = await session.browser.newPage();
  await page.goto(`https://www.linkedin.com${path}`);
  await page.bringToFront();
  const end = await startTrace(session.browser, { samples: true });
  await page.reload();
  await pause(1000);
  await mark(page, "idle");
  await pause(seconds * 1000);
  await mark(page, "over");
  const events = await end();
  await page.close();
  const [idle, over] = ["idle", "over"].map((name) => markOf(events, name));
  const script = ownScript(events, idle);
  return { path, seconds, changes: changesASecond, start: costOf(between(script, -Infinity, idle.ts)), idle: costOf(between(script, idle.ts, over.ts)) };
}

/** @param {IdleFigures[]} all @returns {import("./bars.mjs").Bar[]} */
export const idleBars = (all) => all.map(({ path, idle }) => bar(`${path}, script in ${seconds} s with ${changesASecond} changes a second, in ms`, idle.wall, "<", 1, 2));
