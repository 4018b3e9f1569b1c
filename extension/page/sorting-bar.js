// A slim bar above the list: how many requests of which suggestion are mounted, what to look for among them, the way to
// the next that wants a look; or why there is no advice at all, said once for all cards.

import * as Address from "./address.js";
import * as Announcer from "./announcer.js";
import * as BarPlacement from "./bar-placement.js";
import * as BarStyle from "./bar-style.js";
import * as HintContent from "./hint-content.js";
import * as HintFocus from "./hint-focus.js";
import * as HintMarks from "./hint-marks.js";
import * as HintSentences from "./hint-sentences.js";
import * as OwnNodes from "./own-nodes.js";
import * as Words from "./page-words.js";
import * as Sorting from "./sorting.js";
import * as Surroundings from "./surroundings.js";

/** @import { ShownHint } from "./hint-focus.js" */
/** @import { SuggestedAction } from "./sorting.js" */

const { element } = OwnNodes;
/**
 * @typedef {{host: HTMLElement, box: HTMLElement, choices: HTMLElement, jump: HTMLButtonElement, mark: HTMLElement, message: HTMLElement,
 *   retry: HTMLButtonElement, opener: HTMLButtonElement, why: HTMLElement, unread: HTMLElement}} BarParts */
/** @type {BarParts | null} */
let there = null;
let drawn = "";
/** @typedef {{refresh: () => void, askAgain: () => void, shown: () => ShownHint[]}} HintsBelow */
/** @type {HintsBelow} */
let hints = { refresh: () => {}, askAgain: () => {}, shown: () => [] };

/** @param {HintsBelow} board what the bar speaks of */
export function start(board) {
  hints = board;
}

/** Only reads the page. @param {Element[]} cards mounted ones, in order @returns {(() => void) | null} changes it */
export function placing(cards) {
  if (!Address.isList()) return there ? remove : null;
  const first = cards[0];
  // Without cards it stays where it is, as long as its page does: they may only be drawn anew.
  if (!first) return null;
  there ??= make();
  const { host } = there;
  const insert = BarPlacement.spot(cards, host);
  const theme = insert ? Surroundings.theme(host.parentElement ?? first.parentElement ?? first) : null;
  return insert && (() => {
    insert();
    if (theme) colour(theme);
  });
}

/** @returns {BarParts} */
function make() {
  const { host, shadow } = OwnNodes.make();
  BarStyle.apply(shadow);
  const box = element("div", "sorting surface");
  box.setAttribute("role", "group");
  const mark = element("span", "mark");
  mark.append(HintMarks.draw("none"));
  const message = element("p", "message");
  const choices = element("div", "choices");
  choices.append(element("span", "brand"), ...[null, ...Sorting.actions].map(choice));
  const parts = { host, box, mark, message, choices, jump: button(jump), retry: button(retry), opener: button(() => {}), why: element("p", "over surface"), unread: element("p", "unread") };
  parts.jump.className = "jump";
  parts.retry.className = "retry";
  parts.opener.className = "quiet";
  parts.opener.popoverTargetElement = parts.why;
  parts.why.popover = "auto";
  parts.why.classList.add("help");
  box.append(choices, parts.unread, parts.jump, mark, message, parts.opener, parts.retry);
  shadow.append(box, parts.why);
  return parts;
}

/** @param {() => void} onPress */
function button(onPress) {
  const made = /** @type {HTMLButtonElement} */ (element("button"));
  made.type = "button";
  made.addEventListener("click", (event) => event.isTrusted && made.getAttribute("aria-disabled") !== "true" && onPress());
  return made;
}

/** @param {SuggestedAction | null} action */
function choice(action) {
  const made = button(() => lookFor(Sorting.wanted() === action ? null : action));
  made.className = "choice";
  made.dataset.tone = action ?? "all";
  if (action) made.append(HintMarks.draw(action));
  made.append(element("span"), element("b"));
  return made;
}

/** @param {SuggestedAction | null} action */
function lookFor(action) {
  Sorting.lookFor(action);
  hints.refresh();
  const shown = hints.shown();
  const found = Sorting.chosen(shown).length;
  Announcer.say(action ? Words.text("sorting_saidChosen", Words.text(`action_${action}`), found, shown.length) : Words.counted("sorting_saidAll", shown.length));
}

function jump() {
  const next = Sorting.nextToLookAt(hints.shown());
  if (next) HintFocus.go(next);
}

/** A question makes the background look for the host anew. */
function retry() {
  hints.askAgain();
}

/** Draws what holds now. @param {ShownHint[]} shown @param {number} unread how many requests are there that could not be read */
export function show(shown, unread) {
  if (!there) return;
  const away = awayFailure(shown);
  const message = away ? HintContent.whyAway(away) : "";
  const state = { counts: Sorting.counts(shown), all: shown.length, wanted: Sorting.wanted(), unread, message, language: Words.language(), loaded: Words.loaded() };
  if (JSON.stringify(state) === drawn) return;
  drawn = JSON.stringify(state);
  draw(there, state, away ? HintSentences.failure(away) : "");
}

/** @param {BarParts} parts @param {{counts: Record<SuggestedAction, number>, all: number, wanted: SuggestedAction | null, unread: number, message: string, language: string, loaded: boolean}} state @param {string} reason */
function draw({ box, choices, jump: jumper, retry: again, mark, message, opener, why, unread: left }, { counts, all, wanted, unread, message: said, language, loaded }, reason) {
  const { text } = Words;
  box.lang = language;
  box.setAttribute("aria-label", text("sorting_label"));
  for (const part of [choices, jumper]) part.hidden = said !== "" || !loaded;
  for (const part of [mark, message, opener, again]) part.hidden = said === "";
  if (said !== "" && said !== why.textContent) Announcer.say(said);
  left.hidden = unread === 0 || said !== "" || !loaded;
  const told = unread === 0 ? "" : Words.counted("sorting_unread", unread);
  if (told !== left.textContent && !left.hidden) Announcer.say(told);
  Object.assign(left, { textContent: told, title: told });
  why.textContent = said;
  why.lang = language;
  message.replaceChildren(element("span", "whole", reason), element("span", "short", text("sorting_away")));
  opener.textContent = text("details_button");
  again.textContent = text("host_retry");
  jumper.textContent = text("sorting_jump");
  jumper.setAttribute("aria-disabled", String(counts.lookFirst === 0));
  /** @type {HTMLElement} */ (choices.firstElementChild).dir = "auto";
  /** @type {HTMLElement} */ (choices.firstElementChild).textContent = text("sorting_lookFor");
  for (const made of /** @type {NodeListOf<HTMLElement>} */ (choices.querySelectorAll(".choice"))) {
    const action = Sorting.actions.find((one) => one === made.dataset.tone) ?? null;
    const [label, count] = [action ? text(`action_${action}`) : text("sorting_all"), action ? counts[action] : all];
    /** @type {HTMLElement} */ (made.querySelector("span")).textContent = label;
    /** @type {HTMLElement} */ (made.querySelector("b")).textContent = String(count);
    made.title = label;
    made.setAttribute("aria-label", text("sorting_choiceLabel", label, count));
    made.setAttribute("aria-pressed", String(wanted === action));
    made.setAttribute("aria-disabled", String(count === 0));
  }
}

/** @param {ShownHint[]} shown @returns {Serendip.Failure | null} why some have no advice, where that is no fault of their own */
function awayFailure(shown) {
  return shown.find(({ one }) => !one.suggestion && one.failure && one.everybodys)?.one.failure ?? null;
}

/** @returns {boolean} whether it says for all cards why there is no advice */
export function isThere() {
  return there?.host.isConnected ?? false;
}

/** @returns {boolean} whether it needs nothing to be painted */
export function isDrawn() {
  return there === null || drawn !== "";
}

export function recolour() {
  if (there?.host.parentElement) colour(Surroundings.theme(there.host.parentElement));
}

/** @param {"light" | "dark"} theme */
function colour(theme) {
  for (const part of there ? [there.box, there.why] : []) part.dataset.theme = theme;
}

export function remove() {
  there?.host.remove();
  there = null;
  drawn = "";
}
