// A card's reading as a request of PROTOCOL.md, under a UUID that stays the same as long as its case does: re-rendering
// makes no new request. When the card's words change (a note was unfolded) it is a new one, because the same UUID may
// never stand for other content; the host keeps both under the first by the invitation's id or the sender.

import * as PageText from "./page-text.js";

/** @import { CardTexts } from "./card-texts.js" */
/** @import { PageSender } from "./person-link.js" */
/** @import { CardReading } from "./request-card.js" */

/** @typedef {{id: string, sender: PageSender, name: string, invitation?: string, seenAt: number} & CardTexts} PageRequest */

/** @param {CardReading} reading @returns {"name" | "headline" | "note" | null} what is longer than the host takes */
export function tooLong({ name, texts }) {
  const { limits, fits } = PageText;
  if (!fits(name, limits.name)) return "name";
  if (texts.headline !== undefined && !fits(texts.headline, limits.headline)) return "headline";
  return texts.note !== undefined && !fits(texts.note, limits.note) ? "note" : null;
}

/** @param {CardReading} reading that is not too long @param {Map<string, PageRequest>} made of that invitation so far, by content @returns {PageRequest} */
export function of(reading, made) {
  const { sender, name, texts, invitation } = reading;
  const content = { sender, name, ...texts, ...(invitation === undefined ? {} : { invitation }) };
  const fingerprint = JSON.stringify(content);
  const known = made.get(fingerprint);
  if (known) return known;
  const request = { id: crypto.randomUUID(), ...content, seenAt: Date.now() };
  made.set(fingerprint, request);
  return request;
}
