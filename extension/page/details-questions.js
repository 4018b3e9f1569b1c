// What the details ask the host when they are opened, and not before: the sender's history, and what the same request
// would be under each other philosophy.

import * as Background from "./background-link.js";

/** @import { PageCase } from "./cases.js" */
/** @import { PageRequest } from "./page-request.js" */
/** @import { PageSender } from "./person-link.js" */

/** @typedef {{events: unknown, more: boolean} | {failure: Serendip.Failure}} SenderAnswer */
/** @typedef {{philosophy: string, action: string}} OtherAdvice */

const eventsShown = 12;

/** @param {PageSender} sender @returns {Promise<SenderAnswer>} */
export async function history(sender) {
  const answer = await Background.ask("sender", { sender, limit: eventsShown });
  return "error" in answer ? { failure: answer.error } : { events: answer.result.events, more: answer.result.next !== null };
}

/** @param {PageCase} one @returns {Promise<OtherAdvice[]>} of the philosophies other than the one its suggestion follows; empty where none can be had */
export async function others({ request, philosophy }) {
  const answer = await Background.ask("philosophy", {});
  if (!request || "error" in answer || !Array.isArray(answer.result.available)) return [];
  const names = answer.result.available.map((one) => one?.name).filter((name) => typeof name === "string" && name !== philosophy);
  const advice = await Promise.all(names.map((name) => under(name, request)));
  return advice.flatMap((one) => (one ? [one] : []));
}

/** @param {string} philosophy @param {PageRequest} request @returns {Promise<OtherAdvice | null>} */
async function under(philosophy, request) {
  const answer = await Background.ask("suggest", { philosophy, requests: [request] });
  const [item] = "result" in answer && Array.isArray(answer.result.suggestions) ? answer.result.suggestions : [];
  return typeof item?.action === "string" ? { philosophy, action: item.action } : null;
}
