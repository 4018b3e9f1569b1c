// Bad input on a port that lives on: each is answered with an error, with the id where one can be read, and the next
// message works. Each test sends everything on one port, as a long session would.
import assert from "node:assert/strict";
import test from "node:test";
import { frame, lengthBytes } from "./frames.mjs";
import { startHost } from "./host.mjs";

const limit = 4 * 1024 * 1024;

/** @param {import("./host.mjs").Host} host */
async function assertWorks(host) {
  const result = await host.call("hello", { protocol: 1, client: "test" });
  assert.equal(result.name, "serendip");
}

/** @param {string | Buffer} note */
const withNote = (note) =>
  Buffer.concat([
    Buffer.from('{"jsonrpc":"2.0","id":"early","method":"hello","params":{"client":"'),
    Buffer.from(note),
    Buffer.from('"}}'),
  ]);

/** @type {[string, string | Buffer, {code: number, id: unknown, problem?: RegExp}][]} */
const bodies = [
  ["zero length", "", { code: -32700, id: null, problem: /empty/ }],
  ["white space", " \n", { code: -32700, id: null, problem: /too early/ }],
  ["no JSON", "Hello?", { code: -32700, id: null, problem: /not JSON/ }],
  ["JSON that breaks off", '{"jsonrpc":"2.0","id":7,"method":', { code: -32700, id: 7, problem: /too early/ }],
  ["two documents", '{"id":7}{"id":8}', { code: -32700, id: 7, problem: /not JSON/ }],
  ["an array instead of an object", '[{"jsonrpc":"2.0","id":7,"method":"hello"}]', { code: -32600, id: null, problem: /not an object/ }],
  ["a string instead of an object", '"hello"', { code: -32600, id: null, problem: /not an object/ }],
  ["invalid UTF-8", withNote(Buffer.from([0xc3, 0x28])), { code: -32700, id: "early", problem: /UTF-8/ }],
  ["invalid UTF-8 outside of any string", Buffer.from([0xff, 0xfe]), { code: -32700, id: null }],
  ["UTF-16", Buffer.from('{"id":7}', "utf16le"), { code: -32700, id: null }],
  ["a surrogate in UTF-8", withNote(Buffer.from([0xed, 0xa0, 0xbd])), { code: -32700, id: "early", problem: /UTF-8/ }],
  ["100,000 nested [", "[".repeat(100000), { code: -32700, id: null, problem: /32 levels/ }],
  ["100,000 nested [ that close", "[".repeat(100000) + "]".repeat(100000), { code: -32700, id: null, problem: /32 levels/ }],
  ["100,000 nested {", '{"id":7,"params":' + '{"a":'.repeat(100000), { code: -32700, id: 7, problem: /32 levels/ }],
  ["no jsonrpc", '{"id":7,"method":"hello","params":{}}', { code: -32600, id: 7, problem: /jsonrpc/ }],
  ["another version", '{"jsonrpc":"1.0","id":7,"method":"hello"}', { code: -32600, id: 7, problem: /jsonrpc/ }],
  ["a notification", '{"jsonrpc":"2.0","method":"hello","params":{}}', { code: -32600, id: null, problem: /"id"/ }],
  ["an id that is an object", '{"jsonrpc":"2.0","id":{},"method":"hello"}', { code: -32600, id: null, problem: /"id"/ }],
  ["an id that is too long", `{"jsonrpc":"2.0","id":"${"x".repeat(65)}","method":"hello"}`, { code: -32600, id: null, problem: /"id"/ }],
  ["no method", '{"jsonrpc":"2.0","id":7}', { code: -32600, id: 7, problem: /"method"/ }],
  ["params that are an array", '{"jsonrpc":"2.0","id":7,"method":"hello","params":[]}', { code: -32600, id: 7, problem: /"params"/ }],
  ["a misspelt member", '{"jsonrpc":"2.0","id":7,"method":"hello","param":{}}', { code: -32600, id: 7, problem: /member/ }],
  ["an unknown method", '{"jsonrpc":"2.0","id":7,"method":"nonsense","params":{}}', { code: -32601, id: 7 }],
  ["a method with markup", '{"jsonrpc":"2.0","id":7,"method":"<b>\\u0000\\u202e","params":{}}', { code: -32601, id: 7 }],
  ["a random blob", Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * n * 31 + 7) % 256)), { code: -32700, id: null }],
];

test("every bad message is answered and the next message works", async (t) => {
  const host = startHost(t);
  for (const [name, body, expected] of bodies) {
    await t.test(name, async () => {
      host.sendBytes(frame(body));
      const reply = await host.receive();
      assert.equal(reply.jsonrpc, "2.0");
      assert.deepEqual(reply.id, expected.id);
      assert.equal(reply.error.code, expected.code);
      assert.equal(typeof reply.error.data.name, "string");
      assert.match(reply.error.message, /\S.*\.$/);
      if (expected.problem) assert.match(reply.error.data.problem, expected.problem);
      await assertWorks(host);
    });
  }
  assert.equal((await host.end()).code, 0);
  assert.equal(host.unread, 0);
});

test("a message above the limit is drained, answered with its id, and the next message works", async (t) => {
  const host = startHost(t);
  const beginning = '{"jsonrpc":"2.0","id":7,"method":"hello","params":{"client":"';
  for (const bytes of [limit + 1, 20 * 1024 * 1024, 64 * 1024 * 1024]) {
    host.sendBytes(frame(beginning.padEnd(bytes, "x")));
    const reply = await host.receive();
    assert.equal(reply.id, 7);
    assert.equal(reply.error.code, 2);
    assert.deepEqual(reply.error.data, { name: "messageTooLarge", bytes, limit });
    await assertWorks(host);
  }
  assert.equal((await host.end()).code, 0);
});

test("a message of exactly the limit is read", async (t) => {
  const host = startHost(t);
  host.sendBytes(frame('{"jsonrpc":"2.0","id":7,"method":"nonsense"}'.padEnd(limit, " ")));
  const reply = await host.receive();
  assert.equal(reply.id, 7);
  assert.equal(reply.error.data.name, "methodNotFound");
  await assertWorks(host);
});

for (const length of [0xffffffff, 0x80000000, 64 * 1024 * 1024 + 1]) {
  test(`the length ${length} is answered and ends the host with status 1`, async (t) => {
    const host = startHost(t);
    await assertWorks(host);
    host.sendBytes(Buffer.concat([lengthBytes(length), Buffer.alloc(1024, "x")]));
    const reply = await host.receive();
    assert.equal(reply.id, null);
    assert.deepEqual(reply.error.data, { name: "messageTooLarge", bytes: length, limit });
    const { code, stderr } = await host.finished();
    assert.equal(code, 1);
    assert.match(stderr, /claims \d+ bytes/);
  });
}

test("a burst of good and bad messages in pieces of any size is answered in order", async (t) => {
  const host = startHost(t);
  const bytes = Buffer.concat(
    Array.from({ length: 300 }, (_, n) =>
      frame(n % 3 === 0 ? `{"id":${n},` : JSON.stringify({ jsonrpc: "2.0", id: n, method: "nonsense" })),
    ),
  );
  for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 7) % 97) {
    host.sendBytes(bytes.subarray(at, at + size));
  }
  for (let n = 0; n < 300; n++) {
    const reply = await host.receive();
    assert.equal(reply.id, n);
    assert.equal(reply.error.code, n % 3 === 0 ? -32700 : -32601);
  }
  await assertWorks(host);
});
