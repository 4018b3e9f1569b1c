// Every failure that leaves the background is PROTOCOL.md's error object, whether the host or the extension made it:
// one shape for the pages to show. `name` is stable and translated by them; `message` is the fallback in English.

/** @implements {Serendip.Failure} */
export class Failure extends Error {
  /**
   * @param {string} name
   * @param {string} message a sentence that ends with the next step
   * @param {Serendip.Data} [data]
   * @param {number | null} [code]
   */
  constructor(name, message, data = {}, code = null) {
    super(message);
    this.name = name;
    this.data = data;
    this.code = code;
  }

  /** @returns {Serendip.Failure} what can be sent and stored; an Error itself survives neither */
  toPlain() {
    return { code: this.code, name: this.name, message: this.message, data: this.data };
  }
}

/**
 * @param {Serendip.AwayReason} reason
 * @param {string} message the browser's or the host's own words
 */
export function hostAway(reason, message) {
  return new Failure("hostAway", message, { reason });
}

/**
 * @param {unknown} thrown
 * @returns {Failure} itself, or what an unexpected exception is to the caller
 */
export function asFailure(thrown) {
  if (thrown instanceof Failure) return thrown;
  const problem = String(thrown instanceof Error ? thrown.message : thrown).slice(0, 1000);
  return new Failure("extensionFault", `The extension failed (${problem}). Reload it and report this if it returns.`, {
    problem,
  });
}
