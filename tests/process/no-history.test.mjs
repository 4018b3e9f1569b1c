// Where there can be no history: every command says why in a sentence with the next step, with status 1.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { makeHome } from "./home.mjs";
import { runCommand } from "./host.mjs";

const commands = [["call", "philosophy"], ["history"], ["ledger"], ["retention"], ["forget", "--all", "--yes"], ["forget", "mira-okafor"], ["export"], ["backup", "copy.db"]];

test("with a file in the place of the history's folder every command names it, and leaves it", async (t) => {
  const home = makeHome(t);
  const folder = dirname(home.database);
  mkdirSync(dirname(folder));
  writeFileSync(folder, "mine");
  for (const args of commands) {
    const { code, stdout, stderr } = await runCommand(home, args);
    assert.equal(code, 1, args.join(" "));
    assert.equal(stdout, "");
    assert.match(stderr, /^serendip: [^\n]*\.\n$/);
    assert.ok(stderr.includes(`${folder} is not a directory; move it away.`), stderr);
  }
});

test("with a folder in the history's own place every command says so", async (t) => {
  const home = makeHome(t);
  mkdirSync(join(home.database, "kept"), { recursive: true });
  for (const args of commands) {
    const { code, stderr } = await runCommand(home, args);
    assert.equal(code, 1, args.join(" "));
    assert.match(stderr, /^serendip: [^\n]*\.\n$/, args.join(" "));
    assert.ok(stderr.includes(home.database), stderr);
  }
});

test("a manifest of a program whose path is not UTF-8 is refused", async (t) => {
  const through = ["/bin/sh", "-c", `exec "$0" "$@" --program "$(printf '/opt/caf\\351/serendip')"`];
  const { code, stdout, stderr } = await runCommand(makeHome(t), ["manifest", "chromium"], { through });
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.match(stderr, /browsers read a path in UTF-8 only\. Move it to a folder whose name is in UTF-8/);
});
