import assert from "node:assert/strict";
import { test } from "node:test";
import { exportedHistory, exportName } from "../../extension/options/history-export.js";

/** @param {object[][]} pages */
function fakeAsk(pages) {
  /** @type {any[]} */
  const asked = [];
  const ask = /** @type {any} */ (async (/** @type {string} */ method, /** @type {any} */ params) => {
    asked.push([method, params]);
    const at = params.cursor === undefined ? 0 : Number(params.cursor);
    return { lines: pages[at], next: at + 1 < pages.length ? String(at + 1) : null };
  });
  return { ask, asked };
}

test("the pages become one file with a line each, in order, and text stays as it was", async () => {
  const pages = [[{ kind: "request", name: "Mira \u2028 🌊 \"Okafor\"\n" }, { n: 1 }], [], [{ n: 2 }]];
  const { ask, asked } = fakeAsk(pages);
  /** @type {number[]} */
  const told = [];
  const text = await (await exportedHistory(ask, new AbortController().signal, (lines) => told.push(lines))).text();
  assert.ok(text.endsWith("\n"));
  assert.deepEqual(text.trimEnd().split("\n").map((line) => JSON.parse(line)), pages.flat());
  assert.deepEqual(told, [2, 2, 3]);
  assert.deepEqual(asked, [["export", {}], ["export", { cursor: "1" }], ["export", { cursor: "2" }]]);
});

test("cancelled, it asks for no further page", async () => {
  const { ask, asked } = fakeAsk([[{ n: 1 }], [{ n: 2 }]]);
  const stop = new AbortController();
  await assert.rejects(exportedHistory(ask, stop.signal, () => stop.abort()), { name: "AbortError" });
  assert.equal(asked.length, 1);
});

test("its name has the local day", () => {
  assert.equal(exportName(new Date(2026, 0, 5, 23, 59)), "serendip-2026-01-05.jsonl");
});
