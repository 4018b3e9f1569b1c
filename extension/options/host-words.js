/** What the host or the background refused, for a person: the step to take in his language, then the host's own words. */

import { element, said } from "../popup/element.js";
import { errorText } from "../popup/host-view.js";

/**
 * @param {unknown} thrown
 * @param {import("../language/text.js").Words} words
 * @param {string} [instead] a sentence that says more than the error's name does
 */
export function problemNotice(thrown, words, instead) {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return element(
    "div",
    { class: "notice warning" },
    element("p", { class: "strong" }, instead ?? errorText(words.texts, name)),
    message ? element("p", { class: "detail", lang: "en" }, said(message)) : null,
  );
}
