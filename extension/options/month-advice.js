/** How the requests of the last month would be advised, by what is known today. */

export const days = 30;
/** More would take seconds at each move of a slider and show nothing else. */
export const mostRequests = 500;
/** As many as `requests` gives at once, so that the longest of them still fit into one message. */
const together = 50;

/** @typedef {typeof import("../popup/host-call.js").ask} Ask */
/** @typedef {string | ({name: string} & import("./shapes.js").Numbers)} AskedPhilosophy */

/**
 * @param {Ask} ask
 * @param {number} now milliseconds since 1970
 * @returns {Promise<{requests: import("./shapes.js").AskedRequest[], more: boolean}>} the latest first; `more`: there are
 *   more than mostRequests
 */
export async function requestsOfMonth(ask, now) {
  const since = Math.max(0, now - days * 86_400_000);
  const requests = [];
  /** @type {string | null} */
  let cursor = null;
  do {
    /** @type {import("./shapes.js").Answers["requests"]} */
    const page = await ask("requests", { since, limit: together, ...(cursor ? { cursor } : {}) });
    requests.push(...page.requests);
    cursor = page.next;
  } while (cursor !== null && requests.length < mostRequests);
  return { requests: requests.slice(0, mostRequests), more: cursor !== null };
}

/**
 * @param {Ask} ask
 * @param {import("./shapes.js").AskedRequest[]} requests
 * @param {AskedPhilosophy} philosophy
 * @param {() => boolean} [wanted] false once nobody waits for the answer any more
 * @returns {Promise<Map<string, import("./shapes.js").SuggestedAction>>} by the request's id; without those refused
 */
export async function adviceOn(ask, requests, philosophy, wanted = () => true) {
  /** @type {Map<string, import("./shapes.js").SuggestedAction>} */
  const advice = new Map();
  for (let at = 0; at < requests.length && wanted(); at += together) {
    const { suggestions } = await ask("suggest", { philosophy, requests: requests.slice(at, at + together) });
    for (const { request, action } of suggestions) if (request && action) advice.set(request, action);
  }
  return advice;
}

/**
 * Asks for advice on nobody, only to hear whether the program takes this philosophy: a write that it refuses would wait in
 * the browser to be discarded. Throws CallError if it does not.
 * @param {Ask} ask
 * @param {AskedPhilosophy} philosophy
 * @param {number} now milliseconds since 1970
 */
export async function checkPhilosophy(ask, philosophy, now) {
  const nobody = { id: crypto.randomUUID(), sender: { slug: "nobody" }, name: "Nobody", seenAt: now };
  await ask("suggest", { philosophy, requests: [nobody] });
}
