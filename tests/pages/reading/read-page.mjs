// Reads a page outside a browser: the reading needs no layout, only a document.
import { JSDOM } from "jsdom";
import * as RequestFinder from "../../../extension/page/request-finder.js";

// One window for all: making one takes longer than reading a hundred cards.
const { window } = new JSDOM("");
Object.assign(globalThis, { Element: window.Element, Node: window.Node });

/**
 * @param {string} html @param {string} [path]
 * @returns {{requests: any[], unread: number, document: Document, found: import("../../../extension/page/request-finder.js").Found}} what would be stored, and what each button would press
 */
export function readPage(html, path = "/mynetwork/invitation-manager/received/") {
  const document = new window.DOMParser().parseFromString(html, "text/html");
  Object.assign(globalThis, { document, location: new URL(path, "https://www.linkedin.com/") });
  RequestFinder.forgetAll();
  const found = RequestFinder.find();
  return { requests: found.readings.map(told), unread: found.unread, document, found };
}

/** @param {import("../../../extension/page/request-card.js").CardReading} reading */
function told({ card, sender, name, texts, controls }) {
  const { headline = null, note = null, mutuals = null, followsYou = null, verified = null } = texts;
  const pressed = (/** @type {Element | undefined} */ control) => (control ? `${control.getAttribute("data-kind")} ${control.getAttribute("data-slug")}` : null);
  return { fx: (card.closest("[data-fixture]") ?? card.querySelector("[data-fixture]"))?.getAttribute("data-fixture") ?? null, slug: sender.slug ?? null, member: sender.memberId ?? null,
    name, headline, note, mutuals, followsYou, verified, accept: pressed(controls?.accept), ignore: pressed(controls?.ignore) };
}
