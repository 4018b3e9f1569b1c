// From the host's answer about a person to what the chip on the profile shows; pure. What was written here and may still
// wait in the outbox counts as if it were stored.

import { archivedDay } from "./archived-words.js";
import * as HintSentences from "./hint-sentences.js";
import * as PageText from "./page-text.js";
import * as Words from "./page-words.js";

/** @import { Archived } from "./archived-words.js" */
/** @import { HintTone } from "./hint-marks.js" */
/** @import { PageSender } from "./person-link.js" */

/** @typedef {"exchange" | "silence" | "pitch" | "unwelcome"} ChipOutcome */
/**
 * @typedef {object} ChipEvent PROTOCOL.md, one of sender's `events`
 * @property {"request" | "decision" | "outcome" | "connection" | "messages"} kind
 * @property {string | null} id null for an outcome that is inferred and for what an archive tells
 * @property {number} at
 * @property {string} [action]
 * @property {string} [stage]
 * @property {ChipOutcome} [outcome]
 * @property {boolean} [inferred]
 * @property {boolean} [undone]
 * @property {string | null} [note]
 * @property {number} [received]
 * @property {number} [sent]
 */
/** @typedef {{events: ChipEvent[], undone: Set<string>}} ChipWrites what this page has written, the newest first */
/**
 * @typedef {object} ChipContent
 * @property {PageSender} sender
 * @property {string} name
 * @property {HintTone} tone of the last decision
 * @property {string} line the history in one line
 * @property {{when: string, what: string, note: string, undone: boolean}[]} events the latest
 * @property {boolean} more whether there are earlier ones
 * @property {{outcome: ChipOutcome, id: string | null} | null} current the outcome that holds; without an id it is inferred
 * @property {string | null} intended UUID of the decision to block that nobody has confirmed
 */

const mostEvents = 4;
// Three lines of the chip; the whole note stands in the popup.
const mostOfNote = 120;
const { text, day } = Words;

/** @param {Serendip.Data} result of `sender` @param {PageSender} sender whose profile it is @param {ChipWrites} [own] @returns {ChipContent | null} null for who is not in the history */
export function of(result, sender, own = { events: [], undone: new Set() }) {
  const person = /** @type {{name?: unknown, firstSeenAt?: unknown, archive?: Archived} | null | undefined} */ (result.sender);
  if (typeof person?.name !== "string") return null;
  const events = merged(/** @type {ChipEvent[]} */ (Array.isArray(result.events) ? result.events : []), own);
  const standing = events.filter(({ undone }) => !undone);
  const decision = standing.find(({ kind }) => kind === "decision");
  const outcome = standing.find(({ kind }) => kind === "outcome");
  return {
    sender,
    name: PageText.oneLine(PageText.forDisplay(person.name)),
    tone: decision?.action === "accept" || decision?.action === "ignore" || decision?.action === "block" ? decision.action : "none",
    line: history(events, decision, outcome, person.archive) || text("profile_since", typeof person.firstSeenAt === "number" ? day(person.firstSeenAt) : ""),
    events: events.slice(0, mostEvents).map(shown),
    more: events.length > mostEvents || typeof result.next === "string",
    current: outcome?.outcome ? { outcome: outcome.outcome, id: outcome.inferred ? null : outcome.id } : null,
    intended: decision?.action === "block" && decision.stage === "intended" ? decision.id : null,
  };
}

/** @param {ChipEvent[]} stored @param {ChipWrites} own @returns {ChipEvent[]} the newest first */
function merged(stored, own) {
  const waiting = own.events.filter(({ id }) => !stored.some((event) => event.id === id));
  // What was inferred gives way to what the user says.
  const heard = waiting.some(({ kind }) => kind === "outcome") ? stored.filter(({ inferred }) => !inferred) : stored;
  const all = [...waiting, ...heard].map((event) => (event.id !== null && own.undone.has(event.id) ? { ...event, undone: true } : event));
  return all.sort((a, b) => b.at - a.at);
}

/** @param {ChipEvent[]} events @param {ChipEvent | undefined} decision @param {ChipEvent | undefined} outcome @param {Archived} [archive] */
function history(events, decision, outcome, archive) {
  const requests = events.filter(({ kind }) => kind === "request");
  const lastDecision = decision ? { action: decision.action ?? "", stage: decision.stage ?? "", at: decision.at } : null;
  return HintSentences.history({ action: "accept", reasons: [],
    history: { earlierRequests: requests.length, lastRequestAt: requests[0]?.at ?? null, lastDecision,
      lastOutcome: outcome?.outcome ? { outcome: outcome.outcome, inferred: outcome.inferred === true } : null, archive } });
}

/** @param {ChipEvent} event */
function shown(event) {
  const note = event.kind === "request" && typeof event.note === "string" ? beginning(PageText.oneLine(PageText.forDisplay(event.note))) : "";
  return { when: day(event.kind === "connection" ? archivedDay(event.at) : event.at), what: what(event), note, undone: event.undone === true };
}

/** @param {string} note */
function beginning(note) {
  const letters = [...note];
  return letters.length > mostOfNote ? `${letters.slice(0, mostOfNote - 1).join("").trimEnd()}…` : note;
}

/** @param {ChipEvent} event */
function what({ kind, action, stage, outcome, inferred, received = 0, sent = 0 }) {
  if (kind === "connection") return text("archive_connected");
  if (kind === "messages") return text("archive_messages", received, sent);
  if (kind === "request") return text("popup_asked");
  if (kind === "outcome") return text(inferred ? `outcome_${outcome}_inferred` : `outcome_${outcome}`);
  return text(stage === "intended" ? "done_blockIntended" : `done_${action}`);
}
