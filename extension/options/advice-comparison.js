/** Two philosophies' advice on the same requests, side by side. */

/** @type {readonly import("./shapes.js").SuggestedAction[]} */
export const actions = ["accept", "lookFirst", "ignore", "block"];

/** @typedef {import("./shapes.js").SuggestedAction} SuggestedAction */
/** @typedef {{action: SuggestedAction, now: number, draft: number}} Count */
/** @typedef {{name: string, from: SuggestedAction, to: SuggestedAction}} Change */

/**
 * @param {import("./shapes.js").AskedRequest[]} requests
 * @param {ReadonlyMap<string, SuggestedAction>} now advice by request
 * @param {ReadonlyMap<string, SuggestedAction>} draft
 * @returns {{judged: number, counts: Count[], changes: Change[]}} of the requests that both advise on, in their order
 */
export function compare(requests, now, draft) {
  const judged = requests.flatMap(({ id, name }) => {
    const [from, to] = [now.get(id), draft.get(id)];
    return from && to ? [{ name, from, to }] : [];
  });
  const counts = actions.map((action) => ({
    action,
    now: judged.filter(({ from }) => from === action).length,
    draft: judged.filter(({ to }) => to === action).length,
  }));
  return { judged: judged.length, counts, changes: judged.filter(({ from, to }) => from !== to) };
}
