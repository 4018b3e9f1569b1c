// Who may call: the extensions named in manifests/, and a sandboxed browser's portal, which gives no arguments.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test from "node:test";
import { frame } from "./frames.mjs";
import { makeHome } from "./home.mjs";
import { chromiumArguments, firefoxArguments, runCommand, startHost } from "./host.mjs";

const hello = { protocol: 1, client: "test" };

/** @type {[string, string[], {kind: string, id?: string}][]} */
const served = [
  ["Chromium with our extension", chromiumArguments, { kind: "chromium", id: chromiumArguments[0] }],
  ["Chromium on Windows", [...chromiumArguments, "--parent-window=1312"], { kind: "chromium", id: chromiumArguments[0] }],
  ["Firefox with our add-on", firefoxArguments, { kind: "firefox", id: firefoxArguments[1] }],
  ["a later Chromium with an argument that is not known yet", [...chromiumArguments, "--strange", "x"], { kind: "chromium", id: chromiumArguments[0] }],
  ["a later Firefox with another argument", [...firefoxArguments, "--strange"], { kind: "firefox", id: firefoxArguments[1] }],
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
  ["our origin with a path", [`${chromiumArguments[0]}page`], `${chromiumArguments[0]}page`],
  ["our origin in capitals", [`chrome-extension://${chromiumArguments[0].slice(19).toUpperCase()}`], `chrome-extension://${chromiumArguments[0].slice(19).toUpperCase()}`],
  ["our origin with a blank behind it", [`${chromiumArguments[0]} `], `${chromiumArguments[0]} `],
  ["our origin with a line break in it", [`${chromiumArguments[0]}\n`], `${chromiumArguments[0]}?`],
  ["no id at all", ["chrome-extension://"], "chrome-extension://"],
  ["another extension that names ours behind itself", ["chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/", chromiumArguments[0]], "chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/"],
  ["our add-on in capitals", [firefoxArguments[0], firefoxArguments[1].toUpperCase()], firefoxArguments[1].toUpperCase()],
  ["another add-on that names ours behind itself", [firefoxArguments[0], "other@example.org", firefoxArguments[1]], "other@example.org"],
  ["an add-on without an id", [firefoxArguments[0], ""], ""],
  ["Chromium's origin where Firefox's id belongs", [firefoxArguments[0], chromiumArguments[0]], chromiumArguments[0]],
  ["an add-on whose id goes on and on", [firefoxArguments[0], "x".repeat(5000)], "x".repeat(200)],
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

/** @type {[string, string[]][]} */
const commandLines = [
  ["an empty argument", [""]],
  ["an empty argument before our origin", ["", chromiumArguments[0]]],
  ["the origin of a page", ["https://www.linkedin.com/"]],
  ["Firefox's own scheme", ["moz-extension://5e7e9d1b-0000-4000-8000-5e7e9d1b0001/"]],
  ["a manifest without an add-on", [firefoxArguments[0]]],
  ["our add-on behind something that is no manifest", ["/somewhere/else", firefoxArguments[1]]],
  ["our origin behind an option", ["--parent-window=1", chromiumArguments[0]]],
];

for (const [name, args] of commandLines) {
  test(`${name} is a command line that is wrong, and no frame is answered`, async (t) => {
    const home = makeHome(t);
    const { code, stdout, stderr } = await runCommand(home, args, { input: frame(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "hello" })).toString("latin1") });
    assert.notEqual(code, 0);
    assert.equal(stdout, "");
    assert.match(stderr, /\S/);
    assert.equal(existsSync(home.database), false);
  });
}
