// An archive on its way to the host: in whole, in order, in pieces of the size that was asked for, and cancelled there
// whenever it ends early.
import assert from "node:assert/strict";
import { Blob } from "node:buffer";
import { randomBytes, webcrypto } from "node:crypto";
import { test } from "node:test";
import { FileUnreadable, readArchive } from "../../extension/options/archive-reading.js";

// Node 18 has it in a module only.
if (!("crypto" in globalThis)) Object.defineProperty(globalThis, "crypto", { value: webcrypto });

const summary = { files: [], skipped: [], inferred: { accepted: 0, exchange: 0, pitch: 0, silence: 0 } };

/** A host that keeps what it is sent. @param {{chunkBytes?: number, steps?: number, failAt?: string}} [options] */
function fakeHost({ chunkBytes = 1000, steps = 3, failAt = "" } = {}) {
  /** @type {[string, any][]} */
  const calls = [];
  /** @type {Buffer[]} */
  const pieces = [];
  let step = 0;
  const ask = /** @type {any} */ (async (/** @type {string} */ method, /** @type {any} */ params) => {
    calls.push([method, params]);
    if (method === failAt) throw Object.assign(new Error("Native host has exited."), { name: "hostAway" });
    if (method === "archiveBegin") return { archive: "a1", chunkBytes };
    if (method === "archiveChunk") {
      const bytes = Buffer.from(params.data, "base64");
      assert.equal(params.offset, pieces.reduce((sum, piece) => sum + piece.length, 0));
      assert.ok(bytes.length <= chunkBytes);
      pieces.push(bytes);
      return { received: params.offset + bytes.length };
    }
    if (method === "archiveStep") return ++step < steps ? { done: false, file: "messages.csv", bytes: step, ofBytes: steps } : { done: true, summary };
    return {};
  });
  return { ask, calls, sent: () => Buffer.concat(pieces), named: (/** @type {string} */ name) => calls.filter(([method]) => method === name) };
}

/** @param {Uint8Array} bytes @param {string} [name] */
const fileOf = (bytes, name = "Basic_LinkedInDataExport.zip") => /** @type {any} */ (Object.assign(new Blob([bytes]), { name }));

/** @param {ReturnType<typeof fakeHost>} host @param {any} file @param {{signal?: AbortSignal, told?: (place: any) => void}} [more] */
const read = (host, file, { signal = new AbortController().signal, told = () => {} } = {}) =>
  readArchive({ ask: host.ask, file, wishes: { keepMessages: false, includeForgotten: false }, signal, told, begun: () => {} });

for (const bytes of [0, 1, 999, 1000, 1001, 250_000]) {
  test(`${bytes} bytes arrive as they are`, async () => {
    const host = fakeHost();
    const sent = randomBytes(bytes);
    assert.equal(await read(host, fileOf(sent)), summary);
    assert.ok(host.sent().equals(sent));
    assert.equal(host.named("archiveCancel").length, 0);
  });
}

test("what was wished and how long it is goes along with its name, and its ending stays", async () => {
  const host = fakeHost();
  await read(host, fileOf(Buffer.from("x"), `${"🌊".repeat(300)}.zip`));
  const [, params] = host.calls[0];
  assert.match(params.id, /^[0-9a-f-]{36}$/);
  assert.deepEqual({ ...params, id: "", name: "" }, { id: "", name: "", bytes: 1, keepMessages: false, includeForgotten: false });
  assert.equal([...params.name].length, 200);
  assert.ok(params.name.endsWith("🌊.zip"));
});

test("how far it is is told while sending and while reading", async () => {
  /** @type {any[]} */
  const places = [];
  await read(fakeHost(), fileOf(randomBytes(2500)), { told: (place) => places.push(place) });
  assert.deepEqual(places.map(({ phase, bytes, ofBytes }) => [phase, bytes, ofBytes]), [
    ["sending", 0, 2500], ["sending", 1000, 2500], ["sending", 2000, 2500], ["reading", 1, 3], ["reading", 2, 3],
  ]);
});

for (const [phase, when] of [["sending", 2], ["reading", 4]]) {
  test(`cancelled while ${phase}, it is cancelled at the host and nothing more is sent`, async () => {
    const host = fakeHost();
    const stop = new AbortController();
    let told = 0;
    const reading = read(host, fileOf(randomBytes(2500)), { signal: stop.signal, told: () => ++told === when && stop.abort() });
    await assert.rejects(reading, { name: "AbortError" });
    assert.deepEqual(host.calls.at(-1), ["archiveCancel", { archive: "a1" }]);
    assert.equal(host.named("archiveCancel").length, 1);
  });
}

for (const failAt of ["archiveChunk", "archiveStep"]) {
  test(`a host that dies at ${failAt} ends it with its reason, and the same file can be read again`, async () => {
    const file = fileOf(randomBytes(2500));
    await assert.rejects(read(fakeHost({ failAt }), file), { name: "hostAway" });
    const again = fakeHost();
    assert.equal(await read(again, file), summary);
    assert.equal(again.sent().length, 2500);
  });
}

test("a host that refuses to begin has nothing to be cancelled", async () => {
  const host = fakeHost({ failAt: "archiveBegin" });
  await assert.rejects(read(host, fileOf(randomBytes(10))), { name: "hostAway" });
  assert.deepEqual(host.calls.map(([method]) => method), ["archiveBegin"]);
});

test("a host that takes nothing does not keep the page sending for ever", async () => {
  const host = fakeHost();
  const stuck = { ...host, ask: /** @type {any} */ (async (/** @type {string} */ method, /** @type {any} */ params) => (method === "archiveChunk" ? { received: 0 } : host.ask(method, params))) };
  await assert.rejects(read(stuck, fileOf(randomBytes(10))), /took nothing/);
});

test("a file that can no longer be read is a failure of its own, and cancels", async () => {
  const host = fakeHost();
  const file = { name: "gone.zip", size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error("NotReadableError")) }) };
  await assert.rejects(read(host, file), FileUnreadable);
  assert.equal(host.named("archiveCancel").length, 1);
});
