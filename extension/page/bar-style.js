// The look of the bar above the list. It keeps one height for each width, whatever it says: a row of choices, or why there
// is no advice, whole where two lines hold it and in short where not. Digits have one width, so that counting moves nothing
// in it either. Where there is little room the choices are their marks and numbers, in one row as well.

import * as AdoptedStyle from "./adopted-style.js";
import * as DetailsStyle from "./details-style.js";
import * as HintStyle from "./hint-style.js";

const css = `
:host { margin: 4px 12px 10px; }
.sorting { display: flex; align-items: center; gap: 8px; min-block-size: 52px; padding: 7px 10px; border: 1px solid var(--edge); border-radius: 8px; background: var(--ground); }
.choices { display: flex; flex-wrap: wrap; gap: 3px; align-items: center; } .sorting .jump { margin-inline-start: auto; }
.sorting button { padding-inline: 6px; border-radius: 8px; font-weight: 400; } .sorting button b { font-variant-numeric: tabular-nums; display: inline-block; min-inline-size: 3ch; margin-inline-end: -4px; text-align: start; }
.choice { display: inline-flex; align-items: center; gap: 4px; } .choice svg { inline-size: 13px; block-size: 13px; color: var(--tone); }
.choice[aria-pressed="true"] { border-color: var(--ink); background: var(--ink); color: var(--ground); } .choice[aria-pressed="true"] svg { color: inherit; }
[data-tone="accept"] { --tone: #1a7f4b; } [data-tone="ignore"] { --tone: #5a6672; } [data-tone="block"] { --tone: #b3372f; } [data-tone="lookFirst"] { --tone: #8a5a00; }
[data-theme="dark"] [data-tone="accept"] { --tone: #56c28b; } [data-theme="dark"] [data-tone="ignore"] { --tone: #9aa5b1; }
[data-theme="dark"] [data-tone="block"] { --tone: #f08b83; } [data-theme="dark"] [data-tone="lookFirst"] { --tone: #e0b04c; }
.unread { flex: 0 1 auto; min-inline-size: 0; margin: 0; color: var(--soft); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.message { flex: 1; min-inline-size: 0; margin: 0; overflow-wrap: anywhere; } .sorting [hidden], .short { display: none !important; } .sorting .mark { color: var(--soft); }
@container (max-width: 899px) { .choices .brand { display: none; } }
@container (max-width: 759px) {
  .short { display: inline !important; } .whole { display: none; }
  .choice[data-tone]:not([data-tone="all"]) > span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .choice svg { inline-size: 16px; block-size: 16px; }
}
@container (max-width: 519px) { .sorting { flex-wrap: wrap; min-block-size: 88px; } .choices { flex: 1 0 100%; } .message { flex-basis: calc(100% - 30px); } }
@media (forced-colors: active) { .choice[aria-pressed="true"] { outline: 2px solid CanvasText; } }`;

export const apply = AdoptedStyle.of(HintStyle.css + DetailsStyle.css + css);
