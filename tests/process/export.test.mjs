// The export as a file: good, bad, cut, too long, newer, and on a disk that is full.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeHome, underWine } from "./home.mjs";
import { binary, runCommand, startHost } from "./host.mjs";
import { decision, request, uuid } from "./method-params.mjs";

/** @param {any} t @param {number} [people] @param {number} [from] */
async function machine(t, people = 20, from = 0) {
  const home = makeHome(t);
  const host = startHost(t, { home });
  for (let i = from; i < from + people; i++) {
    const about = request(i, `sender-${i}`, { note: "🌊".repeat((i % 20) * 10), headline: "Founder" });
    await host.call("decide", decision(1000 + i, i % 2 ? "ignore" : "accept", about));
  }
  await host.call("undo", { id: uuid(2000 + from), at: 1790000009000, event: uuid(1000 + from) });
  return { home, host, file: join(home.directory, "export.jsonl") };
}

const exported = async (/** @type {import("./home.mjs").Home} */ home) => (await runCommand(home, ["export", "-"])).stdout;

test("two machines have the same export after each took in the other's, and a third after both", async (t) => {
  const one = await machine(t, 20, 0);
  const other = await machine(t, 20, 10);
  assert.equal((await runCommand(one.home, ["export", one.file])).code, 0);
  assert.equal((await runCommand(other.home, ["export", other.file])).code, 0);
  if (!underWine) assert.equal(statSync(one.file).mode & 0o777, 0o600);
  assert.equal((await runCommand(one.home, ["import", other.file])).code, 0);
  assert.equal((await runCommand(other.home, ["import", one.file])).code, 0);
  const third = makeHome(t);
  for (const file of [other.file, one.file, other.file]) assert.equal((await runCommand(third, ["import", file])).code, 0);
  const text = await exported(one.home);
  assert.equal(await exported(other.home), text);
  assert.equal(await exported(third), text);
  assert.equal(text.split("\n").filter((line) => line.includes('"kind":"request"')).length, 30);
});

test("the pages of the method are the lines of the command", async (t) => {
  const { home, host } = await machine(t, 400);
  const lines = [];
  let params = {};
  for (;;) {
    const page = await host.call("export", params);
    lines.push(...page.lines);
    if (page.next === null) break;
    params = { cursor: page.next };
  }
  const text = await exported(home);
  assert.deepEqual(lines, text.trimEnd().split("\n").map((line) => JSON.parse(line)));
  assert.equal((await host.request("export", { cursor: "7.0.0" })).error.data.field, "cursor");
});

test("bad lines are told with number and reason, the good ones are kept, and a second time finds them known", async (t) => {
  const { home, file } = await machine(t, 3);
  await runCommand(home, ["export", file]);
  const good = readFileSync(file, "utf8").trimEnd().split("\n");
  const bad = [
    "",
    "nonsense",
    "[]",
    '{"kind":"wedding"}',
    '{"kind":"request","id":"x"}',
    '{"kind":"decision","id":"' + uuid(9) + '","at":1,"sender":{"slug":"nobody"},"action":"accept","stage":"done","origin":"hint"}',
    '{"kind":"undo","id":"' + uuid(9) + '","at":1,"event":"' + uuid(8) + '"}',
    '{"kind":"outcome","id":"' + uuid(1000) + '","at":1,"sender":{"slug":"sender-0"},"outcome":"pitch"}',
    JSON.stringify({ kind: "ownCompany", name: "x".repeat(10_000_000) }),
    '{"kind":"ownCompany","name":"\xff"}',
    '{"kind":"sender","aliases":[{"slug":"../etc","lastSeenAt":1}]}',
  ];
  const cut = (good[1] ?? "").slice(0, 20);
  const broken = bad.map((line) => Buffer.from(`${line}\n`, "latin1")); // one of them is no UTF-8
  writeFileSync(file, Buffer.concat([Buffer.from(`${good[0]}\n`), ...broken, Buffer.from([...good.slice(1), cut].join("\n"))]));
  const fresh = makeHome(t);
  const first = await runCommand(fresh, ["import", file, "--json"]);
  assert.equal(first.code, 0, first.stderr);
  const summary = JSON.parse(first.stdout);
  assert.equal(summary.files[0].skipped, bad.length + 1);
  assert.equal(summary.files[0].added, good.length - 1);
  const lines = summary.skipped.map((/** @type {any} */ { line }) => line);
  assert.deepEqual(lines, [...bad.map((_, i) => i + 2), good.length + bad.length + 1]);
  for (const { reason } of summary.skipped) assert.ok(reason.length > 10 && reason.length < 300, reason);
  const again = JSON.parse((await runCommand(fresh, ["import", file, "--json"])).stdout);
  assert.equal(again.files[0].added, 0);
  assert.match((await runCommand(fresh, ["import", file])).stdout, /line 3: .*JSON/);
});

test("a file that is none, is of a newer Serendip or is not there changes nothing and says what to do", async (t) => {
  const { home, file } = await machine(t, 3);
  const before = await exported(home);
  for (const [text, words] of [
    ["", /empty|begin/],
    ["First Name,Last Name\n", /begin/],
    ['{"kind":"serendipExport","format":2}\n{"kind":"wedding"}\n', /newer/],
    ['{"kind":"serendipExport"}\n', /format/],
  ]) {
    writeFileSync(file, /** @type {string} */ (text));
    const { code, stderr } = await runCommand(home, ["import", file]);
    assert.equal(code, 1);
    assert.match(stderr, /** @type {RegExp} */ (words));
    assert.match(stderr, /^serendip: [^\n]+\.\n$/);
  }
  assert.equal((await runCommand(home, ["import", "/nowhere/x.jsonl"])).code, 1);
  assert.equal(await exported(home), before);
});

test("a disk that is full leaves neither half an export nor half an import", async (t) => {
  const { home, file } = await machine(t, 60);
  await runCommand(home, ["export", file]);
  const full = (/** @type {import("./home.mjs").Home} */ of, /** @type {string} */ command, /** @type {number} */ blocks) =>
    new Promise((done) => {
      const child = spawn("/bin/sh", ["-c", `trap '' XFSZ; ulimit -f ${blocks}; exec '${binary}' ${command}`], { env: of.env });
      let stderr = "";
      child.stderr.on("data", (chunk) => (stderr += chunk));
      child.on("close", (code) => done({ code, stderr }));
    });
  const target = join(home.directory, "second.jsonl");
  const short = /** @type {any} */ (await full(home, `export '${target}'`, 8));
  assert.equal(short.code, 1);
  assert.match(short.stderr, /space|room/);
  assert.ok(!existsSync(target) && !existsSync(`${target}.unfinished`));
  const fresh = makeHome(t);
  await runCommand(fresh, ["export"]);
  const before = statSync(fresh.database).size;
  const refused = /** @type {any} */ (await full(fresh, `import '${file}'`, Math.ceil(before / 512) + 40));
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /disk/);
  assert.equal((await exported(fresh)).trimEnd().split("\n").length, 1);
  assert.equal((await runCommand(fresh, ["import", file])).code, 0);
  assert.equal(await exported(fresh), await exported(home));
});

test("an import that is killed half-way has kept all or nothing, and a second one finishes it", async (t) => {
  const { home, file } = await machine(t, 300);
  await runCommand(home, ["export", file]);
  const whole = await exported(home);
  for (const after of [5, 20, 40, 80]) {
    const fresh = makeHome(t);
    const child = spawn(binary, ["import", file], { env: fresh.env });
    const closed = new Promise((done) => child.on("close", done)); // a fast import is over before it can be killed
    await new Promise((done) => setTimeout(done, after));
    child.kill("SIGKILL");
    await closed;
    const kept = await exported(fresh);
    assert.ok(kept === whole || kept.trimEnd().split("\n").length === 1, "all or nothing");
    await runCommand(fresh, ["import", file]);
    assert.equal(await exported(fresh), whole);
  }
});
