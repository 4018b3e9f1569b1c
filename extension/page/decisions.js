// Hands decisions over to the outbox, and takes them back.

import * as Background from "./background-link.js";

/** @import { PageCase } from "./cases.js" */

/**
 * @param {PageCase} one @param {"accept" | "ignore" | "block"} action @param {"done" | "intended"} stage @param {"hint" | "page"} origin
 * @returns {Promise<void>} once it is safe, or the case holds why not
 */
export async function record(one, action, stage, origin) {
  if (!one.request) return;
  const id = crypto.randomUUID();
  const suggested = one.suggestion ? { suggested: { action: one.suggestion.action, philosophy: one.philosophy } } : {};
  Object.assign(one, { action, decision: id, problem: null, step: stage === "intended" ? "blockIntended" : "done" });
  const failure = await Background.write("decide", { id, at: Date.now(), action, stage, origin, ...suggested, request: one.request });
  if (failure && one.decision === id) Object.assign(one, { decision: null, problem: failure, step: "notStored" });
}

/** @param {PageCase} one @param {"undone" | "takenBack"} step what the hint says then @returns {Promise<void>} */
export async function takeBack(one, step) {
  const event = one.decision;
  if (event === null) return;
  const failure = await Background.write("undo", { id: crypto.randomUUID(), at: Date.now(), event });
  if (failure) Object.assign(one, { problem: failure, step: "notStored" });
  else Object.assign(one, { decision: null, problem: null, step });
}
