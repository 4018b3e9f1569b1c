// `serendip unregister` removes exactly what `serendip register` wrote, as far as it still is as it was written.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { frame } from "./frames.mjs";
import { runCommand } from "./host.mjs";
import { installedIn, makeMachine, manifestFile, manifestFiles, put, tree } from "./machine.mjs";
import { bound } from "./rights.mjs";

/** @param {import("./machine.mjs").Machine} machine */
const receiptFile = (machine) => join(machine.directory, ".local/share/serendip/registrations.json");

test("nothing is left, and what others have there stays", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox", "firefox-flatpak"]);
  put(join(machine.directory, ".mozilla/native-messaging-hosts/other.json"), '{"name": "other"}');
  const before = tree(machine.directory);
  assert.equal((await runCommand(machine, ["register"])).code, 0);
  assert.notDeepEqual(tree(machine.directory), before);
  const { code, stdout, stderr } = await runCommand(machine, ["unregister"]);
  assert.equal(stderr, "");
  assert.equal(code, 0);
  assert.equal(stdout.match(/removed /g)?.length, 4, stdout);
  assert.deepEqual(tree(machine.directory), before);
});

test("a history that came in the meantime stays", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  await runCommand(machine, ["register"]);
  await runCommand(machine, ["call", "setPhilosophy", '{"philosophy":"careful"}']);
  assert.equal((await runCommand(machine, ["unregister"])).code, 0);
  const left = Object.keys(tree(machine.directory)).filter((path) => path.startsWith(".local") && !path.endsWith("/"));
  assert.ok(left.includes(".local/share/serendip/history.db"), left.join());
  assert.ok(!left.includes(".local/share/serendip/registrations.json"), left.join());
});

test("it works after the program has moved, and after the browser has gone", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  await runCommand(machine, ["register"], { program: installedIn(join(machine.directory, "old")) });
  rmSync(join(machine.directory, ".mozilla", "firefox"), { recursive: true });
  renameSync(join(machine.directory, "old"), join(machine.directory, "new"));
  const { code, stdout } = await runCommand(machine, ["unregister"], { program: join(machine.directory, "new", "serendip") });
  assert.equal(code, 0);
  assert.equal(stdout.match(/removed /g)?.length, 2);
  assert.deepEqual(Object.keys(tree(machine.directory)).filter((path) => path.includes("serendip.host")), []);
});

test("--browser takes one back and leaves the others", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  await runCommand(machine, ["register"]);
  assert.equal((await runCommand(machine, ["unregister", "--browser", "firefox"])).code, 0);
  const paths = Object.keys(tree(machine.directory)).filter((path) => path.endsWith("serendip.host.json"));
  assert.deepEqual(paths, [".config/chromium/NativeMessagingHosts/serendip.host.json"]);
  assert.equal((await runCommand(machine, ["unregister"])).code, 0);
  assert.ok(!Object.keys(tree(machine.directory)).some((path) => path.includes("serendip")));
});

test("--dry-run lists what would go and removes nothing", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  await runCommand(machine, ["register"]);
  const before = tree(machine.directory);
  const { code, stdout } = await runCommand(machine, ["unregister", "--dry-run"]);
  assert.equal(code, 0);
  assert.ok(stdout.includes(manifestFile(machine, "chromium")));
  assert.match(stdout, /Nothing was removed/);
  assert.deepEqual(tree(machine.directory), before);
});

for (const [what, change] of /** @type {[string, (file: string) => void][]} */ ([
  ["was changed", (file) => writeFileSync(file, readFileSync(file, "utf8").replace("Serendip:", "Mine:"))],
  ["is somebody else's by now", (file) => writeFileSync(file, '{"name": "serendip.host", "path": "/opt/other"}')],
  ["became a link", (file) => (renameSync(file, `${file}.mine`), symlinkSync(`${file}.mine`, file))],
])) {
  test(`a manifest that ${what} is left alone and named`, async (t) => {
    const machine = makeMachine(t, ["chromium", "firefox"]);
    await runCommand(machine, ["register"]);
    const file = manifestFile(machine, "chromium");
    change(file);
    const text = readFileSync(file, "utf8");
    const { code, stderr } = await runCommand(machine, ["unregister"]);
    assert.equal(code, 1);
    assert.match(stderr, /^serendip: \S*NativeMessagingHosts\/serendip\.host\.json is .*, so it was left alone\. Remove it yourself if you do not need it\.\n$/);
    assert.equal(readFileSync(file, "utf8"), text);
    assert.ok(!(manifestFiles.firefox in tree(machine.directory)));
  });
}

test("a manifest that somebody has removed is no error", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  await runCommand(machine, ["register"]);
  rmSync(manifestFile(machine, "chromium"));
  const { code, stdout } = await runCommand(machine, ["unregister"]);
  assert.equal(code, 0);
  assert.match(stdout, /was gone /);
});

test("where nothing was registered it says so", async (t) => {
  const { code, stdout } = await runCommand(makeMachine(t, ["chromium"]), ["unregister"]);
  assert.equal(code, 0);
  assert.equal(stdout, "Nothing was registered here.\n");
});

test("what a registration that was killed had written so far is taken back", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  await runCommand(machine, ["register"]);
  // The receipt is written before the manifests and knows both texts until they are written.
  const receipt = JSON.parse(readFileSync(receiptFile(machine), "utf8"));
  for (const entry of receipt.entries) {
    entry.formerTexts = [entry.text];
    entry.text = "what would have been written next";
  }
  writeFileSync(receiptFile(machine), JSON.stringify(receipt));
  rmSync(manifestFile(machine, "firefox"));
  const { code, stdout } = await runCommand(machine, ["unregister"]);
  assert.equal(code, 0);
  assert.match(stdout, /removed .*chromium/);
});

test("a receipt that is damaged is told, and nothing is touched", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  await runCommand(machine, ["register"]);
  for (const text of ["", "{", '{"entries": 1}', '{"entries": [{"kind": "folder"}], "folders": [], "extensionIds": []}']) {
    writeFileSync(receiptFile(machine), text);
    const before = tree(machine.directory);
    for (const command of ["register", "unregister"]) {
      const { code, stderr } = await runCommand(machine, [command]);
      assert.equal(code, 1, stderr);
      assert.match(stderr, /^serendip: The receipt of what was registered, .*registrations\.json, (is not understood|cannot be read).*Move it away/);
    }
    assert.deepEqual(tree(machine.directory), before);
  }
});

test("a receipt that cannot be read is told, and lets nobody in", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  mkdirSync(receiptFile(machine), { recursive: true });
  for (const command of ["register", "unregister"]) {
    const { code, stderr } = await runCommand(machine, [command]);
    assert.equal(code, 1, stderr);
    assert.match(stderr, /^serendip: The receipt of what was registered, .*registrations\.json, cannot be read \(it is no file\)\. Move it away/);
  }
  const hello = frame(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "hello" })).toString("latin1");
  const { code, stdout } = await runCommand(machine, ["chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/"], { input: hello });
  assert.equal(code, 1);
  assert.match(stdout, /callerRefused/);
});

test("what cannot be removed is named and stays in the receipt, so that a second try removes it", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  await runCommand(machine, ["register"]);
  const folder = dirname(manifestFile(machine, "chromium"));
  chmodSync(folder, 0o555);
  const { code, stderr } = await runCommand(machine, ["unregister"], bound);
  chmodSync(folder, 0o755);
  assert.equal(code, 1);
  assert.match(stderr, /^serendip: \S*chromium\S*\.json cannot be removed \(Permission denied\)\. Check the permissions of its folder, then try again\.\n$/);
  assert.deepEqual(Object.keys(tree(machine.directory)).filter((path) => path.endsWith("serendip.host.json")), [manifestFiles.chromium]);
  assert.equal((await runCommand(machine, ["unregister"])).code, 0);
  assert.ok(!Object.keys(tree(machine.directory)).some((path) => path.includes("serendip")));
});
