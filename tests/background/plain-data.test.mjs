import assert from "node:assert/strict";
import { test } from "node:test";
import { plainData } from "../../extension/background/plain-data.js";

test("lone surrogates become U+FFFD wherever they are, and pairs stay", () => {
  assert.deepEqual(plainData({ "a\uD83D": ["\uDE00x", { b: "😀 \uD83D" }] }), { "a\uFFFD": ["\uFFFDx", { b: "😀 \uFFFD" }] });
});

test("ordinary data comes out as it went in", () => {
  const data = { text: "Ä ‏\u202E <b>", number: -1.5, yes: true, nothing: null, list: [1, [2]] };
  assert.deepEqual(plainData(data), data);
});

test("an undefined field is left out, as JSON does", () => {
  assert.deepEqual(Object.keys(/** @type {object} */ (plainData({ a: undefined, b: 1 }))), ["b"]);
});

test("a field named __proto__ changes no prototype", () => {
  const copy = /** @type {any} */ (plainData(JSON.parse('{"__proto__": {"evil": true}}')));
  assert.equal(copy.evil, undefined);
  assert.deepEqual(Object.keys(copy), ["__proto__"]);
});

for (const [what, value] of /** @type {[string, unknown][]} */ ([
  ["NaN", NaN], ["infinity", Infinity], ["a bigint", 1n], ["a function", () => 1], ["a date", new Date()],
  ["a map", new Map()], ["bytes", new Uint8Array(4)], ["undefined in a list", [undefined]],
])) {
  test(`${what} is refused`, () => assert.throws(() => plainData({ value }), { name: "invalidMessage" }));
}

test("32 levels pass and 33 are refused", () => {
  const nested = (/** @type {number} */ levels) => JSON.parse("[".repeat(levels) + "]".repeat(levels));
  plainData(nested(32));
  assert.throws(() => plainData(nested(33)), { name: "invalidMessage" });
  assert.throws(() => plainData(nested(5000)), { name: "invalidMessage" });
});

test("one MiB in UTF-8 passes and a byte more is refused", () => {
  plainData("x".repeat(1_048_574));
  assert.throws(() => plainData("x".repeat(1_048_575)), { name: "invalidMessage" });
  assert.throws(() => plainData("ä".repeat(600_000)), { name: "invalidMessage" });
});

test("the extension's own pages may send a piece of an archive, with room for the envelope below the host's 4 MiB", () => {
  plainData("x".repeat(3_000_000), "extensionPage");
  assert.throws(() => plainData("x".repeat(4_193_280), "extensionPage"), { name: "invalidMessage" });
});
