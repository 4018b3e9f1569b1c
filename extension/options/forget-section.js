/** Forgetting everybody: only after a word was typed that nobody types by accident. */

import { counted, format } from "../language/text.js";
import { byId } from "../popup/element.js";
import { writeAndHear } from "../popup/host-call.js";
import { problemNotice } from "./host-words.js";

/** @param {() => void} forgotten called once nothing is left */
export function forgetSection(forgotten) {
  const form = byId("forget-form", HTMLFormElement);
  const typed = byId("forget-word", HTMLInputElement);
  const status = byId("forget-status", HTMLElement);
  /** @type {import("../language/text.js").Words} */
  let words;

  async function forget() {
    const { texts } = words;
    if (typed.value.trim().toLocaleLowerCase(words.language) !== texts.options_forgetWord) {
      status.textContent = format(texts.options_forgetTypeFirst, texts.options_forgetWord);
      return typed.focus();
    }
    typed.value = "";
    status.textContent = texts.options_forgetting;
    try {
      const { end, result } = await writeAndHear("forget", { everything: true });
      status.textContent = end === "stored" ? counted(words, "options_forgotten", Number(result?.senders ?? 0)) : texts[`options_forget_${end}`];
      if (end === "stored") forgotten();
    } catch (error) {
      status.replaceChildren(problemNotice(error, words));
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void forget();
  });
  return {
    /** @param {import("../language/text.js").Words} chosen */
    draw(chosen) {
      words = chosen;
      byId("forget-label", HTMLElement).textContent = format(words.texts.options_forgetType, words.texts.options_forgetWord);
      status.replaceChildren();
    },
  };
}
