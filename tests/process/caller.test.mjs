// Who may call: the extensions named in manifests/, and a sandboxed browser's portal, which gives no arguments.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test from "node:test";
import { frame } from "./frames.mjs";
import { chromiumArguments, firefoxArguments, startHost } from "./host.mjs";

const hello = { protocol: 1, client: "test" };

/** @type {[string, string[], {kind: string, id?: string}][]} */
const served = [
  ["Chromium with our extension", chromiumArguments, { kind: "chromium", id: chromiumArguments[0] }],
  ["Chromium on Windows", [...chromiumArguments, "--parent-window=1312"], { kind: "chromium", id: chromiumArguments[0] }],
  ["Firefox with our add-on", firefoxArguments, { kind: "firefox", id: firefoxArguments[1] }],
  ["a portal, without arguments", [], { kind: "unnamed" }],
];

for (const [name, args, caller] of served) {
  test(`${name} is served and named in hello`, async (t) => {
    const host = startHost(t, { args });
    const result = await host.call("hello", hello);
    assert.equal(result.caller.kind, caller.kind);
    if (caller.id) assert.equal(result.caller.id, caller.id);
    assert.equal((await host.end()).code, 0);
  });
}

/** @type {[string, string[], string][]} */
const refused = [
  ["another extension", ["chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/"], "chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/"],
  ["our origin without its slash", [chromiumArguments[0].slice(0, -1)], chromiumArguments[0].slice(0, -1)],
  ["another add-on", [firefoxArguments[0], "other@example.org"], "other@example.org"],
  ["an add-on with escape sequences", [firefoxArguments[0], "\u001b[31mred"], "?[31mred"],
];

for (const [name, args, id] of refused) {
  test(`${name} is refused in every reply, and the host ends with status 1`, async (t) => {
    const host = startHost(t, { args });
    for (const [method, params] of [["hello", hello], ["philosophy", {}], ["nonsense", {}]]) {
      host.send({ jsonrpc: "2.0", id: `for ${method}`, method, params });
      const reply = await host.receive();
      assert.equal(reply.id, `for ${method}`);
      assert.equal(reply.error.code, 1);
      assert.deepEqual(reply.error.data, { name: "callerRefused", caller: id });
      assert.match(reply.error.message, /install/);
    }
    host.sendBytes(frame("no JSON"));
    assert.equal((await host.receive()).error.code, -32700);
    const { code, stderr } = await host.end();
    assert.equal(code, 1);
    assert.match(stderr, /refused/);
    assert.equal(existsSync(host.home.database), false);
  });
}
