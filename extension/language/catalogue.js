/**
 * The texts are plain modules and `_locales` holds only what the manifest itself says. `chrome.i18n` speaks the browser's
 * language alone, and the user may choose another. JSON modules were tried: Chromium 156 loads them when the worker is
 * installed but not when it starts again, so that after its first stop it is dead for good; and a stricter reading of the
 * content security policy would need `connect-src` for them, as fetching would.
 */

import de from "./de.js";
import en from "./en.js";

/** The languages there are; `auto` is the browser's, English where that is none of them. */
const catalogues = { en, de };

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
