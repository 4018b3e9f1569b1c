import assert from "node:assert/strict";
import { test } from "node:test";
import { METHODS } from "../../extension/background/host-methods.js";
import { startHost } from "./host.mjs";
import { goodParams } from "./method-params.mjs";
import { documentedMethods } from "./protocol-document.mjs";

test("the document, the host and the extension know the same methods in the same order", async (t) => {
  const host = startHost(t);
  const { methods } = await host.call("hello", goodParams().hello);
  assert.deepEqual(
    methods,
    documentedMethods().map(({ name }) => name),
  );
  assert.deepEqual([...METHODS], methods);
  assert.deepEqual(Object.keys(goodParams()), methods);
});

test("every method that hello names is answered, and no other is", async (t) => {
  const host = startHost(t);
  for (const [method, params] of Object.entries(goodParams())) {
    const reply = await host.request(method, params);
    assert.ok(reply.result, `${method}: ${JSON.stringify(reply.error)}`);
  }
  for (const method of ["", "Hello", "hello ", "Ledger", "__proto__", "🌊"]) {
    const { error } = await host.request(method);
    assert.ok(error.code === -32601 || (method === "" && error.code === -32600), JSON.stringify(error));
  }
});
