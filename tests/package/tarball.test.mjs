// The .tar.gz for one person without root: installed below a home, told to the browsers that are there, removed without trace.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { output, packageNamed, temporaryFolder } from "./packages.mjs";

const archive = packageNamed(/\.tar\.gz$/);

/** @param {string} folder @returns {string[]} everything below it */
const everything = (folder) => output("find", [folder, "-mindepth", "1", "-printf", "%P\n"]).split("\n").filter(Boolean).sort();

/** A home with a browser of each family, and the unpacked archive beside it. @param {import("node:test").TestContext} t */
function prepared(t) {
  const folder = temporaryFolder(t);
  const home = join(folder, "a home, with spaces");
  for (const browser of [".config/chromium", ".mozilla/firefox", "bin"]) mkdirSync(join(home, browser), { recursive: true });
  writeFileSync(join(home, ".config/chromium/Local State"), "{}");
  writeFileSync(join(home, ".mozilla/firefox/profiles.ini"), "");
  output("tar", ["-xzf", archive, "-C", folder]);
  const unpacked = readdirSync(folder).find((name) => name.startsWith("serendip-")) ?? "";
  /** @param {string} program @param {string[]} given */
  const run = (program, given = []) => spawnSync(program, given, { encoding: "utf8", env: { HOME: home, PATH: "/usr/bin:/bin" }, cwd: folder });
  return { home, unpacked: join(folder, unpacked), run };
}

test("it needs nothing of a machine but its C library", (t) => {
  const { unpacked } = prepared(t);
  const needed = [...output("objdump", ["-p", join(unpacked, "bin/serendip")]).matchAll(/NEEDED +(\S+)/g)].map((match) => match[1]);
  assert.deepEqual(needed.filter((name) => !/^(libc|libm|ld-linux[\w-]*)\.so\.\d+$/.test(name)), []);
});

test("install puts the program below the home and tells both browsers; uninstall leaves nothing behind", (t) => {
  const { home, unpacked, run } = prepared(t);
  const earlier = everything(home);
  const installed = run(join(unpacked, "install"));
  assert.equal(installed.status, 0, installed.stderr);
  const program = join(home, ".local/bin/serendip");
  for (const manifest of [".config/chromium/NativeMessagingHosts/serendip.host.json", ".mozilla/native-messaging-hosts/serendip.host.json"]) {
    assert.equal(JSON.parse(readFileSync(join(home, manifest), "utf8")).path, program, manifest);
  }
  const again = run(join(unpacked, "install"));
  assert.equal(again.status, 0, again.stderr);
  const removed = run(join(home, ".local/bin/serendip-uninstall"));
  assert.equal(removed.status, 0, removed.stderr);
  assert.deepEqual(everything(home), earlier);
});

test("a file of somebody else's in the way is left alone and named", (t) => {
  const { home, unpacked, run } = prepared(t);
  const taken = join(home, "elsewhere/bin/serendip");
  mkdirSync(join(home, "elsewhere/bin"), { recursive: true });
  writeFileSync(taken, "not ours");
  const earlier = everything(home);
  const refused = run(join(unpacked, "install"), ["--prefix", join(home, "elsewhere")]);
  assert.equal(refused.status, 1);
  assert.ok(refused.stderr.includes(taken), refused.stderr);
  assert.equal(readFileSync(taken, "utf8"), "not ours");
  assert.deepEqual(everything(home), earlier);
});
