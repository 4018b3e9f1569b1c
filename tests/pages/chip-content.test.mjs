// What the chip on a profile makes of the host's answer about a person.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import en from "../../extension/language/en.js";
import { startReader } from "./page-scripts.mjs";

const day = 86_400_000;
const asked = Date.UTC(2020, 2, 10, 12);
const request = { kind: "request", id: "r", at: asked, note: "We met in Kiel." };
const accepted = { kind: "decision", id: "d", at: asked + day, action: "accept", stage: "done", undone: false };
const inferred = { kind: "outcome", id: null, at: asked + 46 * day, outcome: "silence", inferred: true, undone: false };
const person = { slug: "mira-okafor", name: "Mira Okafor", firstSeenAt: asked };

/** @type {Awaited<ReturnType<typeof startReader>>} */ let reader;
/** @type {import("puppeteer-core").Page} */ let page;
before(async () => {
  reader = await startReader();
  page = await reader.open({ people: [] });
});
after(() => reader.close());

/** @param {unknown} result @param {{events: object[], undone: string[]}} [own] @returns {Promise<any>} */
function contentOf(result, own = { events: [], undone: [] }) {
  return page.evaluate(`(async () => {
    chrome = { runtime: { id: "x", sendMessage: async () => ({ language: "en", texts: ${JSON.stringify(en)} }) } };
    await SerendipWords.load();
    return SerendipChipContent.of(${JSON.stringify(result)}, { slug: "mira-okafor" }, { events: ${JSON.stringify(own.events)}, undone: new Set(${JSON.stringify(own.undone)}) });
  })()`);
}

test("who is not in the history has no content", async () => {
  for (const result of [{ sender: null, events: [] }, {}, { sender: {}, events: "x" }]) assert.equal(await contentOf(result), null);
});

test("the history is one line, the latest events stand below it, and inferred silence is marked on no button", async () => {
  const { name, tone, line, events, current, intended, more } = await contentOf({ sender: person, events: [inferred, accepted, request], next: null });
  assert.deepEqual({ name, tone, line, intended, more }, { name: "Mira Okafor", tone: "accept", line: "Asked in March 2020, accepted, then silence (inferred)", intended: null, more: false });
  assert.deepEqual(events.map((/** @type {any} */ { what, note }) => [what, note]), [[en.outcome_silence_inferred, ""], ["Accepted", ""], ["Asked to connect", "We met in Kiel."]]);
  assert.deepEqual(current, { outcome: "silence", id: null });
});

test("whatever was inferred is told as what it is, and as inferred", async () => {
  for (const [outcome, line, what] of [["exchange", en.hint_followed_exchange_inferred, en.outcome_exchange_inferred], ["pitch", en.hint_followed_pitch_inferred, en.outcome_pitch_inferred]]) {
    const told = await contentOf({ sender: person, events: [{ ...inferred, outcome }, accepted, request], next: null });
    assert.equal(told.line, `Asked in March 2020, accepted, ${line}`);
    assert.equal(told.events[0].what, what);
    assert.deepEqual(told.current, { outcome, id: null });
  }
});

test("what was written here counts before it is stored, once, and can be taken back", async () => {
  const said = { kind: "outcome", id: "o", at: asked + 50 * day, outcome: "exchange", inferred: false, undone: false };
  const stored = { sender: person, events: [inferred, accepted, request], next: null };
  const waiting = await contentOf(stored, { events: [said], undone: [] });
  assert.deepEqual(waiting.current, { outcome: "exchange", id: "o" });
  assert.deepEqual(waiting.events.map((/** @type {any} */ { what }) => what), ["Useful exchange", "Accepted", "Asked to connect"]);
  const both = await contentOf({ ...stored, events: [said, accepted, request] }, { events: [said], undone: [] });
  assert.deepEqual(both.events, waiting.events);
  const back = await contentOf({ ...stored, events: [said, accepted, request] }, { events: [said], undone: ["o"] });
  assert.equal(back.current, null);
  assert.equal(back.events[0].undone, true);
});

test("only the last decision can be a block to confirm, and one that was taken back is none", async () => {
  const block = { kind: "decision", id: "b", at: asked + 2 * day, action: "block", stage: "intended", undone: false };
  const of = async (/** @type {object[]} */ ...events) => (await contentOf({ sender: person, events, next: null })).intended;
  assert.equal(await of(block, accepted), "b");
  assert.equal(await of({ ...accepted, at: asked + 3 * day }, block), null);
  assert.equal(await of({ ...block, undone: true }, accepted), null);
  assert.equal(await of({ ...block, id: "c", at: asked + 3 * day, stage: "done" }, block), null);
});

test("hostile names and notes are one line without marks of direction, and a long note is shortened", async () => {
  const { name, events } = await contentOf({ sender: { ...person, name: "Mira\u202E \n Okafor\u0007" }, events: [{ ...request, note: `\u202Eone\ntwo ${"x".repeat(500)}` }], next: null });
  assert.equal(name, "Mira Okafor");
  assert.match(events[0].note, /^one two x+…$/);
  assert.equal([...events[0].note].length, 120);
});

test("of somebody without events it says since when, and of one with many that there are more", async () => {
  assert.equal((await contentOf({ sender: person, events: [], next: null })).line, "In your history since Mar 10, 2020");
  const many = await contentOf({ sender: person, events: Array.from({ length: 6 }, (_, index) => ({ ...request, id: `r${index}`, at: asked - index * day })), next: null });
  assert.deepEqual([many.events.length, many.more], [4, true]);
});
