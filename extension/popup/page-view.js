/** What the page in the tab beside the popup says of itself. */

import { counted } from "../language/text.js";
import { element } from "./element.js";

/**
 * @param {HTMLElement} root hidden while there is nothing to say
 * @param {import("../language/text.js").Words} words
 */
export async function pageView(root, words) {
  const page = await pageBeside();
  root.hidden = page?.page !== "invitations";
  if (!page || root.hidden) return;
  root.classList.toggle("warning", !page.understood);
  root.replaceChildren(element("p", {}, sentence(page, words)));
}

/**
 * @param {{requests: number, understood: boolean}} page
 * @param {import("../language/text.js").Words} words
 */
function sentence({ requests, understood }, words) {
  if (!understood) return words.texts.popup_pageUnknown;
  return requests > 0 ? counted(words, "popup_pageRequests", requests) : words.texts.popup_pageNobody;
}

/** @returns {Promise<{page: string, requests: number, understood: boolean} | null>} */
async function pageBeside() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  try {
    return await chrome.tabs.sendMessage(tab.id, { to: "page", action: "state" });
  } catch {
    return null; // no content script there: not one of LinkedIn's pages
  }
}
