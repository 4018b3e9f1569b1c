/**
 * The one catalogue is `_locales`, because the manifest's own texts must be there. `chrome.i18n` is not used for the rest:
 * it only ever speaks the browser's language, and the user may choose another. JSON modules need no fetch.
 */

import de from "../_locales/de/messages.json" with { type: "json" };
import en from "../_locales/en/messages.json" with { type: "json" };
import { flatten } from "./text.js";

/** The languages there are; `auto` is the browser's, English where that is none of them. */
const catalogues = { en: flatten(en), de: flatten(de) };

/** @returns {Promise<import("./text.js").Words>} */
export async function texts() {
  const { language: chosen } = await chrome.storage.local.get("language");
  const language = chosen === "en" || chosen === "de" ? chosen : browserLanguage();
  return { language, texts: catalogues[language] };
}

/** @returns {"en" | "de"} */
function browserLanguage() {
  return /^de\b/i.test(chrome.i18n.getUILanguage()) ? "de" : "en";
}
