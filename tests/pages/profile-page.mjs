// A person's profile, /in/<slug>/: More opens a menu with Block, as on the site. Block only notes that it was pressed. Below
// it sections with controls of their own, and the site's messages in the lower corner where a line ends.
import { picture, text } from "./markup.mjs";
import { siteStyle } from "./site-style.mjs";

const style = `${siteStyle}
.p{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:24px;position:relative;margin-bottom:12px} .p h1{margin:8px 0 0;overflow-wrap:anywhere}
.p button{font:600 15px sans-serif;padding:8px 14px;border-radius:18px;border:1px solid var(--line);background:none;color:inherit} .p [role=menu]{display:flex;flex-direction:column;gap:4px;width:180px;padding:8px;background:var(--card);border:1px solid var(--line)} .p [role=menu][hidden]{display:none}
.rows{display:grid;gap:12px;margin:8px 0 0} .rows div{display:flex;justify-content:space-between;gap:12px;align-items:center}
.messages{position:fixed;bottom:0;inset-inline-end:16px;width:min(288px,70vw);background:var(--card);border:1px solid var(--line);border-bottom:0;border-radius:8px 8px 0 0;padding:10px 12px;z-index:10;display:flex;justify-content:space-between}`;

const section = (/** @type {string} */ title) => `<section class="p"><h2>${title}</h2><div class="rows">${["Harbour Analytics", "Elbe University", "Small Data Day"]
  .map((one) => `<div><span>${one}</span><button type="button">Follow</button></div>`).join("")}</div></section>`;

/**
 * @param {import("./people.mjs").Person} person
 * @param {{theme?: "system" | "light" | "dark", own?: boolean}} [options] `own`: as their owner sees it
 * @returns {string} a whole HTML document
 */
export function profilePage(person, { theme = "system", own = false } = {}) {
  const address = `/in/${encodeURIComponent(person.slug ?? person.memberId ?? "")}`;
  return `<!doctype html><html lang="en-US" data-theme="${theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(person.name)}</title><style>${style}</style></head><body>
<header class="top"><b class="top__logo">net</b></header><div class="frame"><main><section class="p">${picture(person)}<h1>${text(person.name)}</h1><p>${text(person.headline ?? "")}</p>
${own ? `<a href="${address}/edit/intro/">Edit intro</a>` : `<button type="button">Message</button>`}
<button type="button" id="fixture-more" aria-label="More actions">More</button><div role="menu" id="fixture-menu" hidden><button role="menuitem" type="button">Report</button><button role="menuitem" type="button" id="fixture-block">Block</button></div></section>
${["Activity", "Experience", "Education", "Interests"].map(section).join("\n")}</main></div>
<aside class="messages"><span>Messages</span><button type="button" aria-label="Open messages">▴</button></aside>
<script>document.getElementById("fixture-more").onclick = () => { document.getElementById("fixture-menu").hidden = false; };
document.getElementById("fixture-block").onclick = () => { document.body.dataset.blocked = "yes"; };</script></body></html>`;
}
