/** The question that Serendip is made of. */

import { write } from "../popup/host-call.js";
import { errorText } from "../popup/host-view.js";
import { philosophyCard } from "../popup/philosophy-card.js";
import { currentPhilosophy, philosophies } from "../popup/philosophy-view.js";

/**
 * @param {{form: HTMLFormElement, cards: HTMLElement, status: HTMLElement}} parts
 * @param {import("../language/text.js").Words} words
 */
export async function philosophyQuestion({ form, cards, status }, { texts }) {
  const before = chosen(form)?.value; // in another language, a moment ago
  cards.replaceChildren(...philosophies.map((name) => philosophyCard(name, "philosophy-choice", texts)));
  status.textContent = "";
  form.onsubmit = async (event) => {
    event.preventDefault();
    const philosophy = chosen(form)?.value;
    try {
      status.textContent = texts[`stored_${await write("setPhilosophy", { philosophy })}`];
    } catch (error) {
      status.textContent = errorText(texts, /** @type {Error} */ (error).name);
    }
  };
  choose(form, before ?? "open"); // shown at once; the host may take a moment, or be away
  if (!before) choose(form, await currentPhilosophy());
}

/**
 * @param {HTMLFormElement} form
 * @returns {RadioNodeList | null} null before there are cards
 */
function chosen(form) {
  return /** @type {RadioNodeList | null} */ (form.elements.namedItem("philosophy-choice"));
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function choose(form, name) {
  const choice = chosen(form);
  if (choice) choice.value = name;
}
