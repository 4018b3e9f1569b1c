// When to try again by itself: soon, then ever more rarely, then not at all. The timers die with a stopped worker; the
// next event starts afresh, so no `alarms` permission is needed.

const PAUSES_MS = [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000];

export class GrowingPauses {
  #act;
  #pauses;
  #tries = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {() => void} act @param {readonly number[]} [pauses] in milliseconds */
  constructor(act, pauses = PAUSES_MS) {
    this.#act = act;
    this.#pauses = pauses;
  }

  /** Arranges the next try, unless one is arranged or all are used up. */
  schedule() {
    const pause = this.#pauses[this.#tries];
    if (this.#timer !== undefined || pause === undefined) return;
    this.#tries += 1;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#act();
    }, pause);
  }

  /** Forgets the tries so far and the one arranged. */
  startAfresh() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tries = 0;
  }

  get waiting() {
    return this.#timer !== undefined;
  }
}
