// What people think of others is theirs alone: every file is its owner's, whatever the umask of the browser that starts the
// host; what was opened to others is closed at the next start; and nothing is kept behind a link that could be led elsewhere.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { makeHome } from "./home.mjs";
import { binary, chromiumArguments, runCommand, startHost } from "./host.mjs";
import { decision, request } from "./method-params.mjs";

/** @typedef {import("./home.mjs").Home} Home */

const oldSchema = fileURLToPath(new URL("../faults/schemas/1.sql", import.meta.url));
const debugging = { SERENDIP_LOG: "debug" };

const modeOf = (/** @type {string} */ path) => (statSync(path).mode & 0o777).toString(8);

/** Everything below a folder with its mode; the folder itself as ".". @param {string} folder @returns {Record<string, string>} */
function modesIn(folder) {
  const below = readdirSync(folder, { withFileTypes: true });
  return Object.assign(
    { ".": modeOf(folder) },
    ...below.map((entry) => {
      const path = join(folder, entry.name);
      const inner = Object.entries(entry.isDirectory() ? modesIn(path) : { ".": modeOf(path) });
      return Object.fromEntries(inner.map(([name, mode]) => [name === "." ? entry.name : `${entry.name}/${name}`, mode]));
    }),
  );
}

/** What starts a program with a umask. @param {string} umask @returns {string[]} */
const under = (umask) => ["/bin/sh", "-c", `umask ${umask}; exec "$0" "$@"`];

/** @param {import("node:test").TestContext} t @param {Home} home @param {string} umask */
function startUnder(t, home, umask) {
  const [program, ...before] = under(umask);
  return startHost(t, { home, program, args: [...before, binary, ...chromiumArguments], env: debugging });
}

/** A history that the first version has left, open to everybody. @param {Home} home @param {string} mode */
function leaveOldHistory(home, mode) {
  mkdirSync(dirname(home.database), { recursive: true });
  execFileSync("sqlite3", [home.database, `.read ${oldSchema}`]);
  chmodSync(home.database, Number.parseInt(mode, 8));
}

/** @param {Home} home @param {string} umask @param {...string} args */
async function done(home, umask, ...args) {
  const { code, stderr } = await runCommand(home, args, { through: under(umask) });
  assert.equal(code, 0, `${args.join(" ")}: ${stderr}`);
}

for (const umask of ["000", "022", "077"]) {
  test(`under umask ${umask} every file and folder that is made is for its owner only`, async (t) => {
    const home = makeHome(t);
    leaveOldHistory(home, "666");
    const host = startUnder(t, home, umask);
    await host.call("decide", decision(900, "accept", request(901, "tomas-lind")));
    const folder = dirname(home.database);
    const [backup, copy, exported, recovered] = ["backup.db", "backup-2.db", "export.jsonl", "recovered.db"].map((name) => join(home.directory, name));
    await done(home, umask, "backup", backup);
    await done(home, umask, "backup", copy);
    await done(home, umask, "restore", copy);
    await done(home, umask, "export", exported);
    await done(home, umask, "recover", recovered);
    await done(home, umask, "register", "--browser", "firefox");
    const kept = modesIn(folder);
    const [before] = Object.keys(kept).filter((name) => name.startsWith("history.before-restoring-"));
    assert.deepEqual(kept, {
      ".": "700", "history.db": "600", "history.db-journal": "600", "history.schema-1.db": "600", [before]: "600", "registrations.json": "600",
    });
    assert.deepEqual(modesIn(dirname(home.log)), { ".": "700", "serendip.log": "600" });
    for (const file of [backup, exported, recovered]) assert.equal(modeOf(file), "600", file);
    assert.equal((await host.call("search", { words: "tomas" })).senders.length, 1);
  });
}

/** What a person, a backup program or an older system may have opened, and what the next start makes of it. */
const loosened = /** @type {const} */ ([
  ["history.db", "666"],
  ["history.db", "644"],
  ["history.db", "660"],
  ["history.db-journal", "666"],
  ["history.schema-1.db", "644"],
  ["history.before-restoring-1790000000000.db", "640"],
]);

for (const [name, mode] of loosened) {
  test(`a ${name} of mode ${mode} is closed to others at the next start`, async (t) => {
    const home = makeHome(t);
    await startHost(t, { home }).call("decide", decision(900, "accept", request(901, "tomas-lind")));
    const file = join(dirname(home.database), name);
    if (!existsSync(file)) writeFileSync(file, "");
    chmodSync(file, Number.parseInt(mode, 8));
    assert.equal((await startHost(t, { home }).call("hello")).database.open, true);
    assert.equal(modeOf(file), "600");
  });
}

for (const mode of ["777", "755", "750", "701"]) {
  test(`folders of mode ${mode} are closed to others at the next start`, async (t) => {
    const home = makeHome(t);
    for (const folder of [home.database, home.log].map(dirname)) {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, Number.parseInt(mode, 8));
    }
    for (const name of ["serendip.log", "serendip.1.log"]) {
      writeFileSync(join(dirname(home.log), name), "");
      chmodSync(join(dirname(home.log), name), 0o644);
    }
    assert.equal((await startHost(t, { home, env: debugging }).call("hello")).database.open, true);
    assert.deepEqual(modesIn(dirname(home.database)), { ".": "700", "history.db": "600", "history.db-journal": "600" });
    assert.deepEqual(modesIn(dirname(home.log)), { ".": "700", "serendip.log": "600", "serendip.1.log": "600" });
  });
}

/** A folder somewhere else, with a link to it where the program's own should be. @param {string} folder @returns {string} */
function linkedElsewhere(folder) {
  const elsewhere = join(dirname(folder), "elsewhere");
  mkdirSync(elsewhere, { recursive: true });
  chmodSync(elsewhere, 0o755);
  symlinkSync(elsewhere, folder);
  return elsewhere;
}

test("a link in place of the folder of the history is refused with the way out, and nothing is written behind it", async (t) => {
  const home = makeHome(t);
  const folder = dirname(home.database);
  const elsewhere = linkedElsewhere(folder);
  const host = startHost(t, { home });
  const { database } = await host.call("hello");
  assert.equal(database.open, false);
  assert.equal(database.reason, `The directory ${folder} is a symbolic link; put the directory itself in its place (a link among the folders above it is followed), then try again.`);
  const reply = await host.request("decide", decision(900, "accept", request(901, "tomas-lind")));
  assert.equal(reply.error.code, 3);
  for (const args of [["history"], ["export"], ["register", "--browser", "firefox"]]) {
    const { code, stderr } = await runCommand(home, args);
    assert.equal(code, 1, args.join(" "));
    assert.match(stderr, /is a symbolic link; put the directory itself in its place/);
  }
  assert.deepEqual(modesIn(elsewhere), { ".": "755" });

  renameSync(folder, `${folder}.link`);
  renameSync(elsewhere, folder);
  assert.equal((await host.call("hello")).database.open, true, "the same host goes on as soon as the way out was taken");
});

test("a link in place of the folder of the log is not followed, and the host does its work", async (t) => {
  const home = makeHome(t);
  const elsewhere = linkedElsewhere(dirname(home.log));
  const host = startHost(t, { home, env: debugging });
  assert.equal((await host.call("decide", decision(900, "accept", request(901, "tomas-lind")))).repeated, false);
  const { code, stderr } = await host.end();
  assert.equal(code, 0);
  assert.match(stderr, /the log cannot be written.*is a symbolic link/);
  assert.deepEqual(modesIn(elsewhere), { ".": "755" });
});

test("a link among the folders above is followed", async (t) => {
  const home = makeHome(t);
  const data = dirname(dirname(home.database));
  const elsewhere = join(home.directory, "disk");
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, data);
  assert.equal((await startHost(t, { home }).call("hello")).database.open, true);
  assert.equal(modesIn(elsewhere)["serendip/history.db"], "600");
});

test("what is recovered is for its owner only, and the folder it goes to stays as open as it was", async (t) => {
  const home = makeHome(t);
  await startHost(t, { home }).call("decide", decision(900, "accept", request(901, "tomas-lind")));
  const shown = join(home.directory, "shown");
  mkdirSync(shown);
  chmodSync(shown, 0o755);
  await done(home, "000", "recover", join(shown, "recovered.db"));
  await done(home, "000", "backup", join(shown, "backup.db"));
  await done(home, "000", "export", join(shown, "export.jsonl"));
  assert.deepEqual(modesIn(shown), { ".": "755", "backup.db": "600", "export.jsonl": "600", "recovered.db": "600" });
});
