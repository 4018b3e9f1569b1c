import assert from "node:assert/strict";
import { test } from "node:test";
import { hostAway } from "../../extension/background/failure.js";
import { OutboxEntries } from "../../extension/background/outbox-entries.js";
import { Outbox } from "../../extension/background/outbox.js";
import { FakeStorage, until, uuid } from "./fakes.mjs";

const mira = { slug: "mira-okafor", memberId: "ACoAAmira" };
const noor = { slug: "noor-haddad" };
const write = (/** @type {string} */ method, /** @type {any} */ params) => ({ method, params, queuedAt: 1 });

/** What waits from the day before, and what was refused. */
const stored = () => ({
  "outbox:0000000000000001:a": write("observe", { requests: [{ id: uuid(1), sender: { memberId: "ACoAAmira" } }, { id: uuid(2), sender: noor }] }),
  "outbox:0000000000000002:b": write("decide", { id: uuid(3), request: { id: uuid(1), sender: mira } }),
  "outbox:0000000000000003:c": write("outcome", { id: uuid(4), sender: { slug: "mira-okafor" } }),
  "outbox:0000000000000004:d": write("undo", { id: uuid(5), event: uuid(3) }),
  "outbox:0000000000000005:e": write("outcome", { id: uuid(6), sender: noor }),
  "refused:x": { ...write("decide", { id: uuid(7), sender: mira }), refusedAt: 1 },
  "refused:y": { ...write("decide", { id: uuid(8), sender: noor }), refusedAt: 1 },
  "refused:z": { ...write("decide", { id: uuid(10), request: { id: uuid(11), sender: { memberId: "ACoAAmira" } } }), refusedAt: 1 },
  consent: { at: 1, version: 1 },
});

/** @param {() => any} host */
function outboxOn(host) {
  const storage = new FakeStorage(stored());
  /** @type {string[]} */
  const sent = [];
  const send = async (/** @type {string} */ method) => (sent.push(method), host());
  const outbox = new Outbox(new OutboxEntries(/** @type {any} */ (storage)), send, { pauses: [], answerWithin: 10_000 });
  return { outbox, storage, sent };
}

const away = () => {
  throw hostAway("notFound", "not there");
};
const forget = (/** @type {any} */ whom) => ({ id: uuid(9), at: 2, ...whom });

test("what waits or was refused about a forgotten person goes before the host is reached, all else stays", async () => {
  const { outbox, storage } = outboxOn(away);
  assert.deepEqual(await outbox.enqueue("forget", forget({ sender: mira }), uuid(9)), { queued: true });
  const keys = storage.keys("").map((key) => key.split(":").at(-1));
  assert.deepEqual(keys, ["consent", "a", "e", uuid(9), "y"]);
  const { requests } = (await storage.get())["outbox:0000000000000001:a"].params;
  assert.deepEqual(requests, [{ id: uuid(2), sender: noor }]);
});

test("forgetting everything empties the outbox and what was refused, and keeps the consent", async () => {
  const { outbox, storage, sent } = outboxOn(() => ({ senders: 3 }));
  await outbox.enqueue("forget", forget({ everything: true }), uuid(9));
  await until(() => storage.keys("outbox:").length === 0);
  assert.deepEqual(sent, ["forget"]);
  assert.deepEqual(storage.keys(""), ["consent", "forgottenAt"]);
});

test("open pages are told once the host has forgotten, and not before", async () => {
  const early = outboxOn(away);
  await early.outbox.enqueue("forget", forget({ sender: mira }), uuid(9));
  assert.deepEqual(early.storage.keys("forgottenAt"), []);
  const later = outboxOn(() => ({}));
  await later.outbox.enqueue("forget", forget({ sender: mira }), uuid(9));
  assert.deepEqual(later.storage.keys("forgottenAt"), ["forgottenAt"]);
});
