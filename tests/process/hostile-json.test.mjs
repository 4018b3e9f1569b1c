// Each message here is answered with an error that says what is wrong, or gives back exactly what it was given.
import assert from "node:assert/strict";
import test from "node:test";
import { frame } from "./frames.mjs";
import { fullParams, fullRequest } from "./full-params.mjs";
import { startHost } from "./host.mjs";
import { goodParams, request, uuid } from "./method-params.mjs";

/** @param {string} params as they stand in the message */
const hello = (params) => `{"jsonrpc":"2.0","id":7,"method":"hello","params":${params}}`;
const mebibyte = 1024 * 1024;

/** @type {[string, string, {code: number, problem?: RegExp, field?: string}][]} */
const broken = [
  ["32 levels", hello(`{"client":${"[".repeat(30)}${"]".repeat(30)}}`), { code: -32602, field: "client" }],
  ["33 levels", hello(`{"client":${"[".repeat(31)}${"]".repeat(31)}}`), { code: -32700, problem: /32 levels/ }],
  ["a method twice", '{"jsonrpc":"2.0","id":7,"method":"hello","method":"forget"}', { code: -32700, problem: /same name/ }],
  ["params twice", '{"jsonrpc":"2.0","id":7,"method":"hello","params":{},"params":{}}', { code: -32700, problem: /same name/ }],
  ["a field twice", hello('{"protocol":1,"protocol":2}'), { code: -32700, problem: /same name/ }],
  ["a field twice, once in disguise", hello('{"client":"a","cl\\u0069ent":"b"}'), { code: -32700, problem: /same name/ }],
  ["an id twice", '{"jsonrpc":"2.0","id":7,"id":8,"method":"hello"}', { code: -32700, problem: /same name/ }],
  ["1e400", hello('{"protocol":1e400}'), { code: -32700, problem: /too large/ }],
  ["-1e400", hello('{"protocol":-1e400}'), { code: -32700, problem: /too large/ }],
  ["1e-400, which is 0", hello('{"protocol":1e-400}'), { code: -32602, field: "protocol" }],
  ["2^63", hello('{"protocol":9223372036854775808}'), { code: -32602, field: "protocol" }],
  ["2^64", hello('{"protocol":18446744073709551616}'), { code: -32602, field: "protocol" }],
  ["-2^63-1", hello('{"protocol":-9223372036854775809}'), { code: -32602, field: "protocol" }],
  ["2^32+1, which is 1 in 32 bits", hello('{"protocol":4294967297}'), { code: -32602, field: "protocol" }],
  ["a number with a thousand digits", hello(`{"protocol":${"9".repeat(1000)}}`), { code: -32700, problem: /too large/ }],
  ["a number with a leading zero", hello('{"protocol":01}'), { code: -32700 }],
  ["a hexadecimal number", hello('{"protocol":0x1}'), { code: -32700 }],
  ["NaN", hello('{"protocol":NaN}'), { code: -32700 }],
  ["a comment", hello("{/* */}"), { code: -32700 }],
  ["a comma too many", hello('{"protocol":1,}'), { code: -32700 }],
  ["single quotes", hello("{'protocol':1}"), { code: -32700 }],
  ["a lone high surrogate", hello('{"client":"\\ud83d"}'), { code: -32700, problem: /surrogate/ }],
  ["a lone low surrogate", hello('{"client":"\\ude00"}'), { code: -32700, problem: /surrogate/ }],
  ["surrogates the wrong way round", hello('{"client":"\\ude00\\ud83d"}'), { code: -32700, problem: /surrogate/ }],
  ["a lone surrogate in a name", hello('{"\\ud83d":1}'), { code: -32700, problem: /surrogate/ }],
  ["U+0000 in a text", hello('{"client":"a\\u0000b"}'), { code: -32602, field: "client" }],
  ["U+0000 in a name", hello('{"client\\u0000":"a"}'), { code: -32602 }],
  ["a NUL byte in a text", hello('{"client":"a\0b"}'), { code: -32700 }],
  ["a NUL byte behind the message", `${hello("{}")}\0`, { code: -32700 }],
  ["a line break in a text", hello('{"client":"a\nb"}'), { code: -32700 }],
  ["a text of 4 MiB less the rest", hello(`{"client":"${"x".repeat(4 * mebibyte - 100)}"}`), { code: -32602, field: "client" }],
  ["a name of 3 MiB", hello(`{"${"x".repeat(3 * mebibyte)}":1}`), { code: -32602 }],
  ["a million elements", hello(`{"client":[${"0,".repeat(1_000_000)}0]}`), { code: -32602, field: "client" }],
  ["a method named as a property that every object has", '{"jsonrpc":"2.0","id":7,"method":"__proto__"}', { code: -32601 }],
];

test("what is no good JSON, or good JSON that means nothing here, is answered with its id and the next message works", async (t) => {
  const host = startHost(t);
  for (const [name, body, expected] of broken) {
    await t.test(name, async () => {
      host.sendBytes(frame(body));
      const { id, error, result } = await host.receive();
      assert.equal(result, undefined);
      assert.equal(id, 7);
      assert.equal(error.code, expected.code, error.message);
      assert.match(error.message, /\S.*\.$/s);
      assert.ok(JSON.stringify(error).length < 2000, "an error does not repeat what was sent");
      if (expected.problem) assert.match(error.data.problem, expected.problem);
      if (expected.field) assert.equal(error.data.field, expected.field);
      assert.equal((await host.call("hello", { protocol: 1 })).name, "serendip");
    });
  }
});

/** @typedef {{path: string, with: (value: unknown) => any, type: string}} Place */

/** Every value within the params, and the params with another one in its place. @param {any} value @returns {Place[]} */
function placesIn(value, path = "") {
  /** @type {Place[]} */ const places = [];
  for (const [key, child] of Object.entries(value)) {
    const where = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    /** @param {unknown} other */
    const replaced = (other) => (Array.isArray(value) ? value.map((old, index) => (String(index) === key ? other : old)) : { ...value, [key]: other });
    places.push({ path: where, with: replaced, type: Array.isArray(child) ? "array" : typeof child });
    if (typeof child === "object") for (const inner of placesIn(child, where)) places.push({ ...inner, with: (other) => replaced(inner.with(other)) });
  }
  return places;
}

/** @type {Record<string, unknown>} by what typeof would say */
const ofType = { null: null, boolean: true, number: 7, string: "\u202e<img src=x onerror=alert(1)>", array: [[]], object: { "": 0 } };
const wrongForAll = [2 ** 63, -(2 ** 63), 1e308, "a\0b"];

/** A philosophy is a name or an object, and months may be null; so one type more is right there. @param {Place} place */
const typesOf = ({ path, type }) => (path === "philosophy" ? ["string", "object"] : path === "months" ? ["number", "null"] : [type]);

test("a value of a wrong type, for every field of every method, is refused by the name of the field", async (t) => {
  const host = startHost(t);
  // What was not refused would change what the calls after it mean.
  let cases = 0;
  for (const [method, alternatives] of Object.entries(fullParams())) {
    for (const params of alternatives) {
      for (const place of placesIn(params)) {
        const types = typesOf(place);
        const wrong = [...Object.entries(ofType).filter(([type]) => !types.includes(type)).map(([, value]) => value), ...wrongForAll];
        for (const value of wrong) {
          cases += 1;
          const told = `${method} with ${place.path} = ${JSON.stringify(value)}`;
          const reply = await host.request(method, place.with(value));
          const error = reply.error ?? (reply.result?.suggestions ?? reply.result?.observed)?.[0]?.error;
          assert.ok(error, `${told} was taken: ${JSON.stringify(reply.result)?.slice(0, 300)}`);
          assert.equal(error.code, -32602, `${told}: ${JSON.stringify(error)}`);
          assert.ok(error.data.field.startsWith(place.path), `${told} is said of ${error.data.field}`);
        }
      }
    }
  }
  t.diagnostic(`${cases} wrong values`);
  assert.ok(cases > 1000, `only ${cases} cases were made`);
});

test("params that are no object are refused for every method", async (t) => {
  const host = startHost(t);
  for (const method of Object.keys(goodParams())) {
    for (const params of [null, true, 7, "x", []]) {
      host.send({ jsonrpc: "2.0", id: 1, method, params });
      assert.equal((await host.receive()).error.code, -32600, `${method} with ${JSON.stringify(params)}`);
    }
  }
});

/** @type {[string, string][]} */
const texts = [
  ["markup", "<img src=x onerror=alert(1)>\"'&amp;"],
  ["SQL", "'); DROP TABLE request; --"],
  ["letters turned round", "\u202Eevil\u202C \u2066x\u2069 \u200f"],
  ["astral and joined characters", "👩‍👩‍👧‍👦 𝕸𝖎𝖗𝖆 \u{10FFFF}"],
  ["non-characters", "\uFFFE\uFFFF\u{1FFFE}"],
  ["what is not normalised", "e\u0301 é ﬁ Å \u212B"],
  ["control characters", "\u0001\u001b[31m\u007f\u0085\u2028\r\n\t"],
  ["three hundred code points", "🌊".repeat(300)],
  ["the sign for what cannot be read", "\uFFFD"],
  ["braces of a format", "{} {0} %s %n"],
];

test("any other text is given back exactly as it came", async (t) => {
  const host = startHost(t);
  for (const [index, [name, text]] of texts.entries()) {
    await t.test(name, async () => {
      const slug = `odd-${index}`;
      const told = request(100 + index, slug, { name: text, headline: text, note: text });
      await host.call("observe", { requests: [told] });
      const { sender, events } = await host.call("sender", { sender: { slug } });
      assert.equal(sender.name, text);
      assert.deepEqual([events[0].name, events[0].headline, events[0].note], [text, text, text]);
    });
  }
});

test("numbers at the edges of what is allowed are given back exactly as they came", async (t) => {
  const host = startHost(t);
  for (const [index, [mutuals, seenAt]] of [[0, 0], [100000, 253402300799999]].entries()) {
    const told = { ...fullRequest, id: uuid(200 + index), sender: { slug: `edge-${index}` }, invitation: `edge-${index}`, mutuals, seenAt };
    await host.call("observe", { requests: [told] });
    const { events } = await host.call("sender", { sender: { slug: `edge-${index}` } });
    assert.deepEqual([events[0].mutuals, events[0].at], [mutuals, seenAt]);
  }
});
