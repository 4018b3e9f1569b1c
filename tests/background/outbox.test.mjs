import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure, hostAway } from "../../extension/background/failure.js";
import { OutboxEntries } from "../../extension/background/outbox-entries.js";
import { Outbox } from "../../extension/background/outbox.js";
import { FakeStorage, pause, until, uuid } from "./fakes.mjs";

/**
 * @param {(params: any) => any} host
 * @param {{storage?: FakeStorage, pauses?: number[], answerWithin?: number}} [options]
 */
function outboxTo(host, { storage = new FakeStorage(), pauses = [], answerWithin = 10_000 } = {}) {
  /** @type {any[]} */
  const sent = [];
  const entries = new OutboxEntries(/** @type {any} */ (storage));
  const send = async (/** @type {string} */ method, /** @type {any} */ params) => {
    sent.push(params.id ?? method);
    await pause();
    return host(params);
  };
  return { outbox: new Outbox(entries, send, { pauses, answerWithin }), entries, storage, sent };
}

const away = () => {
  throw hostAway("notFound", "not there");
};
const ids = (/** @type {number} */ count) => Array.from({ length: count }, (_, n) => uuid(n + 1));
/** @param {Outbox} outbox @param {string[]} uuids */
const enqueueAll = (outbox, uuids) => Promise.all(uuids.map((id) => outbox.enqueue("decide", { id }, id)));

test("a write the host takes is answered with its result and leaves nothing behind", async () => {
  const { outbox, storage } = outboxTo(({ id }) => ({ decision: id }));
  assert.deepEqual(await outbox.enqueue("decide", { id: uuid(1) }, uuid(1)), { queued: true, result: { decision: uuid(1) } });
  assert.equal(storage.items.size, 0);
});

test("fifty writes at once with the host away are all stored, and go out in order after a restart", async () => {
  const first = outboxTo(away);
  const answers = await enqueueAll(first.outbox, ids(50));
  assert.ok(answers.every((answer) => JSON.stringify(answer) === '{"queued":true}'));
  const second = outboxTo(() => ({}), { storage: first.storage });
  await second.outbox.flush();
  assert.deepEqual(second.sent, ids(50));
  assert.equal(second.storage.keys("outbox:").length, 0);
});

test("order holds across restarts that add to what waits", async () => {
  const first = outboxTo(away);
  await enqueueAll(first.outbox, ids(12));
  const second = outboxTo(away, { storage: first.storage });
  await enqueueAll(second.outbox, [uuid(13), uuid(14)]);
  const third = outboxTo(() => ({}), { storage: first.storage });
  await third.outbox.flush();
  assert.deepEqual(third.sent, ids(14));
});

test("a write is removed only after the host has acknowledged it", async () => {
  const storage = new FakeStorage();
  let waiting = 0;
  const { outbox } = outboxTo(() => ((waiting = storage.keys("outbox:").length), {}), { storage });
  await outbox.enqueue("decide", { id: uuid(1) }, uuid(1));
  assert.equal(waiting, 1);
});

test("writes added while others are being sent are sent too, one at a time and once each", async () => {
  let running = 0;
  const { outbox, sent } = outboxTo(async () => {
    assert.equal(++running, 1);
    await pause(1);
    running -= 1;
    return {};
  });
  const early = enqueueAll(outbox, ids(5));
  await pause(3);
  const late = outbox.enqueue("decide", { id: uuid(6) }, uuid(6));
  await Promise.all([early, late, outbox.flush(), outbox.flush()]);
  await until(() => sent.length === 6);
  assert.deepEqual(sent, ids(6));
});

test("a write whose turn comes while it is still being stored is waited for, not taken for lost", async () => {
  const storage = new FakeStorage();
  const { outbox, sent } = outboxTo(() => ({}), { storage });
  const set = storage.set.bind(storage);
  storage.set = async (items) => {
    if (Object.keys(items).some((key) => key.endsWith(uuid(2)))) await pause(20);
    await set(items);
  };
  await enqueueAll(outbox, ids(3));
  await until(() => sent.length === 3);
  assert.deepEqual(sent, ids(3));
  await until(() => storage.items.size === 0);
});

for (const name of ["hostAway", "timeout", "databaseUnavailable", "writeFailed", "callerRefused", "internalError"]) {
  test(`after ${name} a write stays at the head and those behind it wait`, async () => {
    const { outbox, storage, sent } = outboxTo(() => {
      throw new Failure(name, "Not now.");
    });
    assert.deepEqual(await outbox.enqueue("decide", { id: uuid(1) }, uuid(1)), { queued: true });
    await outbox.enqueue("undo", { id: uuid(2) }, uuid(2));
    assert.deepEqual(new Set(sent), new Set([uuid(1)]));
    assert.deepEqual(storage.keys("outbox:").map((key) => key.slice(-36)), ids(2));
    assert.equal(storage.keys("refused:").length, 0);
  });
}

for (const name of ["invalidParams", "conflict", "unknownSender", "unknownEvent", "methodNotFound"]) {
  test(`after ${name} a write is set aside with the error and the next one is sent`, async () => {
    const { outbox, storage, entries } = outboxTo(({ id }) => {
      if (id === uuid(1)) throw new Failure(name, "Never.", { field: "x" }, 5);
      return { fine: true };
    });
    const [refused, taken] = await enqueueAll(outbox, ids(2));
    assert.deepEqual(refused, { queued: true, error: { code: 5, name, message: "Never.", data: { field: "x" } } });
    assert.deepEqual(taken, { queued: true, result: { fine: true } });
    assert.deepEqual(storage.keys(""), [`refused:${uuid(1)}`]);
    const [kept] = await entries.refused();
    assert.deepEqual([kept?.id, kept?.method, kept?.params, kept?.error.name], [uuid(1), "decide", { id: uuid(1) }, name]);
  });
}

test("a write that makes the host fault eight times is set aside instead of blocking the rest for good", async () => {
  const { outbox, storage } = outboxTo(
    ({ id }) => {
      if (id === uuid(1)) throw new Failure("internalError", "A fault.", {}, -32603);
      return {};
    },
    { pauses: Array(8).fill(1) },
  );
  await enqueueAll(outbox, ids(2));
  await until(() => storage.keys("outbox:").length === 0);
  assert.deepEqual(storage.keys(""), [`refused:${uuid(1)}`]);
});

test("a write that could not be written is sent again by itself", async () => {
  let full = true;
  const { outbox, storage } = outboxTo(
    () => {
      if (full) throw new Failure("writeFailed", "Disk full.");
      return {};
    },
    { pauses: [5] },
  );
  await outbox.enqueue("decide", { id: uuid(1) }, uuid(1));
  full = false;
  await until(() => storage.keys("outbox:").length === 0);
});

test("what waits in a storage that cannot be read yet is sent as soon as it can", async () => {
  const first = outboxTo(away);
  await enqueueAll(first.outbox, ids(3));
  const { storage } = first;
  const get = storage.get.bind(storage);
  storage.get = async () => {
    storage.get = get;
    throw new Error("not ready");
  };
  const { outbox, sent } = outboxTo(() => ({}), { storage, pauses: [1] });
  await outbox.flush();
  await until(() => sent.length === 3);
  assert.deepEqual(sent, ids(3));
});

test("a host that is slow to answer does not keep the page waiting", async () => {
  const { outbox } = outboxTo(() => pause(60).then(() => ({})), { answerWithin: 10 });
  assert.deepEqual(await outbox.enqueue("decide", { id: uuid(1) }, uuid(1)), { queued: true });
});

for (const method of /** @type {const} */ (["forget", "setRetention"])) {
  test(`however long ${method} takes over a large history, the page hears what came of it`, async () => {
    const { outbox } = outboxTo(() => pause(60).then(() => ({ forgotten: 2 })), { answerWithin: 10 });
    assert.deepEqual(await outbox.enqueue(method, { id: uuid(1) }, uuid(1)), { queued: true, result: { forgotten: 2 } });
  });

  test(`a host that is away or silent keeps nobody waiting for ${method}`, async () => {
    const silent = () => {
      throw new Failure("timeout", "no answer");
    };
    for (const host of [away, silent]) assert.deepEqual(await outboxTo(host).outbox.enqueue(method, { id: uuid(1) }, uuid(1)), { queued: true });
  });
}

test("of observes only the newest 500 wait, and decisions are never dropped for them", async () => {
  const { outbox, storage } = outboxTo(away);
  await outbox.enqueue("decide", { id: uuid(1) }, uuid(1));
  for (let n = 2; n <= 520; n += 1) await outbox.enqueue("observe", { n }, uuid(n));
  const left = storage.keys("outbox:").map((key) => key.slice(-36));
  assert.equal(left.length, 501);
  assert.deepEqual([left[0], left[1], left.at(-1)], [uuid(1), uuid(21), uuid(520)]);
});

test("when the browser's quota is reached, observes make room for a decision", async () => {
  const storage = new FakeStorage();
  const { outbox } = outboxTo(away, { storage });
  await outbox.enqueue("observe", { text: "x".repeat(500) }, uuid(1));
  storage.limit = 600;
  assert.deepEqual(await outbox.enqueue("decide", { id: uuid(2) }, uuid(2)), { queued: true });
  assert.deepEqual(storage.keys("outbox:").map((key) => key.slice(-36)), [uuid(2)]);
});

test("a write that cannot be stored is refused at once and never said to be queued", async () => {
  const storage = new FakeStorage();
  storage.limit = 10;
  const { outbox, entries, sent } = outboxTo(() => ({}), { storage });
  await assert.rejects(outbox.enqueue("decide", { id: uuid(1) }, uuid(1)), { name: "outboxFull" });
  assert.equal(await entries.count(), 0);
  assert.deepEqual(sent, []);
});

test("beyond 5,000 waiting writes another is refused with the next step", async () => {
  const write = { method: "decide", params: {}, queuedAt: 1 };
  const full = Array.from({ length: 5000 }, (_, n) => [`outbox:${String(n).padStart(16, "0")}:${uuid(n)}`, write]);
  const { outbox } = outboxTo(away, { storage: new FakeStorage(Object.fromEntries(full)) });
  await assert.rejects(outbox.enqueue("decide", { id: uuid(9999) }, uuid(9999)), { name: "outboxFull", message: /popup/ });
});
