// Params as the extension makes them, and a number's own UUID, so that a failure can be read.

/** @param {number} number */
export const uuid = (number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;

const firstSeen = 1790000000000;

/**
 * @param {number} number of the request
 * @param {string} slug
 * @param {object} [more]
 */
export const request = (number, slug, more = {}) => ({
  id: uuid(number),
  sender: { slug },
  name: `Person ${slug}`,
  seenAt: firstSeen + number,
  ...more,
});

/**
 * A decision about a whole request.
 * @param {number} number of the decision
 * @param {string} action
 * @param {ReturnType<typeof request>} about
 * @param {object} [more]
 */
export const decision = (number, action, about, more = {}) => ({
  id: uuid(number),
  at: about.seenAt + 5000,
  action,
  origin: "hint",
  request: about,
  ...more,
});

const archived = Buffer.from("First Name,Last Name,URL,Connected On\nMira,Okafor,https://www.linkedin.com/in/mira-okafor,29 Jan 2026\n");

/** Good params for every method, which can be called in this order. @returns {Record<string, object>} */
export const goodParams = () => ({
  hello: { protocol: 1, client: "extension 0.1.0" },
  suggest: { requests: [request(1, "mira-okafor")] },
  observe: { requests: [request(1, "mira-okafor")] },
  decide: decision(2, "accept", request(1, "mira-okafor")),
  outcome: { id: uuid(3), at: firstSeen, sender: { slug: "mira-okafor" }, outcome: "exchange" },
  undo: { id: uuid(4), at: firstSeen, event: uuid(2) },
  sender: { sender: { slug: "mira-okafor" } },
  search: { words: "mira" },
  requests: { since: firstSeen, limit: 50 },
  philosophy: {},
  setPhilosophy: { id: uuid(5), at: firstSeen, philosophy: "known" },
  ledger: {},
  replay: {},
  forget: { id: uuid(6), at: firstSeen, sender: { slug: "mira-okafor" } },
  retention: {},
  setRetention: { id: uuid(7), at: firstSeen, months: 24 },
  export: {},
  archiveBegin: { id: uuid(6), name: "Connections.csv", bytes: archived.length },
  archiveChunk: { archive: uuid(6), offset: 0, data: archived.toString("base64") },
  archiveStep: { archive: uuid(6) },
  archiveCancel: { archive: uuid(6) },
});

/**
 * Every sender of the history, page after page.
 * @param {import("./host.mjs").Host} host
 */
export async function allSenders(host) {
  const senders = [];
  let params = /** @type {any} */ ({ limit: 50 });
  do {
    const page = await host.call("search", params);
    senders.push(...page.senders);
    params = { limit: 50, cursor: page.next };
  } while (params.cursor !== null);
  return senders;
}
