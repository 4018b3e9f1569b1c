// Ctrl-C: what is under way ends soon, with the status that shells expect, and leaves no unfinished file and nothing half done;
// and while an import goes on, a terminal sees how far it is and a pipe nothing of it. util-linux's script(1) gives the terminal.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { archiveOf } from "./archive-files.mjs";
import { makeHome } from "./home.mjs";
import { binary, runCommand } from "./host.mjs";
import { zipOf } from "./zip.mjs";

const people = 6000;
const zip = zipOf(archiveOf(people));

/** @param {import("./home.mjs").Home} home */
function putZip(home) {
  const path = join(home.directory, "archive.zip");
  writeFileSync(path, zip);
  return path;
}

/**
 * Runs the program and asks it to end as soon as `ripe`, looked at all the time.
 * @param {import("./home.mjs").Home} home
 * @param {string[]} args
 * @param {() => boolean} ripe
 * @param {NodeJS.Signals} [how]
 * @returns {Promise<{code: number | null, signal: string | null, stdout: string, stderr: string}>}
 */
function interrupt(home, args, ripe, how = "SIGINT") {
  const child = spawn(binary, args, { env: home.env });
  let [stdout, stderr, over] = ["", "", false];
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const look = () => {
    if (over) return;
    if (ripe()) child.kill(how);
    else setImmediate(look);
  };
  look();
  return new Promise((done) =>
    child.on("close", (code, signal) => {
      over = true;
      done({ code, signal, stdout, stderr });
    }),
  );
}

/** What lies beside the history and is neither it nor its journal, which is empty between writes. @param {import("./home.mjs").Home} home */
const leftovers = (home) => {
  const folder = dirname(home.database);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name !== "history.db" && (name !== "history.db-journal" || readFileSync(join(folder, name)).length > 0));
};

/** @param {import("./home.mjs").Home} home @param {string} path */
async function finish(home, path) {
  const { code, stdout, stderr } = await runCommand(home, ["import", path, "--json"]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout).files;
}

test("an import that is interrupted keeps whole files and nothing of the others, and says which", async (t) => {
  const home = makeHome(t);
  const path = putZip(home);
  let interrupted = 0;
  for (const patience of [5, 100, 250, 400, 600, 900, 1300]) {
    const begun = Date.now();
    const { code, signal, stdout, stderr } = await interrupt(home, ["import", path], () => Date.now() - begun >= patience, patience === 250 ? "SIGTERM" : "SIGINT");
    if (code === 0 || signal !== null) continue; // done before, or not yet begun
    interrupted += 1;
    assert.equal(code, patience === 250 ? 143 : 130, stderr);
    assert.equal(stdout, "");
    assert.match(stderr, /^serendip: Interrupted\. (Nothing was imported|Kept whole: [A-Z]\w+\.csv(, \w+\.csv)*\. Nothing of the rest was); import it again\.\n$/);
    assert.deepEqual(leftovers(home), []);
    const kept = /Kept whole: ([^;]*)\. Nothing/.exec(stderr)?.[1].split(", ") ?? [];
    const { stdout: all } = await runCommand(home, ["export", "-"]);
    const count = (/** @type {string} */ kind) => all.split("\n").filter((line) => line.includes(`"kind":"${kind}"`)).length;
    for (const [file, kind, most] of /** @type {[string, string, number][]} */ ([["Connections.csv", "connection", people], ["messages.csv", "message", 2 * people]])) {
      const found = count(kind);
      assert.ok(found === 0 || found === most, `${found} of ${most} from ${file}`);
      if (kept.includes(file)) assert.equal(found, most);
    }
  }
  assert.ok(interrupted >= 2, `only ${interrupted} imports were interrupted`);
  await finish(home, path);
  const again = await finish(home, path);
  assert.equal(again.reduce((/** @type {number} */ sum, /** @type {any} */ file) => sum + file.added, 0), 0);
});

test("an export, a backup and the import of an export that are interrupted leave everything as it was", async (t) => {
  const home = makeHome(t);
  await finish(home, putZip(home));
  const file = join(home.directory, "out");
  const jsonl = join(home.directory, "all.jsonl");
  assert.equal((await runCommand(home, ["export", jsonl])).code, 0);
  const other = makeHome(t);
  const journal = `${other.database}-journal`;
  const cases = /** @type {[import("./home.mjs").Home, string[], () => boolean, RegExp][]} */ ([
    [home, ["export", file], () => existsSync(`${file}.unfinished`), /Nothing was exported/],
    [home, ["backup", "--force", file], () => existsSync(`${file}.unfinished`), /Nothing was backed up/],
    [other, ["import", jsonl], () => existsSync(journal) && readFileSync(journal).length > 0, /Nothing of it was imported/],
  ]);
  for (const [whose, args, ripe, words] of cases) {
    let interrupted = 0;
    for (let attempt = 0; attempt < 20 && interrupted < 2; ++attempt) {
      writeFileSync(file, "precious");
      const { code, stderr } = await interrupt(whose, args, ripe);
      assert.equal(existsSync(`${file}.unfinished`), false);
      if (code === 0) continue;
      interrupted += 1;
      assert.equal(code, 130, stderr);
      assert.match(stderr, words);
      assert.match(stderr, /^serendip: Interrupted\. [^\n]+\.\n$/);
      assert.equal(readFileSync(file, "utf8"), "precious");
      assert.deepEqual(leftovers(whose), []);
    }
    assert.ok(interrupted > 0, `${args[0]} was never interrupted`);
  }
  assert.deepEqual(JSON.parse((await runCommand(other, ["call", "search", "{}"])).stdout).senders, []);
});

test("an import shows a terminal how far it is, and takes the line away; a pipe gets the table alone", async (t) => {
  const home = makeHome(t);
  const path = putZip(home);
  const onTerminal = spawnSync("script", ["-qec", `'${binary}' import '${path}'`, "/dev/null"], { env: home.env, encoding: "utf8" });
  assert.equal(onTerminal.status, 0, onTerminal.stdout);
  assert.match(onTerminal.stdout, /messages\.csv +\[#+\.*\] +\d+ %/);
  const shown = onTerminal.stdout.split("\r").filter((line) => / %$/.test(line));
  assert.ok(shown.every((line) => line.length < 80), shown.join("\n"));
  assert.match(onTerminal.stdout, / \r[^\r%]*File/, "the bar is gone before the table");

  const { code, stdout, stderr } = await runCommand(home, ["import", path]);
  assert.deepEqual([code, stderr], [0, ""]);
  assert.doesNotMatch(stdout, /[\r%#]/);
});
