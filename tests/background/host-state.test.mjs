import assert from "node:assert/strict";
import { test } from "node:test";
import { awayReason } from "../../extension/background/away-reason.js";
import { HostStateRecord, withoutPort } from "../../extension/background/host-state.js";
import { FakeStorage } from "./fakes.mjs";

/** @type {Serendip.HostState} */
const CONNECTED = { state: "connected", version: "1.2.3" };

/** @param {FakeStorage} storage */
const record = (storage) => new HostStateRecord(/** @type {any} */ (storage));

test("the state is stored when it changes and only then", async () => {
  const storage = new FakeStorage();
  const state = record(storage);
  await Promise.all([state.write(CONNECTED), state.write({ ...CONNECTED }), state.write({ ...CONNECTED })]);
  assert.equal(storage.sets, 1);
  await state.write({ state: "away", name: "exited", message: "x" });
  assert.equal(storage.sets, 2);
  assert.deepEqual((await storage.get()).hostState, { state: "away", name: "exited", message: "x" });
});

test("what a former worker stored is not stored again", async () => {
  const storage = new FakeStorage({ hostState: CONNECTED });
  await record(storage).write(CONNECTED);
  assert.equal(storage.sets, 0);
});

test("a worker without a port takes back a stored connected, but not the reason of an away", async () => {
  assert.equal((await record(new FakeStorage({ hostState: CONNECTED })).write(withoutPort)).name, "notStarted");
  const away = { state: "away", name: "notFound", message: "x" };
  assert.deepEqual(await record(new FakeStorage({ hostState: away })).write(withoutPort), away);
});

test("a state that cannot be stored is still known to this worker", async () => {
  const storage = new FakeStorage();
  storage.limit = 0;
  const state = record(storage);
  await state.write(CONNECTED);
  assert.deepEqual(await state.read(), CONNECTED);
});

for (const [words, reason] of /** @type {[string | undefined, string][]} */ ([
  ["Specified native messaging host not found.", "notFound"],
  ["No such native application serendip.host", "notFound"],
  ["Access to the specified native messaging host is forbidden.", "forbidden"],
  ["Native host has exited.", "exited"],
  ["Error when communicating with the native messaging host.", "exited"],
  ["An unexpected error occurred", "exited"],
  [undefined, "exited"],
])) {
  test(`the browser's "${words}" means ${reason}`, () => {
    assert.equal(awayReason(words).reason, reason);
    assert.ok(awayReason(words).message.length > 0);
  });
}
