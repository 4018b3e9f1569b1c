// The first cards would pay for all: what a browser runs for the first time it has to compile, expressions over all of
// Unicode above all, and that took more of their frame than reading them did. So while the page still waits for its cards, a
// card that is nobody's is read and a hint that nobody sees is drawn, each in an idle moment of its own. Neither is put into the page.

import * as Address from "./address.js";
import * as HintBoard from "./hint-board.js";
import * as HintContent from "./hint-content.js";
import { Hint } from "./hint.js";
import * as OwnNodes from "./own-nodes.js";
import * as RequestCard from "./request-card.js";

/** @import { ShownCase } from "./hint-content.js" */

/** Twice, as expressions are only then compiled for speed. */
const steps = Object.freeze([read, draw, read, draw]);
/** @type {ShownCase} */
const asked = { pressable: true, tooLong: null, suggestion: null, failure: null, everybodys: false, step: "idle", action: null, problem: null };
const history = { earlierRequests: 1, lastRequestAt: null, lastDecision: null, lastOutcome: null };
/** @type {ShownCase} */
const advised = { ...asked, suggestion: { action: "accept", reasons: [{ key: "mutuals", side: "chance", weight: 1, values: { count: 2 } }, { key: "verified", side: "reach", weight: 1, values: {} }], history } };

/** @param {AbortSignal} signal */
export function start(signal) {
  if (Address.kind() === "invitations") next([...steps], signal);
}

/** @param {(() => void)[]} left @param {AbortSignal} signal */
function next([step, ...left], signal) {
  requestIdleCallback(() => {
    // Once there are cards, there is nothing left to be rehearsed.
    if (!step || signal.aborted || HintBoard.shown().length > 0) return;
    step();
    next(left, signal);
  });
}

/** @returns {string} who the card is said to be of; empty if it is not understood */
export function read() {
  const answer = RequestCard.read(card());
  return answer && "reading" in answer ? answer.reading.name : "";
}

function draw() {
  const hint = new Hint(read(), () => { throw new Error("A hint that nobody sees was opened."); }, () => {});
  hint.theme = "light";
  for (const state of [asked, advised]) hint.show(HintContent.of(state));
}

/** @returns {HTMLElement} of a shape that every layout shares */
function card() {
  const { element } = OwnNodes;
  const name = "Ada Nobody";
  const link = element("a");
  link.setAttribute("href", "/in/ada-nobody/");
  link.append(element("strong", "", name));
  const head = element("p");
  head.append(link);
  const whole = element("div");
  whole.append(head, element("p", "", "Nobody at all"), element("p", "", "2 mutual connections"), ...["Ignore", "Accept"].map((word) => control(`${word} ${name}’s invitation`)), element("p", "", "Hello"));
  return whole;
}

/** @param {string} label */
function control(label) {
  const made = OwnNodes.element("button");
  made.setAttribute("aria-label", label);
  return made;
}
