// Backup and restore while a browser's host has the history open.
import assert from "node:assert/strict";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { makeHome, underWine } from "./home.mjs";
import { runCommand, startHost } from "./host.mjs";
import { decision, request } from "./method-params.mjs";

const slugs = async (/** @type {import("./host.mjs").Host} */ host) =>
  (await host.call("search")).senders.map((/** @type {any} */ { sender }) => sender.slug).sort();

test("a host on an open port goes on with what was restored, and what was there before is kept", async (t) => {
  const home = makeHome(t);
  const host = startHost(t, { home });
  await host.call("decide", decision(100, "accept", request(1, "mira-okafor")));
  const file = join(home.directory, "copy.db");
  const made = await runCommand(home, ["backup", file]);
  assert.equal(made.code, 0, made.stderr);
  if (!underWine) assert.equal(statSync(file).mode & 0o777, 0o600);
  await host.call("decide", decision(101, "accept", request(2, "noor-haddad")));
  assert.deepEqual(await slugs(host), ["mira-okafor", "noor-haddad"]);

  const restored = await runCommand(home, ["restore", file]);
  assert.equal(restored.code, 0, restored.stderr);
  assert.deepEqual(await slugs(host), ["mira-okafor"]);
  await host.call("suggest", { requests: [request(5, "mira-okafor")] });
  assert.equal((await host.call("decide", decision(102, "ignore", request(3, "tomas-lind")))).repeated, false);
  assert.deepEqual(await slugs(host), ["mira-okafor", "tomas-lind"]);

  const kept = readdirSync(dirname(home.database)).find((name) => name.includes("before-restoring"));
  assert.ok(kept && restored.stdout.includes(kept));
  const back = await runCommand(home, ["restore", join(dirname(home.database), kept)]);
  assert.equal(back.code, 0, back.stderr);
  assert.deepEqual(await slugs(host), ["mira-okafor", "noor-haddad"]);
});

test("a backup replaces nothing unasked, and what is none is not restored", async (t) => {
  const home = makeHome(t);
  const file = join(home.directory, "copy.db");
  await runCommand(home, ["call", "observe", JSON.stringify({ requests: [request(1, "mira-okafor")] })]);
  writeFileSync(file, "precious");
  for (const [args, words] of /** @type {[string[], RegExp][]} */ ([
    [["backup", file], /exists already.*--force/],
    [["restore", file], /not a database/],
    [["restore", join(home.directory, "nothing")], /missing/],
    [["backup", "/nowhere/at/all.db"], /folder/],
    [["backup", home.database, "--force"], /history itself/],
  ])) {
    const { code, stderr } = await runCommand(home, args);
    assert.equal(code, 1, args.join(" "));
    assert.match(stderr, words);
    assert.match(stderr, /^serendip: [^\n]+\.\n$/);
  }
  assert.equal((await runCommand(home, ["backup", file, "--force"])).code, 0);
  assert.equal((await runCommand(home, ["restore", file])).code, 0);
});
