/** Calls from extension pages to the background and through it to the host (PROTOCOL.md). */

/** The background's or the host's refusal; `name` has a text of its own, `error_NAME`. */
export class CallError extends Error {
  /** @param {Pick<Serendip.Failure, "name" | "message">} failure */
  constructor({ name, message }) {
    super(message);
    this.name = name;
  }
}

/**
 * Asks the host. Throws CallError.
 * @template {keyof import("./shapes.js").Answers} Method
 * @param {Method} method
 * @param {object} params
 * @returns {Promise<import("./shapes.js").Answers[Method]>}
 */
export async function ask(method, params) {
  return (await send({ to: "host", method, params })).result;
}

/** @typedef {"stored" | "refused" | "waiting"} End what became of a write within two seconds; of one over the whole history, however long it took */

/**
 * Hands a write to the background, which keeps it until the host has it. Throws CallError when even that failed.
 * @param {"decide" | "outcome" | "undo" | "setPhilosophy" | "forget"} method
 * @param {object} params without `id` and `at`, which are made here
 * @returns {Promise<End>}
 */
export async function write(method, params) {
  return (await writeAndHear(method, params)).end;
}

/**
 * The same for a write whose answer is of interest.
 * @param {"decide" | "outcome" | "undo" | "setPhilosophy" | "setRetention" | "forget"} method
 * @param {object} params without `id` and `at`
 * @returns {Promise<{end: End, result?: Serendip.Data}>} `result` only if it is stored
 */
export async function writeAndHear(method, params) {
  const message = { to: "host", method, params: { id: crypto.randomUUID(), at: Date.now(), ...params } };
  const answer = /** @type {Serendip.WriteAnswer} */ (await exchange(message));
  if (!("queued" in answer)) throw new CallError(answer.error);
  if (answer.error) return { end: "refused" };
  return answer.result ? { end: "stored", result: answer.result } : { end: "waiting" };
}

/** @returns {Promise<Serendip.StateAnswer>} */
export const state = () => send({ to: "background", action: "state" });

/** @returns {Promise<Serendip.StateAnswer>} */
export const retry = () => send({ to: "background", action: "retry" });

/** @param {string} slug */
export const openProfile = (slug) => send({ to: "background", action: "openProfile", slug });

/** @param {object} message */
async function send(message) {
  const answer = await exchange(message);
  if (answer.error) throw new CallError(answer.error);
  return answer;
}

/**
 * A worker that the browser stops in mid-call takes the answer with it; every message may be sent again, a write by its UUID.
 * @param {object} message
 */
async function exchange(message) {
  const once = () => chrome.runtime.sendMessage(message);
  const answer = await once().catch(once).catch((failure) => {
    throw new CallError({ name: "extensionFault", message: String(failure) });
  });
  if (!answer) throw new CallError({ name: "extensionFault", message: "The background gave no answer." });
  return answer;
}
