import assert from "node:assert/strict";
import { test } from "node:test";
import { nearDuplicates } from "./near_duplicates.mjs";
import { batches, fault, kinds, rows } from "./rows.mjs";

const known = new Set(["clerk"]);
const good = { kind: "peer", batch: "clerk", field: "note", text: "Shall we connect?", fields: 3 };

test("every line of the corpus can be read, and every kind has notes in every language", () => {
  const all = rows();
  const cells = new Set(all.filter(({ field }) => field === "note").map(({ language, kind }) => `${language}/${kind}`));
  assert.equal(cells.size, kinds().length * new Set(all.map(({ language }) => language)).size);
  assert.deepEqual([...batches().keys()].filter((batch) => !all.some((row) => row.batch === batch)), [], "a batch without a text");
});

test("no two texts of the corpus are nearly the same", () => {
  const all = rows();
  const near = nearDuplicates(all.map(({ text }) => text)).map(([one, other]) => `${all[one].where} ${all[other].where}`);
  assert.deepEqual(near, [], "Take one of each pair out.");
});

for (const [what, row, said] of /** @type {[string, Partial<typeof good>, RegExp][]} */ ([
  ["a field too many", { fields: 4 }, /three fields/],
  ["a batch that nobody described", { batch: "sailor" }, /batches\.tsv/],
  ["a field that a request does not have", { field: "title" }, /note or headline/],
  ["a headline that says that two people met", { kind: "met", field: "headline" }, /only a note/],
  ["a text with a space behind it", { text: "Hello " }, /space around/],
  ["a note longer than LinkedIn takes", { text: "x".repeat(301) }, /301 characters/],
])) {
  test(`a line is refused that has ${what}`, () => assert.match(fault({ ...good, ...row }, known), said));
}

test("a line is taken whose emoji count as one character each", () => assert.equal(fault({ ...good, text: "🙂".repeat(300) }, known), ""));

test("texts are nearly the same when half of their runs of three words are", () => {
  assert.deepEqual(nearDuplicates(["we build racks for cold stores", "Racks? We build racks for cold stores!", "We mend roofs"]), [[0, 1]]);
  assert.deepEqual(nearDuplicates(["Hello there", "hello, there!", "Hello you"]), [[0, 1]]);
});
