// The look of a hint. It keeps the height it has while loading, so that nothing moves when the answer comes, whatever it
// says: a head of one row, two lines of text; in narrow columns the buttons wrap below, in two rows in the narrowest, and the
// text may take four lines or six. What is longer ends with an ellipsis, and the details have the whole.
// `!important` on :host wins over the page's own `!important` there, so the page cannot fade or move the host by a rule.

import * as AdoptedStyle from "./adopted-style.js";

export const css = `
:host { all: initial; display: block !important; direction: inherit; position: static !important; opacity: 1 !important;
  visibility: visible !important; filter: none !important; transform: none !important; clip-path: none !important;
  pointer-events: auto !important; flex: 1 0 100%; grid-column: 1 / -1; inline-size: auto; min-inline-size: 0;
  margin-block: 10px 2px; container-type: inline-size; }
.hint, .surface { --ink: #24292e; --soft: #57606a; --ground: #f6f7f8; --edge: #d9dde1; --tone: #57606a; --on-tone: #fff; --focus: #1f6feb; --for: #1a7f4b; --against: #b3372f;
  box-sizing: border-box; color: var(--ink); font: 13px/18px system-ui, "Segoe UI", Roboto, sans-serif; text-align: start; }
.hint { min-block-size: 88px; padding: 8px 12px; border: 1px solid var(--edge); border-inline-start: 4px solid var(--tone);
  border-radius: 8px; background: var(--ground); }
:is(.hint, .surface)[data-theme="dark"] { --ink: #e6e8ea; --soft: #a9b1ba; --ground: #22272c; --edge: #3b434b; --tone: #8b949e; --on-tone: #14181c; --focus: #79b8ff; --for: #56c28b; --against: #f08b83; }
.hint[data-unsettled] { content-visibility: auto; }
.hint[data-tone="accept"] { --tone: #1a7f4b; } .hint[data-theme="dark"][data-tone="accept"] { --tone: #56c28b; }
.hint[data-tone="ignore"] { --tone: #5a6672; } .hint[data-theme="dark"][data-tone="ignore"] { --tone: #9aa5b1; }
.hint[data-tone="block"] { --tone: #b3372f; } .hint[data-theme="dark"][data-tone="block"] { --tone: #f08b83; }
.hint[data-tone="lookFirst"] { --tone: #8a5a00; } .hint[data-theme="dark"][data-tone="lookFirst"] { --tone: #e0b04c; }
.hint[data-tone="none"] { border-inline-start-color: var(--edge); } .hint[data-tone="none"] .word { font-weight: 600; color: var(--soft); }
.hint[data-dimmed][data-tone][data-tone] { --tone: var(--soft); --on-tone: var(--ground); } .hint[data-dimmed] .word { font-weight: 400; }
.hint[data-dimmed] button.suggested { border-color: var(--edge); background: transparent; color: var(--ink); }
.head { display: flex; align-items: center; gap: 8px; min-block-size: 30px; }
.mark { inline-size: 18px; block-size: 18px; flex: none; color: var(--tone); } .mark svg { display: block; }
.brand { color: var(--soft); } .word { font-weight: 700; font-size: 15px; color: var(--tone); white-space: nowrap; }
.buttons { display: flex; gap: 6px; margin-inline-start: auto; flex: none; }
button { appearance: none; box-sizing: border-box; min-block-size: 28px; margin: 0; padding: 3px 12px; border: 1px solid var(--edge); border-radius: 14px;
  background: transparent; color: var(--ink); font: 600 13px/18px system-ui, "Segoe UI", Roboto, sans-serif; cursor: pointer; white-space: nowrap; }
button:hover { border-color: var(--ink); } button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.hint:is(:focus-within, [data-open]) { outline: 2px solid var(--focus); outline-offset: 1px; }
button.quiet { border-color: transparent; color: var(--soft); padding-inline: 6px; } button.quiet:hover { border-color: var(--edge); color: var(--ink); }
button.suggested { border-color: var(--tone); background: var(--tone); color: var(--on-tone); }
button[aria-disabled="true"] { opacity: .5; cursor: default; }
.body { display: flex; align-items: center; gap: 6px; margin-block-start: 2px; } .body button { flex: none; }
.text { flex: 1; min-inline-size: 0; display: flex; flex-direction: column; justify-content: center; min-block-size: 36px; overflow-wrap: anywhere; } .line { margin: 0; text-align: -webkit-match-parent; text-align: match-parent; }
.line:is(.fit, .history) { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .line.history, .line.more { color: var(--soft); }
.line :is(.for, .against)::before { font-weight: 700; color: var(--for); content: "+\u00a0"; } .line .against::before { color: var(--against); content: "−\u00a0"; }
.bar { block-size: 8px; margin-block: 5px; border-radius: 4px; background: var(--edge); inline-size: min(60%, 320px); } .bar + .bar { inline-size: min(35%, 180px); }
.live { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
.tray { margin-block-start: 6px; display: flex; gap: 6px; flex-wrap: wrap; }
@container (max-width: 679px) { .head .brand { display: none; } }
@container (max-width: 599px) { .head button { padding-inline: 7px; } .buttons { gap: 4px; } } /* a look first has four of them */
@container (max-width: 519px) {
  .hint { min-block-size: 160px; } .head { flex-wrap: wrap; row-gap: 6px; } .buttons { margin-inline-start: 0; flex-wrap: wrap; inline-size: 100%; min-block-size: 28px; }
  .text { min-block-size: 72px; justify-content: start; } .body { align-items: start; margin-block-start: 6px; } .also { display: none; }
  .line:is(.fit, .more, .history) { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; white-space: normal; overflow: hidden; }
}
@container (max-width: 449px) { .hint { min-block-size: 182px; } }
@container (max-width: 359px) { .hint { min-block-size: 220px; } .text { min-block-size: 108px; } .line:is(.fit, .more, .history) { -webkit-line-clamp: 3; } }
:host(.notice) { position: fixed !important; inset-block-end: 16px; inset-inline-end: 16px; z-index: 9999; inline-size: min(380px, calc(100vw - 32px)); margin: 0; }
:host(.notice) .hint { min-block-size: 0; box-shadow: 0 4px 18px rgb(0 0 0 / .18); } :host(.notice) .text { min-block-size: 0; } :host(.notice) .buttons { inline-size: auto; min-block-size: 0; margin-inline-start: auto; }
:host(.spoken) { position: fixed !important; inset-block-end: 0; inset-inline-start: 0; inline-size: 1px; block-size: 1px; margin: 0; }
@media (forced-colors: active) { .hint { border-color: CanvasText; } button.suggested { border-width: 2px; } }
@media print { :host { display: none !important; } }`;

export const apply = AdoptedStyle.of(css);
