// What the chip's buttons write, through the outbox; and what was written on this page, for the time until it is stored.

import * as Background from "./background-link.js";
import * as PersonLink from "./person-link.js";

/** @import { ChipEvent, ChipOutcome, ChipWrites } from "./chip-content.js" */
/** @import { PageSender } from "./person-link.js" */

/** By PersonLink.key. @type {Map<string, ChipWrites>} */
const written = new Map();

/** @param {PageSender} sender @returns {ChipWrites} */
export function of(sender) {
  const key = PersonLink.key(sender);
  const own = written.get(key) ?? { events: [], undone: new Set() };
  written.set(key, own);
  return own;
}

/** @param {PageSender} sender @param {ChipOutcome} outcome @returns {Promise<Serendip.Failure | null>} null once it is safe */
export function outcome(sender, outcome) {
  const [id, at] = [crypto.randomUUID(), Date.now()];
  return keep("outcome", { id, at, sender, outcome }, sender, { kind: "outcome", id, at, outcome, inferred: false, undone: false });
}

/** @param {PageSender} sender @returns {Promise<Serendip.Failure | null>} the user says that the block was done */
export function blocked(sender) {
  const [id, at] = [crypto.randomUUID(), Date.now()];
  const decision = { id, at, action: "block", stage: "done" };
  return keep("decide", { ...decision, origin: "profile", sender }, sender, { kind: "decision", ...decision, undone: false });
}

/** @param {PageSender} sender @param {string} event UUID @returns {Promise<Serendip.Failure | null>} */
export async function takeBack(sender, event) {
  const failure = await Background.write("undo", { id: crypto.randomUUID(), at: Date.now(), event });
  if (!failure) of(sender).undone.add(event);
  return failure;
}

/** @param {"outcome" | "decide"} method @param {Serendip.Data} params @param {PageSender} sender @param {ChipEvent} event */
async function keep(method, params, sender, event) {
  const failure = await Background.write(method, params);
  if (!failure) of(sender).events.unshift(event);
  return failure;
}

export const forgetAll = () => written.clear();
