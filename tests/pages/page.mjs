// One invitations page as the site would serve it, for tests and for the demo.
//
//   renderPage({ layout, language, theme, people, extras }) → a whole HTML document (string), nothing else to be served
//
//   layout    "2026" (default) | "2025" | "2019"
//   language  "en" (default) | "de" | "fr" | "ar"        labels and phrases of the site; ar is right to left
//   theme     "system" (default) | "light" | "dark"      the site's own theme; "system" follows prefers-color-scheme
//   people    Person[] of people.mjs (default: all of them), in this order
//   extras    all off unless given:
//     screen         "received" (default) | "preview" | "sent"   what the address shows
//     cookieBanner   true: a banner with a bare "Accept" button
//     suggestions    number of suggested people below, list items as well
//     organisations  true: a company, a school, a group, an event and a newsletter invite too, and a person to follow a page
//     interop        true: #interop-outlet with an open shadow root holding a card, and an iframe with one
//     more           Person[] behind a "Load more" button
//     virtual        true: only the cards near the viewport are mounted
//     unreadable     true: the cards' controls carry no word at all, as after a change of layout
//     late           true: the list is empty at first and filled by script after 200 ms
//     delay          milliseconds until the site carries out an Accept or Ignore, 250 unless given
//
// Serve it at the address that belongs to `screen` (addressOf(screen)). In the page, `window.fixture` (behaviour.js) acts
// like the site; `profilePage` of profile-page.mjs is what /in/<slug>/ shows.
import { readFileSync } from "node:fs";
import * as layout2019 from "./layout-2019.mjs";
import * as layout2025 from "./layout-2025.mjs";
import * as layout2026 from "./layout-2026.mjs";
import { text } from "./markup.mjs";
import { people as everybody } from "./people.mjs";
import { phrases } from "./phrases.mjs";
import { siteStyle } from "./site-style.mjs";

/** @typedef {import("./people.mjs").Person} Person */
/**
 * @typedef {object} Extras
 * @property {"received" | "preview" | "sent"} [screen]
 * @property {boolean} [cookieBanner]
 * @property {number} [suggestions]
 * @property {boolean} [organisations]
 * @property {boolean} [interop]
 * @property {Person[]} [more]
 * @property {boolean} [virtual]
 * @property {boolean} [unreadable]
 * @property {boolean} [late]
 * @property {number} [delay]
 */
/**
 * @typedef {object} PageOptions
 * @property {"2026" | "2025" | "2019"} [layout]
 * @property {"en" | "de" | "fr" | "ar"} [language]
 * @property {"system" | "light" | "dark"} [theme]
 * @property {Person[]} [people]
 * @property {Extras} [extras]
 */

const layouts = { 2019: layout2019, 2025: layout2025, 2026: layout2026 };

const inviters = [
  { path: "/company/harbour-analytics/", name: "Harbour Analytics", phrase: "invited you to follow" },
  { path: "/school/elbe-university/", name: "Elbe University", phrase: "invited you to follow" },
  { path: "/groups/5550001/", name: "Embedded Systems North", phrase: "invites you to join" },
  { path: "/events/7300001/", name: "Small Data Day", phrase: "invites you to attend" },
  { path: "/newsletters/weekly-signal-7300002/", name: "Weekly Signal", phrase: "invites you to subscribe" },
  // A person who asks to follow a page: only the words, the labels and the picture tell it from a request.
  { path: "/in/gino-asks-for-a-page/", name: "Gino Muster", phrase: "", page: "Harbour Analytics" },
];

/** @param {"received" | "preview" | "sent"} screen @returns {string} the address that shows it */
export function addressOf(screen) {
  const paths = { received: "/mynetwork/invitation-manager/received/", preview: "/mynetwork/grow/", sent: "/mynetwork/invitation-manager/sent/" };
  return `https://www.linkedin.com${paths[screen]}`;
}

/** @param {PageOptions} [options] @returns {string} */
export function renderPage({ layout = "2026", language = "en", theme = "system", people = everybody, extras = {} } = {}) {
  const words = phrases[language];
  const drawn = layouts[layout];
  const screen = extras.screen ?? "received";
  const cards = people.map((person) => drawn.card(person, words));
  const list = drawn.list(screen === "sent" ? sentCards(people) : extras.late ? "" : shown(cards, extras), words, screen);
  const below = (extras.organisations ? inviters.map((inviter) => drawn.organisation(inviter, words)).join("") : "") +
    suggested(extras.suggestions ?? 0).map((person) => drawn.suggestion(person, words)).join("");
  const known = [...people, ...(extras.more ?? [])];
  const data = { order: people.map((person) => person.key), more: (extras.more ?? []).map((person) => person.key), delay: extras.delay ?? 250,
    answers: Object.fromEntries(known.map((person) => [person.key, person.answer ?? "leaves"])), virtual: extras.virtual ?? false, late: extras.late ?? false };
  return `<!doctype html><html lang="${words.locale}" dir="${words.direction}" data-theme="${theme}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${words.heading}</title><style>${siteStyle}${drawn.style}</style></head><body>
<header class="top"><b class="top__logo">net</b><nav><a href="/feed/" data-fixture-go="feed">Home</a><a href="/mynetwork/invitation-manager/received/" data-fixture-go="received">${words.heading}</a><a href="/mynetwork/invitation-manager/sent/" data-fixture-go="sent">Sent</a></nav></header>
${extras.cookieBanner ? `<div class="cookies" role="alertdialog"><span>We use cookies.</span><button type="button" data-fixture-control="cookies">Accept</button></div>` : ""}
${extras.interop ? interop(drawn.card(everybody[0] ?? known[0], words)) : ""}
<div class="frame" id="fixture-frame">${extras.unreadable ? unlabelled(list) : list}<section class="below" data-fixture-below>${below}</section>
${extras.more ? `<button type="button" class="load" data-fixture-more>${words.loadMore}</button>` : ""}</div>
<template data-fixture-page="sent">${drawn.list(sentCards(people), words, "sent")}</template>
<template data-fixture-page="feed"><main class="feed"><h1>Home</h1><p>Nothing to decide here.</p></main></template>
${known.map((person) => `<template data-fixture-template="${person.key}">${drawn.card(person, words)}</template><template data-fixture-connected="${person.key}">${drawn.connected(person, words)}</template>`).join("\n")}
<script type="application/json" id="fixture-data">${JSON.stringify(data).replace(/</g, "\\u003c")}</script>
<script>${readFileSync(new URL("behaviour.js", import.meta.url), "utf8")}</script></body></html>`;
}

/** @param {string[]} cards @param {Extras} extras */
function shown(cards, extras) {
  return (extras.virtual ? cards.slice(0, 6) : cards).join("\n");
}

/** @param {number} count @returns {Person[]} */
function suggested(count) {
  return Array.from({ length: count }, (_, index) => ({ key: `suggested${index}`, slug: `suggested-person-${index}`, invitation: "",
    name: `Suggested Person ${index}`, headline: "Somebody you may know" }));
}

/** Sent invitations have one control, and never a hint. @param {Person[]} people */
function sentCards(people) {
  return people.slice(0, 3).map((person) => `<div role="listitem" class="_4e2a"><a href="/in/${encodeURIComponent(person.slug ?? "")}/">${text(person.name)}</a>
    <button type="button" aria-label="Withdraw invitation sent to ${text(person.name)}">Withdraw</button></div>`).join("");
}

/** @param {string} card */
function interop(card) {
  const inner = `<div role="list">${card.replaceAll("mira-okafor", "inside-interop")}</div>`;
  return `<div id="interop-outlet"><template shadowrootmode="open">${inner}</template></div><iframe class="away" title="away" srcdoc="${text(inner)}"></iframe>`;
}

/** @param {string} html */
function unlabelled(html) {
  return html.replace(/(<(button|a)[^>]*data-fixture-control[^>]*?) aria-label="[^"]*"([^>]*>)[\s\S]*?<\/\2>/g, "$1$3</$2>");
}
