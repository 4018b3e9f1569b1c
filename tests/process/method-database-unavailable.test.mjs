// A host that cannot open its history still runs and says why; whatever lies in the place of the history stays.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { test } from "node:test";
import { makeHome } from "./home.mjs";
import { runCommand, startHost } from "./host.mjs";
import { goodParams } from "./method-params.mjs";

/** @param {import("./host.mjs").Host} host */
async function assertUnavailable(host) {
  const { database } = await host.call("hello", goodParams().hello);
  assert.equal(database.open, false);
  assert.match(database.reason, /\.$/, "the reason is a sentence");
  for (const [method, params] of Object.entries(goodParams())) {
    if (method === "hello") continue;
    const { error } = await host.request(method, params);
    assert.equal(error?.code, 3, method);
    assert.equal(error.message, database.reason);
    assert.deepEqual(error.data, { name: "databaseUnavailable", path: database.path, reason: database.reason });
  }
  return database.reason;
}

/** A history of this version, with a row. @param {import("node:test").TestContext} t */
async function realHistory(t) {
  const host = startHost(t);
  await host.call("decide", goodParams().decide);
  await host.end();
  return readFileSync(host.home.database);
}

const kUserVersionAt = 60; // https://www.sqlite.org/fileformat.html#the_database_header

const files = /** @type {Record<string, (t: import("node:test").TestContext) => Promise<Buffer>>} */ ({
  "a text": async () => Buffer.from("These are my notes, not a database.\n"),
  "a picture": async () => Buffer.alloc(70000, 0x89),
  async "a history of a newer program"(t) {
    const bytes = await realHistory(t);
    bytes.writeUInt32BE(bytes.readUInt32BE(kUserVersionAt) + 1, kUserVersionAt);
    return bytes;
  },
  async "a history of which the middle is lost"(t) {
    const bytes = await realHistory(t);
    return bytes.fill(0xff, 100, bytes.length);
  },
});

for (const [what, bytesOf] of Object.entries(files)) {
  test(`${what} in place of the history is reported by every method and not changed`, async (t) => {
    const home = makeHome(t);
    const bytes = await bytesOf(t);
    mkdirSync(dirname(home.database), { recursive: true });
    writeFileSync(home.database, bytes);
    const host = startHost(t, { home });
    await assertUnavailable(host);
    await assertUnavailable(host);
    assert.equal((await host.end()).code, 0);
    assert.ok(bytes.equals(readFileSync(home.database)), "the file is unchanged");
    assert.deepEqual(readdirSync(dirname(home.database)), ["history.db"], "nothing lies beside it");
  });
}

test("a directory in place of the history is reported, and once it is gone the same host works", async (t) => {
  const home = makeHome(t);
  mkdirSync(home.database, { recursive: true });
  const host = startHost(t, { home });
  await assertUnavailable(host);
  rmdirSync(home.database);
  assert.equal((await host.call("hello", goodParams().hello)).database.open, true);
  assert.equal((await host.call("decide", goodParams().decide)).repeated, false);
});

test("a data directory that cannot be made is reported by every method", async (t) => {
  await assertUnavailable(startHost(t, { env: { XDG_DATA_HOME: "/proc/nobody-may-write-here" } }));
  const home = makeHome(t);
  writeFileSync(dirname(dirname(home.database)), "a file where the directory should be");
  await assertUnavailable(startHost(t, { home }));
});

test("the command line says why, too, and fails", async (t) => {
  const home = makeHome(t);
  mkdirSync(home.database, { recursive: true });
  const reason = await assertUnavailable(startHost(t, { home }));
  const { code, stdout, stderr } = await runCommand(home, ["call", "philosophy"]);
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.ok(stderr.includes(reason), stderr);
});
