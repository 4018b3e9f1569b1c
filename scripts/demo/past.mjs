// The history that a new demo starts with, so that the hints can show what they know from before. It goes in through the
// host's own methods, as it would have from a browser.
import { randomUUID } from "node:crypto";
import { person } from "../../tests/pages/people.mjs";
import { callHost } from "../../tests/browser/harness/history.mjs";

const day = 24 * 60 * 60 * 1000;

/** @typedef {{key: string, daysAgo: number, action: "accept" | "ignore", outcome?: "exchange" | "silence" | "pitch" | "unwelcome"}} Past */

/** @type {Past[]} newest last */
const past = [
  { key: "tobias", daysAgo: 610, action: "accept", outcome: "exchange" },
  { key: "rico", daysAgo: 420, action: "accept", outcome: "unwelcome" },
  { key: "kelly", daysAgo: 330, action: "accept", outcome: "pitch" },
  { key: "ansgar", daysAgo: 260, action: "ignore" },
  { key: "dex", daysAgo: 250, action: "ignore" },
  { key: "dex", daysAgo: 190, action: "ignore" },
  { key: "dex", daysAgo: 110, action: "ignore" },
];

/** @param {NodeJS.ProcessEnv} environment @param {Past} one */
async function remember(environment, { key, daysAgo, action, outcome }) {
  const { slug, name, headline } = person(key);
  const seenAt = Date.now() - daysAgo * day;
  const sender = { slug };
  const request = { id: randomUUID(), sender, name, headline, seenAt };
  await callHost(environment, "decide", { id: randomUUID(), at: seenAt + day / 2, action, origin: "page", request });
  if (outcome) await callHost(environment, "outcome", { id: randomUUID(), at: seenAt + 9 * day, sender, outcome });
}

/** @param {NodeJS.ProcessEnv} environment @returns {Promise<boolean>} whether there was no history yet */
export async function giveAPast(environment) {
  const { senders } = await callHost(environment, "search", { limit: 1 });
  if (senders.length > 0) return false;
  for (const one of past) await remember(environment, one);
  return true;
}
