// The shapes that cross a boundary inside the extension (ARCHITECTURE.md, "Messages inside the extension" and
// "storage.local"). Global, as every folder speaks of them. Never loaded by a browser.

declare namespace Serendip {
  type Method =
    | "hello"
    | "suggest"
    | "observe"
    | "decide"
    | "outcome"
    | "undo"
    | "sender"
    | "search"
    | "requests"
    | "philosophy"
    | "setPhilosophy"
    | "ledger"
    | "replay"
    | "forget"
    | "retention"
    | "setRetention"
    | "export"
    | "archiveBegin"
    | "archiveChunk"
    | "archiveStep"
    | "archiveCancel";

  /** `params` and `result` are PROTOCOL.md's, section 6. */
  type Data = { [field: string]: unknown };

  /** `code` is PROTOCOL.md's number, or null for an error of the extension itself. */
  interface Failure {
    code: number | null;
    name: string;
    message: string;
    data: Data;
  }

  /** Why there is no host. `notStarted`: nobody has asked for it since the browser was started. */
  type AwayReason =
    | "notStarted"
    | "notFound"
    | "forbidden"
    | "exited"
    | "timeout"
    | "callerRefused"
    | "databaseUnavailable"
    | "notUnderstood"
    | "outdatedHost"
    | "outdatedExtension";

  interface HostState {
    state: "connected" | "connecting" | "away";
    /** Only when away. */
    name?: AwayReason;
    /** The browser's or the host's own words (English, ≤ 1000 characters). */
    message?: string;
    /** The host's version, once it has said hello. */
    version?: string;
  }

  interface WaitingWrite {
    method: Method;
    params: Data;
    /** ms since 1970 */
    queuedAt: number;
    /** How often the host answered it with `internalError`; absent means never. */
    faults?: number;
  }

  interface RefusedWrite {
    method: Method;
    params: Data;
    error: Failure;
    /** ms since 1970 */
    refusedAt: number;
  }

  type MessageToBackground =
    | { to: "host"; method: string; params: Data }
    | { to: "background"; action: "texts" | "state" | "retry" }
    | { to: "background"; action: "openProfile"; slug: string };

  type ReadAnswer = { result: Data } | { error: Failure };

  /**
   * `queued` means: on disk, will be sent until the host answers. `result` or `error` (refused for good) are there only
   * if the host answered within two seconds.
   */
  type WriteAnswer = { queued: true; result?: Data; error?: Failure } | { error: Failure };

  interface StateAnswer {
    host: HostState;
    /** How many writes wait. */
    outbox: number;
    /** Newest first. */
    refused: ({ id: string } & RefusedWrite)[];
  }
}
