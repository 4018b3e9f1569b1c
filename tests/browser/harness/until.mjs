// Waiting is always for a condition with a deadline. A fixed sleep is either too short on a loaded machine or slows
// every run down.

export class DeadlineError extends Error {
  /** @param {string} what @param {number} milliseconds @param {unknown} last */
  constructor(what, milliseconds, last) {
    const seen = last instanceof Error ? last.message : JSON.stringify(last);
    super(`Waited ${milliseconds} ms in vain until ${what}. Last seen: ${seen}`);
    this.name = "DeadlineError";
    this.last = last;
  }
}

const pause = 40;
const usualDeadline = 15000;

/**
 * Asks `probe` until it answers something truthy, and returns that. What the probe throws counts as "not yet".
 * @template T
 * @param {string} what the condition as the end of "waited in vain until …"
 * @param {() => T | Promise<T>} probe
 * @param {number} [milliseconds]
 * @returns {Promise<Exclude<T, null | undefined | false | 0 | "">>}
 */
export async function until(what, probe, milliseconds = usualDeadline) {
  const end = Date.now() + milliseconds;
  let last;
  do {
    try {
      last = await probe();
      if (last) return /** @type {any} */ (last);
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  } while (Date.now() < end);
  throw new DeadlineError(what, milliseconds, last);
}
