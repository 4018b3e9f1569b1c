// A profile of somebody who asks: Accept stands before Ignore there, and only known words tell them apart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fill, languages } from "./languages.mjs";
import { readPage } from "./read-page.mjs";

/** @param {string} accept @param {string} ignore @param {string} [heading] @param {string} [more] */
const profile = (accept, ignore, heading = "Ada Norden", more = "") => `<main><section><h1>${heading}</h1><div>Baker</div><div>
  <button data-kind="accept" data-slug="ada" ${accept}</button><button data-kind="ignore" data-slug="ada" ${ignore}</button><a href="/messaging/compose/?recipient=x">Message</a><button aria-expanded="false"></button></div></section>
  <section><h2>More profiles for you</h2><ul><li><a href="/in/bo/">Bo Lind</a><button aria-label="Invite Bo Lind to connect">Connect</button></li></ul></section>${more}</main>`;

for (const [language, { labels, words, known = true }] of Object.entries(languages)) {
  const label = (/** @type {number} */ index) => `aria-label="${fill(labels[index] ?? "", "Ada Norden")}">${words[index]}`;
  test(`${language}: the request on a profile is ${known ? "read" : "left alone, as its words are not known"}`, () => {
    const { requests } = readPage(profile(label(1), label(0)), "/in/ada/");
    assert.deepEqual(requests.map(({ slug, name, accept, ignore }) => ({ slug, name, accept, ignore })), known ? [{ slug: "ada", name: "Ada Norden", accept: "accept ada", ignore: "ignore ada" }] : []);
    const plain = readPage(profile(`>${words[1]}`, `>${words[0]}`, "Ada Norden (She/Her)"), "/in/ada/").requests;
    assert.deepEqual(plain.map(({ name, accept, ignore }) => [name, accept, ignore]), known ? [["Ada Norden", "accept ada", "ignore ada"]] : []);
  });
}

for (const [what, html] of /** @type {[string, string][]} */ ([
  ["no request", profile(`>Follow`, `>Message`)],
  ["controls of somebody else", profile(`aria-label="Accept Ada Norden Berg’s invitation">Accept`, `aria-label="Ignore an invitation to connect from Ada Norden Berg">Ignore`)],
  ["an invitation to follow a page", profile(`aria-label="Accept Ada Norden’s invitation to follow Potion">Accept`, `aria-label="Ignore Ada Norden’s invitation to follow Potion">Ignore`)],
  ["bare words beside those of somebody else", profile(`>Accept`, `>Ignore`, "Ada Norden", `<aside><button aria-label="Accept Bo Lind’s invitation">Accept</button></aside>`)],
])) {
  test(`a profile with ${what} has no request`, () => assert.deepEqual(readPage(html, "/in/ada/").requests, []));
}
