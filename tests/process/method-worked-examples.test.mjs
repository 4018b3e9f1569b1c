// PROTOCOL.md's examples, in its order, against a fresh history.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startHost } from "./host.mjs";
import { documentedMethods } from "./protocol-document.mjs";

/** What section 6 says had happened before. */
const before = {
  id: "ea10c3b2-6d1f-4c7e-9a55-3f0d8e6b7702",
  at: 1780000100000,
  action: "ignore",
  origin: "page",
  request: {
    id: "ea10c3b2-6d1f-4c7e-9a55-3f0d8e6b7701",
    sender: { slug: "mira-okafor" },
    name: "Mira Okafor",
    note: "Let us connect.",
    seenAt: 1780000000000,
  },
};

/**
 * The type of every value, and the keys of every object; of a list its first element. Without regard to order.
 * @param {any} value
 * @returns {any}
 */
function shape(value) {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape);
  if (value === null || typeof value !== "object") return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}

/** Where an example cannot be exact: what depends on the machine or on the advisor's weights is compared by its shape. */
const comparisons = /** @type {Record<string, (actual: any, documented: any) => void>} */ ({
  hello(actual, documented) {
    assert.deepEqual(shape(actual), shape(documented));
    assert.deepEqual(actual.methods, documented.methods);
    assert.equal(actual.protocol, documented.protocol);
    assert.equal(actual.caller.kind, documented.caller.kind);
  },
  suggest(actual, documented) {
    const [given] = actual.suggestions;
    const [worked] = documented.suggestions;
    assert.equal(actual.philosophy, documented.philosophy);
    assert.equal(given.request, worked.request);
    assert.deepEqual(given.history, worked.history);
    for (const reason of given.reasons) {
      assert.deepEqual(Object.keys(reason).sort(), ["key", "side", "values", "weight"]);
    }
    assert.deepEqual(shape({ ...given, reasons: [] }), shape({ ...worked, reasons: [] }));
  },
  philosophy(actual, documented) {
    assert.deepEqual({ ...actual, available: actual.available.slice(0, 1) }, documented);
    assert.deepEqual(
      actual.available.map((/** @type {{name: string}} */ { name }) => name),
      ["open", "balanced", "known", "careful"],
    );
  },
  ledger(actual, documented) {
    assert.deepEqual({ ...actual, asOf: documented.asOf }, documented);
  },
  replay(actual, documented) {
    assert.deepEqual({ ...actual, philosophies: actual.philosophies.slice(0, 1) }, documented);
    assert.deepEqual(
      actual.philosophies.map((/** @type {{name: string}} */ { name }) => name),
      ["open", "balanced", "known", "careful", "own"],
    );
  },
});

test("the worked examples of PROTOCOL.md are true", async (t) => {
  const host = startHost(t);
  await host.call("decide", before);
  for (const { name, params, result } of documentedMethods()) {
    await t.test(name, async () => {
      const actual = await host.call(name, params);
      (comparisons[name] ?? assert.deepEqual)(actual, result);
    });
  }
});
