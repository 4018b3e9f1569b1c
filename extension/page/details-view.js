// The details of a hint as elements; text only.

import * as DetailsSentences from "./details-sentences.js";
import * as HintSentences from "./hint-sentences.js";
import * as OwnNodes from "./own-nodes.js";
import * as PageText from "./page-text.js";
import * as Words from "./page-words.js";

/** @import { OtherAdvice, SenderAnswer } from "./details-questions.js" */
/** @import { ToldEvent } from "./details-sentences.js" */
/** @import { PageSuggestion } from "./hint-sentences.js" */
/** @import { ToldReason } from "./reason-words.js" */

const { element } = OwnNodes;
const { text } = Words;

/** @param {string} title @param {() => void} close @returns {HTMLElement} */
export function top(title, close) {
  const row = element("div", "top");
  const button = /** @type {HTMLButtonElement} */ (element("button", "quiet", "✕"));
  button.type = "button";
  button.setAttribute("aria-label", text("details_close"));
  button.addEventListener("click", close);
  row.append(line("h2", "", title), button);
  return row;
}

/** @param {PageSuggestion} suggestion @param {string} philosophy @returns {HTMLElement[]} */
export function advice(suggestion, philosophy) {
  const under = text(`philosophy_${philosophy}`);
  const said = text("details_suggested", text(`action_${suggestion.action}`), under);
  const groups = DetailsSentences.bySide(suggestion).map(side);
  const rates = DetailsSentences.rates(suggestion);
  return [element("p", "soft", said), element("h3", "", text("details_reasons")), ...groups,
    ...(rates.length > 0 ? [element("h3", "", text("details_rates")), list("ul", rates.map((rate) => element("li", "", rate)))] : []),
    ...nearest(suggestion)];
}

/** @param {{side: string, reasons: ToldReason[]}} group */
function side({ side: name, reasons }) {
  const row = element("div", "side");
  row.append(element("div", "name", name), list("ul", reasons.map(reason)));
  return row;
}

/** @param {ToldReason} told */
function reason({ text: sentence, speaksFor, strength }) {
  const item = element("li", `reason ${strength === 0 ? "neither" : speaksFor ? "for" : "against"}`);
  const sign = element("span", "sign", (speaksFor ? "+" : "−").repeat(strength));
  sign.setAttribute("aria-hidden", "true");
  const words = element("span", "", sentence);
  if (strength > 0) words.append(element("span", "spoken", ` (${text(speaksFor ? "details_for" : "details_against")})`));
  item.append(sign, words);
  return item;
}

/** @param {PageSuggestion} suggestion @returns {HTMLElement[]} */
function nearest(suggestion) {
  const found = DetailsSentences.nearest(suggestion);
  if (!found) return [];
  return [element("h3", "", text("details_nearest")), ...(found.whose === "" ? [] : [line("p", "soft", found.whose)]), line("blockquote", "", found.quote)];
}

/** @param {SenderAnswer} answer @returns {HTMLElement[]} */
export function history(answer) {
  const heading = element("h3", "", text("details_history"));
  if ("failure" in answer) return [heading, element("p", "soft", HintSentences.failure(answer.failure))];
  const events = DetailsSentences.timeline(answer.events);
  // The request that is on the page is an event itself.
  if (events.length < 2) return [heading, element("p", "soft", text("details_first"))];
  return [heading, list("ol", events.map(event)), ...(answer.more ? [element("p", "soft", text("details_more"))] : [])];
}

/** @param {ToldEvent} told */
function event({ when, at, what, quote, undone }) {
  const item = element("li", "event");
  const time = element("time", "", when);
  time.setAttribute("datetime", new Date(at).toISOString());
  const said = element("span");
  said.append(element("span", undone ? "undone" : "", what), ...(undone ? [` (${text("popup_undone")})`] : []));
  item.append(time, said, ...(quote === "" ? [] : [line("blockquote", "", quote)]));
  return item;
}

/** @param {OtherAdvice[]} advice @returns {HTMLElement[]} */
export function others(advice) {
  const lines = advice.map(({ philosophy, action }) => element("li", "", text("details_other", text(`philosophy_${philosophy}`), text(`action_${action}`))));
  return lines.length === 0 ? [] : [element("h3", "", text("details_others")), list("ul", lines)];
}

/** Whatever the text, it turns nothing round beside it. @param {string} tag @param {string} className @param {string} words */
function line(tag, className, words) {
  const made = element(tag, className, PageText.forDisplay(words));
  made.dir = "auto";
  return made;
}

/** @param {"ul" | "ol"} tag @param {HTMLElement[]} items */
function list(tag, items) {
  const made = element(tag);
  made.append(...items);
  return made;
}
