// Tells the popup what this page is to Serendip. A silent zero is the worst answer: an invitations page with requests on
// it that could not be read says so.

import * as Address from "./address.js";
import * as HintBoard from "./hint-board.js";
import { labelOf } from "./card-controls.js";
import * as Labels from "./labels.js";
import * as RequestFinder from "./request-finder.js";
import { Selectors } from "./selectors.js";

/** @import { PageKind } from "./address.js" */

/** @returns {{page: PageKind, requests: number, understood: boolean}} */
export function state() {
  const page = Address.kind();
  const { readings, unread } = HintBoard.found();
  return { page, requests: readings.length, understood: page !== "invitations" || readings.length > 0 || (unread === 0 && !requestsOutsideCards()) };
}

/** Controls that accept and ignore, and a person, but no card around them: a layout that is not known yet. */
function requestsOutsideCards() {
  const main = document.querySelector(Selectors.root) ?? document.body;
  if (!main?.querySelector(Selectors.personLink)) return false;
  const kinds = [...main.querySelectorAll(Selectors.control)].filter((control) => !RequestFinder.inCard(control)).map((control) => Labels.kind(labelOf(control), ""));
  return kinds.includes("accept") && kinds.includes("ignore");
}

/** @param {unknown} message @param {chrome.runtime.MessageSender} sender @param {(answer: unknown) => void} answer */
export function listen(message, sender, answer) {
  const asked = /** @type {{to?: unknown, action?: unknown} | null} */ (message);
  if (sender.id === chrome.runtime.id && asked?.to === "page" && asked.action === "state") answer(state());
}
