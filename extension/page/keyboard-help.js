// The keys, over the page, until Esc, "?" or a click elsewhere.
"use strict";

const SerendipKeyboardHelp = (() => {
  const keys = /** @type {const} */ (["j", "k", "a", "i", "b", "l", "h"]);
  /** @type {{host: HTMLElement, box: HTMLElement} | null} */
  let there = null;

  /** @returns {boolean} */
  function isOpen() {
    return there?.box.matches(":popover-open") ?? false;
  }

  /** @returns {true} */
  function toggle() {
    if (isOpen()) close();
    else open();
    return true;
  }

  function open() {
    const { element } = SerendipOwnNodes;
    const { text } = SerendipWords;
    const { host, shadow } = SerendipOwnNodes.make();
    const box = element("div", "over surface help");
    host.className = "spoken";
    SerendipDetailsStyle.apply(shadow);
    Object.assign(box, { popover: "auto", tabIndex: -1, autofocus: true, dir: "ltr", lang: SerendipWords.language() });
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", text("keyboard_title"));
    box.dataset.theme = SerendipSurroundings.theme(document.querySelector("main") ?? document.body);
    const list = element("dl", "keys");
    for (const key of [...keys, "?"]) list.append(...row(key, text(`keyboard_${key === "?" ? "help" : key}`)));
    box.append(SerendipDetailsView.top(text("keyboard_title"), close), list, element("p", "soft", text("keyboard_off")));
    const from = SerendipHintBoard.shown().find(({ hint }) => hint.focused);
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
    const term = SerendipOwnNodes.element("dt");
    term.append(SerendipOwnNodes.element("kbd", "", key));
    return [term, SerendipOwnNodes.element("dd", "", meaning)];
  }

  function close() {
    if (isOpen()) there?.box.hidePopover();
  }

  return Object.freeze({ isOpen, toggle, close });
})();
