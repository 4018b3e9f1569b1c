/**
 * The shapes of PROTOCOL.md that the popup and the welcome page read; options/shapes.js and
 * ledger/shapes.js have those of their pages.
 *
 * @typedef {"accept" | "ignore" | "block"} Action
 * @typedef {"exchange" | "silence" | "pitch" | "unwelcome"} Outcome
 * @typedef {{slug?: string | null, memberId?: string | null}} SenderKey
 * @typedef {{id: string, action: Action, stage: "done" | "intended", at: number}} LastDecision
 * @typedef {{outcome: Outcome, at: number, inferred: boolean}} LastOutcome
 *
 * @typedef {object} Found
 * @property {SenderKey} sender
 * @property {string} name
 * @property {string | null} headline
 * @property {number} requests
 * @property {number} lastSeenAt
 * @property {LastDecision | null} lastDecision
 * @property {LastOutcome | null} lastOutcome
 * @property {import("../page/archived-words.js").Archived} [archive]
 *
 * @typedef {object} RequestEvent
 * @property {"request"} kind
 * @property {string} id
 * @property {number} at
 * @property {number} lastSeenAt
 * @property {string} name
 * @property {string | null} headline
 * @property {string | null} note
 * @property {number | null} mutuals
 *
 * @typedef {object} DecisionEvent
 * @property {"decision"} kind
 * @property {string} id
 * @property {number} at
 * @property {Action} action
 * @property {"done" | "intended"} stage
 * @property {"hint" | "page" | "profile" | "popup" | "archive"} origin
 * @property {{action: string, philosophy: string} | null} suggested
 * @property {boolean} undone
 *
 * @typedef {object} OutcomeEvent
 * @property {"outcome"} kind
 * @property {string | null} id null where inferred
 * @property {number} at
 * @property {Outcome} outcome
 * @property {boolean} inferred nobody reported it
 * @property {boolean} undone
 *
 * @typedef {{kind: "connection", at: number, company: string | null, position: string | null}} ConnectionEvent
 * @typedef {{kind: "messages", at: number, firstAt: number, received: number, sent: number, pitch: boolean}} TalkEvent without a long pause
 * @typedef {RequestEvent | DecisionEvent | OutcomeEvent | ConnectionEvent | TalkEvent} TimelineEvent
 * @typedef {{name: string, headline: string | null, firstSeenAt: number, lastSeenAt: number, archive?: import("../page/archived-words.js").Archived}} Person
 *
 * @typedef {OwnAnswers & import("../options/shapes.js").Answers & import("../ledger/shapes.js").Answers} Answers
 * @typedef {object} OwnAnswers
 * @property {{version: string, protocol: number, methods: string[], database: {open: boolean, path: string, mended?: Record<string, number>}}} hello
 * @property {{senders: Found[], next: string | null}} search
 * @property {{sender: (SenderKey & Person) | null, events: TimelineEvent[], next: string | null}} sender
 * @property {{philosophy: string, chosen: boolean, available: import("../options/shapes.js").Philosophy[]}} philosophy
 */

export {};
