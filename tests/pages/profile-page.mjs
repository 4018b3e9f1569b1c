// A person's profile, /in/<slug>/: More opens a menu with Block, as on the site. Block only notes that it was pressed.
import { picture, text } from "./markup.mjs";
import { siteStyle } from "./site-style.mjs";

/** @param {import("./people.mjs").Person} person @param {{theme?: "system" | "light" | "dark"}} [options] @returns {string} a whole HTML document */
export function profilePage(person, { theme = "system" } = {}) {
  return `<!doctype html><html lang="en-US" data-theme="${theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(person.name)}</title><style>${siteStyle}
.p{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:24px;position:relative} .p h1{margin:8px 0 0;overflow-wrap:anywhere}
.p button{font:600 15px sans-serif;padding:8px 14px;border-radius:18px;border:1px solid var(--line);background:none;color:inherit} .p [role=menu]{display:flex;flex-direction:column;gap:4px;width:180px;padding:8px;background:var(--card);border:1px solid var(--line)} .p [role=menu][hidden]{display:none}</style></head><body>
<header class="top"><b class="top__logo">net</b></header><div class="frame"><main><section class="p">${picture(person)}<h1>${text(person.name)}</h1><p>${text(person.headline ?? "")}</p>
<button type="button" id="fixture-more" aria-label="More actions">More</button><div role="menu" id="fixture-menu" hidden><button role="menuitem" type="button">Report</button><button role="menuitem" type="button" id="fixture-block">Block</button></div></section></main></div>
<script>document.getElementById("fixture-more").onclick = () => { document.getElementById("fixture-menu").hidden = false; };
document.getElementById("fixture-block").onclick = () => { document.body.dataset.blocked = "yes"; };</script></body></html>`;
}
