// The look of the chip on a profile: a card in a lower corner, folded a pill. Opaque and quiet, so that it is read when it
// is wanted. `!important` on :host wins over the page's own `!important` there, so the page cannot fade or move it by a rule.

import * as AdoptedStyle from "./adopted-style.js";

const css = `
:host { all: initial; display: block !important; position: fixed !important; opacity: 1 !important; visibility: visible !important;
  filter: none !important; transform: none !important; clip-path: none !important; pointer-events: auto !important; direction: inherit;
  inset-block-end: 16px; inset-inline-start: 16px; z-index: 9999; margin: 0; inline-size: fit-content; max-inline-size: calc(100vw - 32px); }
:host([data-corner="end"]) { inset-inline: auto 16px; }
.box { --ink: #24292e; --soft: #57606a; --ground: #fff; --fill: #f3f5f7; --edge: #d0d5da; --button-edge: #7a838c; --tone: #57606a; --picked: #0f5c5a; --on-picked: #fff; --focus: #1f6feb;
  box-sizing: border-box; border: 1px solid var(--edge); border-radius: 14px; background: var(--ground);
  color: var(--ink); font: 13px/18px system-ui, "Segoe UI", Roboto, sans-serif; text-align: start; overflow-wrap: anywhere; box-shadow: 0 2px 12px rgb(0 0 0 / .16); }
.box[data-theme="dark"] { --ink: #e6e8ea; --soft: #a9b1ba; --ground: #1f2428; --fill: #2a3036; --edge: #3b434b; --button-edge: #7d8893; --tone: #8b949e; --picked: #86d5c8; --on-picked: #06201e; --focus: #79b8ff; box-shadow: 0 2px 14px rgb(0 0 0 / .5); }
.box[data-tone="accept"] { --tone: #1a7f4b; } .box[data-theme="dark"][data-tone="accept"] { --tone: #56c28b; }
.box[data-tone="ignore"] { --tone: #5a6672; } .box[data-theme="dark"][data-tone="ignore"] { --tone: #9aa5b1; }
.box[data-tone="block"] { --tone: #b3372f; } .box[data-theme="dark"][data-tone="block"] { --tone: #f08b83; }
.box.open { inline-size: min(340px, calc(100vw - 32px)); max-block-size: calc(100vh - 96px); overflow-y: auto; overscroll-behavior: contain; }
button { appearance: none; box-sizing: border-box; min-block-size: 30px; margin: 0; padding: 5px 12px; border: 1px solid var(--button-edge); border-radius: 15px;
  background: transparent; color: var(--ink); font: 600 13px/18px system-ui, "Segoe UI", Roboto, sans-serif; cursor: pointer; text-align: center; overflow-wrap: anywhere; }
button:hover { border-color: var(--ink); background: var(--fill); } button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
button[aria-disabled="true"] { opacity: .5; cursor: default; }
.head { display: flex; align-items: center; gap: 8px; inline-size: 100%; min-block-size: 40px; padding: 8px 12px; border: 0; border-radius: 13px; text-align: start; }
.head:focus-visible { outline-offset: -3px; }
.mark, .fold { flex: none; inline-size: 18px; block-size: 18px; } .mark { color: var(--tone); } .mark svg, .fold svg { display: block; }
.fold { margin-inline-start: auto; color: var(--soft); } .open .fold { transform: rotate(180deg); }
.titles { display: flex; flex-direction: column; min-inline-size: 0; } .name { font-size: 14px; }
.brand, .line, .when, .note, .foot { color: var(--soft); font-weight: 400; }
.brand { font-size: 12px; line-height: 15px; }
.box:not(.open) .name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; max-inline-size: 260px; }
.box.small :is(.titles, .fold) { display: none; } .box.small .head { inline-size: 42px; }
.body { display: flex; flex-direction: column; gap: 10px; padding: 0 12px 6px; } p, ol, fieldset, legend { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
.ask { display: flex; flex-direction: column; gap: 6px; padding: 8px 10px; border-radius: 10px; background: var(--fill); border-inline-start: 4px solid var(--tone); }
.how { font-weight: 700; color: var(--tone); } .tray { display: flex; flex-wrap: wrap; gap: 6px; }
ol { list-style: none; display: grid; grid-template-columns: auto 1fr; gap: 4px 8px; } li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; row-gap: 0; } .when { white-space: nowrap; }
.undone .what { color: var(--soft); text-decoration: line-through; } .note { grid-column: 2; }
legend { font-weight: 600; margin-block-end: 6px; } li.foot { display: block; } .choices { display: grid; grid-template-columns: 1fr 1fr; gap: 6px; } .choices button { padding-inline: 4px; }
.choices button[aria-pressed="true"] { border-color: var(--picked); background: var(--picked); color: var(--on-picked); }
.choices button[aria-pressed="true"]::before { content: "✓ " / ""; }
.after { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; min-block-size: 30px; margin-block-start: 4px; } .quiet { border-color: transparent; color: var(--ink); text-decoration: underline; text-underline-offset: 2px; padding-inline: 6px; margin-inline-start: -6px; }
.status:empty { display: none; }
@media (forced-colors: active) { .box, button { border-color: CanvasText; } .choices button[aria-pressed="true"] { border-width: 3px; } }
@media print { :host { display: none !important; } }`;

export const apply = AdoptedStyle.of(css);
