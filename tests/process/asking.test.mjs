// What cannot be taken back is asked about on a terminal, and refused where nobody can be asked. util-linux's script(1) gives
// the program a terminal.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import test from "node:test";
import { makeHome } from "./home.mjs";
import { binary, runCommand } from "./host.mjs";
import { decision, request } from "./method-params.mjs";

/** @param {import("./home.mjs").Home} home @param {string} args @param {string} typed @returns {Promise<{code: number | null, shown: string}>} */
function onTerminal(home, args, typed) {
  const child = spawn("script", ["-qec", `'${binary}' ${args}`, "/dev/null"], { env: home.env });
  let shown = "";
  let asked = false;
  child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
    shown += text;
    if (!asked && shown.includes("Type yes to go on: ")) {
      asked = true;
      child.stdin.end(typed);
    }
  });
  return new Promise((done) => child.on("close", (code) => done({ code, shown })));
}

/** @param {{after: (remove: () => void) => void}} t */
async function homeWithTwo(t) {
  const home = makeHome(t);
  for (const [number, slug] of /** @type {[number, string][]} */ ([[1, "mira-okafor"], [3, "élan-ümit"]])) {
    const { code, stderr } = await runCommand(home, ["call", "decide", JSON.stringify(decision(number + 1, "accept", request(number, slug)))]);
    assert.equal(code, 0, stderr);
  }
  return home;
}

/** @param {import("./home.mjs").Home} home */
const known = async (home) => JSON.parse((await runCommand(home, ["history", "--json"])).stdout).senders.length;

test("forgetting is asked about, and only yes is a yes", async (t) => {
  const home = await homeWithTwo(t);
  for (const typed of ["no\n", "\n", "YES\n", "yes please\n", "\u0004"]) {
    const { code, shown } = await onTerminal(home, "forget --all", typed);
    assert.equal(code, 1, shown);
    assert.match(shown, /Forget everything that Serendip knows\. This cannot be taken back\. Type yes to go on: /);
    assert.match(shown, /Nothing was forgotten\./);
    assert.equal(await known(home), 2);
  }
  const one = await onTerminal(home, "forget mira-okafor", "yes\n");
  assert.equal(one.code, 0, one.shown);
  assert.match(one.shown, /Forget everything about Person mira-okafor\. This cannot be taken back\./);
  assert.match(one.shown, /Forgotten: 1 person, 2 events\./);
  const all = await onTerminal(home, "forget --all", "yes\n");
  assert.equal(all.code, 0, all.shown);
  assert.match(all.shown, /Forgotten: 1 person, 2 events\./);
  assert.equal(await known(home), 0);
});

test("where nobody can be asked nothing is forgotten without --yes", async (t) => {
  const home = await homeWithTwo(t);
  for (const whom of [["--all"], ["mira-okafor"]]) {
    const { code, stdout, stderr } = await runCommand(home, ["forget", ...whom], { input: "yes\n" });
    assert.equal(code, 1);
    assert.equal(stdout, "");
    assert.equal(stderr, "serendip: Nobody can be asked here. Give --yes if you are sure.\n");
  }
  assert.equal(await known(home), 2);
});

test("a person is named by slug, or by the address as a browser shows it, and nobody else is forgotten", async (t) => {
  const home = await homeWithTwo(t);
  for (const nobody of ["mira", "https://www.linkedin.com/in/", "..", "a b", "https://www.linkedin.com/in/%", "%C3%A9lan-%C3%BCmit", "x".repeat(201)]) {
    const { code, stderr } = await runCommand(home, ["forget", "--yes", nobody]);
    assert.equal(code, 1, nobody);
    assert.match(stderr, /^serendip: Nobody is known as [^\n]*\. Give the name in the profile's address, as in https:\/\/www\.linkedin\.com\/in\/NAME\/\.\n$/);
  }
  assert.equal(await known(home), 2);
  for (const someone of ["Mira-Okafor", "https://www.linkedin.com/in/%C3%A9lan-%C3%BCmit?trk=x"]) {
    assert.match((await runCommand(home, ["forget", "--yes", someone])).stdout, /^Forgotten: 1 person, 2 events\.\n/);
  }
  assert.equal(await known(home), 0);
});

test("forgetting needs one person or all, and not both", async (t) => {
  const home = makeHome(t);
  for (const args of [["forget"], ["forget", "--all", "mira-okafor"]]) {
    const { code, stderr } = await runCommand(home, args);
    assert.equal(code, 2);
    assert.equal(stderr, "serendip: Name one person, or give --all. Run with --help for more information.\n");
  }
});

test("copies that Serendip made itself go with what is forgotten, and that is said", async (t) => {
  const home = await homeWithTwo(t);
  const copy = `${dirname(home.database)}/copy.db`;
  assert.equal((await runCommand(home, ["backup", copy])).code, 0);
  assert.match((await runCommand(home, ["restore", copy])).stdout, /^What was there until now is kept in \S+\.\n/);
  const { stdout } = await runCommand(home, ["forget", "--all", "--yes"]);
  assert.match(stdout, /^Forgotten: 2 people, 4 events\.\nDeleted 1 of Serendip's own backups, which held them too\.\n/);
  assert.deepEqual(readdirSync(dirname(home.database)).filter((name) => name.endsWith(".db")).sort(), ["copy.db", "history.db"]);
});

test("a restoration where nothing was keeps nothing", async (t) => {
  const from = await homeWithTwo(t);
  const copy = `${from.directory}/copy.db`;
  await runCommand(from, ["backup", copy]);
  const home = makeHome(t);
  const { code, stdout } = await runCommand(home, ["restore", copy]);
  assert.equal(code, 0);
  assert.match(stdout, /^Restored from /);
  assert.equal(await known(home), 2);
});

test("a retention is months or off, and forgets at once whom it concerns", async (t) => {
  const home = makeHome(t);
  await runCommand(home, ["call", "decide", JSON.stringify(decision(2, "ignore", request(1, "old-one", { seenAt: 1_200_000_000_000 })))]);
  await runCommand(home, ["call", "decide", JSON.stringify(decision(4, "ignore", request(3, "new-one", { seenAt: Date.now() - 60_000 })))]);
  for (const wrong of ["0", "1201", "-3", "3x", "x", "99999999999999999999"]) {
    const { code, stderr } = await runCommand(home, ["retention", wrong]);
    assert.equal(code, 2, wrong);
    assert.match(stderr, /--help/);
  }
  assert.equal((await runCommand(home, ["retention"])).stdout, "Everything is kept until you forget it.\n");
  assert.equal((await runCommand(home, ["retention", "12"])).stdout, "Forgotten: 1 person.\nPeople who led to nothing are forgotten after 12 months; just now that would be 0.\n");
  assert.equal((await runCommand(home, ["retention", "off"])).stdout, "Forgotten: 0 people.\nEverything is kept until you forget it.\n");
  assert.equal(await known(home), 1);
});
