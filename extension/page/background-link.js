// The only way out of the page. Errors are values here: a hint shows them. After an update or reload of the extension the
// old content script lives on without a background; it says so once and stays quiet.

/** @import { PageSender } from "./person-link.js" */

const gone = Object.freeze({ code: null, name: "extensionGone", message: "Serendip was updated or switched off. Load the page again.", data: {} });

/** @returns {boolean} whether this script still belongs to a running extension */
export function alive() {
  try {
    return typeof chrome.runtime?.id === "string";
  } catch {
    return false;
  }
}

/**
 * A worker that the browser stops in mid-call takes the answer with it. What is for the host is sent once more: a write
 * carries its UUID, so a repetition is harmless.
 * @param {Serendip.MessageToBackground} message @param {number} [more] how often again @returns {Promise<unknown>} never rejects
 */
export async function send(message, more = message.to === "host" ? 1 : 0) {
  if (!alive()) return { error: gone };
  try {
    return (await chrome.runtime.sendMessage(message)) ?? { error: fault("no answer") };
  } catch (thrown) {
    if (more > 0) return send(message, more - 1);
    return { error: alive() ? fault(String(thrown instanceof Error ? thrown.message : thrown)) : gone };
  }
}

/** @param {string} problem @returns {Serendip.Failure} */
function fault(problem) {
  return { code: null, name: "extensionFault", message: `The extension failed (${problem.slice(0, 200)}). Load the page again.`, data: {} };
}

/** @param {Serendip.Method} method @param {Serendip.Data} params @returns {Promise<{result: Serendip.Data} | {error: Serendip.Failure}>} */
export async function ask(method, params) {
  const answer = /** @type {Serendip.ReadAnswer} */ (await send({ to: "host", method, params }));
  return "error" in answer || (typeof answer.result === "object" && answer.result !== null) ? answer : { error: fault("not an answer") };
}

/**
 * @param {Serendip.Method} method @param {Serendip.Data} params with its client-made UUID
 * @returns {Promise<Serendip.Failure | null>} null once it is safe in the outbox
 */
export async function write(method, params) {
  const answer = /** @type {Serendip.WriteAnswer} */ (await send({ to: "host", method, params }));
  return answer.error ?? null;
}

/** @param {PageSender} sender @returns {Promise<Serendip.Failure | null>} */
export async function openProfile(sender) {
  const slug = sender.slug ?? sender.memberId ?? "";
  const answer = /** @type {{error?: Serendip.Failure}} */ (await send({ to: "background", action: "openProfile", slug }));
  return answer.error ?? null;
}
