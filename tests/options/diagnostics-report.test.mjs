// What is copied for somebody else says how things are and nothing about any person.
import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnosticsReport } from "../../extension/options/diagnostics-report.js";

/** @type {any} Everything personal that could stand near these facts is in it. */
const facts = {
  extension: "0.1.0",
  browser: "Mozilla/5.0",
  language: "de",
  consent: true,
  keyboard: false,
  selectors: ["oldNote"],
  host: { state: "away", name: "databaseUnavailable", message: "/home/anna/.local/share/serendip/history.db is locked" },
  hello: { version: "1.2.3", protocol: 1, methods: ["hello", "suggest"], database: { open: false, path: "/home/anna/history.db" }, prior: { own: ["a.tsv"], refused: [] }, caller: { id: "x" } },
  philosophy: { philosophy: "open", chosen: false },
  suggestions: { accept: 3, ignore: 1 },
  waiting: [{ method: "decide", params: { request: { name: "Mira Okafor", sender: { slug: "mira-okafor" } } } }, { method: "decide" }],
  refused: [{ method: "outcome", error: { name: "unknownSender", message: "No sender mira-okafor" }, params: { sender: { slug: "mira-okafor" } } }],
};

test("it names versions, states and counts", () => {
  const report = diagnosticsReport(facts);
  for (const line of ["Serendip extension: 0.1.0", "Keyboard: off", "Selectors overridden: oldNote", "Host: away, databaseUnavailable", "Host version: 1.2.3, protocol 1",
    "Database open: no", "Philosophy: open (not chosen yet)", "Requests of the last 30 days: 4 (accept 3, ignore 1)", "Writes that wait: 2 (decide 2)", "Writes refused: 1 (outcome unknownSender 1)"]) {
    assert.ok(report.includes(line), `${line}\n---\n${report}`);
  }
});

test("it holds no name, no slug and no path", () => {
  assert.doesNotMatch(diagnosticsReport(facts), /mira|okafor|anna|home|history\.db/i);
});

test("what is not known is said to be", () => {
  const report = diagnosticsReport({ ...facts, host: null, hello: null, philosophy: null, suggestions: null, waiting: [], refused: [] });
  assert.equal(report.match(/unknown/g)?.length, 7);
});
