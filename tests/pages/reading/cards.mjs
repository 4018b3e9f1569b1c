// Small cards in all three layouts, made of parts that can each be left out or moved: what the site was seen to do, and what a
// new build may do. Unlike layout-*.mjs these are not drawn; they are only read.
import { text } from "../markup.mjs";

/**
 * @typedef {object} CardParts
 * @property {string} key its slug too
 * @property {string} name
 * @property {string} [nameHtml] what stands in the name link, the name in bold unless given
 * @property {string} [phrase]
 * @property {"inline" | "own" | "named" | "inLink" | "none"} [phraseAt] behind the name, on a line of its own without or with the name, in the link
 * @property {string | null} [headline] null for none at all
 * @property {string} [mutual]
 * @property {string} [age]
 * @property {string} [note]
 * @property {[string, string] | null} [labels] of Ignore and Accept; null for visible text alone
 * @property {[string, string]} [words]
 * @property {"none" | "before" | "between" | "after" | "button"} [messageAt]
 * @property {string} [message]
 * @property {string} [messageLabel]
 * @property {string} [picture] what its picture is called, the name unless given
 * @property {string} [pictureLink] where its picture leads to
 * @property {string} [extra] HTML between the lines
 * @property {string} [before] HTML before the controls
 * @property {string} [afterNote] HTML at the end
 * @property {boolean} [marked] whether the layout says that it is an invitation; true unless said
 * @property {boolean} [listitem]
 * @property {boolean} [acceptFirst]
 * @property {"button" | "a"} [acceptTag]
 */

/** @typedef {"2026" | "2025" | "2019"} Layout */
/** @type {Layout[]} */
export const layouts = ["2026", "2025", "2019"];

/** @param {CardParts} parts */
function buttons({ key, labels = ["Ignore", "Accept"], words = ["Ignore", "Accept"], messageAt = "none", message = "", messageLabel, acceptFirst, acceptTag = "button" }, /** @type {Layout} */ layout) {
  const hook = layout === "2019" ? ` class="invitation-card__action-btn"` : "";
  const made = ["ignore", "accept"].map((kind, index) => {
    const label = labels ? ` aria-label="${text(labels[index] ?? "")}"` : "";
    const tag = kind === "accept" ? acceptTag : "button";
    const button = `<${tag}${hook} data-kind="${kind}" data-slug="${key}"${label}${tag === "a" ? ` href="#accept"` : ""}><span>${text(words[index] ?? "")}</span></${tag}>`;
    return layout === "2025" ? `<div data-view-name="invitation-action">${button}</div>` : button;
  });
  if (acceptFirst) made.reverse();
  const label = messageLabel ? ` aria-label="${text(messageLabel)}"` : "";
  const link = messageAt === "button" ? `<button${label} data-kind="message">${text(message)}</button>` : `<a${label} data-kind="message" href="/messaging/compose/?recipient=ACoAAInvented${key}&amp;invitation=urn%3Ali%3Afsd_invitation%3A1">${text(message)}</a>`;
  if (messageAt === "before" || messageAt === "button") made.unshift(link);
  if (messageAt === "between") made.splice(1, 0, link);
  if (messageAt === "after") made.push(link);
  return made.join("");
}

/** @param {CardParts} parts @param {Layout} layout @returns {string} */
export function card(parts, layout) {
  const { key, name, nameHtml = `<strong>${text(name)}</strong>`, phrase = "", phraseAt = "inline", headline, mutual, age, note, picture = name, pictureLink = `/in/${key}/`, extra = "", afterNote = "", marked = true, listitem = true } = parts;
  const inLink = phraseAt === "inLink" ? ` ${text(phrase)}` : "";
  const link = `<a href="https://www.linkedin.com/in/${key}/?x=1">${nameHtml}${inLink}</a>`;
  const inline = phraseAt === "inline" ? ` ${text(phrase)}` : "";
  const own = phraseAt === "own" ? `<p>${text(phrase)}</p>` : phraseAt === "named" ? `<p>${text(phrase.includes(name) ? phrase : `${name} ${phrase}`)}</p>` : "";
  const old = layout === "2019";
  const lines = [headline === null || headline === undefined ? "" : `<p${old ? ` class="invitation-card__subtitle"` : ""}>${text(headline)}</p>`,
    mutual ? `<p${old ? ` class="member-insights__count"` : ""}>${text(mutual)}</p>` : "", age ? `<p>${text(age)}</p>` : ""].join("");
  const said = note ? `<div><p${old ? ` class="invitation-card__custom-message"` : ""}><span${layout === "2026" ? ` data-testid="expandable-text-box"` : ""}>${text(note)}</span></p></div>` : "";
  const inner = `<a href="${pictureLink}" tabindex="-1"><img alt="${text(picture)}"></a><div><p>${link}${inline}</p>${own}${lines}${extra}</div><div>${parts.before ?? ""}${buttons(parts, layout)}</div>${said}${afterNote}`;
  const fixture = `data-fixture="${key}"`;
  const role = listitem ? ` role="listitem"` : "";
  if (old) return marked ? `<li class="invitation-card" ${fixture}>${inner}</li>` : `<div ${fixture}>${inner}</div>`;
  if (layout === "2025") return `<div${role} ${fixture}><div${marked ? ` data-view-name="pending-invitation"` : ""}>${inner}</div></div>`;
  return `<div${role}${marked ? ` componentkey="urn:li:invitation:74${[...key].map((sign) => sign.charCodeAt(0) % 10).join("")}"` : ""} ${fixture}>${inner}</div>`;
}

/** @param {string} cards @param {Layout} layout @param {{main?: string, lang?: string, dir?: string}} [options] @returns {string} */
export function listPage(cards, layout, { main = "main", lang = "en", dir = "ltr" } = {}) {
  const [open, close] = main === "main" ? ["<main>", "</main>"] : [`<div role="main">`, "</div>"];
  const list = layout === "2019" ? `<ul class="mn-invitation-list">${cards}</ul>` : layout === "2025" ? `<div role="list">${cards}</div>` : `<div data-testid="lazy-column">${cards}</div>`;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><body><div id="cookies">Cookies <button data-kind="cookie">Accept</button><button data-kind="cookie">Decline</button></div>${open}<h1>Invitations</h1><nav><a href="/mynetwork/invitation-manager/sent/">Sent</a></nav>${list}${close}</body></html>`;
}
