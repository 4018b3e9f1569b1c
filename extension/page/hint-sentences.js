// What a hint says of the history, in one line, and of a failure.

import { archived } from "./archived-words.js";
import * as Words from "./page-words.js";

/** @import { PageReason } from "./reason-words.js" */

/**
 * @typedef {object} PageSuggestion PROTOCOL.md, one of suggest's `suggestions`
 * @property {"accept" | "ignore" | "block" | "lookFirst"} action
 * @property {PageReason[]} reasons the heaviest first
 * @property {Record<string, number>} [rates] how likely each outcome follows an acceptance, 0 … 1
 * @property {{text: string, at: number, action: string | null}} [nearestNote] the earlier note most like this one
 * @property {{earlierRequests: number, lastRequestAt: number | null, lastDecision: {action: string, stage: string, at: number} | null, lastOutcome: {outcome: string, inferred?: boolean} | null, archive?: import("./archived-words.js").Archived}} history
 */

const { day, text, when } = Words;

/** @param {PageSuggestion} suggestion @returns {string} empty if nothing is known from before */
export function history({ history: known }) {
  if (!known) return "";
  const { earlierRequests, lastRequestAt, lastDecision } = known;
  const outcome = outcomeWord(known.lastOutcome);
  const decision = lastDecision ? text(`hint_was_${lastDecision.action}${lastDecision.stage === "intended" ? "Intended" : ""}`) : "";
  const at = lastRequestAt ?? lastDecision?.at;
  const asked = earlierRequests > 1 && at ? text("hint_askedTimes", earlierRequests, when(at)) : at && earlierRequests === 1 ? text("hint_asked", when(at)) : "";
  const told = asked || (decision && lastDecision ? text("hint_before", when(lastDecision.at)) : "");
  const fromArchive = archived(known.archive, { decided: lastDecision !== null, followed: known.lastOutcome !== null }, (key, of) => text(key, day(of)));
  return beginning([told, decision, outcome, ...fromArchive].filter((part) => part !== "").join(", "));
}

/** @param {string} line @returns {string} as a sentence begins */
function beginning(line) {
  return line.charAt(0).toLocaleUpperCase(Words.language()) + line.slice(1);
}

/** @param {PageSuggestion["history"]["lastOutcome"]} last @returns {string} which says so where it is only inferred */
function outcomeWord(last) {
  const { outcome = "", inferred = false } = last ?? {};
  return text(`hint_followed_${outcome}${inferred ? "_inferred" : ""}`);
}

/** @param {Serendip.Failure} failure @returns {string} in the user's language where the name is known, and how to go on */
export function failure({ name, message, data }) {
  const reason = name === "hostAway" && typeof data?.reason === "string" ? text(`error_${data.reason}`) : "";
  return reason || text(`error_${name}`) || (name === "extensionGone" && text("hint_extensionGone")) || message;
}
