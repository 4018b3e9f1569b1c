/**
 * The shapes of PROTOCOL.md that the ledger's page reads.
 *
 * @typedef {Record<"requests" | "accepted" | "ignored" | "blocked" | "undecided" | "exchange" | "silence" | "pitch" | "unwelcome" | "open" | "inferred" | "newCompanies" | "newFields", number>} Tally
 * @typedef {{asOf: number, total: Tally, months: ({month: string} & Tally)[], kinds: ({kind: string} & Tally)[]}} LedgerAnswer
 *
 * @typedef {Record<"exchange" | "silence" | "pitch" | "unwelcome" | "unknown", number>} ReplayCell
 * @typedef {{name: string} & Record<"accept" | "ignore" | "block" | "lookFirst", ReplayCell>} Replayed
 * @typedef {{requests: number, philosophies: Replayed[], next: string | null}} ReplayAnswer
 *
 * @typedef {{ledger: LedgerAnswer, replay: ReplayAnswer}} Answers
 */

export {};
