// Measures what the extension does to LinkedIn's page, in both browsers, and writes what came of it for people and for
// programs.
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { giveConsent } from "../../tests/browser/harness.mjs";
import { root } from "../suites/program.mjs";
import { machine } from "./machine.mjs";
import { cardBars, measureCards } from "./page_cards.mjs";
import { firefoxBars, firefoxCards, firefoxIdle, firefoxScroll } from "./page_firefox.mjs";
import { changesASecond, idleBars, idlePaths, measureIdle } from "./page_idle.mjs";
import { pageResults } from "./page_results.mjs";
import { measureScroll, scrollBars, scrolled } from "./page_scroll.mjs";
import { inBrowser } from "./page_session.mjs";

/** @param {number} count @param {(index: number) => Promise<any>} measure */
async function repeated(count, measure) {
  const all = [];
  for (let index = 0; index < count; index += 1) all.push(await measure(index));
  return all;
}

async function measureChromium() {
  console.log("Chromium …");
  const measured = await inBrowser("chromium", async (held) => {
    const without = await measureScroll(held, { hinted: false, cards: 250, tag: "without" });
    await giveConsent(held.session);
    return {
      version: await held.session.browser.version(),
      without,
      cards: await repeated(3, (index) => measureCards(held, `cards${index}`)),
      idle: await repeated(idlePaths.length, (index) => measureIdle(held, idlePaths[index])),
      scroll: await measureScroll(held, { hinted: true, cards: scrolled, tag: "scroll" }),
    };
  }, { consent: false });
  return { ...measured, bars: [...cardBars(measured.cards), ...scrollBars(measured.scroll), ...idleBars(measured.idle)] };
}

async function measureFirefox() {
  console.log("Firefox …");
  return inBrowser("firefox", async (held) => {
    const version = await held.session.browser.version();
    const cards = await repeated(3, (index) => firefoxCards(held, `cards${index}`));
    const idle = await repeated(idlePaths.length, (index) => firefoxIdle(held, idlePaths[index], changesASecond));
    const scroll = await firefoxScroll(held, "scroll", scrolled / 2);
    return { version, cards, idle, scroll, bars: firefoxBars(cards, scroll, idle) };
  });
}

const begun = Date.now();
const load = loadavg()[0];
const chromium = await measureChromium();
const firefox = await measureFirefox();
const results = { date: new Date().toISOString().slice(0, 10), seconds: Math.round((Date.now() - begun) / 1000), load, machine: await machine(), chromium, firefox };
const folder = join(root, "build", "bench");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "page.json"), `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(join(root, "tests", "bench", "PAGE.md"), pageResults(results));
for (const { state, name, figure } of [...chromium.bars, ...firefox.bars]) console.log(`${state.padEnd(12)} ${name}: ${figure}`);
console.log(`\n${results.seconds} s. tests/bench/PAGE.md, build/bench/page.json`);
