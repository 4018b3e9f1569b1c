// One card at a time that would be read wrongly by a rule too simple: names, notes, headlines, what is no request.
import assert from "node:assert/strict";
import { test } from "node:test";
import { card, layouts, listPage } from "./cards.mjs";
import { readPage } from "./read-page.mjs";

/** @typedef {import("./cards.mjs").CardParts} CardParts */
const list = "/mynetwork/invitation-manager/received/";
const grow = "/mynetwork/grow/";

/** @param {Partial<CardParts> & {name?: string}} parts @returns {CardParts} */
function english(parts) {
  const { name = "Ada Norden" } = parts;
  return { key: "ada", name, phrase: "is inviting you to connect", headline: "Baker", labels: [`Ignore an invitation to connect from ${name}`, `Accept ${name}’s invitation`], ...parts };
}

/** What is read of one card. @type {[string, Partial<CardParts>, Record<string, unknown>][]} */
const single = [
  ["hidden words in the name's own element", { nameHtml: "<strong>Ada Norden Aktueller Entitätsverlauf</strong>", picture: "Ada Nordens Profilbild" }, { name: "Ada Norden" }],
  ["hidden words in an element of their own", { nameHtml: `<strong>Ada Norden<span class="vh"> Aktueller Entitätsverlauf</span></strong>` }, { name: "Ada Norden" }],
  ["pronouns in the link", { nameHtml: "<strong>Ada Norden</strong> (She/Her)" }, { name: "Ada Norden", headline: "Baker" }],
  ["pronouns in the name's element", { nameHtml: "<strong>Ada Norden (She/Her)</strong>" }, { name: "Ada Norden", headline: "Baker" }],
  ["a badge in the link", { nameHtml: `<strong>Ada Norden <svg aria-label="Verified"><title>Verified</title></svg></strong>` }, { name: "Ada Norden", verified: true }],
  ["the whole line in the link", { phraseAt: "inLink" }, { name: "Ada Norden", headline: "Baker" }],
  ["the name said twice, once for the ears", { nameHtml: `<span aria-hidden="true">Ada Norden</span><span class="visually-hidden">Ada Norden’s profile</span>` }, { name: "Ada Norden" }],
  ["a name that accepts", { name: "Will Accept" }, { name: "Will Accept" }],
  ["a name that ignores", { name: "Ignora Conti" }, { name: "Ignora Conti" }],
  ["a name that follows", { name: "Page Event", labels: ["Ignore an invitation to connect from Page Event", "Accept Page Event’s invitation"] }, { name: "Page Event" }],
  ["a name that is a place", { name: "Kabul Terima", labels: ["Tolak undangan Kabul Terima", "Terima undangan Kabul Terima"] }, { name: "Kabul Terima" }],
  ["a headline that speaks of connections", { headline: "Building mutual connections" }, { headline: "Building mutual connections" }],
  ["a headline that invites", { headline: "I invite you to connect with nature" }, { headline: "I invite you to connect with nature" }],
  ["a headline with the own name", { headline: "Founder of Ada Norden Design" }, { headline: "Founder of Ada Norden Design" }],
  ["a headline of one word that asks elsewhere", { headline: "Newsletter author, follow me" }, { headline: "Newsletter author, follow me" }],
  ["a headline of dashes", { headline: "– –" }, { headline: null }],
  ["no headline, a mutual line and an age", { headline: null, mutual: "4 mutual connections", age: "2 weeks ago" }, { headline: null, mutuals: 4 }],
  ["a follower", { phrase: "follows you and is inviting you to connect" }, { followsYou: true }],
  ["a follower on a line of its own", { phrase: "follows you and is inviting you to connect", phraseAt: "named" }, { followsYou: true, headline: "Baker" }],
  ["wants to join the network", { phrase: "wants to join your network", phraseAt: "own" }, { headline: "Baker" }],
  ["a phrase nobody knows, with the name", { phrase: "has put out a hand", phraseAt: "named" }, { headline: "Baker" }],
  ["a phrase nobody knows, behind the name", { phrase: "has put out a hand" }, { headline: "Baker" }],
  ["no note, Reply as a link", { afterNote: `<a href="/messaging/compose/?recipient=x">Reply to Ada</a>` }, { note: null }],
  ["no note, a message link around a paragraph", { afterNote: `<a href="https://www.linkedin.com/messaging/compose/?recipient=x"><p>Send a message</p></a>` }, { note: null }],
  ["no note, a message link among the lines", { extra: `<a href="/messaging/compose/?recipient=x"><p>Tobe</p></a>` }, { note: null, headline: "Baker" }],
  ["no note, Reply as a button", { afterNote: `<div><button>Reply to Ada</button></div>` }, { note: null }],
  ["no note, Reply as bare text", { afterNote: `<p>Reply to Ada</p>` }, { note: null }],
  ["a note with a link and two paragraphs", { afterNote: `<div><p>Hi, see <a href="https://ada.example/">my page</a>.</p><p>Ada</p><a href="/messaging/compose/?recipient=x">Reply to Ada</a></div>` }, { note: "Hi, see my page.\nAda" }],
  ["a note that is shortened by a link", { afterNote: `<div><p>We met in Lisbon.<a href="#" class="lt-line-clamp__more">… see more</a></p></div>` }, { note: "We met in Lisbon." }],
  ["no note, an age and what went wrong", { afterNote: `<p>2 weeks ago</p><div role="alert"><p>Something went wrong</p></div>` }, { note: null }],
  ["no headline, the degree", { headline: null, extra: "<p>· 2nd</p>" }, { headline: null }],
  ["no headline, the degree in words", { headline: null, extra: "<p>2nd degree connection</p>" }, { headline: null }],
  ["no headline, the degree in German", { headline: null, extra: "<p>Kontakt 2. Grades</p>" }, { headline: null }],
  ["no headline, contacts and groups in common", { headline: null, mutual: "3 mutual connections and 2 shared groups" }, { headline: null, mutuals: 3 }],
  ["no headline, groups in common alone", { headline: null, mutual: "2 shared groups" }, { headline: null, mutuals: null }],
  ["a named contact, others and a group", { mutual: "Hugo Blau and 4 other mutual connections · 1 shared group" }, { headline: "Baker", mutuals: 5 }],
  ["a headline of groups", { headline: "Running shared groups for founders" }, { headline: "Running shared groups for founders" }],
  ["no headline, a badge in words", { headline: null, extra: "<p>Verified</p><p>Premium member</p>" }, { headline: null }],
  ["titles that the labels leave out", { nameHtml: "<strong>Prof. Dr. Ada Norden, PhD</strong>" }, { name: "Ada Norden", headline: "Baker" }],
  ["a copy of the controls for the ears alone", { before: `<div class="visually-hidden"><button data-kind="copy" data-slug="ada" aria-label="Ignore an invitation to connect from Ada Norden"></button><button data-kind="copy" data-slug="ada" aria-label="Accept Ada Norden’s invitation"></button></div>` }, {}],
  ["no headline, the pronouns", { headline: null, extra: "<p>She/Her</p>" }, { headline: null }],
  ["a headline of one digit", { headline: "0" }, { headline: "0" }],
  ["a headline of two titles", { headline: "CEO/CTO" }, { headline: "CEO/CTO" }],
  ["mutual contacts in thousands", { mutual: "Hugo Blau and 2K other mutual connections" }, { mutuals: null, headline: "Baker" }],
  ["no headline, mutual contacts beyond counting", { headline: null, mutual: "500+ mutual connections" }, { mutuals: null, headline: null }],
  ["a follower in another form", { phrase: "is following you and is inviting you to connect" }, { followsYou: true, headline: "Baker" }],
  ["accepting with a message beside accepting", { before: `<button data-kind="more" data-slug="ada" aria-label="Accept and message Ada Norden">Accept and message</button>` }, {}],
  ["a note that speaks of today and of accepting", { note: "Accept me today" }, { note: "Accept me today" }],
  ["a note that says what is now a connection", { note: "Bo is now a connection of mine." }, { note: "Bo is now a connection of mine." }],
  ["a link that accepts", { acceptTag: "a" }, {}],
  ["a label of two spaces and a straight apostrophe", { labels: ["Ignore an invitation to connect from Ada  Norden", "Accept Ada Norden's invitation"] }, {}],
  ["one label and one visible text", { labels: ["Ignore an invitation to connect from Ada Norden", ""] }, {}],
  ["labels that name nobody", { labels: ["Ignore invitation", "Accept invitation"] }, {}],
];

for (const layout of layouts) {
  for (const [what, parts, wanted] of single) {
    test(`${layout}: ${what}`, () => {
      const { requests, unread } = readPage(listPage(card(english(parts), layout), layout));
      assert.equal(requests.length, 1);
      const { name = "Ada Norden", ...rest } = wanted;
      const all = { name, accept: "accept ada", ignore: "ignore ada", ...rest };
      assert.deepEqual(Object.fromEntries(Object.keys(all).map((key) => [key, requests[0][key]])), all);
      assert.equal(unread, 0);
    });
  }

  test(`${layout}: people with one headline, and one name within the other, are kept apart`, () => {
    const cards = [["ada", "Ada Norden"], ["ad", "Ada"], ["adab", "Ada Norden Berg"]].map(([key = "", name = ""]) => card({ ...english({ name, phraseAt: "own" }), key }, layout));
    const { requests } = readPage(listPage(cards.join(""), layout));
    assert.deepEqual(requests.map(({ slug, name, headline, accept }) => [slug, name, headline, accept]), [["ada", "Ada Norden", "Baker", "accept ada"], ["ad", "Ada", "Baker", "accept ad"], ["adab", "Ada Norden Berg", "Baker", "accept adab"]]);
  });

  /** Nothing is read, and the page is not called unreadable. @type {[string, Partial<CardParts>][]} */
  const nothing = [
    ["a page, by its phrase alone", { phrase: "invited you to follow Potion Consulting", labels: ["Ignore invitation", "Accept invitation"], headline: null }],
    ["a page, on a line of its own", { phrase: "hat Sie eingeladen, Potion zu folgen", phraseAt: "own", labels: ["Einladung ignorieren", "Einladung annehmen"], headline: null }],
    ["a page, by its labels alone", { phrase: "", phraseAt: "none", labels: ["Ignore Ada Norden’s invitation to follow Potion", "Accept Ada Norden’s invitation to follow Potion"], headline: null }],
    ["a page, by its picture alone", { phrase: "xyz", picture: "Company logo for Potion", labels: ["Ignore an invitation from Ada Norden", "Accept Ada Norden’s invitation"], headline: null }],
    ["a page, by a link", { phrase: "xyz", pictureLink: "/company/potion/", labels: ["Ignore an invitation from Ada Norden", "Accept Ada Norden’s invitation"], headline: null }],
    ["a newsletter", { phrase: "invited you to subscribe to The Brief", headline: null }],
    ["a page, by the logo of a compound", { phrase: "xyz", picture: "Unternehmenslogo von Potion", labels: ["Ignore an invitation from Ada Norden", "Accept Ada Norden’s invitation"], headline: null }],
    ["a newsletter that one would like the user to read", { phrase: "would like you to subscribe to The Brief", phraseAt: "own", labels: ["Ignore", "Accept"], headline: null }],
    ["a page, in the subjunctive", { phrase: "quiere que sigas a Potion", headline: null }],
    ["a person whom the user ignored", { phrase: "", phraseAt: "none", labels: ["Report Ada Norden", "Undo ignoring Ada Norden"], words: ["I don’t know this person", "Undo"], extra: "<p>Invitation ignored</p>", headline: null }],
    ["an event", { phrase: "invited you to attend Small Data Day", headline: null }],
    ["a person known by now", { phrase: "is now a connection", labels: ["", ""], words: ["", ""], headline: null }],
    ["a suggestion", { phrase: "", phraseAt: "none", marked: false, labels: ["Dismiss Ada Norden’s suggestion", "Invite Ada Norden to connect"], words: ["Dismiss", "Connect"] }],
    ["a suggestion in words that are not known", { phrase: "", phraseAt: "none", marked: false, labels: ["Mabu Ada Norden", "Tilu Ada Norden"], words: ["Mabu", "Tilu"] }],
  ];
  for (const [what, parts] of nothing) {
    test(`${layout}: ${what} is no request`, () => {
      const { requests, unread } = readPage(listPage(card(english(parts), layout), layout));
      assert.deepEqual([requests, unread], [[], 0]);
    });
  }

  test(`${layout}: a card of somebody else's controls is said to be unreadable, the others are read`, () => {
    const odd = english({ labels: ["Ignore an invitation to connect from Bo Lind", "Accept Bo Lind’s invitation"] });
    const { requests, unread } = readPage(listPage(card(odd, layout) + card({ ...english({ name: "Cy Marsh" }), key: "cy" }, layout), layout));
    assert.deepEqual([requests.map(({ slug }) => slug), unread], [["cy"], 1]);
  });

  test(`${layout}: a card of words that nobody knows beside one that is read is said to be unreadable`, () => {
    const odd = english({ phrase: "quorum tibi", labels: ["Flurb Ada Norden quux", "Zorb Ada Norden quux"], words: ["Flurb", "Zorb"] });
    const { requests, unread } = readPage(listPage(card(odd, layout) + card({ ...english({ name: "Cy Marsh" }), key: "cy" }, layout), layout));
    assert.deepEqual([requests.map(({ slug }) => slug), unread], [["cy"], 1]);
  });

  test(`${layout}: controls without a word are said to be unreadable`, () => {
    assert.deepEqual(readPage(listPage(card(english({ labels: null, words: ["", ""] }), layout), layout)).unread, 1);
  });
}

/** What stands where Accept stands, and must never be pressed in its place. */
const deeds = [["Block Ada Norden", "Block"], ["Report Ada Norden", "Report"], ["View Ada Norden’s profile", "View profile"], ["Snooze Ada Norden", "Snooze"], ["More actions for Ada Norden", "More"],
  ["Unfollow Ada Norden", "Unfollow"], ["Do not accept Ada Norden’s invitation", "Do not accept"]];
for (const layout of layouts) {
  for (const [label = "", words = ""] of deeds) {
    test(`${layout}: "${words}" beside Ignore is pressed by nothing, alone and beside another request`, () => {
      const odd = card(english({ labels: ["Ignore an invitation to connect from Ada Norden", label], words: ["Ignore", words] }), layout);
      const other = card({ ...english({ name: "Cy Marsh" }), key: "cy" }, layout);
      for (const page of [odd, odd + other]) {
        for (const { slug, accept } of readPage(listPage(page, layout)).requests) assert.equal(accept, slug === "cy" ? "accept cy" : null);
      }
    });
  }
}

test("in words nobody knows, on the preview, a request is seen and nothing can be pressed", () => {
  const parts = english({ phrase: "keta fo sunalo", labels: ["Mabu lo Ada Norden", "Dira lo Ada Norden"], words: ["Mabu", "Dira"] });
  const [seen] = readPage(listPage(card(parts, "2026"), "2026"), grow).requests;
  assert.deepEqual([seen.slug, seen.headline, seen.accept, seen.ignore], ["ada", "Baker", null, null]);
  assert.deepEqual(readPage(listPage(card({ ...parts, marked: false }, "2026"), "2026"), list).requests, [], "nothing marks it as an invitation");
});

test("in words nobody knows, a third button that names the person leaves open which is which", () => {
  const parts = english({ phrase: "keta fo sunalo", labels: ["Mabu lo Ada Norden", "Dira lo Ada Norden"], words: ["Mabu", "Dira"], messageAt: "button", message: "Tobe", messageLabel: "Tobe ni Ada Norden" });
  const [seen] = readPage(listPage(card(parts, "2026"), "2026"), list).requests;
  assert.deepEqual([seen.slug, seen.accept, seen.ignore], ["ada", null, null]);
});

test("two forms of a phrase nobody knows are no headlines", () => {
  const made = (/** @type {string} */ key, /** @type {string} */ name, /** @type {string} */ phrase) => card({ ...english({ name, phrase, phraseAt: "own", labels: [`Mabu lo ${name}`, `Dira lo ${name}`], words: ["Mabu", "Dira"] }), key }, "2026");
  const { requests } = readPage(listPage(made("ada", "Ada Norden", "keta fo sunalo") + made("bo", "Bo Lind", "rima te keta fo sunalo"), "2026"));
  assert.deepEqual(requests.map(({ headline }) => headline), [null, null]);
});

test("an empty list is understood", () => {
  assert.deepEqual(readPage(listPage("", "2026")).unread, 0);
});
