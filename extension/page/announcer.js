// What a screen reader is told: one polite region for the whole page, at its end. Not one in each hint: a hint leaves with
// its card, and a region that is removed is not read any more, so that nobody heard "Remembered".

import * as HintContent from "./hint-content.js";
import * as HintStyle from "./hint-style.js";
import * as OwnNodes from "./own-nodes.js";
import * as PageText from "./page-text.js";
import * as Words from "./page-words.js";

/** @import { PageCase } from "./cases.js" */

/** @type {{host: HTMLElement, region: HTMLElement} | null} */
let there = null;

/** Puts the region into the page; readers follow only one that was there before its text. */
export function start() {
  if (!there) {
    const { host, shadow } = OwnNodes.make();
    const region = OwnNodes.element("p", "live");
    region.setAttribute("role", "status");
    HintStyle.apply(shadow);
    host.className = "spoken";
    shadow.append(region);
    there = { host, region };
  }
  if (!there.host.isConnected) document.body?.append(there.host);
}

/** @param {string} sentence said once; text from the page in it is made harmless */
export function say(sentence) {
  start();
  if (!there) return;
  there.region.lang = Words.language();
  there.region.textContent = PageText.forDisplay(sentence);
}

/** What is new of the cases, each once. A card may have left by then. @param {PageCase[]} cases */
export function tell(cases) {
  for (const one of cases) {
    const { live } = HintContent.of(one);
    if (live === one.told) continue;
    one.told = live;
    if (live !== "") say(`${one.reading.name}: ${live}`);
  }
}

export function stop() {
  there?.host.remove();
  there = null;
}
