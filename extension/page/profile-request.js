// The request on a profile: who asks to connect has Accept and Ignore on their own profile as well. Accept stands before Ignore there
// (measured), so only known words tell them apart, and both labels have to name whom the heading names, or nobody. What else
// the profile says is not read: no layout of it is known well enough, so headline, mutual connections and note stay as the card said them.

import { byWords, controlsOf, judge } from "./card-controls.js";
import * as Labels from "./labels.js";
import * as PageText from "./page-text.js";
import { asksElsewhere } from "./phrases.js";

/** @import { PageSender } from "./person-link.js" */
/** @import { CardReading } from "./request-card.js" */

/** @param {Element} root the page's own part @param {PageSender} sender whose profile it is @returns {CardReading | null} */
export function profileRequest(root, sender) {
  for (const heading of [...root.querySelectorAll("h1,h2")].slice(0, 3)) {
    const buttons = controlsOf(root, heading);
    const name = namesOf(heading).find((text) => byWords(judge(buttons, text), text));
    if (name !== undefined) return readingOf(root, sender, heading, judge(buttons, name), name);
  }
  return null;
}

/** @param {Element} root @param {PageSender} sender @param {Element} heading @param {import("./card-controls.js").JudgedControl[]} judged @param {string} name @returns {CardReading | null} */
function readingOf(root, sender, heading, judged, name) {
  const controls = byWords(judged, name);
  if (!controls || judged.some(({ element, label }) => Object.values(controls).includes(element) && asksElsewhere(Labels.without(label, name)))) return null;
  const card = around(root, [controls.accept, controls.ignore, heading]) ?? around(root, [controls.accept, controls.ignore]);
  return card && { card, sender, name: PageText.wellFormed(name), controls, texts: {}, partial: true };
}

/** @param {Element} heading @returns {string[]} what may be the name, the longest first: badges and pronouns may stand in it as well */
function namesOf(heading) {
  const words = PageText.oneLine((heading.textContent ?? "").replace(/[(（·•|].*$/su, "")).split(" ");
  return words.map((_, index) => words.slice(0, words.length - index).join(" ")).slice(0, Math.max(1, words.length - 1));
}

/** @param {Element} root @param {Element[]} elements @returns {Element | null} the smallest that holds them, if it is not the whole page */
function around(root, elements) {
  let outer = elements[0]?.parentElement ?? null;
  while (outer && !elements.every((element) => outer?.contains(element))) outer = outer.parentElement;
  return outer === root || !outer || !root.contains(outer) ? null : outer;
}
