// The small judgements the reading rests on: labels, links, numbers, addresses, limits.
import assert from "node:assert/strict";
import { test } from "node:test";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { kindOf } from "../../extension/page/address.js";
import { mutualsIn } from "../../extension/page/mutual-line.js";
import { bothName, kind } from "../../extension/page/labels.js";
import { fits, forDisplay, wellFormed } from "../../extension/page/page-text.js";
import { counted, day, when } from "../../extension/page/page-words.js";
import { senderOf } from "../../extension/page/person-link.js";
import { loadWords } from "./page-around.mjs";

test("two labels name a person only if the name stands alone in both", () => {
  const name = "Anna Li";
  const pairs = /** @type {[string, string, boolean][]} */ ([
    ["Ignore an invitation to connect from Anna Li", "Accept Anna Li’s invitation", true],
    ["Ignore an invitation to connect from Anna Li", "Accept Anna Li's invitation", true],
    ["Einladung von Anna Li ignorieren", "Einladung von Anna Li annehmen", true],
    ["Ignorer l’invitation de Anna Li", "Accepter l’invitation de Anna Li", true],
    ["忽略Anna Li的邀请", "接受Anna Li的邀请", true],
    ["Ignore an invitation to connect from Anna Li Wang", "Accept Anna Li Wang’s invitation", false],
    ["Ignore an invitation to connect from Anna Li van Dyk", "Accept Anna Li van Dyk’s invitation", false],
    ["Ignore an invitation to connect from Anna Li-Wang", "Accept Anna Li-Wang’s invitation", false],
    ["Ignore an invitation to connect from Mary Anna Li", "Accept Mary Anna Li’s invitation", false],
    ["Ignore an invitation to connect from Anna Lisowska", "Accept Anna Lisowska’s invitation", false],
    ["Ignore an invitation to connect from Anna Li", "Accept Bea Ott’s invitation", false],
    ["Ignore", "Accept", false],
  ]);
  for (const [ignore, accept, wanted] of pairs) {
    assert.equal(bothName(ignore, accept, name), wanted, `${ignore} / ${accept}`);
  }
});

test("a label's words are judged without the name in them", () => {
  assert.equal(kind("Ignore an invitation to connect from Will Accept", "Will Accept"), "ignore");
  assert.equal(kind("Accept Ignora Conti’s invitation", "Ignora Conti"), "accept");
  assert.equal(kind("Invite Anna Li to connect", "Anna Li"), "other");
  assert.equal(kind("Tiltu Anna Li", "Anna Li"), "unknown");
});

test("mutual lines give their number in every form, and nothing where there is none", () => {
  const lines = /** @type {[string, number | undefined][]} */ ([
    ["Edda Lorenzen and 11 other mutual connections", 12], ["Edda Lorenzen is a mutual connection", 1], ["1,204 mutual connections", 1204],
    ["1.204 gemeinsame Kontakte", 1204], ["Edda und Söhne und 1 weiterer gemeinsamer Kontakt", 2], ["1 204 relations en commun", 1204],
    ["Edda Lorenzen et 3 autres relations en commun", 4], ["٤ من الزملاء المشتركين", 4], ["Edda و١١ من الزملاء المشتركين", 12], ["12 followers", undefined],
  ]);
  for (const [line, wanted] of lines) assert.equal(mutualsIn(line), wanted, line);
});

test("a link names a person by the first segment after /in/, and nobody else", () => {
  const links = /** @type {[string, object | null][]} */ ([
    ["/in/Mira-Okafor/?x=1", { slug: "mira-okafor" }], ["https://de.linkedin.com/in/x/en/", { slug: "x" }], ["/in/zo%C3%AB-hart", { slug: "zoë-hart" }],
    ["/in/ACoAAB3kQwYBexample/", { memberId: "ACoAAB3kQwYBexample" }], ["/company/in/", null], ["https://evil.example/in/x/", null],
    ["https://notlinkedin.com/in/x/", null], ["/in/%E0%A4%A/", null], ["/in/a%2Fb/", null], ["/in/", null], [`/in/${"x".repeat(201)}/`, null],
  ]);
  for (const [href, wanted] of links) assert.deepEqual(senderOf(href), wanted, href);
});

test("only pages of received requests are invitations pages", () => {
  const paths = { "/mynetwork/": "invitations", "/mynetwork/grow/": "invitations", "/mynetwork/invitation-manager/": "invitations",
    "/mynetwork/invitation-manager/received/PEOPLE_WITH_MUTUAL_CONNECTION/": "invitations", "/mynetwork/invitation-manager/sent/": "other",
    "/mynetwork/network-manager/": "other", "/in/mira-okafor/": "profile", "/in/": "other", "/feed/": "other" };
  for (const [path, wanted] of Object.entries(paths)) assert.equal(kindOf(path), wanted, path);
});

test("lengths are counted in code points, as the host counts them", () => {
  assert.equal(fits("🌿".repeat(300), 300), true);
  assert.equal(fits("🌿".repeat(301), 300), false);
  assert.equal(wellFormed("Half \ud83d Emoji\u0000"), "Half \ufffd Emoji\ufffd");
  assert.equal(forDisplay("Zoë\u202E Hart"), "Zoë Hart");
});

test("dates and numbers are written in the language that is loaded now", async () => {
  for (const [language, texts, written] of /** @type {const} */ ([["en", en, ["in September 2020", "Sep 15, 2020", "1,200"]], ["de", de, ["im September 2020", "15.09.2020", "1.200"]], ["en", en, ["in September 2020", "Sep 15, 2020", "1,200"]]])) {
    await loadWords(language, { ...texts, counted: "$1" });
    const at = Date.UTC(2020, 8, 15, 12);
    assert.deepEqual([when(at), day(at), counted("counted", 1200)], written);
  }
});
