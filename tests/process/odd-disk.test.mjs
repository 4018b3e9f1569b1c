// Disks that lack something, through strace: one without files that have no name, and one whose modes cannot be changed.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { archiveOf } from "./archive-files.mjs";
import { makeHome } from "./home.mjs";
import { runCommand } from "./host.mjs";
import { zipOf } from "./zip.mjs";

// The search for leaks does not work under a tracer, and ends the program.
const env = { ASAN_OPTIONS: "detect_leaks=0" };

/** Every such call fails. @param {import("./home.mjs").Home} home @param {string} call @param {string} error @param {string[]} [more] */
const failing = ({ directory }, call, error, more = []) => ({ through: ["/usr/bin/strace", "-qq", "-o", join(directory, "seen"), "-e", `trace=${call}`, "-e", `inject=${call}:error=${error}`, ...more, "--"], env });

test("where no file can be without a name, a temporary one loses it at once", async (t) => {
  const home = makeHome(t);
  const zip = join(home.directory, "a.zip");
  writeFileSync(zip, zipOf(archiveOf(5)));
  const folder = dirname(home.database);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { code, stderr } = await runCommand(home, ["import", "--keep-messages", zip], failing(home, "openat", "EOPNOTSUPP", ["-P", folder]));
  assert.equal(stderr, "");
  assert.equal(code, 0);
  assert.match(readFileSync(join(home.directory, "seen"), "utf8"), /O_TMPFILE.*\(INJECTED\)/);
  assert.deepEqual(readdirSync(folder).filter((name) => !name.startsWith("history.db")), []);
  const texts = (await runCommand(home, ["export"])).stdout.trimEnd().split("\n").map((line) => JSON.parse(line).text).filter(Boolean);
  assert.deepEqual([texts.length, texts.includes("Fine!")], [10, true]);
});

test("a folder that stays open to others is not used, and how to close it is told", async (t) => {
  const home = makeHome(t);
  const folder = dirname(home.database);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const { code, stdout, stderr } = await runCommand(home, ["call", "philosophy"], failing(home, "chmod", "EROFS"));
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.ok(stderr.includes(`The directory ${folder} is open to others (Read-only file system); run chmod 700 on it`), stderr);
  assert.match(stderr, /^serendip: [^\n]*\.\n$/);
  assert.deepEqual(readdirSync(folder), []);
  assert.equal(statSync(folder).mode & 0o777, 0o755);
});
