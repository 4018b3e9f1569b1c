// Waiting is always for a condition with a deadline. A fixed sleep is either too short on a loaded machine or slows
// every run down.

const pause = 40;
// Long, as only a failure waits for it: a machine that others keep busy once took more than 15 s for what takes one.
const deadline = 60_000;
// A machine that stood still meanwhile has not waited: neither had the browser time to do anything.
const mostOfOneTry = 5000;

export class DeadlineError extends Error {
  /** @param {string} what @param {unknown} last */
  constructor(what, last) {
    const seen = last instanceof Error ? last.message : JSON.stringify(last);
    super(`Waited ${deadline} ms in vain until ${what}. Last seen: ${seen}`);
    this.name = "DeadlineError";
    this.last = last;
  }
}

/**
 * Asks `probe` until it answers something truthy, and returns that. What the probe throws counts as "not yet".
 * @template T
 * @param {string} what the condition as the end of "waited in vain until …"
 * @param {() => T | Promise<T>} probe
 * @returns {Promise<Exclude<T, null | undefined | false | 0 | "">>}
 */
export async function until(what, probe) {
  let waited = 0;
  /** @type {unknown} */ let last;
  do {
    const begun = performance.now();
    try {
      last = await probe();
      if (last) return /** @type {any} */ (last);
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    waited += Math.min(performance.now() - begun, mostOfOneTry);
  } while (waited < deadline);
  throw new DeadlineError(what, last);
}

/**
 * Asks until the answer is twice the same, such as a place, and returns that; nothing is an answer too.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} probe of plain data
 * @returns {Promise<T>}
 */
export async function untilStill(what, probe) {
  let before = "";
  const { now } = await until(`${what} lies still`, async () => {
    const answer = await probe();
    const text = JSON.stringify(answer ?? null);
    const same = text === before;
    before = text;
    return same && { now: answer };
  });
  return now;
}
