/** The language of everything that Serendip shows. */

import { byId } from "../popup/element.js";

export async function languageChoice() {
  const select = byId("language", HTMLSelectElement);
  const { language } = /** @type {{language: string}} */ (await chrome.storage.local.get({ language: "auto" }));
  select.value = language;
  select.addEventListener("change", () => chrome.storage.local.set({ language: select.value }));
}
