/** "Forget this person": asks first, for it is the one thing here that cannot be taken back. */

import { button, element, saidIn } from "./element.js";
import { write } from "./host-call.js";
import { errorText } from "./host-view.js";

/**
 * @param {import("../language/text.js").Words} words
 * @param {{slug?: string, memberId?: string}} sender
 * @param {{name: () => string, done: (waiting: boolean) => void}} then `done` once it is forgotten, or waits to be
 */
export function forgetView({ texts }, sender, { name, done }) {
  const root = element("div", { class: "forget" });
  const status = element("p", { role: "status", class: "note" });

  const offer = () => {
    const begin = button(texts.popup_forget, question, { class: "quiet" });
    root.replaceChildren(begin, status);
    return begin;
  };
  const question = () => {
    status.textContent = "";
    const keep = button(texts.popup_forgetKeep, () => offer().focus());
    const group = element(
      "div",
      { class: "question warning notice", role: "group", "aria-label": texts.popup_forget },
      element("p", { class: "strong" }, ...saidIn(texts.popup_forgetAsk, name())),
      element("p", { class: "detail" }, texts.popup_forgetWhat),
      button(texts.popup_forgetYes, forget, { class: "danger" }),
      keep,
    );
    group.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault(); // in a popup it would close the window
      offer().focus();
    });
    root.replaceChildren(group, status);
    keep.focus(); // the harmless answer
  };
  const forget = async () => {
    for (const each of root.querySelectorAll("button")) each.disabled = true;
    status.textContent = texts.popup_storing;
    try {
      const end = await write("forget", { sender });
      if (end === "refused") throw Object.assign(new Error(), { name: "refused" });
      done(end === "waiting");
    } catch (error) {
      const { name: problem } = /** @type {Error} */ (error);
      offer().focus();
      status.textContent = problem === "refused" ? texts.stored_refused : errorText(texts, problem);
    }
  };
  offer();
  return root;
}
