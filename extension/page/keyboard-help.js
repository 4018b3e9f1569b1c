// The keys, over the page, until Esc, "?" or a click elsewhere.

import * as DetailsStyle from "./details-style.js";
import * as DetailsView from "./details-view.js";
import * as HintBoard from "./hint-board.js";
import * as OwnNodes from "./own-nodes.js";
import * as Words from "./page-words.js";
import * as Surroundings from "./surroundings.js";

const keys = /** @type {const} */ (["j", "k", "a", "i", "b", "l", "h"]);
/** @type {{host: HTMLElement, box: HTMLElement} | null} */
let there = null;

/** @returns {boolean} */
export function isOpen() {
  return there?.box.matches(":popover-open") ?? false;
}

/** @returns {true} */
export function toggle() {
  if (isOpen()) close();
  else open();
  return true;
}

function open() {
  const { element } = OwnNodes;
  const { text } = Words;
  const { host, shadow } = OwnNodes.make();
  const box = element("div", "over surface help");
  host.className = "spoken";
  DetailsStyle.apply(shadow);
  Object.assign(box, { popover: "auto", tabIndex: -1, autofocus: true, dir: "ltr", lang: Words.language() });
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", text("keyboard_title"));
  box.dataset.theme = Surroundings.theme(document.querySelector("main") ?? document.body);
  const list = element("dl", "keys");
  for (const key of [...keys, "?"]) list.append(...row(key, text(`keyboard_${key === "?" ? "help" : key}`)));
  box.append(DetailsView.top(text("keyboard_title"), close), list, element("p", "soft", text("keyboard_off")));
  const from = HintBoard.shown().find(({ hint }) => hint.focused);
  box.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== "closed") return;
    host.remove();
    // Chromium does not give the focus back where it came from a closed root.
    if (document.activeElement === document.body) from?.hint.focus();
  });
  shadow.append(box);
  document.body.append(host);
  there = { host, box };
  box.showPopover();
}

/** @param {string} key @param {string} meaning @returns {HTMLElement[]} */
function row(key, meaning) {
  const term = OwnNodes.element("dt");
  term.append(OwnNodes.element("kbd", "", key));
  return [term, OwnNodes.element("dd", "", meaning)];
}

export function close() {
  if (isOpen()) there?.box.hidePopover();
}
