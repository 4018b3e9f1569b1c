// What the chip's buttons write, through the outbox; and what was written on this page, for the time until it is stored.
"use strict";

const SerendipChipWrites = (() => {
  /** By SerendipPersonLink.key. @type {Map<string, ChipWrites>} */
  const written = new Map();

  /** @param {PageSender} sender @returns {ChipWrites} */
  function of(sender) {
    const key = SerendipPersonLink.key(sender);
    const own = written.get(key) ?? { events: [], undone: new Set() };
    written.set(key, own);
    return own;
  }

  /** @param {PageSender} sender @param {ChipOutcome} outcome @returns {Promise<Serendip.Failure | null>} null once it is safe */
  function outcome(sender, outcome) {
    const [id, at] = [crypto.randomUUID(), Date.now()];
    return keep("outcome", { id, at, sender, outcome }, sender, { kind: "outcome", id, at, outcome, inferred: false, undone: false });
  }

  /** @param {PageSender} sender @returns {Promise<Serendip.Failure | null>} the user says that the block was done */
  function blocked(sender) {
    const [id, at] = [crypto.randomUUID(), Date.now()];
    const decision = { id, at, action: "block", stage: "done" };
    return keep("decide", { ...decision, origin: "profile", sender }, sender, { kind: "decision", ...decision, undone: false });
  }

  /** @param {PageSender} sender @param {string} event UUID @returns {Promise<Serendip.Failure | null>} */
  async function takeBack(sender, event) {
    const failure = await SerendipBackground.write("undo", { id: crypto.randomUUID(), at: Date.now(), event });
    if (!failure) of(sender).undone.add(event);
    return failure;
  }

  /** @param {"outcome" | "decide"} method @param {Serendip.Data} params @param {PageSender} sender @param {ChipEvent} event */
  async function keep(method, params, sender, event) {
    const failure = await SerendipBackground.write(method, params);
    if (!failure) of(sender).events.unshift(event);
    return failure;
  }

  return Object.freeze({ of, outcome, blocked, takeBack, forgetAll: () => written.clear() });
})();
