// What `serendip doctor` makes of hosts that answer oddly, of programs that have gone, and of receipts it cannot follow.
import assert from "node:assert/strict";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { binary, runCommand } from "./host.mjs";
import { installedIn, makeMachine, manifestFile, manifestOf, put } from "./machine.mjs";

/** @typedef {import("./machine.mjs").Machine} Machine */

/** @param {Machine} machine @returns {Promise<any>} the only browser that is there */
async function examined(machine) {
  const { stdout, stderr } = await runCommand(machine, ["doctor", "--json"]);
  assert.equal(stderr, "");
  return JSON.parse(stdout).browsers[0];
}

/** Chromium's manifest leads to a script that answers with this. @param {Machine} machine @param {object} database */
async function playing(machine, database) {
  const version = /\d+\.\d+\.\d+/.exec((await runCommand(machine, ["--version"])).stdout)?.[0];
  const text = JSON.stringify({ jsonrpc: "2.0", id: "doctor", result: { name: "serendip", version, database } });
  const size = Buffer.byteLength(text);
  const octal = [size % 256, Math.floor(size / 256)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
  const program = join(machine.directory, "other", "serendip");
  put(program, `#!/bin/sh\nprintf '${octal}\\000\\000'\nprintf '%s' '${text}'\nread -r line\n`, 0o755);
  put(manifestFile(machine, "chromium"), (await runCommand(machine, ["manifest", "chromium", "--program", program])).stdout);
}

test("a reason is told apart from its next step, wherever the one ends, and without a step there is a general one", async (t) => {
  const general = "Start the browser and this command again; the log may say more.";
  for (const [reason, says, fix] of [
    ["The disk is full. Make room.", "The disk is full.", "Make room."],
    ["The disk is full; make room, then try again.", "The disk is full.", "Make room, then try again."],
    ["It is locked; by whom is not known. Close the other program.", "It is locked; by whom is not known.", "Close the other program."],
    ["It is full. By whom is unknown; make room.", "It is full. By whom is unknown.", "Make room."],
    ["No memory", "No memory", general],
    ["", "", general],
  ]) {
    const machine = makeMachine(t, ["chromium"]);
    await playing(machine, { open: false, path: "/data/history.db", reason });
    const found = await examined(machine);
    assert.deepEqual([found.fault, found.says, found.fix], ["databaseClosed", says, fix]);
  }
});

test("another program called serendip in the PATH is not what the fix calls", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  put(join(machine.programs, "serendip"), "#!/bin/sh\n", 0o755);
  assert.equal((await examined(machine)).fix, `'${binary}' register --browser chromium`);
});

test("a Flatpak's starter whose program has gone, or may not be started, names that program", async (t) => {
  const machine = makeMachine(t, ["firefox-flatpak"]);
  const program = installedIn(join(machine.directory, "old"));
  assert.equal((await runCommand(machine, ["register"], { program })).code, 0);
  chmodSync(program, 0o644);
  const barred = await examined(machine);
  assert.deepEqual([barred.fault, barred.program], ["programNotExecutable", program]);
  rmSync(program);
  const gone = await examined(machine);
  assert.deepEqual([gone.fault, gone.program], ["programMissing", program]);
  assert.equal(gone.says, `The manifest's program is not there: ${program}.`);
});

test("a starter that no receipt knows leads nowhere, and a broken receipt is told with its next step", async (t) => {
  const machine = makeMachine(t, ["firefox-flatpak"]);
  assert.equal((await runCommand(machine, ["register"])).code, 0);
  const receipt = join(machine.directory, ".local/share/serendip/registrations.json");
  const good = readFileSync(receipt, "utf8");
  writeFileSync(receipt, good.replace('"starter"', '"manifest"'));
  assert.equal((await examined(machine)).fault, "outsideSandbox");
  writeFileSync(receipt, "{");
  const broken = await examined(machine);
  assert.equal(broken.fault, "outsideSandbox");
  assert.match(broken.fix, /The receipt of what was registered, \S+, is not understood \(.*\)\. Move it away/);
  writeFileSync(receipt, good);
  assert.equal((await examined(machine)).fault, "sandboxClosed");
});

test("a folder, or a file without the right to run, in the program's place is told as such", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  for (const [program, fault] of [[machine.directory, "programNotFile"], [join(machine.programs, "text"), "programNotExecutable"], ["/dev/null", "programNotFile"], [join(machine.programs, "none"), "programMissing"]]) {
    put(join(machine.programs, "text"), "no program", 0o644);
    put(manifestFile(machine, "chromium"), (await runCommand(machine, ["manifest", "chromium", "--program", program])).stdout);
    const found = await examined(machine);
    assert.deepEqual([found.fault, found.program || found.detail], [fault, program]);
  }
});

test("a browser of the receipt that no table knows is called by its id", async (t) => {
  const machine = makeMachine(t, ["chromium", "firefox"]);
  assert.equal((await runCommand(machine, ["register"])).code, 0);
  const receipt = join(machine.directory, ".local/share/serendip/registrations.json");
  writeFileSync(receipt, readFileSync(receipt, "utf8").replace('"chromium"', '"bygone"'));
  const kept = await runCommand(machine, ["unregister", "--browser", "firefox"]);
  assert.equal(kept.code, 0, kept.stderr);
  assert.equal(manifestOf(machine, "chromium").path, binary);
  const { code, stdout } = await runCommand(machine, ["unregister"]);
  assert.equal(code, 0);
  assert.match(stdout, / removed {2}\S+serendip\.host\.json {2}\(bygone\)\n/);
});
