/** Writes that the host does not have yet, and those it will never take. */

import { counted, format } from "../language/text.js";
import { button, element, said } from "./element.js";
import { state } from "./host-call.js";
import { errorText } from "./host-view.js";
import { discard } from "./outbox.js";

/**
 * @param {HTMLElement} root hidden while nothing waits
 * @param {import("../language/text.js").Words} words
 */
export function waitingView(root, words) {
  const refresh = async () => {
    const { outbox, refused } = await state().catch(() => ({ outbox: 0, refused: [] }));
    const lines = refused.map((write) => refusal(write, words));
    if (outbox > 0) lines.unshift(element("li", { class: "notice" }, counted(words, "popup_waiting", outbox)));
    root.replaceChildren(...lines);
    root.hidden = lines.length === 0;
  };
  chrome.storage.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => /^(outbox|refused):/.test(key))) refresh();
  });
  return { refresh };
}

/**
 * @param {Serendip.StateAnswer["refused"][number]} refused
 * @param {import("../language/text.js").Words} words
 */
function refusal({ id, method, error }, { texts }) {
  return element(
    "li",
    { class: "notice warning" },
    element("p", { class: "strong" }, format(texts.popup_refused, texts[`write_${method}`] ?? method)),
    element("p", {}, errorText(texts, error.name)),
    error.message ? element("p", { class: "detail", lang: "en" }, said(error.message)) : null,
    button(texts.popup_discard, () => discard(id), { class: "quiet" }),
  );
}
