/** The history as a list of people: those who match the words, or the latest. */

import { archived } from "../page/archived-words.js";
import { day } from "../language/date.js";
import { counted, format } from "../language/text.js";
import { button, element, said } from "./element.js";
import { ask } from "./host-call.js";
import { errorText } from "./host-view.js";

/** Typing pauses are about 200 ms; an answer takes the host a few. */
const debounce = 150;
const longestWords = 200;
/** A popup is at most 600 px high in Chromium: with five people the philosophy below them stays in reach. */
const pageSize = 5;
/** In code points, about two lines: they tell people apart, and the whole stands in what opens. */
const longestHeadline = 80;

/**
 * @param {{input: HTMLInputElement, list: HTMLElement, note: HTMLElement, offer: HTMLElement, more: HTMLButtonElement}} parts `offer` is for an empty history
 * @param {import("../language/text.js").Words} words
 * @param {(found: import("./shapes.js").Found, from: HTMLButtonElement) => void} open
 */
export function searchView({ input, list, note, offer, more }, words, open) {
  let latest = 0;
  let timer = 0;
  /** @type {string | null} */
  let next = null;

  /** @param {string | null} cursor of the page to add, or null for a new list */
  const load = async (cursor) => {
    const mine = ++latest;
    try {
      const answer = await ask("search", query(input.value, cursor));
      if (mine !== latest) return; // something newer was asked meanwhile
      const rows = answer.senders.map((found) => row(found, words, open));
      if (cursor) list.append(...rows);
      else list.replaceChildren(...rows);
      next = answer.next;
      note.textContent = list.childElementCount ? "" : emptyText(input.value, words);
      offer.hidden = list.childElementCount > 0 || input.value.trim() !== "";
    } catch (error) {
      if (mine !== latest) return;
      if (!cursor) list.replaceChildren();
      next = null;
      offer.hidden = true;
      note.textContent = problemText(/** @type {Error} */ (error), words);
    }
    more.hidden = next === null;
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => load(null), debounce);
  });
  more.addEventListener("click", () => load(next));
  return { refresh: () => load(null) };
}

/**
 * @param {string} typed
 * @param {string | null} cursor
 */
function query(typed, cursor) {
  const words = Array.from(typed.trim()).slice(0, longestWords).join("");
  return { limit: pageSize, ...(words ? { words } : {}), ...(cursor ? { cursor } : {}) };
}

/**
 * @param {string} typed
 * @param {import("../language/text.js").Words} words
 */
function emptyText(typed, { texts }) {
  return typed.trim() ? texts.popup_nobodyFound : texts.popup_nobodyYet;
}

/**
 * Why and what next stands in the state of the host already.
 * @param {Error} error
 * @param {import("../language/text.js").Words} words
 */
function problemText({ name }, { texts }) {
  return name === "hostAway" ? texts.popup_historyAway : errorText(texts, name);
}

/**
 * @param {import("./shapes.js").Found} found
 * @param {import("../language/text.js").Words} words
 * @param {(found: import("./shapes.js").Found, from: HTMLButtonElement) => void} open
 */
function row(found, words, open) {
  const made = button("", () => open(found, made), { class: "person" });
  made.append(
    element("span", { class: "name" }, said(found.name)),
    ...(found.headline ? [element("span", { class: "headline" }, said(beginning(found.headline)))] : []),
    element("span", { class: "facts" }, facts(found, words)),
  );
  return element("li", {}, made);
}

/** @param {string} headline */
function beginning(headline) {
  const letters = [...headline];
  return letters.length > longestHeadline ? `${letters.slice(0, longestHeadline).join("").trimEnd()} …` : headline;
}

/**
 * @param {import("./shapes.js").Found} found
 * @param {import("../language/text.js").Words} words
 */
function facts({ requests, lastSeenAt, lastDecision, lastOutcome, archive }, words) {
  const known = archived(archive, { decided: lastDecision !== null, followed: lastOutcome !== null }, (key, at) => format(words.texts[key], day(at, words.language)));
  return [
    requests || !archive ? counted(words, "popup_requests", requests) : null,
    lastDecision ? decided(lastDecision, words.texts) : archive ? null : words.texts.popup_undecided,
    lastOutcome ? followed(lastOutcome, words.texts) : null,
    ...known,
    format(words.texts.popup_lastSeen, day(lastSeenAt, words.language)),
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
}

/**
 * @param {{outcome: string, inferred: boolean}} outcome
 * @param {import("../language/text.js").Texts} texts
 */
export function followed({ outcome, inferred }, texts) {
  return texts[inferred ? `outcome_${outcome}_inferred` : `outcome_${outcome}`];
}

/**
 * @param {{action: string, stage: string}} decision
 * @param {import("../language/text.js").Texts} texts
 */
export function decided({ action, stage }, texts) {
  return stage === "intended" ? texts.done_blockIntended : texts[`done_${action}`];
}
