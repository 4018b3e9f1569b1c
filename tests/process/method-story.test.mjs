// One user's evening over one port, and the next day over another.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HostError, firefoxArguments, startHost } from "./host.mjs";
import { asTold, makeHome } from "./home.mjs";
import { decision, goodParams, request, uuid } from "./method-params.mjs";

test("everything that was done in one browser is there in the next", async (t) => {
  const home = makeHome(t);
  const evening = startHost(t, { home });
  const hello = await evening.call("hello", goodParams().hello);
  assert.equal(hello.caller.kind, "chromium");
  assert.deepEqual(hello.database, { open: true, path: asTold(home.database), mended: {} });

  const requests = Array.from({ length: 12 }, (_, i) => request(i, `sender-${i}`, { note: `Hello from ${i} 🌊` }));
  const { observed } = await evening.call("observe", { requests });
  assert.deepEqual(
    observed,
    requests.map(({ id }) => ({ request: id, kth: 1, repeated: false })),
  );
  await evening.call("setPhilosophy", { id: uuid(900), at: 1790000000000, philosophy: "careful" });
  const advice = await evening.call("suggest", { requests });
  assert.equal(advice.philosophy, "careful");
  assert.deepEqual(
    advice.suggestions.map((/** @type {any} */ each) => each.request),
    requests.map(({ id }) => id),
  );
  for (const { reasons, history } of advice.suggestions) {
    assert.ok(reasons.length > 0);
    assert.equal(history.earlierRequests, 0, "the request itself is not its own history");
  }

  await evening.call("decide", decision(100, "accept", requests[0]));
  await evening.call("decide", decision(101, "ignore", requests[1]));
  await evening.call("decide", decision(102, "block", requests[2], { stage: "intended" }));
  await evening.call("undo", { id: uuid(200), at: 1790000009000, event: uuid(101) });
  await evening.call("outcome", { id: uuid(201), at: 1790000010000, sender: { slug: "sender-0" }, outcome: "exchange" });
  const refused = await evening.request("decide", { ...decision(103, "accept", requests[3]), action: "marry" });
  assert.equal(refused.error.data.field, "action");
  assert.equal((await evening.end()).code, 0);

  const nextDay = startHost(t, { home, args: firefoxArguments });
  assert.equal((await nextDay.call("hello", goodParams().hello)).caller.kind, "firefox");
  assert.deepEqual((await nextDay.call("philosophy")).philosophy, "careful");
  const waiting = await nextDay.call("search", { filter: "blockIntended" });
  assert.deepEqual(
    waiting.senders.map((/** @type {any} */ each) => each.sender.slug),
    ["sender-2"],
  );
  const done = { id: uuid(104), at: 1790000099000, action: "block", origin: "popup", sender: { slug: "sender-2" } };
  assert.equal((await nextDay.call("decide", done)).request, uuid(2));
  assert.equal((await nextDay.call("search", { filter: "blockIntended" })).senders.length, 0);

  /** @param {string} slug */
  const events = async (slug) => (await nextDay.call("sender", { sender: { slug } })).events;
  assert.deepEqual(
    (await events("sender-0")).map((/** @type {any} */ each) => each.kind),
    ["outcome", "decision", "request"],
  );
  const [undone, seen] = await events("sender-1");
  assert.equal(undone.undone, true);
  assert.equal(seen.note, "Hello from 1 🌊");
  assert.equal((await events("sender-3")).length, 1, "a refused decision left nothing");
  const [again] = (await nextDay.call("suggest", { requests: [request(50, "sender-0", { seenAt: 1795000000000 })] })).suggestions;
  assert.equal(again.history.earlierRequests, 1);
  assert.equal(again.history.lastOutcome.outcome, "exchange");
});

test("a note with anything in it comes back as it was sent", async (t) => {
  const host = startHost(t);
  const notes = ["\u202Egnp.exe\u202C", "👩‍👩‍👧‍👦".repeat(100), "<b>&amp;</b> ${x} %s", "e\u0301n\u0303", "\u0001\u007F\uFFFF", "🌊".repeat(2000)];
  for (const [i, note] of notes.entries()) {
    await host.call("decide", decision(100 + i, "accept", request(i, `sender-${i}`, { note })));
    const { events } = await host.call("sender", { sender: { slug: `sender-${i}` } });
    assert.equal(events.at(-1).note, note);
  }
});

test("a refusal names the field and the next message works", async (t) => {
  const host = startHost(t);
  const bad = request(1, "mira-okafor", { mutuals: 4294967297 });
  await assert.rejects(host.call("decide", decision(2, "accept", bad)), (error) => {
    assert.ok(error instanceof HostError);
    assert.equal(error.code, -32602);
    assert.equal(error.data.field, "request.mutuals");
    return true;
  });
  assert.deepEqual((await host.call("search")).senders, []);
});
