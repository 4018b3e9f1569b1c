// From a press to a decision. A click proves nothing: success is the card leaving, or turning into "is now a connection".
//
//   waiting ── card away for 0.4 s, or no longer a request ──→ decided ── the same card again ──→ takenBack
//      │ ↖ dialog closed                       (watched until the address changes)
//      ├──→ asked (a dialog has opened since; time stands still)
//      ├──→ nothing (10 s without any of it)
//      └──→ left (the address changed first: nobody knows what became of it, so nothing is recorded)
//
// Only a card that was pressed is ever watched, so one that a virtualised list unmounts is no decision.

import * as RequestFinder from "./request-finder.js";
import * as TakeCareDialog from "./take-care-dialog.js";

/** @import { SeenRequest } from "./cases.js" */
/** @import { Found } from "./request-finder.js" */

/** @typedef {"waiting" | "asked" | "decided" | "takenBack" | "nothing" | "left"} PendingState */

export class PendingDecision {
  static awayMs = 400;
  static nothingMs = 10_000;

  /** @type {PendingState} */
  state = "waiting";
  #path = location.pathname;
  #since = performance.now();
  #awaySince = 0;
  // Conversation bubbles are dialogs too and stay open for hours.
  #dialogsBefore = TakeCareDialog.open();

  /** To be made before the press. @param {SeenRequest} reading whose card is pressed @param {(state: PendingState) => void} onChange */
  constructor(reading, onChange) {
    this.reading = reading;
    this.onChange = onChange;
  }

  /** @returns {boolean} whether it still has to be looked at */
  get open() {
    return this.state === "waiting" || this.state === "asked" || this.state === "decided";
  }

  /** @param {Found} found what is mounted now */
  look(found) {
    const now = performance.now();
    if (this.state !== "decided" && location.pathname !== this.#path) return this.#become("left");
    const there = found.readings.some((one) => RequestFinder.isSame(one, this.reading));
    if (this.state === "decided") return this.#watchReturn(there);
    if (TakeCareDialog.open().some((dialog) => !this.#dialogsBefore.includes(dialog))) {
      this.#since = now;
      this.#awaySince = 0;
      return this.#become("asked");
    }
    this.#become("waiting");
    if (there) {
      this.#awaySince = 0;
      if (now - this.#since > PendingDecision.nothingMs) this.#become("nothing");
      return;
    }
    this.#awaySince ||= now;
    // A re-render takes a card away and puts it back at once.
    if (now - this.#awaySince >= PendingDecision.awayMs) this.#become("decided");
  }

  /** @param {boolean} there */
  #watchReturn(there) {
    if (location.pathname !== this.#path) this.#become("left");
    else if (there) this.#become("takenBack");
  }

  /** @param {PendingState} state */
  #become(state) {
    if (state === this.state) return;
    const silent = state === "left" && this.state === "decided";
    this.state = state;
    if (!silent) this.onChange(state);
  }
}
