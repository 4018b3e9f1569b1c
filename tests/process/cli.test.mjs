// The program as a person types it.
import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import test from "node:test";
import { makeHome } from "./home.mjs";
import { binary, chromiumArguments, firefoxArguments, runCommand } from "./host.mjs";

test("--help says how to use it and what its exit status means", async (t) => {
  const { code, stdout, stderr } = await runCommand(makeHome(t), ["--help"]);
  assert.equal(code, 0);
  assert.equal(stderr, "");
  for (const word of ["history", "call", "manifest", "Exit status", "history.db", "serendip.log"]) assert.ok(stdout.includes(word), word);
});

test("--version names program and version", async (t) => {
  const { code, stdout } = await runCommand(makeHome(t), ["--version"]);
  assert.equal(code, 0);
  assert.match(stdout, /^serendip \d+\.\d+\.\d+\n$/);
});

test("a wrong command line is explained on stderr with status 2", async (t) => {
  const home = makeHome(t);
  for (const args of [["nonsense"], ["--nonsense"], ["call"], ["manifest"], ["manifest", "opera"], ["call", "hello", "{}", "more"]]) {
    const { code, stdout, stderr } = await runCommand(home, args);
    assert.equal(code, 2, args.join(" "));
    assert.equal(stdout, "");
    assert.match(stderr, /--help/);
  }
  assert.equal(existsSync(home.database), false);
});

test("call prints the result as JSON", async (t) => {
  const { code, stdout, stderr } = await runCommand(makeHome(t), ["call", "hello", '{"protocol":1,"client":"me"}']);
  assert.equal(stderr, "");
  assert.equal(code, 0);
  const result = JSON.parse(stdout);
  assert.equal(result.caller.kind, "commandLine");
  assert.match(stdout, /\n {2}"name": "serendip"/);
});

test("call reads its params from the input", async (t) => {
  const { code, stdout } = await runCommand(makeHome(t), ["call", "hello", "-"], { input: '{"protocol":1,"client":"me"}' });
  assert.equal(code, 0);
  assert.equal(JSON.parse(stdout).name, "serendip");
});

test("call needs no params where the method needs none, and creates a private history", async (t) => {
  const home = makeHome(t);
  const { code, stdout } = await runCommand(home, ["call", "philosophy"]);
  assert.equal(code, 0);
  assert.equal(JSON.parse(stdout).philosophy, "open");
  assert.equal(statSync(home.database).mode & 0o777, 0o600);
  assert.equal(statSync(dirname(home.database)).mode & 0o777, 0o700);
});

test("call makes the id and the time of a write where they are missing", async (t) => {
  const home = makeHome(t);
  const first = await runCommand(home, ["call", "setPhilosophy", '{"philosophy":"careful"}']);
  assert.equal(first.code, 0, first.stderr);
  assert.deepEqual(JSON.parse(first.stdout), { philosophy: "careful", repeated: false });
  const stored = JSON.parse((await runCommand(home, ["call", "philosophy"])).stdout);
  assert.equal(stored.philosophy, "careful");
  assert.equal(stored.chosen, true);
});

test("call leaves the id and the time of a write that has them", async (t) => {
  const home = makeHome(t);
  const write = '{"id":"91b8b9a8-6a0f-49a7-8b62-0bb1f5e0c301","at":1790000000000,"philosophy":"known"}';
  for (const repeated of [false, true]) {
    const { stdout } = await runCommand(home, ["call", "setPhilosophy", write]);
    assert.deepEqual(JSON.parse(stdout), { philosophy: "known", repeated });
  }
});

test("call observe needs nothing made", async (t) => {
  const request = { id: "0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c001", sender: { slug: "mira-okafor" }, name: "Mira Okafor", seenAt: 1790000000000 };
  const { code, stdout, stderr } = await runCommand(makeHome(t), ["call", "observe", JSON.stringify({ requests: [request] })]);
  assert.equal(code, 0, stderr);
  assert.deepEqual(JSON.parse(stdout).observed, [{ request: request.id, kth: 1, repeated: false }]);
});

test("an error is one sentence on stderr with status 1 and an empty stdout", async (t) => {
  const home = makeHome(t);
  for (const [args, words] of [
    [["call", "nonsense"], /nonsense/],
    [["call", "setPhilosophy", '{"philosophy":"reckless"}'], /philosophy/],
    [["call", "hello", "{"], /cannot be read/],
    [["call", "hello", "[]"], /no object/],
    [["call", "hello", ""], /empty/],
  ]) {
    const { code, stdout, stderr } = await runCommand(home, /** @type {string[]} */ (args));
    assert.equal(code, 1, args.toString());
    assert.equal(stdout, "");
    assert.match(stderr, /^serendip: [^\n]+\.\n$/);
    assert.match(stderr, /** @type {RegExp} */ (words));
  }
});

test("manifest prints what each browser needs, with the path of this program", async (t) => {
  const home = makeHome(t);
  const chromium = JSON.parse((await runCommand(home, ["manifest", "chromium"])).stdout);
  assert.deepEqual(Object.keys(chromium), ["name", "description", "path", "type", "allowed_origins"]);
  assert.equal(chromium.path, binary);
  assert.deepEqual(chromium.allowed_origins, chromiumArguments);
  const firefox = JSON.parse((await runCommand(home, ["manifest", "firefox"])).stdout);
  assert.deepEqual(Object.keys(firefox), ["name", "description", "path", "type", "allowed_extensions"]);
  assert.equal(firefox.path, binary);
  assert.deepEqual(firefox.allowed_extensions, [firefoxArguments[1]]);
});

test("manifest takes another program and makes its path absolute", async (t) => {
  const home = makeHome(t);
  const path = async (/** @type {string} */ program) =>
    JSON.parse((await runCommand(home, ["manifest", "chromium", "--program", program])).stdout).path;
  assert.equal(await path("/opt/serendip/serendip"), "/opt/serendip/serendip");
  assert.equal(await path("./a/../serendip"), `${process.cwd()}/serendip`);
});
