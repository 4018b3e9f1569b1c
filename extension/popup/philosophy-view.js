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
  select.replaceChildren(...philosophies.map((name) => element("option", { value: name }, texts[`philosophy_${name}`])));
  select.addEventListener("change", async () => {
    explain();
    try {
      status.textContent = texts[`stored_${await write("setPhilosophy", { philosophy: select.value })}`];
    } catch (error) {
      status.textContent = errorText(texts, /** @type {Error} */ (error).name);
    }
  });

  const refresh = async () => {
    select.value = await currentPhilosophy();
    explain();
  };
  return { refresh };
}

/** @returns {Promise<string>} what waits to be stored counts; without the host, the default */
export async function currentPhilosophy() {
  return (await waitingPhilosophy()) ?? (await ask("philosophy", {}).then((answer) => answer.philosophy, () => "open"));
}
