// Windows keeps names in UTF-16, and most accounts carry the name of a person: every file that a command is given, and
// the folder of the history, may have letters that no code page of the machine has.
import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { asTold, makeHome } from "../process/home.mjs";
import { runCommand } from "../process/host.mjs";
import { decision, request } from "../process/method-params.mjs";

/** @param {import("node:test").TestContext} t */
function makeAccount(t) {
  const home = makeHome(t);
  const folder = join(home.directory, "Jörg Öztürk-Čapek 山田");
  mkdirSync(folder);
  return { ...home, folder, env: { ...home.env, LOCALAPPDATA: asTold(folder) } };
}

/** @param {ReturnType<typeof makeAccount>} account @param {string[]} args */
async function done(account, ...args) {
  const { code, stdout, stderr } = await runCommand(account, args);
  assert.equal(stderr, "");
  assert.equal(code, 0, stdout);
  return stdout;
}

test("history, backup, export and what was recovered go to files of any name, and come from them", async (t) => {
  const account = makeAccount(t);
  const file = (/** @type {string} */ name) => join(account.folder, name);
  await done(account, "call", "decide", JSON.stringify(decision(1, "accept", request(2, "erika-muster"))));
  assert.ok(existsSync(file("Serendip/history.db")));
  await done(account, "backup", asTold(file("Sicherung für später €.db")));
  await done(account, "export", asTold(file("Ausfuhr ž.jsonl")));
  await done(account, "recover", asTold(file("gerettet 山.db")), "--from", asTold(file("Sicherung für später €.db")));
  for (const name of ["Sicherung für später €.db", "Ausfuhr ž.jsonl", "gerettet 山.db"]) assert.ok(existsSync(file(name)), name);
  await done(account, "restore", asTold(file("gerettet 山.db")));
  await done(account, "import", asTold(file("Ausfuhr ž.jsonl")));
  assert.match(await done(account, "history"), /erika-muster|Erika/i);
});

test("a file that cannot be made is named as it was given", async (t) => {
  const account = makeAccount(t);
  const file = asTold(join(account.folder, "kein Ordner ü", "x.db"));
  const { code, stderr } = await runCommand(account, ["backup", file]);
  assert.equal(code, 1);
  assert.ok(stderr.includes(file), stderr);
});
