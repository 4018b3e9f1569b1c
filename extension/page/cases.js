// One case for each invitation seen on this page: what is known, advised and done, whichever element shows it now. Hints
// are views of cases, so a re-rendered card shows its advice at once.
"use strict";

/**
 * @typedef {object} PageCase
 * @property {CardReading} reading the latest
 * @property {"name" | "headline" | "note" | null} tooLong what the host would refuse; then there is no request
 * @property {PageRequest | null} request
 * @property {PageSuggestion | null} suggestion
 * @property {string} philosophy under which it was suggested
 * @property {Serendip.Failure | null} failure why there is no suggestion
 * @property {boolean} everybodys whether no request got an answer, not only this one
 * @property {PageRequest | null} asked the request that was last sent to the host
 * @property {CaseStep} step
 * @property {"accept" | "ignore" | "block" | null} action of the last press
 * @property {string | null} decision UUID of what was recorded last
 * @property {Serendip.Failure | null} problem why it was not stored
 * @property {string} told what a screen reader was told of it last
 */

const SerendipCases = (() => {
  /** @type {PageCase[]} */
  let all = [];

  /** @param {CardReading} reading @returns {PageCase} */
  function of(reading) {
    const known = all.find((one) => one.reading === reading || SerendipRequestFinder.isSame(one.reading, reading));
    if (known?.reading === reading) return known;
    const tooLong = SerendipPageRequest.tooLong(reading);
    const seen = { reading, tooLong, request: tooLong ? null : SerendipPageRequest.of(reading) };
    if (known) return Object.assign(known, seen);
    /** @type {PageCase} */
    const fresh = { ...seen, suggestion: null, philosophy: "", failure: null, everybodys: false, asked: null, step: "idle", action: null, decision: null, problem: null, told: "" };
    all.push(fresh);
    return fresh;
  }

  function forgetAll() {
    all = [];
  }

  /** @returns {PageCase[]} those that something was done with, also where the card has left */
  function touched() {
    return all.filter(({ step, told }) => step !== "idle" || told !== "");
  }

  return Object.freeze({ of, touched, forgetAll });
})();
