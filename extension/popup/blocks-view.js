/** Blocks that were intended and not confirmed: only the user knows whether they happened. */

import { button, element, saidIn } from "./element.js";
import { ask, openProfile, write } from "./host-call.js";
import { errorText } from "./host-view.js";
import { withoutNulls } from "./timeline-view.js";

/**
 * @param {HTMLElement} root hidden while there is nothing to ask
 * @param {import("../language/text.js").Words} words
 * @param {() => void} changed
 */
export function blocksView(root, words, changed) {
  /** @param {Promise<"stored" | "refused" | "waiting">} written */
  const after = async (written) => {
    const problem = await written.then(
      (end) => (end === "stored" ? "" : words.texts[`stored_${end}`]),
      (error) => errorText(words.texts, error.name),
    );
    await refresh();
    if (problem) root.append(element("p", { class: "note", role: "status" }, problem));
    changed();
  };

  const refresh = async () => {
    // Where the history cannot be read, the list below it says so; a second time here would only be noise.
    const senders = await ask("search", { filter: "blockIntended", limit: 50 }).then(
      (answer) => answer.senders,
      () => [],
    );
    root.replaceChildren(...senders.map((found) => question(found, words, after)));
    root.hidden = senders.length === 0;
  };
  return { refresh };
}

/**
 * @param {import("./shapes.js").Found} found
 * @param {import("../language/text.js").Words} words
 * @param {(written: Promise<"stored" | "refused" | "waiting">) => void} after
 */
function question({ sender, name, lastDecision }, { texts }, after) {
  const yes = () => after(write("decide", { action: "block", stage: "done", origin: "popup", sender: withoutNulls(sender) }));
  const { slug } = sender;
  return element(
    "div",
    { class: "question", role: "group" },
    element("p", {}, ...saidIn(texts.popup_didYouBlock, name)),
    button(texts.popup_yesBlocked, yes, { class: "primary" }),
    lastDecision ? button(texts.popup_notBlocked, () => after(write("undo", { event: lastDecision.id }))) : null,
    slug ? button(texts.popup_openProfile, () => openProfile(slug), { class: "quiet" }) : null,
  );
}
