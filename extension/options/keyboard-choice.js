/** Whether keys act on LinkedIn's invitations page (`keyboard` in storage.local; absent means yes). */

import { byId } from "../popup/element.js";

export async function keyboardChoice() {
  const box = byId("keyboard", HTMLInputElement);
  const { keyboard } = await chrome.storage.local.get({ keyboard: true });
  box.checked = keyboard !== false;
  box.addEventListener("change", () => chrome.storage.local.set({ keyboard: box.checked }));
}
