// What was pressed and is not settled yet, by hint or by the user on LinkedIn's own buttons.

import * as Decisions from "./decisions.js";
import { PendingDecision } from "./pending-decision.js";
import * as RequestFinder from "./request-finder.js";

/** @import { PageCase } from "./cases.js" */
/** @import { PendingState } from "./pending-decision.js" */

/** @typedef {{pending: PendingDecision, action: "accept" | "ignore", origin: "hint" | "page"}} Press */

// Cards may leave while nothing else changes, and hidden tabs get no frames.
const lookMs = 200;
/** @type {Map<PageCase, Press>} */
const open = new Map();
/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;
let refresh = () => {};

/** @param {() => void} onChange called after a case has changed */
export function start(onChange) {
  refresh = onChange;
}

export function stop() {
  clearInterval(timer);
  timer = undefined;
  open.clear();
}

/**
 * To be called before LinkedIn's control is pressed. The last press on a case counts.
 * @param {PageCase} one @param {"accept" | "ignore"} action @param {"hint" | "page"} origin
 */
export function expect(one, action, origin) {
  const pending = new PendingDecision(one.reading, (state) => void settle(one, state));
  open.set(one, { pending, action, origin });
  Object.assign(one, { step: "pressed", action });
  timer ??= setInterval(look, lookMs);
}

/** @param {PageCase} one LinkedIn's control was not pressed after all */
export function forget(one) {
  open.delete(one);
}

/** Looks what has become of every press. */
export function look() {
  if (open.size === 0) return;
  const found = RequestFinder.find();
  for (const [one, { pending }] of [...open]) {
    pending.look(found);
    if (!pending.open && open.get(one)?.pending === pending) open.delete(one);
  }
  const waits = [...open.values()].some(({ pending }) => pending.state !== "decided");
  if (!waits) {
    clearInterval(timer);
    timer = undefined;
  }
}

/** @param {PageCase} one @param {PendingState} state */
async function settle(one, state) {
  const press = open.get(one);
  if (!press) return;
  if (state === "decided") await Decisions.record(one, press.action, "done", press.origin);
  else if (state === "takenBack") await Decisions.takeBack(one, "takenBack");
  else if (state === "left") one.step = "idle";
  else one.step = state === "waiting" ? "pressed" : state;
  refresh();
}
