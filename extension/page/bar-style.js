// The look of the bar above the list. It keeps one height for each width, whatever it says: a row of choices, or a sentence
// of at most two lines where it is wide; and digits of one width, so that counting moves nothing in it either.
"use strict";

const SerendipBarStyle = (() => {
  const css = `
:host { margin: 4px 12px 10px; }
.sorting { display: flex; align-items: center; gap: 8px; min-block-size: 52px; padding: 7px 12px; border: 1px solid var(--edge); border-radius: 8px; background: var(--ground); }
.choices { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; } .sorting .jump { margin-inline-start: auto; }
.sorting button { padding-inline: 9px; border-radius: 8px; font-weight: 400; } .sorting button b { font-variant-numeric: tabular-nums; display: inline-block; min-inline-size: 2ch; text-align: end; }
.choice { display: inline-flex; align-items: center; gap: 4px; } .choice svg { inline-size: 13px; block-size: 13px; color: var(--tone); }
.choice[aria-pressed="true"] { border-color: var(--ink); background: var(--ink); color: var(--ground); } .choice[aria-pressed="true"] svg { color: inherit; }
[data-tone="accept"] { --tone: #1a7f4b; } [data-tone="ignore"] { --tone: #5a6672; } [data-tone="block"] { --tone: #b3372f; } [data-tone="lookFirst"] { --tone: #8a5a00; }
[data-theme="dark"] [data-tone="accept"] { --tone: #56c28b; } [data-theme="dark"] [data-tone="ignore"] { --tone: #9aa5b1; }
[data-theme="dark"] [data-tone="block"] { --tone: #f08b83; } [data-theme="dark"] [data-tone="lookFirst"] { --tone: #e0b04c; }
.message { flex: 1; min-inline-size: 0; margin: 0; overflow-wrap: anywhere; } .sorting [hidden] { display: none !important; } .sorting .mark { color: var(--soft); }
@container (max-width: 759px) { .sorting { flex-wrap: wrap; min-block-size: 86px; } .choices { flex: 1 0 100%; } .message { flex-basis: 60%; } }
@container (max-width: 519px) { .sorting { min-block-size: 156px; } }
@container (max-width: 339px) { .sorting { min-block-size: 190px; } }
@media (forced-colors: active) { .choice[aria-pressed="true"] { outline: 2px solid CanvasText; } }`;

  return Object.freeze({ css });
})();
