// `serendip register` writes for the browsers that are there what they read, and says so before.
import assert from "node:assert/strict";
import { readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { binary, chromiumArguments, firefoxArguments, HostError, runCommand, startHost } from "./host.mjs";
import { installedIn, makeMachine, manifestFile, manifestFiles, manifestOf, put, tree } from "./machine.mjs";

/** @typedef {import("./machine.mjs").Machine} Machine */

const ownId = "abcdefghijklmnopabcdefghijklmnop";

/** @param {Machine} machine @param {string[]} args @param {Parameters<typeof runCommand>[2]} [options] @returns {Promise<string>} what it printed */
async function done(machine, args, options) {
  const { code, stdout, stderr } = await runCommand(machine, args, options);
  assert.equal(stderr, "");
  assert.equal(code, 0);
  return stdout;
}

test("--dry-run lists exactly the files that register writes, and writes none", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  const before = tree(machine.directory);
  const listed = (await done(machine, ["register", "--dry-run"])).match(/\/\S+\.json/g);
  assert.deepEqual(tree(machine.directory), before);
  await done(machine, ["register"]);
  const written = Object.keys(tree(machine.directory)).filter((path) => !(path in before) && !path.endsWith("/"));
  assert.deepEqual(listed?.sort(), written.map((path) => join(machine.directory, path)).sort());
});

test("register lists its files before it writes them, also where writing fails", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  const { code, stdout } = await runCommand(machine, ["register"], { env: { XDG_DATA_HOME: "/proc/nobody-may-write-here" } });
  assert.equal(code, 1);
  assert.ok(stdout.includes(manifestFile(machine, "chromium")), stdout);
});

test("each family gets its own kind of manifest, with no key that Firefox would refuse", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  await done(machine, ["register"]);
  const chromium = manifestOf(machine, "chromium");
  assert.deepEqual(Object.keys(chromium), ["name", "description", "path", "type", "allowed_origins"]);
  assert.deepEqual([chromium.name, chromium.path, chromium.type, chromium.allowed_origins], ["serendip.host", binary, "stdio", chromiumArguments]);
  const firefox = manifestOf(machine, "firefox");
  assert.deepEqual(Object.keys(firefox), ["name", "description", "path", "type", "allowed_extensions"]);
  assert.deepEqual([firefox.path, firefox.allowed_extensions], [binary, [firefoxArguments[1]]]);
  assert.equal(statSync(manifestFile(machine, "firefox")).mode & 0o777, 0o600);
});

test("only browsers that are there are served, and no other's folders are made", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  await done(machine, ["register"]);
  const paths = Object.keys(tree(machine.directory));
  assert.ok(paths.includes(manifestFiles.chromium));
  assert.deepEqual(paths.filter((path) => /mozilla|librewolf|google|Brave|\.var/.test(path)), []);
});

test("a folder that another program made for manifests is no browser", async (t) => {
  const machine = makeMachine(t, []);
  put(join(machine.directory, ".mozilla/native-messaging-hosts/other.json"), "{}");
  put(join(machine.directory, ".config/google-chrome/NativeMessagingHosts/other.json"), "{}");
  const before = tree(machine.directory);
  const { code, stderr } = await runCommand(machine, ["register"]);
  assert.equal(code, 1);
  assert.match(stderr, /^serendip: No browser was found .* Install one and start it once, then run this again\.\n/);
  assert.deepEqual(tree(machine.directory), before);
});

test("a browser that is installed but was never started is served", async (t) => {
  const machine = makeMachine(t, [], ["firefox-esr", "google-chrome-stable"]);
  await done(machine, ["register"]);
  assert.equal(manifestOf(machine, "firefox").path, binary);
  assert.equal(manifestOf(machine, "chrome").path, binary);
});

test("a program that only starts a Snap is none", async (t) => {
  const machine = makeMachine(t, ["firefox-snap"]);
  put(join(machine.programs, "firefox"), '#!/bin/sh\nexec /snap/bin/firefox "$@"\n', 0o755);
  const { code, stderr } = await runCommand(machine, ["register"]);
  assert.equal(code, 1);
  assert.match(stderr, /Firefox \(Snap\) is there: Snap keeps a browser from starting programs/);
});

test("a Snap beside another browser is left out and said to be", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox-snap"]);
  assert.match(await done(machine, ["register"]), /Firefox \(Snap\) is left out: Snap keeps/);
  assert.ok(!Object.keys(tree(machine.directory)).some((path) => path.includes("mozilla")));
});

test("--browser serves those that are named", async (t) => {
  const machine = makeMachine(t, ["chromium", "chrome", "firefox"]);
  await done(machine, ["register", "--browser", "chrome", "--browser", "firefox", "--browser", "chrome"]);
  const paths = Object.keys(tree(machine.directory));
  assert.deepEqual(Object.values(manifestFiles).filter((path) => paths.includes(path)).sort(), [manifestFiles.chrome, manifestFiles.firefox].sort());
});

test("a browser that is not there, unsupported or unknown is refused when it is named", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  const before = tree(machine.directory);
  for (const [id, status, words] of /** @type {[string, number, RegExp][]} */ ([
    ["vivaldi", 1, /Vivaldi was not found\. Install it and start it once/],
    ["firefox-snap", 1, /cannot be served\. Snap keeps/],
    ["lynx", 2, /no browser of this name/],
    ["edge-canary", 2, /no browser of this name/],
  ])) {
    const { code, stderr } = await runCommand(machine, ["register", "--browser", id]);
    assert.equal(code, status, stderr);
    assert.match(stderr, words);
  }
  assert.deepEqual(tree(machine.directory), before);
});

test("registering again changes nothing", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  await done(machine, ["register"]);
  const [first, inode] = [tree(machine.directory), statSync(manifestFile(machine, "firefox")).ino];
  assert.match(await done(machine, ["register"]), /as it is .*\n.*as it is /);
  assert.deepEqual(tree(machine.directory), first);
  assert.equal(statSync(manifestFile(machine, "firefox")).ino, inode);
});

test("--extension-id lets another extension in, in its own family and until unregister", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  const origin = `chrome-extension://${ownId}/`;
  const refused = () => startHost(t, { home: machine, args: [origin] }).call("hello", { protocol: 1 });
  await assert.rejects(refused, HostError);
  await done(machine, ["register", "--extension-id", ownId, "--extension-id", "mine@example.org"]);
  assert.deepEqual(manifestOf(machine, "chromium").allowed_origins, [...chromiumArguments, origin]);
  assert.deepEqual(manifestOf(machine, "firefox").allowed_extensions, [firefoxArguments[1], "mine@example.org"]);
  assert.equal((await refused()).caller.id, origin);
  assert.equal((await startHost(t, { home: machine, args: ["/x/serendip.host.json", "mine@example.org"] }).call("hello")).name, "serendip");
  await assert.rejects(startHost(t, { home: machine, args: ["/x/serendip.host.json", "other@example.org"] }).call("hello"), HostError);
  await done(machine, ["register"]); // the command that the popup offers keeps it
  assert.equal(manifestOf(machine, "chromium").allowed_origins.length, 2);
  await done(machine, ["unregister"]);
  await assert.rejects(refused, HostError);
});

test("a malformed id of an extension is refused, as browsers would refuse the whole manifest", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  for (const id of ["*", "abc", ownId.toUpperCase(), `${ownId}a`, "a b@c", "mine@", "{1234}", `chrome-extension://${ownId}/`]) {
    const { code, stderr } = await runCommand(machine, ["register", "--extension-id", id]);
    assert.equal(code, 2, id);
    assert.match(stderr, /neither an id of Chromium/);
  }
});

test("paths with spaces, quotes, umlauts and line breaks lead to the program", async (t) => {
  for (const name of ["mit Leerzeichen", `"zwei" 'ein'`, "Übergröße ☃", "Zeile\numbruch \\ $HOME `x`"]) {
    const machine = makeMachine(t, ["chromium", "firefox"]);
    const program = installedIn(join(machine.directory, name));
    await done(machine, ["register"], { program });
    assert.equal(manifestOf(machine, "chromium").path, program);
    const host = startHost(t, { home: machine, program: manifestOf(machine, "firefox").path, args: firefoxArguments });
    assert.equal((await host.call("hello")).caller.kind, "firefox");
    await host.end();
  }
});

test("in a Flatpak, a starter leads out of the sandbox to the program, and the permission is left to the user", async (t) => {
  const machine = makeMachine(t, ["firefox-flatpak"]);
  const program = installedIn(join(machine.directory, `it's "there" $HOME`));
  const told = await done(machine, ["register"], { program });
  assert.match(told, /flatpak override --user --talk-name=org\.freedesktop\.Flatpak org\.mozilla\.firefox/);
  const starter = manifestOf(machine, "flatpak").path;
  assert.ok(starter.startsWith(join(machine.directory, ".var/app/org.mozilla.firefox/")), starter);
  put(join(machine.programs, "flatpak-spawn"), '#!/bin/sh\n[ "$1" = --host ] || exit 9\nshift\nexec "$@"\n', 0o755);
  const host = startHost(t, { home: machine, program: starter, args: firefoxArguments });
  assert.equal((await host.call("hello")).caller.id, firefoxArguments[1]);
  await host.end();
  rmSync(join(machine.directory, ".local"), { recursive: true }); // the history, and with it the receipt
});

test("once the program has moved, registering it from its new place replaces what was there", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  await done(machine, ["register"], { program: installedIn(join(machine.directory, "old")) });
  renameSync(join(machine.directory, "old"), join(machine.directory, "new"));
  const program = join(machine.directory, "new", "serendip");
  assert.match(await done(machine, ["register"], { program }), /replaced /);
  assert.equal(manifestOf(machine, "chromium").path, program);
});

test("--system writes what every user can read, below --root", async (t) => {
  const machine = makeMachine(t, ["chromium", "chrome", "firefox", "firefox-flatpak"]);
  const image = join(machine.directory, "image");
  put(join(image, "etc/chromium/native-messaging-hosts/other.json"), "{}");
  const [before, outside] = [tree(image), Object.keys(tree(machine.directory)).length];
  const told = await done(machine, ["register", "--system", "--root", image]);
  assert.match(told, /Firefox \(Flatpak\) is left out: it reads no manifests for everybody/);
  const files = ["etc/chromium/native-messaging-hosts", "etc/opt/chrome/native-messaging-hosts", "usr/lib/mozilla/native-messaging-hosts"].map((folder) => join(image, folder, "serendip.host.json"));
  for (const file of files) {
    assert.equal(JSON.parse(readFileSync(file, "utf8")).path, binary);
    assert.equal(statSync(file).mode & 0o777, 0o644);
    assert.equal(statSync(join(file, "..")).mode & 0o055, 0o055);
  }
  await done(machine, ["unregister", "--system", "--root", image]);
  assert.deepEqual(tree(image), before);
  assert.equal(Object.keys(tree(machine.directory)).length, outside, "nothing outside the image");
});
