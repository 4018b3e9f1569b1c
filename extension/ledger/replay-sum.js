/** The pages of a replay, added up (PROTOCOL.md, `replay`). */

import { ask } from "../popup/host-call.js";

/** @typedef {import("./shapes.js").ReplayAnswer} ReplayAnswer */

const cells = /** @type {const} */ (["accept", "ignore", "block", "lookFirst"]);
const outcomes = /** @type {const} */ (["exchange", "silence", "pitch", "unwelcome", "unknown"]);

/**
 * Throws CallError. Whoever leaves the page ends it: no page is asked for before the one before has come.
 * @param {(judged: number) => void} progress
 * @returns {Promise<ReplayAnswer>}
 */
export async function replay(progress) {
  const sum = await ask("replay", {});
  progress(sum.requests);
  while (sum.next !== null) {
    const page = await ask("replay", { cursor: sum.next });
    add(sum, page);
    progress(sum.requests);
  }
  return sum;
}

/** @param {ReplayAnswer} sum @param {ReplayAnswer} page */
export function add(sum, page) {
  sum.requests += page.requests;
  sum.next = page.next;
  for (const one of sum.philosophies) {
    const more = page.philosophies.find(({ name }) => name === one.name);
    if (!more) continue; // the user's own was put down in between
    for (const cell of cells) for (const outcome of outcomes) one[cell][outcome] += more[cell][outcome];
  }
}
