/**
 * The shapes of PROTOCOL.md that the options read.
 *
 * @typedef {{exchange: number, silence: number, pitch: number, unwelcome: number, block: number, look: number, needsMeeting: boolean}} Numbers
 * @typedef {{name: string} & Numbers} Philosophy
 * @typedef {"accept" | "lookFirst" | "ignore" | "block"} SuggestedAction
 * @typedef {{id: string, name: string, seenAt: number}} AskedRequest and whatever else `requests` tells: it goes back as it came
 * @typedef {{request: string | null, action?: SuggestedAction, error?: object}} Suggestion
 *
 * @typedef {object} ReadFile one file of an archive
 * @property {string} file
 * @property {string} kind
 * @property {number} rows
 * @property {number} added
 * @property {number} known
 * @property {number} forgotten
 * @property {number} skipped
 * @property {number} inferred
 *
 * @typedef {{file: string, line: number | null, reason: string}} SkippedLine `line` is null for a whole file
 * @typedef {{files: ReadFile[], skipped: SkippedLine[], inferred: {accepted: number, exchange: number, pitch: number, silence: number}}} Summary
 * @typedef {{done: false, file: string, bytes: number, ofBytes: number} | {done: true, summary: Summary}} Step
 *
 * @typedef {object} Answers
 * @property {{requests: AskedRequest[], next: string | null}} requests
 * @property {{philosophy: string, suggestions: Suggestion[]}} suggest
 * @property {{months: number | null, wouldForget: number}} retention
 * @property {{lines: object[], next: string | null}} export
 * @property {{archive: string, chunkBytes: number}} archiveBegin
 * @property {{received: number}} archiveChunk
 * @property {Step} archiveStep
 * @property {object} archiveCancel
 */

export {};
