// Cards of every kind that others saw or that a new build may draw, in all layouts and many languages: what must be stored of
// each, what each button presses, and what is no request. A control's `data-kind` and `data-slug` are the truth.
import assert from "node:assert/strict";
import { test } from "node:test";
import { card, layouts, listPage } from "./cards.mjs";
import { fill, languages } from "./languages.mjs";
import { readPage } from "./read-page.mjs";

/** @typedef {import("./cards.mjs").CardParts} CardParts */
/** @typedef {import("./cards.mjs").Layout} Layout */
/** @typedef {Partial<{headline: string | null, note: string | null, mutuals: number | null, followsYou: boolean | null, controls: boolean, name: string}>} Wanted */

const people = { ada: "Ada Norden", bo: "Bo Lind", cy: "Cy Marsh Berg", di: "Di Ott" };
const preview = "/mynetwork/grow/";

/** @param {string} language @param {Partial<CardParts> & {key: string, name: string}} parts @returns {CardParts} */
function speaking(language, parts) {
  const speech = languages[language] ?? languages.en;
  if (!speech) throw new Error(`no language ${language}`);
  const name = parts.name;
  return { phrase: speech.phrase, labels: [fill(speech.labels[0], name), fill(speech.labels[1], name)], words: speech.words, message: speech.message, messageLabel: fill(speech.messageTo, name), ...parts };
}

/** An invitation of a person's to follow a page, with all signs unless taken away. @param {string} language @param {string} key @param {Partial<CardParts>} [parts] @returns {CardParts} */
function pageInvitation(language, key, parts = {}) {
  const speech = languages[language] ?? languages.en;
  if (!speech) throw new Error(`no language ${language}`);
  const name = "Juan M. Pardo";
  return { key, name, phrase: fill(speech.pagePhrase, name, "Potion Consulting"), labels: [fill(speech.page[0], name, "Potion Consulting"), fill(speech.page[1], name, "Potion Consulting")], words: speech.words, picture: "", headline: null, ...parts };
}

/** @param {any} read @param {string} key @param {string} name @param {Wanted} wanted */
function holds(read, key, name, { controls = true, ...wanted }) {
  const expected = { fx: key, slug: key, member: null, name, headline: null, note: null, mutuals: null, followsYou: null, verified: null, ...wanted,
    accept: controls ? `accept ${key}` : null, ignore: controls ? `ignore ${key}` : null };
  assert.deepEqual(read, expected);
}

for (const layout of layouts) {
  for (const [language, speech] of Object.entries(languages)) {
    for (const phraseAt of /** @type {const} */ (["inline", "own", "named"])) {
      test(`${layout} ${language}: phrase ${phraseAt}, compose links anywhere: every card is read, each button presses its own control`, () => {
        const cards = [speaking(language, { key: "ada", name: people.ada, headline: "Baker", phraseAt }), speaking(language, { key: "bo", name: people.bo, headline: "Baker", note: "We met in Lisbon.", phraseAt, messageAt: "before" }),
          speaking(language, { key: "cy", name: people.cy, headline: "--", phraseAt, messageAt: "between" }), speaking(language, { key: "di", name: people.di, headline: "Smith", phraseAt, messageAt: "after" })];
        const { requests, unread } = readPage(listPage([...cards, pageInvitation(language, "juan")].map((one) => card(one, layout)).join(""), layout, { dir: speech.dir }));
        assert.deepEqual(requests.map(({ fx }) => fx), ["ada", "bo", "cy", "di"]);
        holds(requests[0], "ada", people.ada, { headline: "Baker" });
        holds(requests[1], "bo", people.bo, { headline: "Baker", note: "We met in Lisbon." });
        holds(requests[2], "cy", people.cy, { headline: null });
        holds(requests[3], "di", people.di, { headline: "Smith" });
        assert.equal(unread, 0);
      });
    }

    test(`${layout} ${language}: a button that writes a message is never taken for Ignore or Accept`, () => {
      const { requests } = readPage(listPage(["ada", "bo"].map((key) => card(speaking(language, { key, name: key === "ada" ? people.ada : people.bo, headline: "Baker", messageAt: "button" }), layout)).join(""), layout));
      assert.equal(requests.length, 2);
      const decided = speech.known !== false || layout !== "2026";
      for (const [index, key] of ["ada", "bo"].entries()) holds(requests[index], key, key === "ada" ? people.ada : people.bo, { headline: "Baker", controls: decided });
    });

    test(`${layout} ${language}: a single card is read, its headline only where structure tells it`, () => {
      const inline = readPage(listPage(card(speaking(language, { key: "ada", name: people.ada, headline: "Baker" }), layout), layout)).requests;
      holds(inline[0], "ada", people.ada, { headline: "Baker" });
      const own = readPage(listPage(card(speaking(language, { key: "ada", name: people.ada, headline: "Baker", phraseAt: "own" }), layout), layout)).requests;
      holds(own[0], "ada", people.ada, { headline: speech.known === false && layout !== "2019" ? null : "Baker" });
    });

    test(`${layout} ${language}: a page invitation alone is no request and no page that is not understood`, () => {
      const { requests, unread } = readPage(listPage(card(pageInvitation(language, "juan"), layout), layout));
      assert.deepEqual([requests, unread], [[], 0]);
    });

    test(`${layout} ${language}: Accept before Ignore is told by known words, and by nothing else`, () => {
      const { requests } = readPage(listPage(card(speaking(language, { key: "ada", name: people.ada, headline: "Baker", acceptFirst: true }), "2026"), "2026"), preview);
      if (speech.known !== false) holds(requests[0], "ada", people.ada, { headline: "Baker" });
      else holds(requests[0], "ada", people.ada, { headline: "Baker", controls: false });
    });

    if (speech.known !== false) {
      test(`${layout} ${language}: visible text alone is read, without role and marks as well`, () => {
        for (const marked of [true, false]) {
          const parts = { labels: null, marked, listitem: false, headline: "Baker", messageLabel: undefined, messageAt: /** @type {const} */ ("after") };
          const cards = [speaking(language, { key: "ada", name: people.ada, ...parts }), speaking(language, { key: "bo", name: people.bo, note: "We met in Lisbon.", ...parts })];
          const { requests } = readPage(listPage(cards.map((one) => card(one, layout)).join(""), layout, { main: "div" }), "/mynetwork/invitation-manager/received/FROM_VERIFIED_MEMBER/");
          assert.equal(requests.length, 2, `marked ${marked}`);
          holds(requests[0], "ada", people.ada, { headline: "Baker" });
          holds(requests[1], "bo", people.bo, { headline: "Baker", note: "We met in Lisbon." });
        }
      });
    }

    for (const [line, mutuals] of speech.mutual) {
      test(`${layout} ${language}: "${line}" is no headline and says ${mutuals}`, () => {
        const cards = [speaking(language, { key: "ada", name: people.ada, headline: "Baker", mutual: line }), speaking(language, { key: "bo", name: people.bo, headline: null, mutual: line })];
        const { requests } = readPage(listPage(cards.map((one) => card(one, layout)).join(""), layout));
        holds(requests[0], "ada", people.ada, { headline: "Baker", mutuals });
        holds(requests[1], "bo", people.bo, { headline: null, mutuals });
      });
    }
  }
}
