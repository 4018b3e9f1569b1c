// An import that is cut short, by a kill or a full disk, leaves a history that is whole, and another import finishes it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { archiveOf } from "./archive-files.mjs";
import { makeHome } from "./home.mjs";
import { binary, runCommand } from "./host.mjs";
import { zipOf } from "./zip.mjs";

const people = 3000;
const zip = zipOf(archiveOf(people));

/** @param {import("./home.mjs").Home} home */
function putZip(home) {
  const path = join(home.directory, "archive.zip");
  writeFileSync(path, zip);
  return path;
}

/** @param {import("./home.mjs").Home} home @param {string} path */
async function finish(home, path) {
  const { code, stdout, stderr } = await runCommand(home, ["import", path, "--json"]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

/** @param {any} summary @returns {number[]} facts of each file, new or not */
const facts = (summary) => summary.files.map((/** @type {any} */ file) => file.added + file.known);

/** @param {import("./home.mjs").Home} home */
async function foundIn(home) {
  const { stdout } = await runCommand(home, ["call", "search", '{"words": "ada-7", "limit": 1}']);
  return stdout;
}

test("a kill at any moment leaves a history that is whole, and the next import finishes it", async (t) => {
  const straight = makeHome(t);
  const expected = facts(await finish(straight, putZip(straight)));
  const home = makeHome(t);
  const path = putZip(home);
  let killed = 0;
  for (const patience of [20, 60, 120, 200, 350, 600, 1000]) {
    const child = spawn(binary, ["import", path], { env: home.env, stdio: "ignore" });
    const ended = new Promise((done) => child.on("exit", (_, signal) => done(signal)));
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    if ((await ended) === "SIGKILL") killed += 1;
    clearTimeout(timer);
    const { code, stderr } = await runCommand(home, ["call", "search", "{}"]);
    assert.equal(code, 0, stderr);
  }
  assert.ok(killed >= 3, `only ${killed} imports were killed before they ended`);
  assert.deepEqual(facts(await finish(home, path)), expected);
  assert.equal((await finish(home, path)).files.reduce((/** @type {number} */ sum, /** @type {any} */ file) => sum + file.added, 0), 0);
  assert.equal(await foundIn(home), await foundIn(straight));
});

test("a disk that fills up half-way is told, and an import with room again finishes", async (t) => {
  const home = makeHome(t);
  const path = putZip(home);
  const wrapper = join(home.directory, "on-a-full-disk");
  // A limit on the size of files needs no rights; it kills by signal unless that is ignored.
  writeFileSync(wrapper, `#!/bin/sh\ntrap '' XFSZ\nulimit -f 2048\nexec '${binary}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  const child = spawn(wrapper, ["import", path], { env: home.env });
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const code = await new Promise((done) => child.on("close", done));
  assert.equal(code, 1);
  assert.match(stderr, /kept; import again for the rest\.\n$/);
  const found = await runCommand(home, ["call", "search", "{}"]);
  assert.equal(found.code, 0, found.stderr);

  const straight = makeHome(t);
  assert.deepEqual(facts(await finish(home, path)), facts(await finish(straight, putZip(straight))));
});
