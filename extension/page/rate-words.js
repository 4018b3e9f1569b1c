// Probabilities in words: "about 1 in 10", never decimals, which would promise a precision that nobody has.

import * as Words from "./page-words.js";

// Steps that people use; between them nothing is known that well.
const rare = [10, 12, 15, 20, 30, 50, 100];

/** @param {number} probability 0 … 1 @returns {string} empty for what is no probability */
export function of(probability) {
  const { text } = Words;
  if (!(probability >= 0 && probability <= 1)) return "";
  if (probability >= 0.95) return text("rate_nearlyAll");
  if (probability > 0.55) return text("rate_about", Math.max(6, Math.round(probability * 10)), 10);
  if (probability < 0.008) return text("rate_lessThan", 100);
  const one = 1 / probability;
  return text("rate_about", 1, one < 10 ? Math.max(2, Math.round(one)) : nearest(one));
}

/** @param {number} wanted @returns {number} */
function nearest(wanted) {
  return rare.reduce((best, step) => (Math.abs(Math.log(step / wanted)) < Math.abs(Math.log(best / wanted)) ? step : best), 10);
}
