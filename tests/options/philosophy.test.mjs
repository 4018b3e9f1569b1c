// The draft of a philosophy: what a field takes, and what the last month would have looked like.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "../../extension/options/advice-comparison.js";
import { adviceOn, mostRequests, requestsOfMonth } from "../../extension/options/month-advice.js";
import { ownPhilosophy, ranges, readNumber, sameNumbers } from "../../extension/options/philosophy-numbers.js";

const open = { exchange: 10, silence: 0.5, pitch: -1, unwelcome: -20, block: -3, look: 0.3, needsMeeting: false };

test("a field takes what the program takes, and nothing else", () => {
  const [exchange] = ranges;
  const block = ranges.find(({ name }) => name === "block");
  const look = ranges.find(({ name }) => name === "look");
  assert.ok(block && look);
  for (const typed of ["0", "-1000", "1000", "0.25", "1e2", " 5 "]) assert.equal(readNumber(typed, exchange), Number(typed));
  for (const typed of ["", " ", "abc", "1000.1", "-1001", "Infinity", "NaN", "1,5", "0x"]) assert.equal(readNumber(typed, exchange), null, typed);
  assert.deepEqual(["-1", "0", "0.1"].map((typed) => readNumber(typed, block)), [-1, 0, null]);
  assert.deepEqual(["-0.1", "0", "1"].map((typed) => readNumber(typed, look)), [null, 0, 1]);
});

test("every slider ends within what is taken and has its zero or the shipped numbers in reach", () => {
  for (const { name, least, most, from, to, step } of ranges) {
    assert.ok(least <= from && from < to && to <= most && (to - from) / step <= 200, name);
    assert.ok(open[name] >= from && open[name] <= to, name);
  }
});

test("two sets of numbers are the same only if every number and the gate are", () => {
  assert.ok(sameNumbers(open, { ...open }));
  for (const { name } of ranges) assert.ok(!sameNumbers(open, { ...open, [name]: open[name] + 0.1 }));
  assert.ok(!sameNumbers(open, { ...open, needsMeeting: true }));
  assert.deepEqual(ownPhilosophy(/** @type {any} */ ({ ...open, name: "open", more: 1 })), { name: "own", ...open });
});

/** @param {number} count */
const requests = (count) => Array.from({ length: count }, (_, index) => ({ id: `r${index}`, name: `Person ${index}`, seenAt: index }));

test("the comparison counts each suggestion on both sides and names who changes, in order", () => {
  const now = new Map(/** @type {const} */ ([["r0", "accept"], ["r1", "accept"], ["r2", "ignore"], ["r3", "block"], ["r9", "accept"]]));
  const draft = new Map(/** @type {const} */ ([["r0", "accept"], ["r1", "lookFirst"], ["r2", "accept"], ["r3", "block"]]));
  const { judged, counts, changes } = compare(requests(5), now, draft);
  assert.equal(judged, 4, "only those that both advise on");
  assert.deepEqual(counts, [
    { action: "accept", now: 2, draft: 2 }, { action: "lookFirst", now: 0, draft: 1 },
    { action: "ignore", now: 1, draft: 0 }, { action: "block", now: 1, draft: 1 },
  ]);
  assert.deepEqual(changes, [{ name: "Person 1", from: "accept", to: "lookFirst" }, { name: "Person 2", from: "ignore", to: "accept" }]);
});

test("the month is 30 days, page after page, and no more than is shown", async () => {
  /** @type {any[]} */
  const asked = [];
  const ask = /** @type {any} */ (async (/** @type {string} */ _method, /** @type {any} */ params) => {
    asked.push(params);
    return { requests: requests(50), next: asked.length < 40 ? `${asked.length}` : null };
  });
  const now = 1_790_000_000_000;
  const month = await requestsOfMonth(ask, now);
  assert.equal(month.requests.length, mostRequests);
  assert.equal(month.more, true);
  assert.equal(asked[0].since, now - 30 * 24 * 60 * 60 * 1000);
  assert.deepEqual(asked[1], { ...asked[0], cursor: "1" });
});

test("a refused request has no advice and disturbs no other; nobody waiting, nothing more is asked", async () => {
  let calls = 0;
  const ask = /** @type {any} */ (async (/** @type {string} */ _method, /** @type {any} */ { requests: given }) => {
    calls += 1;
    return { suggestions: given.map((/** @type {any} */ { id }) => (id === "r3" ? { request: id, error: {} } : { request: id, action: "accept" })) };
  });
  assert.equal((await adviceOn(ask, requests(120), "open")).size, 119);
  assert.equal(calls, 3);
  await adviceOn(ask, requests(120), "open", () => calls < 4);
  assert.equal(calls, 4);
});
