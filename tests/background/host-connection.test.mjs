import assert from "node:assert/strict";
import { test } from "node:test";
import { HostConnection } from "../../extension/background/host-connection.js";
import { HostPort } from "../../extension/background/host-port.js";
import { HostStateRecord } from "../../extension/background/host-state.js";
import { FakePort, FakeStorage, HELLO, pause, until } from "./fakes.mjs";

/**
 * A connection to a host that is the function `host`: message → result, error, or "die" and "missing".
 * @param {(message: any) => any} host
 * @param {{pauses?: number[], betweenAttempts?: number}} [times]
 */
function connected(host, times = {}) {
  const storage = new FakeStorage();
  /** @type {FakePort[]} */
  const ports = [];
  const state = new HostStateRecord(/** @type {any} */ (storage));
  const openPort = (/** @type {any} */ onClosed) => {
    const fake = new FakePort();
    ports.push(fake);
    const post = fake.postMessage.bind(fake);
    fake.postMessage = (message) => {
      post(message);
      const answer = host(message);
      queueMicrotask(() => {
        if (answer === "die") return fake.die("Native host has exited.");
        if (answer === "missing") return fake.die("Specified native messaging host not found.");
        fake.say({ jsonrpc: "2.0", id: message.id, ...answer });
      });
    };
    return new HostPort(onClosed, { connectNative: () => /** @type {any} */ (fake), timeoutOf: () => 500 });
  };
  const connection = new HostConnection(state, { openPort, version: "0.1.0", pauses: [], betweenAttempts: 0, ...times });
  return { connection, ports, state, storage };
}

/** @param {any} message */
const healthy = ({ method, params }) => ({ result: method === "hello" ? HELLO : { method, params } });

test("hello is the first message, and nothing else is sent before it was answered", async () => {
  const { connection, ports } = connected(healthy);
  const asked = [connection.request("suggest", { n: 1 }), connection.request("suggest", { n: 2 })];
  assert.deepEqual(ports[0]?.sent.map(({ method }) => method), ["hello"]);
  assert.deepEqual(ports[0]?.sent[0].params, { protocol: 1, client: "extension 0.1.0" });
  await Promise.all(asked);
  assert.equal(ports.length, 1);
  assert.deepEqual(ports[0]?.sent.map(({ method }) => method), ["hello", "suggest", "suggest"]);
});

test("the state says connected with the host's version", async () => {
  const { connection, state, storage } = connected(healthy);
  await connection.connect();
  assert.deepEqual(await state.read(), { state: "connected", version: "1.2.3" });
  assert.deepEqual((await storage.get("hostState")).hostState, { state: "connected", version: "1.2.3" });
});

/** @type {[string, any, string][]} */
const UNUSABLE = [
  ["a host that is missing", "missing", "notFound"],
  ["a host that exits", "die", "exited"],
  ["an older protocol", { result: { ...HELLO, protocol: 0 } }, "outdatedHost"],
  ["a newer protocol", { result: { ...HELLO, protocol: 2 } }, "outdatedExtension"],
  ["a closed database", { result: { ...HELLO, database: { open: false, reason: "Disk full. Free some." } } }, "databaseUnavailable"],
  ["a refusal of this extension", { error: { code: 1, message: "Who?", data: { name: "callerRefused" } } }, "callerRefused"],
  ["another program", { result: { name: "echo" } }, "notUnderstood"],
];
for (const [what, answer, reason] of UNUSABLE) {
  test(`${what} is told as ${reason}, to the caller and in the state`, async () => {
    const { connection, state, ports } = connected(() => answer);
    await assert.rejects(connection.request("suggest", {}), { name: "hostAway", data: { reason } });
    const { state: where, name } = await state.read();
    assert.deepEqual([where, name], ["away", reason]);
    assert.ok(ports[0]?.disconnected, "the port is not left open");
    assert.deepEqual(ports[0]?.sent.map(({ method }) => method), ["hello"]);
  });
}

test("a host dying in mid-request rejects it and is started again by itself", async () => {
  let dying = true;
  const { connection, ports, state } = connected((m) => (m.method === "suggest" && dying ? "die" : healthy(m)), { pauses: [5] });
  await assert.rejects(connection.request("suggest", {}), { name: "hostAway" });
  assert.equal((await state.read()).name, "exited");
  dying = false;
  await until(() => ports.length === 2 && connection.busy);
  assert.deepEqual(await connection.request("suggest", { n: 3 }), { method: "suggest", params: { n: 3 } });
  assert.equal(ports.length, 2);
});

test("reconnection comes to an end, and a new message starts it afresh", async () => {
  const { connection, ports } = connected(() => "missing", { pauses: [1, 1, 1] });
  await assert.rejects(connection.request("suggest", {}));
  await until(() => ports.length >= 4);
  await pause(60);
  assert.equal(ports.length, 4, "one attempt and three pauses");
  await assert.rejects(connection.request("suggest", {}));
  await until(() => ports.length >= 8);
  await pause(60);
  assert.equal(ports.length, 8);
});

test("a host that greets and then dies on the same request every time is not restarted for ever", async () => {
  const { connection, ports } = connected((m) => (m.method === "decide" ? "die" : healthy(m)), { pauses: [1, 1, 1] });
  connection.onConnected = () => void connection.request("decide", {}).catch(() => undefined);
  await connection.connect();
  await until(() => ports.length >= 4);
  await pause(80);
  assert.equal(ports.length, 4);
});

test("an answered request gives all pauses back", async () => {
  const { connection, ports } = connected(healthy, { pauses: [1] });
  for (let deaths = 1; deaths <= 3; deaths += 1) {
    await connection.request("suggest", {});
    ports.at(-1)?.die("Native host has exited.");
    await until(() => ports.length === deaths + 1);
    await pause(5);
    assert.ok(connection.busy);
  }
});

test("messages within a second of a failed attempt start no further program", async () => {
  const { connection, ports } = connected(() => "missing", { betweenAttempts: 60 });
  for (let i = 0; i < 20; i += 1) await assert.rejects(connection.request("suggest", {}), { name: "hostAway" });
  assert.equal(ports.length, 1);
  await pause(70);
  await assert.rejects(connection.request("suggest", {}));
  assert.equal(ports.length, 2);
});

test("retry waits out the second, says connecting meanwhile, and connects", async () => {
  let there = false;
  const { connection, state } = connected((m) => (there ? healthy(m) : "missing"), { betweenAttempts: 40 });
  await assert.rejects(connection.connect());
  there = true;
  const retried = connection.retry();
  assert.equal((await state.read()).state, "connecting");
  await retried;
  assert.equal((await state.read()).state, "connected");
});

test("a database that fails under a living host is opened again by a new hello", async () => {
  const closed = { error: { code: 3, message: "Gone.", data: { name: "databaseUnavailable" } } };
  let failing = true;
  const { connection, ports, state } = connected((m) => (failing && m.method === "sender" ? closed : healthy(m)), { pauses: [30] });
  await assert.rejects(connection.request("sender", {}), { name: "databaseUnavailable" });
  assert.equal((await state.read()).name, "databaseUnavailable");
  failing = false;
  await connection.request("sender", {});
  assert.equal(ports.length, 2);
});
