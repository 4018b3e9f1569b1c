// From the state of a case to what its hint shows; pure, so that every state of a hint can be read off here.
"use strict";

/** @typedef {"accept" | "ignore" | "block" | "look" | "undo"} HintButton */
/**
 * @typedef {object} HintContent
 * @property {HintTone} tone
 * @property {string} word in bold
 * @property {{text: string, kind: "fit" | "history" | "more" | "status"}[]} lines
 * @property {HintButton[]} buttons in order
 * @property {HintButton | null} suggested
 * @property {boolean} busy whether buttons wait for LinkedIn
 * @property {boolean} loading
 * @property {string} live what a screen reader is told, empty for nothing new
 */
/** What was done with a case, or went wrong with it. @typedef {"idle" | "pressed" | "asked" | "pressYourself" | "done" | "takenBack" | "nothing" | "missing" | "hidden" | "covered" | "moved" | "blockIntended" | "undone" | "notStored"} CaseStep */

const SerendipHintContent = (() => {
  const { text } = SerendipWords;
  /** @type {HintButton[]} */
  const choices = ["accept", "ignore", "block"];

  /** @param {PageCase} one @returns {HintContent} */
  function of(one) {
    return { loading: false, busy: false, suggested: null, live: "", ...base(one), ...step(one) };
  }

  /** @param {PageCase} one @returns {Pick<HintContent, "tone" | "word" | "lines" | "buttons"> & Partial<HintContent>} */
  function base(one) {
    // The hint takes its place before the texts are there.
    if (!SerendipWords.loaded()) return { tone: "none", word: "", lines: [], buttons: [], loading: true };
    if (one.tooLong) return { tone: "none", word: text("hint_noAdvice"), lines: status(text(`hint_tooLong_${one.tooLong}`)), buttons: [] };
    if (one.suggestion) return advised(one.suggestion);
    if (one.failure) {
      const gone = one.failure.name === "extensionGone";
      return { tone: "none", word: text("hint_noAdvice"), lines: status(SerendipHintSentences.failure(one.failure), gone ? "" : text("hint_kept")), buttons: gone ? [] : choices };
    }
    return { tone: "none", word: text("hint_loading"), lines: [], buttons: choices, loading: true };
  }

  /** @param {PageSuggestion} suggestion */
  function advised(suggestion) {
    const [first = "", second] = SerendipHintSentences.reasons(suggestion);
    const history = SerendipHintSentences.history(suggestion);
    /** @type {HintContent["lines"]} */
    const lines = history
      ? [{ text: second ? `${first} · ${second}` : first, kind: "fit" }, { text: history, kind: "history" }]
      : [{ text: first, kind: "fit" }, ...(second ? [{ text: second, kind: /** @type {const} */ ("more") }] : [])];
    const look = suggestion.action === "lookFirst";
    return { tone: suggestion.action, word: text(`hint_word_${suggestion.action}`), lines, buttons: look ? [/** @type {const} */ ("look"), ...choices] : choices,
      suggested: look ? /** @type {const} */ ("look") : /** @type {HintButton} */ (suggestion.action) };
  }

  /** @param {PageCase} one @returns {Partial<HintContent>} what the last press changes */
  function step({ step: now, action, problem }) {
    const said = (/** @type {string} */ key) => ({ lines: status(text(key)), live: text(key) });
    switch (now) {
      case "idle": return {};
      case "pressed": return { ...said(`hint_pressed_${action}`), busy: true };
      case "asked": return { ...said("hint_takeCare"), busy: true };
      case "pressYourself": return { ...said("hint_pressYourself"), suggested: null };
      case "done": return { ...said(`hint_done_${action}`), tone: action ?? "none", word: text(`hint_doneWord_${action}`), buttons: [], suggested: null };
      case "blockIntended": return { ...said("hint_blockIntended"), tone: "block", word: text("hint_doneWord_blockIntended"), buttons: ["undo"], suggested: null };
      case "undone": return { live: text("hint_undone") };
      case "notStored": {
        const why = problem ? SerendipHintSentences.failure(problem) : "";
        return { lines: status(text("hint_notStored"), why), live: text("hint_notStored"), tone: "none" };
      }
      default: return said(`hint_${now}`);
    }
  }

  /** @param {...string} sentences @returns {HintContent["lines"]} */
  function status(...sentences) {
    return sentences.filter((sentence) => sentence !== "").map((sentence) => ({ text: sentence, kind: /** @type {const} */ ("status") }));
  }

  return Object.freeze({ of });
})();
