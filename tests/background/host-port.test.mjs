import assert from "node:assert/strict";
import { test } from "node:test";
import { HostPort } from "../../extension/background/host-port.js";
import { FakePort } from "./fakes.mjs";

/** @param {number} [timeout] */
function opened(timeout = 1000) {
  const fake = new FakePort();
  /** @type {any[]} */
  const ends = [];
  const connectNative = /** @type {any} */ ((/** @type {string} */ name) => (assert.equal(name, "serendip.host"), fake));
  const port = new HostPort((failure) => ends.push(failure), { connectNative, timeoutOf: () => timeout });
  return { fake, port, ends };
}

/** @param {number} id @param {object} result */
const reply = (id, result) => ({ jsonrpc: "2.0", id, result });

test("replies find their requests by id, in whatever order they come", async () => {
  const { fake, port } = opened();
  const first = port.request("suggest", { n: 1 });
  const second = port.request("sender", { n: 2 });
  assert.deepEqual(fake.sent.map(({ id, method }) => [typeof id, method]), [["number", "suggest"], ["number", "sender"]]);
  fake.say(reply(fake.sent[1].id, { n: 2 }));
  fake.say(reply(fake.sent[0].id, { n: 1 }));
  assert.deepEqual(await Promise.all([first, second]), [{ n: 1 }, { n: 2 }]);
});

test("an error of the host keeps its name, number, sentence and data", async () => {
  const { fake, port } = opened();
  const asked = port.request("sender", {});
  const error = { code: -32602, message: "Bad. Do better.", data: { name: "invalidParams", field: "sender" } };
  fake.say({ jsonrpc: "2.0", id: fake.sent[0].id, error });
  await assert.rejects(asked, { name: "invalidParams", code: -32602, message: "Bad. Do better.", data: { field: "sender" } });
});

test("what is not a reply is dropped and settles nothing", async () => {
  const { fake, port } = opened();
  const asked = port.request("sender", {});
  const id = fake.sent[0].id;
  const nonsense = [
    null, 7, "x", [], {}, [reply(id, {})],
    { id, result: {} },
    { jsonrpc: "2.0", id: String(id), result: {} },
    { jsonrpc: "2.0", id: id + 1, result: {} },
    { jsonrpc: "2.0", id, result: 5 },
    { jsonrpc: "2.0", id, result: {}, error: {} },
    { jsonrpc: "2.0", id, error: { message: "no code", data: { name: "x" } } },
    { jsonrpc: "2.0", id, error: { code: 1, message: "no name", data: {} } },
    { jsonrpc: "2.0", id: null, error: { code: 2, message: "too large", data: { name: "messageTooLarge" } } },
  ];
  for (const message of nonsense) fake.say(message);
  fake.say(reply(id, { right: true }));
  assert.deepEqual(await asked, { right: true });
});

test("a disconnect rejects everything pending with the browser's own words", async () => {
  const { fake, port, ends } = opened();
  const asked = [port.request("suggest", {}), port.request("decide", {})];
  fake.die("Native host has exited.");
  for (const one of asked) {
    await assert.rejects(one, { name: "hostAway", message: "Native host has exited.", data: { reason: "exited" } });
  }
  assert.equal(ends.length, 1);
  await assert.rejects(port.request("suggest", {}), { name: "hostAway" });
});

test("a host that says nothing until the timeout is taken for hung and let go", async () => {
  const { fake, port, ends } = opened(20);
  await assert.rejects(port.request("suggest", {}), { name: "timeout", data: { method: "suggest", milliseconds: 20 } });
  assert.ok(fake.disconnected);
  assert.equal(ends[0].data.reason, "timeout");
});

test("one request unanswered while others are answered times out alone, and its late reply is dropped", async () => {
  const { fake, port, ends } = opened(30);
  const lost = port.request("suggest", {});
  const answered = port.request("sender", {});
  fake.say(reply(fake.sent[1].id, { fine: true }));
  assert.deepEqual(await answered, { fine: true });
  await assert.rejects(lost, { name: "timeout" });
  fake.say(reply(fake.sent[0].id, { late: true }));
  assert.ok(!fake.disconnected);
  assert.equal(ends.length, 0);
});

test("a message that cannot be posted is an absent host, not an exception", async () => {
  const { fake, port, ends } = opened();
  fake.disconnected = true;
  await assert.rejects(port.request("suggest", {}), { name: "hostAway" });
  assert.equal(ends.length, 1);
});
