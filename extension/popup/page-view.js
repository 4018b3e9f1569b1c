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
  const sentence = page.understood ? counted(words, "popup_pageRequests", page.requests) : words.texts.popup_pageUnknown;
  root.replaceChildren(element("p", {}, sentence));
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
