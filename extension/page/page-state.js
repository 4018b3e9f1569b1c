// Tells the popup what this page is to Serendip. A silent zero is the worst answer: an invitations page with requests on
// it that could not be read says so.
"use strict";

const SerendipPageState = (() => {
  /** @returns {{page: PageKind, requests: number, understood: boolean}} */
  function state() {
    const page = SerendipAddress.kind();
    const { readings, unread } = SerendipHintBoard.found();
    return { page, requests: readings.length, understood: page !== "invitations" || readings.length > 0 || (unread === 0 && !requestsOutsideCards()) };
  }

  /** Controls that accept and ignore, and a person, but no card around them: a layout that is not known yet. */
  function requestsOutsideCards() {
    const main = document.querySelector("main") ?? document.body;
    if (!main?.querySelector(SerendipSelectors.personLink)) return false;
    const kinds = [...main.querySelectorAll(SerendipSelectors.control)]
      .filter((control) => !control.closest(SerendipSelectors.candidate)?.querySelector(SerendipSelectors.organisationLink))
      .map((control) => SerendipLabels.kind(control.getAttribute("aria-label") ?? control.textContent ?? "", ""));
    return kinds.includes("accept") && kinds.includes("ignore");
  }

  /** @param {unknown} message @param {chrome.runtime.MessageSender} sender @param {(answer: unknown) => void} answer */
  function listen(message, sender, answer) {
    const asked = /** @type {{to?: unknown, action?: unknown} | null} */ (message);
    if (sender.id === chrome.runtime.id && asked?.to === "page" && asked.action === "state") answer(state());
  }

  return Object.freeze({ state, listen });
})();
