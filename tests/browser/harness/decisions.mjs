// What the history says of a person: what was asked, and what the user did.
import { readStorage } from "./extension.mjs";
import { callHost } from "./history.mjs";
import { until } from "./until.mjs";

/** @typedef {import("./launch.mjs").Session} Session */
/** @typedef {Partial<import("../../pages/people.mjs").Person>} Person who is meant: by name for a reader, by slug or member id for the history */

/** @param {Session} session @param {Person} person @returns {Promise<any[]>} events, newest first */
async function timeline(session, { slug, memberId }) {
  const { events } = await callHost(session.environment, "sender", { sender: { ...(slug ? { slug: slug.toLowerCase() } : {}), ...(memberId ? { memberId } : {}) } });
  return events;
}

/** @param {Session} session @param {Person} person @returns {Promise<any[]>} all decisions on this person, the newest first */
export async function decisionsOn(session, person) {
  return (await timeline(session, person)).filter(({ kind }) => kind === "decision");
}

/** @param {Session} session @param {Person} person @returns {Promise<any[]>} all requests of this person, the newest first */
export async function requestsOf(session, person) {
  return (await timeline(session, person)).filter(({ kind }) => kind === "request");
}

/**
 * Waits for the newest decision on a person.
 * @param {Session} session @param {Person} person
 * @param {(decision: any) => boolean} [wanted]
 * @returns {Promise<any>}
 */
export function decisionOn(session, person, wanted = () => true) {
  return until(`the decision on ${person.name} is in the history`, async () => {
    const [latest] = await decisionsOn(session, person);
    return latest && wanted(latest) ? latest : undefined;
  });
}

/** Waits until no write that the background was given is still on its way: what the history does not have then does not come. @param {Session} session */
export function allStored(session) {
  return until("nothing waits for the host", async () => !Object.keys(await readStorage(session)).some((key) => key.startsWith("outbox:")));
}

/** Only what a person did and where, for comparing. @param {any} decision */
export function told({ action, stage, origin, undone }) {
  return { action, stage, origin, undone };
}
