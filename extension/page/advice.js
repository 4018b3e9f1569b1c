// Asks the host for advice on many cases at once and has it remember that they were seen.

import * as Background from "./background-link.js";

/** @import { PageCase } from "./cases.js" */
/** @import { PageSuggestion } from "./hint-sentences.js" */
/** @import { PageRequest } from "./page-request.js" */

const mostSuggested = 200;
const mostObserved = 50;
/** Cards arrive in bursts. Those of one frame are one question, asked at its end; those that come this soon after wait for more, so that a list that is scrolled asks less often than it is drawn. */
const gatherMs = 15;
let askedAt = -Infinity;
/** @type {Set<PageCase>} */
const waiting = new Set();
/** Whether a question will be asked shortly. */
let gathering = false;
/** Those that were handed to the outbox. @type {WeakSet<PageRequest>} */
const observed = new WeakSet();

/** @param {PageCase} one @param {() => void} onAnswer */
export function want(one, onAnswer) {
  if (!one.request || one.asked === one.request) return;
  one.asked = one.request;
  waiting.add(one);
  if (gathering) return;
  gathering = true;
  const left = askedAt + gatherMs - performance.now();
  if (left > 0) setTimeout(() => void ask(onAnswer), left);
  else queueMicrotask(() => void ask(onAnswer));
}

/** @param {() => void} onAnswer */
async function ask(onAnswer) {
  gathering = false;
  askedAt = performance.now();
  const cases = [...waiting];
  waiting.clear();
  for (let at = 0; at < cases.length; at += mostSuggested) {
    await askSome(cases.slice(at, at + mostSuggested));
    onAnswer();
  }
  observe(cases);
}

/** @param {PageCase[]} cases at most 200 */
async function askSome(cases) {
  const requests = cases.flatMap(({ asked }) => (asked ? [asked] : []));
  const answer = await Background.ask("suggest", { requests });
  const list = "result" in answer && Array.isArray(answer.result.suggestions) ? answer.result.suggestions : [];
  const philosophy = "result" in answer ? String(answer.result.philosophy ?? "") : "";
  const failure = "error" in answer ? answer.error : noAnswer();
  cases.forEach((one, index) => take(one, list[index], philosophy, failure));
}

/** @returns {Serendip.Failure} */
function noAnswer() {
  return { code: null, name: "notUnderstood", message: "The program's answer was not understood. Update it and the extension.", data: {} };
}

/** @param {PageCase} one @param {unknown} item one of `suggestions` @param {string} philosophy @param {Serendip.Failure} failure if it is not one */
function take(one, item, philosophy, failure) {
  const found = /** @type {(PageSuggestion & {error?: Serendip.Failure}) | undefined} */ (item);
  const usable = found && !found.error && ["accept", "ignore", "block", "lookFirst"].includes(found.action) && Array.isArray(found.reasons);
  // Advice that is there stays while the host is away.
  if (usable) Object.assign(one, { suggestion: found, philosophy, failure: null });
  else Object.assign(one, { failure: found?.error ?? failure, everybodys: !found?.error });
}

/** @param {PageCase[]} cases */
function observe(cases) {
  const fresh = cases.flatMap(({ asked }) => (asked && !observed.has(asked) ? [asked] : []));
  for (let at = 0; at < fresh.length; at += mostObserved) {
    const requests = fresh.slice(at, at + mostObserved);
    for (const request of requests) observed.add(request);
    void Background.write("observe", { requests }).then((failure) => {
      // Not kept, so they are handed over again with the next question.
      if (failure) for (const request of requests) observed.delete(request);
    });
  }
}
