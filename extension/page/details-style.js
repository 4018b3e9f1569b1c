// The look of what opens over the page: details of a hint, help for the keys.

import * as AdoptedStyle from "./adopted-style.js";
import * as HintStyle from "./hint-style.js";

export const css = `
.over { position: fixed; inset: auto; margin: 0; padding: 14px 16px; overflow: auto; overscroll-behavior: contain; inline-size: min(400px, calc(100vw - 16px));
  border: 1px solid var(--edge); border-radius: 10px; background: var(--ground); box-shadow: 0 6px 24px rgb(0 0 0 / .22); overflow-wrap: anywhere; }
.over[data-theme="dark"] { box-shadow: 0 6px 24px rgb(0 0 0 / .6); } .over:focus-visible { outline: none; border-color: var(--focus); }
.over.help { inset: 0; margin: auto; block-size: fit-content; max-block-size: calc(100vh - 16px); inline-size: min(360px, calc(100vw - 16px)); }
.over h2, .over h3, .over p, .over ol, .over ul, .over dl, .over dd, .over blockquote { margin: 0; padding: 0; }
.over h2 { font-size: 15px; line-height: 20px; } .over h3 { margin-block: 14px 4px; font-size: 13px; font-weight: 700; }
.over ol, .over ul { list-style: none; } .over .soft, .over time { color: var(--soft); }
.side { display: grid; grid-template-columns: 80px 1fr; gap: 0 8px; padding-block: 3px; } .side > .name { color: var(--soft); } .side ul { min-inline-size: 0; }
.reason { display: flex; gap: 8px; } .reason .sign { flex: none; inline-size: 34px; font-weight: 700; text-align: end; white-space: nowrap; }
.for .sign { color: var(--for); } .against .sign { color: var(--against); }
.spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.event { display: grid; grid-template-columns: 88px 1fr; gap: 0 10px; padding-block: 2px; } .event .undone { text-decoration: line-through; }
.over blockquote { padding-inline-start: 10px; border-inline-start: 2px solid var(--edge); color: var(--soft); white-space: pre-line; } .event blockquote { grid-column: 2; }
.top { display: flex; align-items: start; gap: 8px; } .top h2 { flex: 1; min-inline-size: 0; } .top button { margin: -4px 0 0; }
.keys { display: grid; grid-template-columns: auto 1fr; gap: 6px 14px; align-items: baseline; margin-block: 10px !important; }
kbd { display: inline-block; box-sizing: border-box; min-inline-size: 24px; padding: 1px 6px; border: 1px solid var(--edge); border-block-end-width: 2px; border-radius: 4px; text-align: center; font: 600 12px/18px ui-monospace, monospace; }
@media (max-width: 400px) { .side { grid-template-columns: 1fr; } .reason .sign { text-align: start; } }
@media (forced-colors: active) { .over { border-color: CanvasText; } }`;

export const apply = AdoptedStyle.of(HintStyle.css + css);
