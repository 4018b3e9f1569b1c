/** Facts for whoever helps, gathered when the page is opened and shown before they are copied. */

import { byId } from "../popup/element.js";
import { ask, state } from "../popup/host-call.js";
import { copyButton } from "./copy-button.js";
import { diagnosticsReport } from "./diagnostics-report.js";
import { adviceOn, requestsOfMonth } from "./month-advice.js";

export function diagnosticsSection() {
  const report = byId("diagnostics-report", HTMLElement);
  const copy = byId("diagnostics-copy", HTMLElement);
  return {
    /** @param {import("../language/text.js").Words} words */
    draw({ texts }) {
      copy.replaceChildren(copyButton(texts, texts.options_copy, () => report.textContent ?? ""));
    },
    async refresh() {
      report.textContent = diagnosticsReport(await facts());
    },
  };
}

/** @returns {Promise<import("./diagnostics-report.js").Facts>} */
async function facts() {
  const extension = chrome.runtime.getManifest().version;
  const stored = /** @type {Record<string, any>} */ (await chrome.storage.local.get(null));
  const known = await state().catch(() => null);
  const [hello, philosophy, suggestions] = await Promise.all([
    ask("hello", { protocol: 1, client: `options ${extension}` }).catch(() => null),
    ask("philosophy", {}).catch(() => null),
    suggestionsOfMonth().catch(() => null),
  ]);
  return {
    extension,
    browser: navigator.userAgent,
    language: stored.language ?? "auto",
    consent: stored.consent !== undefined,
    keyboard: stored.keyboard !== false,
    selectors: Object.keys(stored.selectors ?? {}),
    host: known?.host ?? null,
    hello,
    philosophy,
    suggestions,
    waiting: Object.keys(stored).filter((key) => key.startsWith("outbox:")).map((key) => stored[key]),
    refused: known?.refused ?? [],
  };
}

/** @returns {Promise<Record<string, number>>} */
async function suggestionsOfMonth() {
  const { requests } = await requestsOfMonth(ask, Date.now());
  const { philosophy } = await ask("philosophy", {});
  const advice = await adviceOn(ask, requests, philosophy);
  /** @type {Record<string, number>} */
  const counts = {};
  for (const action of advice.values()) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
}
