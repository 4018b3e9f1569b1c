// What stands in the way of `serendip register` is told in a sentence with the next step, with status 1, and nothing is left
// half-written: either all browsers are registered or everything is as it was.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { binary, runCommand } from "./host.mjs";
import { installedIn, makeMachine, manifestFile, manifestFiles, manifestOf, put, tree } from "./machine.mjs";
import { asRoot, bound, unknownUser } from "./rights.mjs";

/** @typedef {import("./machine.mjs").Machine} Machine */

/** @param {Machine} machine @param {RegExp} words @param {Parameters<typeof runCommand>[2]} [options] */
async function refused(machine, words, options) {
  const before = tree(machine.directory);
  const { code, stderr } = await runCommand(machine, ["register"], options);
  assert.equal(code, 1, stderr);
  assert.match(stderr, words);
  assert.match(stderr, /^serendip: [A-Z/][^\n]*\.\n(serendip: [^\n]*\.\n)*Nothing was (written|registered)\.\n$/);
  assert.deepEqual(tree(machine.directory), before);
}

test("somebody else's manifest of our name is not overwritten, and the program it starts is named", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  put(manifestFile(machine, "chromium"), '{"name": "serendip.host", "path": "/opt/other/\\u001b[31mhost"}');
  await refused(machine, /serendip\.host\.json was not written by Serendip's register.* \(it starts \/opt\/other\/[^\x1b]*\)\. Move it away .* or name the other browsers with --browser\./);
});

test("a manifest that was changed since it was written is not overwritten", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  await runCommand(machine, ["register"]);
  writeFileSync(manifestFile(machine, "chromium"), readFileSync(manifestFile(machine, "chromium"), "utf8").replace("stdio", "mine"));
  await refused(machine, /or was changed since/);
});

test("an equal manifest is taken over, so that unregister removes it", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  put(manifestFile(machine, "chromium"), (await runCommand(machine, ["manifest", "chromium"])).stdout);
  assert.match((await runCommand(machine, ["register"])).stdout, /as it is /);
  assert.match((await runCommand(machine, ["unregister"])).stdout, /removed /);
});

test("a link in the manifest's place is neither followed nor replaced", async (t) => {
  for (const target of ["elsewhere.json", "not-there"]) {
    const machine = makeMachine(t, ["chromium", "firefox"]);
    put(join(machine.directory, "elsewhere.json"), "{}");
    mkdirSync(dirname(manifestFile(machine, "firefox")), { recursive: true });
    symlinkSync(join(machine.directory, target), manifestFile(machine, "firefox"));
    await refused(machine, new RegExp(`is a link to .*${target}\\. Move it away`));
  }
});

test("a folder in the manifest's place is refused", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  mkdirSync(manifestFile(machine, "chromium"), { recursive: true });
  await refused(machine, /is no ordinary file\. Move it away/);
});

test("of two Serendips side by side the second does not take the first one's place unasked", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  const first = installedIn(join(machine.directory, "0.1.0"));
  await runCommand(machine, ["register"], { program: first });
  await refused(machine, /belongs to another Serendip, \S*0\.1\.0\/serendip, which is still there\. Run "serendip unregister" first/);
  assert.equal((await runCommand(machine, ["unregister"])).code, 0);
  assert.equal((await runCommand(machine, ["register"])).code, 0);
  assert.equal(manifestOf(machine, "firefox").path, binary);
});

test("where the last manifest cannot be written, the first one is gone again", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  put(join(machine.directory, ".mozilla/native-messaging-hosts"), "a file, not a folder");
  await refused(machine, /serendip\.host\.json cannot be written \(Not a directory\); check its folder/);
});

test("where replacing fails half-way, the former manifests and receipt are there again", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  await runCommand(machine, ["register"], { program: installedIn(join(machine.directory, "old")) });
  rmSync(join(machine.directory, "old"), { recursive: true });
  // The temporary file of the last manifest cannot be made: a folder that is not empty has its name.
  put(join(machine.directory, `${manifestFiles.firefox}.unfinished`, "kept"), "");
  await refused(machine, /serendip\.host\.json cannot be written/);
  assert.match(manifestOf(machine, "chromium").path, /old\/serendip$/);
});

test("in a home that may only be read nothing is written, and the folder is named", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  chmodSync(machine.directory, 0o555);
  try {
    await refused(machine, /The folder \S*\/\.local cannot be made \(Permission denied\)\. Check the permissions of the one above it, then try again\./, bound);
  } finally {
    chmodSync(machine.directory, 0o700);
  }
});

test("registering for everybody without the right to is told who may", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  const root = join(machine.programs, "root");
  mkdirSync(root);
  chmodSync(root, 0o555);
  const { code, stderr } = await runCommand(machine, ["register", "--system", "--root", root], bound);
  assert.equal(code, 1);
  assert.match(stderr, /^serendip: The folder \/var cannot be made \(Permission denied\)\. Run this as root\.\nNothing was registered\.\n$/);
  assert.deepEqual(tree(root), {});
});

test("without the right to write in a browser's folder nothing is left anywhere", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  chmodSync(join(machine.directory, ".mozilla"), 0o555);
  await refused(machine, /The folder \S*\/\.mozilla\/native-messaging-hosts cannot be made \(Permission denied\)/, bound);
});

test("a system that has no place for anything is told", async (t) => {
  const machine = makeMachine(t, [], ["chromium"]);
  await refused(machine, /cannot be made/, { env: { HOME: "/proc/nobody-may-write-here" } });
  await refused(machine, /cannot be made/, { env: { XDG_CONFIG_HOME: "/proc/nobody-may-write-here" } });
});

test("relative XDG folders are ignored, as their specification demands", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  const env = { XDG_CONFIG_HOME: "config", XDG_DATA_HOME: "../data", XDG_STATE_HOME: "." };
  assert.equal((await runCommand(machine, ["register"], { env })).code, 0);
  const paths = Object.keys(tree(machine.directory));
  assert.ok(paths.includes(manifestFiles.chromium) && paths.includes(".local/share/serendip/registrations.json"), paths.join());
});

test("an XDG folder that is absolute is where browsers look, and so does register", async (t) => {
  const machine = makeMachine(t, []);
  const elsewhere = join(machine.directory, "settings");
  put(join(elsewhere, "chromium", "Local State"), "");
  assert.equal((await runCommand(machine, ["register"], { env: { XDG_CONFIG_HOME: elsewhere } })).code, 0);
  assert.ok("settings/chromium/NativeMessagingHosts/serendip.host.json" in tree(machine.directory));
});

test("without HOME the account says where the home is, and without either it is told", async (t) => {
  const machine = makeMachine(t, [], ["chromium"]);
  const { code, stdout, stderr } = await runCommand(machine, ["register", "--dry-run"], { ...unknownUser, env: { HOME: "not/absolute" } });
  if (!asRoot) {
    assert.equal(code, 0, stderr);
    assert.match(stdout, /new +\/.*NativeMessagingHosts/);
  } else {
    assert.equal(code, 1);
    assert.match(stderr, /Neither HOME nor the account says where your home directory is; set HOME and start again\./);
  }
});

test("a program whose path is not UTF-8 is refused, as no browser could read it", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  const folder = Buffer.concat([Buffer.from(join(machine.programs, "caf")), Buffer.from([0xe9])]);
  mkdirSync(folder);
  const program = join(machine.programs, "link");
  const copy = Buffer.concat([folder, Buffer.from("/serendip")]);
  writeFileSync(copy, readFileSync(binary), { mode: 0o755 });
  symlinkSync(copy, program);
  await refused(machine, /browsers read a path in UTF-8 only\. Move it to a folder whose name is in UTF-8/, { program });
});
