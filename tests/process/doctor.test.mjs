// `serendip doctor` on machines as they are: several browsers or none, sandboxes, two versions, somebody else's files, homes
// that cannot be written or found. Each is told in a sentence with one fix, and the exit status says it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { binary, runCommand } from "./host.mjs";
import { carryOut, installedIn, makeMachine, manifestFile, manifestOf, put, tree } from "./machine.mjs";
import { asRoot, bound, unknownUser } from "./rights.mjs";

/** @typedef {import("./machine.mjs").Machine} Machine */
/** @typedef {NonNullable<Parameters<typeof runCommand>[2]>} Options */

/** @param {Machine} machine @param {Options} [options] @param {string[]} [args] */
async function examine(machine, options, args = []) {
  const { code, stdout, stderr } = await runCommand(machine, ["doctor", "--json", ...args], options);
  assert.equal(stderr, "");
  const report = JSON.parse(stdout);
  assert.equal(code, report.fine ? 0 : 1);
  return report;
}

/** @param {Machine} machine @param {object} reply what it answers to everything @returns {string} a host of one's own */
function playing(machine, reply) {
  const text = JSON.stringify(reply);
  const size = Buffer.byteLength(text);
  const program = join(machine.directory, "other", "serendip");
  const octal = [size % 256, Math.floor(size / 256)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
  put(program, `#!/bin/sh\nprintf '${octal}\\000\\000'\nprintf '%s' '${text}'\nread -r line\n`, 0o755);
  return program;
}

/** @param {Machine} machine @param {string} program started by both browsers */
async function pointAt(machine, program) {
  for (const browser of /** @type {const} */ (["chromium", "firefox"])) {
    put(manifestFile(machine, browser), (await runCommand(machine, ["manifest", browser, "--program", program])).stdout);
  }
}

test("after register every browser is fine, and that is all that is said", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  await runCommand(machine, ["register"]);
  const { code, stdout, stderr } = await runCommand(machine, ["doctor"]);
  assert.equal(stderr, "");
  assert.deepEqual(stdout.split("\n"), [
    "Browser   State  What",
    "Chromium  fine   Serendip 0.1.0 answers and has its history open.",
    `          file   ${manifestFile(machine, "chromium")}`,
    "Firefox   fine   Serendip 0.1.0 answers and has its history open.",
    `          file   ${manifestFile(machine, "firefox")}`, ""]);
  assert.equal(code, 0);
});

test("before register each browser that is there has its fault and its fix, and the others are not spoken of", async (t) => {
  const machine = makeMachine(t, ["chromium", "librewolf"]);
  const { code, stdout } = await runCommand(machine, ["doctor"]);
  assert.deepEqual(stdout.split("\n"), [
    "Browser    State  What",
    "Chromium   FAULT  Chromium has no manifest of Serendip, so it does not know the program.",
    `           fix    '${binary}' register --browser chromium`,
    "LibreWolf  FAULT  LibreWolf has no manifest of Serendip, so it does not know the program.",
    `           fix    '${binary}' register --browser librewolf`, ""]);
  assert.equal(code, 1);
});

test("one browser that is not fine is enough for status 1; asked for the other alone it is 0", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  await runCommand(machine, ["register", "--browser", "firefox"]);
  assert.deepEqual((await examine(machine)).browsers.map((/** @type {any} */ { browser, fine }) => [browser, fine]), [["chromium", false], ["firefox", true]]);
  assert.equal((await examine(machine, {}, ["--browser", "firefox"])).fine, true);
});

test("without any browser that is said, with status 1", async (t) => {
  const machine = makeMachine(t, []);
  const { code, stdout } = await runCommand(machine, ["doctor"]);
  assert.equal(code, 1);
  assert.match(stdout, /^No browser that Serendip knows is here\. Install one and start it once, then: [^\n]+ doctor\n$/);
  assert.deepEqual((await examine(machine)).browsers, []);
});

test("a browser that was named and is not there says so in its fix", async (t) => {
  const { browsers: [found] } = await examine(makeMachine(t, []), {}, ["--browser", "vivaldi"]);
  assert.equal(found.fault, "manifestMissing");
  assert.equal(found.fix, "Vivaldi was not found. Install it and start it once, then run this again.");
});

// edge-canary is a browser of other systems alone.
test("a wrong command line is status 2", async (t) => {
  const machine = makeMachine(t, []);
  for (const args of [["--browser", "netscape"], ["--browser", "edge-canary"], ["--patience", "0"], ["--patience", "x"], ["extra"], ["--browser"]]) {
    const { code, stdout, stderr } = await runCommand(machine, ["doctor", ...args]);
    assert.equal(code, 2, args.join(" "));
    assert.equal(stdout, "");
    assert.match(stderr, /--help/);
  }
});

test("the program in the PATH is called by its name", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  symlinkSync(binary, join(machine.programs, "serendip"));
  assert.equal((await examine(machine)).browsers[0].fix, "serendip register --browser chromium");
});

test("a Snap is told with its reason and what to do instead", async (t) => {
  const { browsers: [found] } = await examine(makeMachine(t, ["firefox-snap"]));
  assert.deepEqual([found.name, found.fault], ["Firefox (Snap)", "sandboxed"]);
  assert.equal(found.says, "Snap keeps a browser from starting programs outside its sandbox.");
  assert.equal(found.fix, "Install the browser from your distribution or from its maker instead.");
});

test("a Flatpak needs a starter inside it and a permission, and both are looked for", async (t) => {
  const machine = makeMachine(t, ["firefox-flatpak"]);
  put(manifestFile(machine, "flatpak"), (await runCommand(machine, ["manifest", "firefox"])).stdout);
  const outside = (await examine(machine)).browsers[0];
  assert.equal(outside.fault, "outsideSandbox");
  carryOut(machine, outside.fix);

  const closed = (await examine(machine)).browsers[0];
  assert.equal(closed.fault, "sandboxClosed");
  assert.equal(closed.fix, "flatpak override --user --talk-name=org.freedesktop.Flatpak org.mozilla.firefox");
  // What that command writes.
  const override = join(machine.directory, ".local/share/flatpak/overrides/org.mozilla.firefox");
  put(override, "[Session Bus Policy]\norg.freedesktop.Flatpak=talk\n");
  const open = (await examine(machine)).browsers[0];
  assert.equal(open.fine, true, JSON.stringify(open));
  assert.equal(open.program, binary);

  writeFileSync(override, "[Session Bus Policy]\norg.freedesktop.Flatpak=none\n");
  assert.equal((await examine(machine)).browsers[0].fault, "sandboxClosed");
  writeFileSync(manifestOf(machine, "flatpak").path, "#!/bin/sh\n");
  assert.equal((await examine(machine)).browsers[0].fault, "outsideSandbox");
});

test("of two versions side by side the one that the browser starts is named, and the newer one is to be asked", async (t) => {
  for (const [version, fix] of [["0.0.9", /register --browser chromium$/], ["0.2.0", /^'\S+\/other\/serendip' doctor$/]]) {
    const machine = makeMachine(t, ["chromium", "firefox"]);
    const program = playing(machine, { jsonrpc: "2.0", id: "doctor", result: { name: "serendip", version, database: { open: true, path: "/x" } } });
    await pointAt(machine, program);
    const { fine, browsers } = await examine(machine);
    assert.equal(fine, false);
    for (const found of browsers) {
      assert.equal(found.fault, "otherVersion");
      assert.equal(found.version, version);
      assert.equal(found.says, `${found.name} starts Serendip ${version} (${program}), and this is 0.1.0.`);
    }
    assert.match(browsers[0].fix, /** @type {RegExp} */ (fix));
    if (version === "0.0.9") {
      for (const found of browsers) carryOut(machine, found.fix);
      assert.equal((await examine(machine)).fine, true);
    }
  }
});

test("another Serendip that is registered and still there is unregistered first", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  const first = installedIn(join(machine.directory, "a first 'Serendip' für $HOME"));
  await runCommand(machine, ["register"], { program: first });
  assert.equal((await examine(machine)).fine, true, "of the same version it is as good as this one");
  chmodSync(first, 0o644);
  const { browsers: [found] } = await examine(machine);
  assert.equal(found.fault, "programNotExecutable");
  assert.match(found.fix, /^'\S+' unregister --browser chromium && '\S+' register --browser chromium$/);
  carryOut(machine, found.fix);
  assert.equal((await examine(machine)).fine, true);
});

test("a program in a folder with spaces, quotes and umlauts gives a fix that can be pasted", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  const program = installedIn(join(machine.directory, "Ärger mit 'Quotes' und \"mehr\" $HOME"));
  const { browsers: [found] } = await examine(machine, { program });
  carryOut(machine, found.fix);
  assert.equal(manifestOf(machine, "chromium").path, program);
  assert.equal((await examine(machine, { program })).fine, true);
});

test("somebody else's manifest of our name is told by what its program does, and moved away by the fix", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  await pointAt(machine, playing(machine, { jsonrpc: "2.0", id: "doctor", result: { name: "keeper" } }));
  const { browsers: [found] } = await examine(machine);
  assert.equal(found.fault, "programForeign");
  assert.match(found.says, /other\/serendip answers, but it is not Serendip\.$/);
  carryOut(machine, found.fix);
  assert.ok(existsSync(`${manifestFile(machine, "chromium")}.old`));
});

test("a Serendip that was made for another extension is told with its own words", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  await pointAt(machine, playing(machine, { jsonrpc: "2.0", id: "doctor", error: { code: 1, message: "Not this one; install it again.", data: { name: "callerRefused" } } }));
  const { browsers: [found] } = await examine(machine);
  assert.equal(found.fault, "callerRefused");
  assert.match(found.says, /refuses the extension: Not this one; install it again\.$/);
});

test("what a file or a program says cannot steer the terminal", async (t) => {
  const machine = makeMachine(t, ["firefox"]);
  const steering = "\u001b[2J\u001b]0;x\u0007\u202e";
  put(manifestFile(machine, "firefox"), JSON.stringify({ [steering]: 1 }));
  for (const args of [["doctor"], ["doctor", "--json"]]) {
    const { stdout } = await runCommand(machine, args);
    assert.match(stdout, /has the key/);
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

test("a history that cannot be opened is told with the host's own reason and step", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  await runCommand(machine, ["register"]);
  put(join(machine.directory, ".local/share/serendip/history.db"), "This is somebody's letter and no database.\n".repeat(50), 0o600);
  const { browsers: [found] } = await examine(machine);
  assert.equal(found.fault, "databaseClosed");
  assert.equal(found.database.open, false);
  assert.match(found.says, /history\.db/);
  assert.match(found.fix, /^[A-Z][^\n]*\.$/);
});

test("in a home that may only be read the history is the fault, not the browser", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  put(manifestFile(machine, "chromium"), (await runCommand(machine, ["manifest", "chromium"])).stdout);
  chmodSync(machine.directory, 0o555);
  try {
    const { browsers: [found] } = await examine(machine, bound);
    assert.equal(found.fault, "databaseClosed");
    assert.match(found.says, /Permission denied/);
    assert.match(found.fix, /^[A-Z][^\n]*\.$/);
  } finally {
    chmodSync(machine.directory, 0o700);
  }
});

test("a manifest that this user may not read is told with the system's reason", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  put(manifestFile(machine, "chromium"), "{}", 0o000);
  const { browsers: [found] } = await examine(machine, bound);
  assert.deepEqual([found.fault, found.detail], ["manifestUnreadable", "Permission denied"]);
});

test("doctor changes nothing but that the host makes its history", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox", "firefox-flatpak", "firefox-snap"]);
  put(manifestFile(machine, "chromium"), "{");
  const before = tree(machine.directory);
  assert.equal((await examine(machine)).fine, false);
  assert.deepEqual(tree(machine.directory), before);
});

test("a pipe in place of the manifest keeps nobody waiting", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  mkdirSync(dirname(manifestFile(machine, "chromium")), { recursive: true });
  assert.equal(spawnSync("mkfifo", [manifestFile(machine, "chromium")]).status, 0);
  const { browsers: [found] } = await examine(machine);
  assert.deepEqual([found.fault, found.detail], ["manifestUnreadable", "it is no file"]);
});

test("relative XDG folders are ignored, absolute ones are where the browser looks", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  await runCommand(machine, ["register"]);
  assert.equal((await examine(machine, { env: { XDG_CONFIG_HOME: "config", XDG_DATA_HOME: "../data" } })).fine, true);
  put(join(machine.directory, "elsewhere/chromium/Local State"), "");
  const { browsers: [found] } = await examine(machine, { env: { XDG_CONFIG_HOME: join(machine.directory, "elsewhere") } });
  assert.equal(found.fault, "manifestMissing");
});

// Every user who is not root has an account here, and with it a home.
if (asRoot) {
  test("without a home that can be found that is said, with status 1", async (t) => {
    const { code, stdout, stderr } = await runCommand(makeMachine(t, []), ["doctor"], { ...unknownUser, env: { HOME: "not/absolute" } });
    assert.equal(code, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /^serendip: .*set HOME and start again\.\n$/);
  });
}
