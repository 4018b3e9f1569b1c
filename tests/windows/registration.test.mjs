// On Windows a browser asks the registry where the manifest lies. Browsers are made up of what they leave behind, as
// manifests/browsers.json says; the registry is Wine's, read with Wine's own `reg`.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { asTold, makeHome } from "../process/home.mjs";
import { chromiumArguments, firefoxArguments, runCommand } from "../process/host.mjs";
import { put, tree } from "../process/machine.mjs";
import { remove, valueAt, write } from "./registry.mjs";

const program = resolve(fileURLToPath(new URL("../../build/windows/serendip.exe", import.meta.url)));

const keys = {
  chrome: "Software\\Google\\Chrome\\NativeMessagingHosts\\serendip.host",
  chromium: "Software\\Chromium\\NativeMessagingHosts\\serendip.host",
  edge: "Software\\Microsoft\\Edge\\NativeMessagingHosts\\serendip.host",
  firefox: "Software\\Mozilla\\NativeMessagingHosts\\serendip.host",
};

/** What each leaves behind. @type {Record<string, string>} */
const traces = {
  chrome: "Local/Google/Chrome/User Data/Local State",
  brave: "Local/BraveSoftware/Brave-Browser/User Data/Local State",
  edge: "Local/Microsoft/Edge/User Data/Local State",
  firefox: "Roaming/Mozilla/Firefox/profiles.ini",
};

/**
 * @param {import("node:test").TestContext} t
 * @param {string[]} browsers those that have been started here
 * @param {string} [account] the folder of the person
 */
function makeMachine(t, browsers, account = "account") {
  const home = makeHome(t);
  const folder = join(home.directory, account);
  for (const browser of browsers) put(join(folder, traces[browser] ?? browser), "");
  mkdirSync(join(folder, "Local"), { recursive: true });
  for (const key of Object.values(keys)) remove(key);
  t.after(() => Object.values(keys).forEach(remove));
  const env = { ...home.env, LOCALAPPDATA: asTold(join(folder, "Local")), APPDATA: asTold(join(folder, "Roaming")) };
  return { ...home, folder, env };
}

/** @typedef {ReturnType<typeof makeMachine>} Machine */

/** @param {Machine} machine @param {"chromium" | "firefox"} family */
const manifestFile = (machine, family) => join(machine.folder, "Local", "Serendip", family, "serendip.host.json");

/** @param {Machine} machine @param {string[]} args @param {Record<string, string>} [env] */
async function done(machine, args, env) {
  const { code, stdout, stderr } = await runCommand(machine, args, { env });
  assert.equal(stderr, "");
  assert.equal(code, 0, stdout);
  return stdout;
}

/** @param {Machine} machine @param {Record<string, string>} [env] @returns {Promise<any[]>} what is said of each browser that is there */
async function examined(machine, env) {
  const { code, stdout, stderr } = await runCommand(machine, ["doctor", "--json"], { env });
  assert.equal(stderr, "");
  const report = JSON.parse(stdout);
  assert.equal(code, report.fine ? 0 : 1);
  return report.browsers;
}

test("register writes a manifest for each kind of browser and a value in the registry for each that is there", async (t) => {
  const machine = makeMachine(t, ["chrome", "firefox"]);
  await done(machine, ["register"]);
  assert.equal(valueAt(keys.chrome), asTold(manifestFile(machine, "chromium")));
  assert.equal(valueAt(keys.firefox), asTold(manifestFile(machine, "firefox")));
  assert.deepEqual([valueAt(keys.chromium), valueAt(keys.edge)], [null, null]);
  const chromium = JSON.parse(readFileSync(manifestFile(machine, "chromium"), "utf8"));
  assert.deepEqual([chromium.name, chromium.path, chromium.type, chromium.allowed_origins], ["serendip.host", asTold(program), "stdio", chromiumArguments]);
  const firefox = JSON.parse(readFileSync(manifestFile(machine, "firefox"), "utf8"));
  assert.deepEqual([firefox.path, firefox.allowed_extensions], [asTold(program), [firefoxArguments[1]]]);
});

test("--dry-run names keys and files, and writes none of them", async (t) => {
  const machine = makeMachine(t, ["chrome"]);
  const before = tree(machine.folder);
  const listed = await done(machine, ["register", "--dry-run"]);
  assert.ok(listed.includes(keys.chrome) && listed.includes(asTold(manifestFile(machine, "chromium"))), listed);
  assert.deepEqual(tree(machine.folder), before);
  assert.equal(valueAt(keys.chrome), null);
});

test("unregister leaves neither a key nor a file", async (t) => {
  const machine = makeMachine(t, ["chrome", "firefox", "edge"]);
  const before = tree(machine.folder);
  await done(machine, ["register"]);
  await done(machine, ["unregister"]);
  assert.deepEqual(tree(machine.folder), before);
  assert.deepEqual([keys.chrome, keys.firefox, keys.edge].map(valueAt), [null, null, null]);
});

test("a key that two browsers read goes with the last of them", async (t) => {
  const machine = makeMachine(t, ["chrome", "brave"]);
  await done(machine, ["register"]);
  assert.match(await done(machine, ["unregister", "--browser", "brave"]), /kept/);
  assert.notEqual(valueAt(keys.chrome), null);
  await done(machine, ["unregister", "--browser", "chrome"]);
  assert.equal(valueAt(keys.chrome), null);
});

test("a value that somebody else wrote is neither overwritten nor removed", async (t) => {
  const machine = makeMachine(t, ["chrome", "firefox"]);
  write(keys.chrome, "C:\\other\\manifest.json");
  const { code, stderr } = await runCommand(machine, ["register"]);
  assert.equal(code, 1);
  assert.match(stderr, /Google\\Chrome.* was not written by Serendip's register.*\nNothing was written\.\n$/s);
  assert.equal(valueAt(keys.firefox), null);
  await done(machine, ["unregister"]);
  assert.equal(valueAt(keys.chrome), "C:\\other\\manifest.json");
});

test("no browser is told in a sentence, and nothing is made", async (t) => {
  const machine = makeMachine(t, []);
  const { code, stderr } = await runCommand(machine, ["register"]);
  assert.equal(code, 1);
  assert.match(stderr, /^serendip: No browser was found .* Install one and start it once, then run this again\.\n/);
  assert.deepEqual(tree(machine.folder), { "Local/": "" });
});

test("doctor finds the fault before register, and after it starts the program and is content", async (t) => {
  const machine = makeMachine(t, ["chrome", "firefox"]);
  assert.deepEqual((await examined(machine)).map(({ browser, fault }) => [browser, fault]), [["chrome", "manifestMissing"], ["firefox", "manifestMissing"]]);
  await done(machine, ["register"]);
  const [chrome, firefox] = await examined(machine);
  assert.deepEqual([chrome.fine, firefox.fine], [true, true]);
  assert.equal(chrome.program, asTold(program));
  assert.equal(firefox.manifest, asTold(manifestFile(machine, "firefox")));
  const database = join(machine.folder, "Local", "Serendip", "history.db");
  assert.deepEqual(chrome.database, { open: true, path: asTold(database) });
  assert.ok(existsSync(database));
});

/** @param {Machine} machine @param {string} command as it was printed; a file, as cmd.exe would see the quotes of arguments differently */
async function carryOut(machine, command) {
  const file = join(machine.directory, "fix.bat");
  writeFileSync(file, `@${command}\r\n`);
  return done(machine, ["/c", asTold(file)], { SERENDIP_TEST_PROGRAM: "C:\\windows\\system32\\cmd.exe" });
}

/** @type {[string, (machine: Machine) => Promise<void> | void][]} */
const mendable = [
  ["nothing registered", () => {}],
  ["somebody else's value", () => write(keys.chrome, "C:\\other\\manifest.json")],
  ["a manifest of somebody else in place of ours", (machine) => put(manifestFile(machine, "chromium"), '{"name": "serendip.host", "path": "C:\\\\other.exe"}')],
];
for (const [what, breakIt] of mendable) {
  test(`with ${what}, the fix that doctor prints mends it in cmd.exe`, async (t) => {
    const machine = makeMachine(t, ["chrome"]);
    await breakIt(machine);
    const [{ fine, fix }] = await examined(machine);
    assert.equal(fine, false);
    await carryOut(machine, fix);
    assert.deepEqual((await examined(machine)).map(({ fine: mended }) => mended), [true]);
  });
}

/** @type {[string, (file: string) => void, string][]} */
const broken = [
  ["a manifest that is gone", (file) => rmSync(file), "manifestMissing"],
  ["a manifest that is no JSON", (file) => writeFileSync(file, "{"), "notJson"],
  ["a program that is gone", (file) => writeFileSync(file, readFileSync(file, "utf8").replace("serendip.exe", "gone.exe")), "programMissing"],
];
for (const [what, change, fault] of broken) {
  test(`doctor tells ${what} behind a value of the registry`, async (t) => {
    const machine = makeMachine(t, ["chrome"]);
    await done(machine, ["register"]);
    change(manifestFile(machine, "chromium"));
    assert.deepEqual((await examined(machine)).map(({ browser, fault: found }) => [browser, found]), [["chrome", fault]]);
  });
}

test("blanks and umlauts in the paths of the person and of the program lead to both", async (t) => {
  const machine = makeMachine(t, ["chrome", "firefox"], "Jörg Öztürk-Čapek");
  const copy = join(machine.folder, "Programme für alle", "serendip.exe");
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(program, copy);
  const env = { SERENDIP_TEST_PROGRAM: asTold(copy) };
  await done(machine, ["register"], env);
  const found = await examined(machine, env);
  assert.deepEqual(found.map(({ fine, program: started }) => [fine, started]), [[true, asTold(copy)], [true, asTold(copy)]]);
  await done(machine, ["unregister"], env);
  assert.equal(valueAt(keys.chrome), null);
});
