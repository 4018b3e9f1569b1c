// What the chip on a profile makes of the host's answer about a person.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import en from "../../extension/language/en.js";
import { of } from "../../extension/page/chip-content.js";
import { loadWords } from "./page-around.mjs";

const day = 86_400_000;
const asked = Date.UTC(2020, 2, 10, 12);
const request = { kind: "request", id: "r", at: asked, note: "We met in Kiel." };
const accepted = { kind: "decision", id: "d", at: asked + day, action: "accept", stage: "done", undone: false };
const inferred = { kind: "outcome", id: null, at: asked + 46 * day, outcome: "silence", inferred: true, undone: false };
const person = { slug: "mira-okafor", name: "Mira Okafor", firstSeenAt: asked };

before(() => loadWords("en", en));

/** @param {any} result @param {{events: any[], undone: string[]}} [own] @returns {any} */
function contentOf(result, own = { events: [], undone: [] }) {
  return of(result, { slug: "mira-okafor" }, { events: own.events, undone: new Set(own.undone) });
}

test("who is not in the history has no content", () => {
  for (const result of [{ sender: null, events: [] }, {}, { sender: {}, events: "x" }]) assert.equal(contentOf(result), null);
});

test("the history is one line, the latest events stand below it, and inferred silence is marked on no button", () => {
  const { name, tone, line, events, current, intended, more } = contentOf({ sender: person, events: [inferred, accepted, request], next: null });
  assert.deepEqual({ name, tone, line, intended, more }, { name: "Mira Okafor", tone: "accept", line: "Asked in March 2020, accepted, then silence (inferred)", intended: null, more: false });
  assert.deepEqual(events.map((/** @type {any} */ { what, note }) => [what, note]), [[en.outcome_silence_inferred, ""], ["Accepted", ""], ["Asked to connect", "We met in Kiel."]]);
  assert.deepEqual(current, { outcome: "silence", id: null });
});

test("what an archive tells stands in the line where no decision or outcome does, and among the events", () => {
  const archive = { connectedAt: asked, received: 2, sent: 1, lastMessageAt: asked + day, pitch: false };
  const events = [{ kind: "messages", at: asked + day, firstAt: asked, received: 2, sent: 1, pitch: false }, { kind: "connection", at: asked, company: "Firm", position: "Engineer" }];
  const known = contentOf({ sender: { ...person, archive }, events, next: null });
  assert.equal(known.line, "Connected since Mar 11, 2020, last talked Mar 11, 2020");
  assert.deepEqual(known.events.map((/** @type {any} */ { what }) => what), ["Messages: 2 received, 1 sent", en.archive_connected]);
  assert.equal(contentOf({ sender: { ...person, archive }, events: [accepted, request], next: null }).line, "Asked in March 2020, accepted, last talked Mar 11, 2020");
  assert.equal(contentOf({ sender: { ...person, archive: { ...archive, connectedAt: null, pitch: true } }, events, next: null }).line, "Last a sales pitch Mar 11, 2020");
});

test("whatever was inferred is told as what it is, and as inferred", () => {
  for (const [outcome, line, what] of [["exchange", en.hint_followed_exchange_inferred, en.outcome_exchange_inferred], ["pitch", en.hint_followed_pitch_inferred, en.outcome_pitch_inferred]]) {
    const told = contentOf({ sender: person, events: [{ ...inferred, outcome }, accepted, request], next: null });
    assert.equal(told.line, `Asked in March 2020, accepted, ${line}`);
    assert.equal(told.events[0].what, what);
    assert.deepEqual(told.current, { outcome, id: null });
  }
});

test("what was written here counts before it is stored, once, and can be taken back", () => {
  const said = { kind: "outcome", id: "o", at: asked + 50 * day, outcome: "exchange", inferred: false, undone: false };
  const stored = { sender: person, events: [inferred, accepted, request], next: null };
  const waiting = contentOf(stored, { events: [said], undone: [] });
  assert.deepEqual(waiting.current, { outcome: "exchange", id: "o" });
  assert.deepEqual(waiting.events.map((/** @type {any} */ { what }) => what), ["Useful exchange", "Accepted", "Asked to connect"]);
  const both = contentOf({ ...stored, events: [said, accepted, request] }, { events: [said], undone: [] });
  assert.deepEqual(both.events, waiting.events);
  const back = contentOf({ ...stored, events: [said, accepted, request] }, { events: [said], undone: ["o"] });
  assert.equal(back.current, null);
  assert.equal(back.events[0].undone, true);
});

test("only the last decision can be a block to confirm, and one that was taken back is none", () => {
  const block = { kind: "decision", id: "b", at: asked + 2 * day, action: "block", stage: "intended", undone: false };
  const of = (/** @type {object[]} */ ...events) => contentOf({ sender: person, events, next: null }).intended;
  assert.equal(of(block, accepted), "b");
  assert.equal(of({ ...accepted, at: asked + 3 * day }, block), null);
  assert.equal(of({ ...block, undone: true }, accepted), null);
  assert.equal(of({ ...block, id: "c", at: asked + 3 * day, stage: "done" }, block), null);
});

test("hostile names and notes are one line without marks of direction, and a long note is shortened", () => {
  const { name, events } = contentOf({ sender: { ...person, name: "Mira\u202E \n Okafor\u0007" }, events: [{ ...request, note: `\u202Eone\ntwo ${"x".repeat(500)}` }], next: null });
  assert.equal(name, "Mira Okafor");
  assert.match(events[0].note, /^one two x+…$/);
  assert.equal([...events[0].note].length, 120);
});

test("of somebody without events it says since when, and of one with many that there are more", () => {
  assert.equal(contentOf({ sender: person, events: [], next: null }).line, "In your history since Mar 10, 2020");
  const many = contentOf({ sender: person, events: Array.from({ length: 6 }, (_, index) => ({ ...request, id: `r${index}`, at: asked - index * day })), next: null });
  assert.deepEqual([many.events.length, many.more], [4, true]);
});
