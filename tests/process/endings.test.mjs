// How the host ends: quietly when the port is closed, with a status and a line on stderr when it was cut.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test from "node:test";
import { frame, lengthBytes } from "./frames.mjs";
import { startHost } from "./host.mjs";

test("an input that ends at once ends the host with status 0 and silence", async (t) => {
  const host = startHost(t);
  const { code, stderr } = await host.end();
  assert.equal(code, 0);
  assert.equal(stderr, "");
  assert.equal(existsSync(host.home.log), false);
});

test("an input that ends after a message ends the host with status 0", async (t) => {
  const host = startHost(t);
  await host.call("hello", { protocol: 1, client: "test" });
  const { code, stderr } = await host.end();
  assert.equal(code, 0);
  assert.equal(stderr, "");
});

test("an input that ends inside the length ends the host with status 1 and a reason", async (t) => {
  for (const bytes of [1, 2, 3]) {
    const host = startHost(t);
    host.sendBytes(lengthBytes(10).subarray(0, bytes));
    const { code, stderr } = await host.end();
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`ended inside a frame, after ${bytes} of 4 bytes`));
    assert.equal(host.unread, 0);
  }
});

test("an input that ends inside a message ends the host with status 1 and a reason", async (t) => {
  for (const [wanted, sent] of [[10, 0], [10, 9], [5 * 1024 * 1024, 100000]]) {
    const host = startHost(t);
    host.sendBytes(Buffer.concat([lengthBytes(wanted), Buffer.alloc(sent, "{")]));
    const { code, stderr } = await host.end();
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`ended inside a frame, after ${sent} of ${wanted} bytes`));
    assert.equal(host.unread, 0);
  }
});

test("a browser that no longer reads ends the host quietly", async (t) => {
  const host = startHost(t);
  await host.call("hello", { protocol: 1, client: "test" });
  host.process.stdout.destroy();
  host.sendBytes(frame('{"jsonrpc":"2.0","id":1,"method":"nonsense"}'));
  const { code, signal, stderr } = await host.finished();
  assert.deepEqual({ code, signal, stderr }, { code: 0, signal: null, stderr: "" });
});
