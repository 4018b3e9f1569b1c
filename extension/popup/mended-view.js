/** What a migration put right of what earlier versions had read wrongly: told until it is dismissed, and then not again. */

import { counted } from "../language/text.js";
import { button, element } from "./element.js";
import { ask } from "./host-call.js";

/**
 * @param {HTMLElement} root hidden while there is nothing to tell
 * @param {import("../language/text.js").Words} words
 */
export function mendedView(root, words) {
  const refresh = async () => {
    const version = chrome.runtime.getManifest().version;
    const answer = await ask("hello", { protocol: 1, client: `popup ${version}` }).catch(() => null);
    const counts = answer?.database.mended ?? {};
    const { mendedRead } = await chrome.storage.local.get("mendedRead");
    const lines = mendedRead === keyOf(counts) ? [] : sentences(counts, words);
    root.replaceChildren(...(lines.length > 0 ? [element("p", {}, words.texts.popup_mended), ...lines, dismiss(counts)] : []));
    root.hidden = lines.length === 0;
  };

  /** @param {Record<string, number>} counts */
  const dismiss = (counts) =>
    button(words.texts.popup_mendedRead, async () => {
      await chrome.storage.local.set({ mendedRead: keyOf(counts) });
      await refresh();
    });
  return { refresh };
}

/** @param {Record<string, number>} counts what a later version mends is told anew */
const keyOf = (counts) => JSON.stringify(counts);

/**
 * @param {Record<string, number>} counts by words of `hello` (PROTOCOL.md); one that this extension does not know is left out
 * @param {import("../language/text.js").Words} words
 */
function sentences(counts, words) {
  return Object.entries(counts)
    .filter(([what]) => `popup_mended_${what}` in words.texts)
    .map(([what, count]) => element("p", {}, counted(words, `popup_mended_${what}`, count)));
}
