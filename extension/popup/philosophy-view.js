/** The philosophy at hand, and another one with one choice. */

import { element } from "./element.js";
import { ask, write } from "./host-call.js";
import { errorText } from "./host-view.js";
import { waitingPhilosophy } from "./outbox.js";

export const philosophies = ["open", "balanced", "known", "careful"];

/**
 * @param {{select: HTMLSelectElement, sentence: HTMLElement, status: HTMLElement}} parts
 * @param {import("../language/text.js").Words} words
 */
export function philosophyView({ select, sentence, status }, { texts }) {
  const explain = () => {
    sentence.textContent = texts[`philosophy_${select.value}_sentence`];
  };
  /** @param {string[]} names */
  const offer = (names) =>
    select.replaceChildren(...names.map((name) => element("option", { value: name }, texts[`philosophy_${name}`])));
  offer(philosophies);
  select.addEventListener("change", async () => {
    explain();
    try {
      status.textContent = texts[`stored_${await write("setPhilosophy", { philosophy: select.value })}`];
    } catch (error) {
      status.textContent = errorText(texts, /** @type {Error} */ (error).name);
    }
  });

  const refresh = async () => {
    const { philosophy, own } = await storedPhilosophy();
    offer(own ? [...philosophies, "own"] : philosophies);
    select.value = philosophy;
    explain();
  };
  return { refresh };
}

/**
 * What waits to be stored counts; without the host, the default.
 * @returns {Promise<{philosophy: string, own: boolean}>} `own` says whether the user has put one of his own down
 */
async function storedPhilosophy() {
  const waiting = await waitingPhilosophy();
  try {
    const { philosophy, available } = await ask("philosophy", {});
    const own = waiting === "own" || available.some(({ name }) => name === "own");
    return { philosophy: waiting ?? philosophy, own };
  } catch {
    return { philosophy: waiting ?? "open", own: waiting === "own" };
  }
}

/** @returns {Promise<string>} */
export async function currentPhilosophy() {
  return (await storedPhilosophy()).philosophy;
}
