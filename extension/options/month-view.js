/** The last month under the philosophy that counts and under a draft, asked anew shortly after each change of the draft. */

import { counted, format } from "../language/text.js";
import { ask } from "../popup/host-call.js";
import { compare } from "./advice-comparison.js";
import { showComparison } from "./comparison-view.js";
import { problemNotice } from "./host-words.js";
import { adviceOn, mostRequests, requestsOfMonth } from "./month-advice.js";

/** A slider moves in steps of about 20 ms; an answer on 500 requests takes some 100. */
const pause = 150;

/** @typedef {Awaited<ReturnType<typeof requestsOfMonth>> & {stored: string, advice: Map<string, import("./shapes.js").SuggestedAction>}} Now */

/**
 * @param {HTMLElement} told a live region: one sentence
 * @param {HTMLElement} root
 */
export function monthView(told, root) {
  let latest = 0;
  let timer = 0;
  /** What does not depend on the draft. @type {Promise<Now> | null} */
  let now = null;
  let nowOf = "";

  /** @param {string} stored @returns {Promise<Now>} */
  async function askNow(stored) {
    const month = await requestsOfMonth(ask, Date.now());
    return { ...month, stored, advice: await adviceOn(ask, month.requests, stored) };
  }

  /**
   * @param {import("../language/text.js").Words} words
   * @param {string} stored
   * @param {import("./month-advice.js").AskedPhilosophy | null} draft null: there is a number to correct first
   * @param {boolean} changes whether the draft is another one than counts
   */
  async function load(words, stored, draft, changes) {
    const mine = ++latest;
    const wanted = () => mine === latest;
    if (draft === null) return tell(words.texts.options_correctFirst);
    try {
      if (nowOf !== stored) now = null;
      nowOf = stored;
      const month = await (now ??= askNow(stored));
      const advice = changes ? await adviceOn(ask, month.requests, draft, wanted) : month.advice;
      if (wanted()) show(words, month, advice, typeof draft === "string" ? draft : "own", changes);
    } catch (error) {
      now = null;
      if (!wanted()) return;
      told.textContent = "";
      const refused = error instanceof Error && error.name === "invalidParams";
      root.replaceChildren(problemNotice(error, words, refused ? words.texts.options_refusedNumbers : undefined));
    }
  }

  /**
   * @param {import("../language/text.js").Words} words
   * @param {Now} month
   * @param {Map<string, import("./shapes.js").SuggestedAction>} advice
   * @param {string} name of the draft
   * @param {boolean} changes
   */
  function show(words, { requests, more, stored, advice: before }, advice, name, changes) {
    const { texts } = words;
    const comparison = compare(requests, before, advice);
    if (comparison.judged === 0) return tell(texts.options_monthEmpty);
    const of = more ? format(texts.options_monthMost, mostRequests) : counted(words, "options_monthOf", comparison.judged);
    told.textContent = changes ? `${of} ${changesText(words, comparison.changes.length)}` : of;
    showComparison(root, words, comparison, { now: texts[`philosophy_${stored}`], draft: changes ? texts[`philosophy_${name}`] : null });
  }

  /** @param {import("../language/text.js").Words} words @param {number} count */
  function changesText(words, count) {
    return count === 0 ? words.texts.options_monthSame : counted(words, "options_monthChanges", count);
  }

  /** @param {string} sentence instead of any comparison */
  function tell(sentence) {
    clearTimeout(timer);
    latest += 1;
    told.textContent = sentence;
    root.replaceChildren();
  }

  return {
    tell,
    /** @param {Parameters<typeof load>} given */
    show(...given) {
      clearTimeout(timer);
      timer = window.setTimeout(() => load(...given), pause);
    },
    /** The requests may be others now. */
    forget() {
      now = null;
    },
  };
}
