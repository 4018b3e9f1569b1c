import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure, hostAway } from "../../extension/background/failure.js";
import { METHODS } from "../../extension/background/host-methods.js";
import { answer, isForPage } from "../../extension/background/message-answer.js";
import { FakeStorage, uuid } from "./fakes.mjs";

/** @typedef {"extensionPage" | "contentScript" | null} Trust */

/** @param {{consent?: unknown, connect?: () => Promise<any>}} [options] */
function background({ consent = { at: 1, version: 1 }, connect = async () => ({}) } = {}) {
  /** @type {any[]} */
  const calls = [];
  const services = /** @type {any} */ ({
    storage: new FakeStorage(consent === undefined ? {} : { consent }),
    connection: {
      request: async (/** @type {any[]} */ ...args) => (calls.push(["read", ...args]), { fine: true }),
      connect: () => (calls.push(["connect"]), connect()),
      retry: () => (calls.push(["retry"]), connect()),
    },
    outbox: {
      enqueue: async (/** @type {any[]} */ ...args) => (calls.push(["write", ...args]), { queued: true }),
      flush: async () => {},
    },
    entries: { count: async () => 3, refused: async () => [] },
    state: { read: async () => ({ state: "away", name: "notFound" }) },
    texts: async () => ({ language: "de", texts: { hello: "Hallo" } }),
    openProfile: async (/** @type {unknown} */ slug) => void calls.push(["openProfile", slug]),
  });
  const ask = (/** @type {unknown} */ message, /** @type {Trust} */ trust) =>
    /** @type {Promise<any>} */ (answer(message, trust, services));
  return { ask, calls };
}

/** @param {string} method */
const host = (method, params = { id: uuid(1) }) => ({ to: "host", method, params });

test("an untrusted sender gets nothing done", async () => {
  const { ask, calls } = background();
  for (const message of [host("suggest"), { to: "background", action: "texts" }, null]) {
    assert.equal((await ask(message, null)).error.name, "untrusted");
  }
  assert.deepEqual(calls, []);
});

test("a content script may call its seven methods and no others; the extension's pages all", async () => {
  const { ask } = background();
  const allowed = [];
  for (const method of METHODS) {
    const { error } = await ask(host(method), "contentScript");
    if (!error) allowed.push(method);
    else assert.equal(error.name, "untrusted");
    assert.equal((await ask(host(method), "extensionPage")).error, undefined);
  }
  assert.deepEqual(allowed, ["suggest", "observe", "decide", "outcome", "undo", "sender", "philosophy"]);
});

for (const consent of [null, true, {}, { at: "yesterday" }]) {
  test(`with consent ${JSON.stringify(consent)} no call of a content script reaches host or outbox`, async () => {
    const { ask, calls } = background({ consent });
    for (const method of ["suggest", "decide"]) assert.equal((await ask(host(method), "contentScript")).error.name, "noConsent");
    assert.deepEqual(calls, []);
    assert.deepEqual(await ask(host("search"), "extensionPage"), { result: { fine: true } });
  });
}

test("writes go to the outbox under their own UUID, reads to the port", async () => {
  const { ask, calls } = background();
  assert.deepEqual(await ask(host("decide"), "contentScript"), { queued: true });
  assert.deepEqual(await ask(host("sender"), "contentScript"), { result: { fine: true } });
  assert.deepEqual(calls, [["write", "decide", { id: uuid(1) }, uuid(1)], ["read", "sender", { id: uuid(1) }]]);
});

test("two observes, which have no UUID of their own, get different ones", async () => {
  const { ask, calls } = background();
  for (let n = 0; n < 2; n += 1) await ask({ to: "host", method: "observe", params: { requests: [] } }, "contentScript");
  assert.match(calls[0][3], /^[0-9a-f-]{36}$/);
  assert.notEqual(calls[0][3], calls[1][3]);
});

for (const [what, message, name] of /** @type {[string, unknown, string][]} */ ([
  ["null", null, "invalidMessage"],
  ["a list", [], "invalidMessage"],
  ["nobody addressed", {}, "invalidMessage"],
  ["an unknown method", host("drop"), "methodNotFound"],
  ["a method of every object", host("constructor"), "methodNotFound"],
  ["no params", { to: "host", method: "suggest" }, "invalidMessage"],
  ["params that are a list", { to: "host", method: "suggest", params: [] }, "invalidMessage"],
  ["a field too many", { ...host("suggest"), id: 1 }, "invalidMessage"],
  ["a write without UUID", { to: "host", method: "decide", params: {} }, "invalidParams"],
  ["a write with a UUID in capitals", { to: "host", method: "decide", params: { id: uuid(1).replace("4", "A") } }, "invalidParams"],
  ["an unknown action", { to: "background", action: "erase" }, "invalidMessage"],
])) {
  test(`${what} is answered with ${name}`, async () => {
    const { ask, calls } = background();
    const { error } = await ask(message, "extensionPage");
    assert.equal(error.name, name);
    assert.match(error.message, /\. [A-Z][^.]+\.$/, "it ends with the next step");
    assert.deepEqual(calls, []);
  });
}

test("lone surrogates never reach the host", async () => {
  const { ask, calls } = background();
  await ask({ to: "host", method: "suggest", params: { requests: [{ name: "Mira \uD83D" }] } }, "contentScript");
  assert.deepEqual(calls[0][2], { requests: [{ name: "Mira \uFFFD" }] });
});

test("an error can be sent: it is plain data with its four fields", async () => {
  const { ask } = background();
  const { error } = await ask(host("drop"), "extensionPage");
  assert.deepEqual(structuredClone(error), JSON.parse(JSON.stringify(error)));
  assert.deepEqual(Object.keys(error).sort(), ["code", "data", "message", "name"]);
});

test("state connects for the extension's page and only tells for a content script", async () => {
  const expected = { host: { state: "away", name: "notFound" }, outbox: 3, refused: [] };
  const { ask, calls } = background({ connect: () => Promise.reject(hostAway("notFound", "x")) });
  assert.deepEqual(await ask({ to: "background", action: "state" }, "contentScript"), expected);
  assert.deepEqual(calls, []);
  assert.deepEqual(await ask({ to: "background", action: "state" }, "extensionPage"), expected);
  assert.deepEqual(calls, [["connect"]]);
});

test("retry is for the extension's pages, openProfile and texts for both", async () => {
  const { ask, calls } = background();
  assert.equal((await ask({ to: "background", action: "retry" }, "contentScript")).error.name, "untrusted");
  assert.equal((await ask({ to: "background", action: "retry" }, "extensionPage")).outbox, 3);
  assert.deepEqual(await ask({ to: "background", action: "openProfile", slug: "mira" }, "contentScript"), {});
  assert.equal((await ask({ to: "background", action: "texts" }, "contentScript")).language, "de");
  assert.deepEqual(calls, [["retry"], ["openProfile", "mira"]]);
});

test("an unexpected exception becomes an error with a name", async () => {
  const services = /** @type {any} */ ({ texts: () => Promise.reject(new TypeError("boom")) });
  const { error } = /** @type {any} */ (await answer({ to: "background", action: "texts" }, "extensionPage", services));
  assert.deepEqual([error.name, error.data], ["extensionFault", { problem: "boom" }]);
  assert.ok(!(error instanceof Failure));
});

test("messages addressed to a page are left to the page", () => {
  assert.ok(isForPage({ to: "page", action: "state" }));
  for (const other of [null, "page", { to: "host" }, {}]) assert.ok(!isForPage(other));
});
