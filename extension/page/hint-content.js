// From the state of a case to what its hint shows; pure, so that every state of a hint can be read off here.

import * as HintSentences from "./hint-sentences.js";
import * as Words from "./page-words.js";
import * as ReasonWords from "./reason-words.js";

/** @import { PageCase } from "./cases.js" */
/** @import { HintTone } from "./hint-marks.js" */
/** @import { PageSuggestion } from "./hint-sentences.js" */
/** @import { ToldReason } from "./reason-words.js" */

/** @typedef {"accept" | "ignore" | "block" | "look" | "undo"} HintButton */
/**
 * @typedef {object} HintContent
 * @property {HintTone} tone
 * @property {string} word in bold
 * @property {ToldReason[]} reasons at most two
 * @property {string} history in one line, or empty
 * @property {string[]} state sentences about the hint itself, which stand in the place of reasons and history
 * @property {HintButton[]} buttons in order
 * @property {HintButton | null} suggested
 * @property {boolean} busy whether buttons wait for LinkedIn
 * @property {boolean} loading
 * @property {boolean} explained whether there are details to open
 * @property {string} live what a screen reader is told, empty for nothing new
 */
/** What was done with a case, or went wrong with it. @typedef {"idle" | "pressed" | "asked" | "pressYourself" | "done" | "takenBack" | "nothing" | "missing" | "hidden" | "covered" | "moved" | "blockIntended" | "undone" | "notStored"} CaseStep */

/** What of a case a hint shows. @typedef {Pick<PageCase, "pressable" | "tooLong" | "suggestion" | "failure" | "everybodys" | "step" | "action" | "problem">} ShownCase */

const { text } = Words;
/** @type {HintButton[]} */
const choices = ["accept", "ignore", "block"];

/**
 * @param {ShownCase} one
 * @param {boolean} [quiet] whether somebody else says why there is no advice for anybody
 * @returns {HintContent}
 */
export function of(one, quiet = false) {
  const nothing = { reasons: [], history: "", state: [], loading: false, explained: false, busy: false, suggested: null, live: "" };
  return { ...nothing, ...base(one, quiet), ...step(one) };
}

/** @param {ShownCase} one @param {boolean} quiet @returns {Pick<HintContent, "tone" | "word" | "buttons"> & Partial<HintContent>} */
function base(one, quiet) {
  // The hint takes its place before the texts are there.
  if (!Words.loaded()) return { tone: "none", word: "", buttons: [], loading: true };
  if (one.tooLong) return { tone: "none", word: text("hint_noAdvice"), state: [text(`hint_tooLong_${one.tooLong}`)], buttons: [] };
  if (one.suggestion) return one.pressable ? advised(one.suggestion) : withoutButtons(advised(one.suggestion));
  if (one.failure) return one.pressable ? away(one.failure, quiet && one.everybodys) : withoutButtons(away(one.failure, quiet && one.everybodys));
  return { tone: "none", word: text("hint_loading"), buttons: one.pressable ? choices : [], loading: true };
}

/**
 * Which of LinkedIn's buttons is which cannot be told: the advice stands, and says why nothing can be pressed. The history is among the details.
 * @template {Pick<HintContent, "buttons"> & Partial<HintContent>} Content
 * @param {Content} content @returns {Content & {history: string}}
 */
function withoutButtons(content) {
  return { ...content, buttons: content.buttons.filter((button) => button === "look"), suggested: content.suggested === "look" ? "look" : null, history: text("hint_undecided") };
}

/** @param {Serendip.Failure} failure @param {boolean} quiet */
function away(failure, quiet) {
  const gone = failure.name === "extensionGone";
  // One paragraph, so that it stays within the two lines that are reserved.
  const state = quiet ? [] : [whyAway(failure)];
  return { tone: /** @type {const} */ ("none"), word: text("hint_noAdvice"), state, buttons: gone ? [] : choices, explained: quiet };
}

/** @param {Serendip.Failure} failure @returns {string} why there is no advice, how to go on, and that nothing is lost meanwhile */
export function whyAway(failure) {
  return `${HintSentences.failure(failure)}${failure.name === "extensionGone" ? "" : ` ${text("hint_kept")}`}`;
}

/** @param {PageSuggestion} suggestion */
function advised(suggestion) {
  const { action } = suggestion;
  /** @type {HintButton[]} */
  const buttons = action === "lookFirst" ? ["look", ...choices] : choices;
  return { tone: action, word: text(`hint_word_${action}`), reasons: ReasonWords.foremost(suggestion),
    history: HintSentences.history(suggestion), buttons, explained: true, suggested: /** @type {HintButton} */ (action === "lookFirst" ? "look" : action) };
}

/** @param {ShownCase} one @returns {Partial<HintContent>} what the last press changes */
function step({ step: now, action, problem }) {
  const said = (/** @type {string} */ key) => ({ state: [text(key)], live: text(key) });
  switch (now) {
    case "idle": return {};
    case "pressed": return { ...said(`hint_pressed_${action}`), busy: true };
    case "asked": return { ...said("hint_takeCare"), busy: true };
    case "pressYourself": return { ...said("hint_pressYourself"), suggested: null };
    case "done": return { ...said(`hint_done_${action}`), ...settled(action ?? "none", `hint_doneWord_${action}`) };
    case "blockIntended": return { ...said("hint_blockIntended"), ...settled("block", "hint_doneWord_blockIntended"), buttons: ["undo"] };
    case "undone": return { live: text("hint_undone") };
    case "notStored": return { ...said("hint_notStored"), state: [text("hint_notStored"), problem ? HintSentences.failure(problem) : ""] };
    default: return said(`hint_${now}`);
  }
}

/** @param {HintTone} tone @param {string} word */
function settled(tone, word) {
  return { tone, word: text(word), buttons: [], suggested: null };
}
