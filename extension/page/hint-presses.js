// What a press of a hint's button does: one click, one action, on one named person.

import * as Background from "./background-link.js";
import * as Decisions from "./decisions.js";
import * as OwnControl from "./own-control.js";
import * as Presses from "./presses.js";

/** @import { PageCase } from "./cases.js" */
/** @import { HintButton } from "./hint-content.js" */
/** @import { NotMeant } from "./visibility.js" */

/** @param {PageCase} one @param {HintButton} button @param {NotMeant | null} problem @param {() => void} refresh */
export async function carryOut(one, button, problem, refresh) {
  if (problem === "untrusted") return;
  if (problem) one.step = problem;
  else if (button === "look") await openProfile(one);
  else if (button === "undo") await Decisions.takeBack(one, "undone");
  else if (button === "block") await block(one, refresh);
  else press(one, button);
  refresh();
}

/** @param {PageCase} one @param {"accept" | "ignore"} action */
function press(one, action) {
  Presses.expect(one, action, "hint");
  const answer = OwnControl.press(one.reading, action);
  if (answer === "pressed") return;
  Presses.forget(one);
  one.step = answer;
}

/** LinkedIn blocks only on the profile, by the user's hand; until then it is intended. @param {PageCase} one @param {() => void} refresh */
async function block(one, refresh) {
  const recorded = Decisions.record(one, "block", "intended", "hint");
  refresh();
  // First safe, then the profile: its chip asks for exactly this decision.
  await recorded;
  await openProfile(one);
}

/** @param {PageCase} one */
async function openProfile(one) {
  const failure = await Background.openProfile(one.reading.sender);
  if (failure) Object.assign(one, { problem: failure, step: "notStored" });
}
