// LinkedIn's archive as a person imports it, and every way in which it can be bad.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { archiveOf, connectionRows, connections, invitations } from "./archive-files.mjs";
import { makeHome } from "./home.mjs";
import { runCommand, startHost } from "./host.mjs";
import { allSenders } from "./method-params.mjs";
import { zipOf } from "./zip.mjs";

/** @param {import("./home.mjs").Home} home @param {string} name @param {Buffer | string} bytes */
function put(home, name, bytes) {
  const path = join(home.directory, name);
  writeFileSync(path, bytes);
  return path;
}

/** @param {import("./home.mjs").Home} home @param {string} path @param {string[]} [more] */
async function imported(home, path, more = []) {
  const { code, stdout, stderr } = await runCommand(home, ["import", path, "--json", ...more]);
  assert.equal(stderr, "");
  return { code, summary: JSON.parse(stdout) };
}

/** @param {{skipped: {file: string, line: number | null, reason: string}[]}} summary @param {string} file @param {number | null} line @param {RegExp} reason */
function assertSkipped(summary, file, line, reason) {
  const rows = summary.skipped.filter((row) => row.file === file && row.line === line);
  assert.ok(rows.some((row) => reason.test(row.reason)), `${file}:${line} ${reason} is not in ${JSON.stringify(summary.skipped)}`);
}

test("a zip, its folder and its files one by one say the same, and once more adds nothing", async (t) => {
  const files = archiveOf(40);
  const zipHome = makeHome(t);
  const zip = put(zipHome, "Basic_LinkedInDataExport_02-10-2026.zip", zipOf(files));
  const first = await imported(zipHome, zip);
  assert.equal(first.code, 0);
  assert.deepEqual(first.summary.files.map((/** @type {any} */ file) => [file.kind, file.added]), [
    ["Profile", 0],
    ["Positions", 1],
    ["Connections", 40],
    ["Invitations", 40],
    ["messages", 80],
  ]);
  assert.deepEqual(first.summary.inferred, { accepted: 20, exchange: 20, pitch: 0, silence: 0 });
  const again = await imported(zipHome, zip);
  assert.ok(again.summary.files.every((/** @type {any} */ file) => file.added === 0));
  assert.deepEqual(again.summary.inferred, { accepted: 0, exchange: 0, pitch: 0, silence: 0 });

  const folderHome = makeHome(t);
  mkdirSync(join(folderHome.directory, "unpacked", "sub"), { recursive: true });
  for (const [name, text] of files) put(folderHome, join("unpacked", "sub", name), text);
  const folder = await imported(folderHome, join(folderHome.directory, "unpacked"));
  assert.deepEqual(folder.summary.files, first.summary.files);

  const host = startHost(t, { home: zipHome });
  const other = startHost(t, { home: folderHome });
  assert.deepEqual(await allSenders(host), await allSenders(other));
});

test("the table names every file and says why rows were skipped", async (t) => {
  const home = makeHome(t);
  const { code, stdout } = await runCommand(home, ["import", put(home, "Connections.csv", connections(2) + "too,few\n")]);
  assert.equal(code, 0);
  assert.match(stdout, /^File +Rows +New +Known/);
  assert.match(stdout, /^Connections\.csv +3 +2 +0 +0 +0 +1$/m);
  assert.match(stdout, /Connections\.csv:4: The row has 2 fields where the header has 7\./);
});

test("a CSV under any name is known by its header", async (t) => {
  const home = makeHome(t);
  const { summary } = await imported(home, put(home, "download(3).txt", connections(3)));
  assert.equal(summary.files[0].kind, "Connections");
  assert.equal(summary.files[0].added, 3);
});

test("a file that is no archive at all is refused with what to do, and no history is made", async (t) => {
  const home = makeHome(t);
  const encrypted = zipOf(archiveOf(1), { encrypted: true });
  for (const [name, bytes, words] of /** @type {[string, string | Buffer, RegExp][]} */ ([
    ["empty.zip", "", /empty/],
    ["html.zip", "<html>", /no zip/],
    ["photo.csv", "\x89PNG", /none of LinkedIn's files/],
    ["encrypted.zip", encrypted, /encrypted.*unpack/],
    ["other.zip", zipOf([["Ads.csv", "a,b\n"]]), /none of LinkedIn's files/],
  ])) {
    const { code, stdout, stderr } = await runCommand(home, ["import", put(home, name, bytes)]);
    assert.equal(code, 1, name);
    assert.equal(stdout, "");
    assert.match(stderr, words);
    assert.ok(stderr.includes(name) && /\.\n$/.test(stderr), stderr);
  }
  const missing = await runCommand(home, ["import", join(home.directory, "missing.zip")]);
  assert.equal(missing.code, 1);
  assert.match(missing.stderr, /missing\.zip.*cannot be opened/);
});

test("a truncated zip gives the files that are whole and says that it is cut off", async (t) => {
  const home = makeHome(t);
  const zip = zipOf([["Connections.csv", connections(30)], ["Invitations.csv", invitations(3000)]]);
  const { code, summary } = await imported(home, put(home, "cut.zip", zip.subarray(0, zip.length - 4000)));
  assert.equal(code, 0);
  assert.equal(summary.files.find((/** @type {any} */ file) => file.kind === "Connections").added, 30);
  assertSkipped(summary, "cut.zip", null, /cut off.*download it again/);
  assertSkipped(summary, "Invitations.csv", null, /cut off/);
  const whole = await imported(home, put(home, "whole.zip", zip));
  assert.equal(whole.summary.files.find((/** @type {any} */ file) => file.kind === "Connections").known, 30);
});

test("a bomb is refused and nothing of it is taken; names that lead elsewhere lead nowhere", async (t) => {
  const home = makeHome(t);
  const bomb = `${connections(1)}${"x".repeat(64 << 20)}`;
  const { summary } = await imported(home, put(home, "bomb.zip", zipOf([["../../Connections.csv", bomb], ["/Invitations.csv", invitations(2)]])));
  assertSkipped(summary, "Connections.csv", null, /200 times/);
  assert.equal(summary.files.find((/** @type {any} */ file) => file.kind === "Invitations").added, 2);
  const host = startHost(t, { home });
  assert.equal((await allSenders(host)).length, 2, "only those who sent an invitation");
});

test("a changed byte in the zip never brings in a changed fact", async (t) => {
  const home = makeHome(t);
  const zip = Buffer.from(zipOf([["Connections.csv", connections(200)]]));
  zip[600] ^= 0x55;
  const { code, summary } = await imported(home, put(home, "changed.zip", zip));
  assert.equal(code, 1);
  assertSkipped(summary, "Connections.csv", null, /damaged/);
});

test("good rows beside bad ones are kept, each bad one with its line", async (t) => {
  const home = makeHome(t);
  const [header, ...rows] = connectionRows(4);
  const bytes = Buffer.concat([
    Buffer.from(`\uFEFF${header}${rows[0]}`),
    Buffer.from("only,two\n"),
    Buffer.from(`${rows[1].trimEnd()},surplus\n`),
    Buffer.from('"broken"quote,b,c,d,e,f,g\n'),
    Buffer.from("caf\xE9,b,https://www.linkedin.com/in/cafe,,,,08 Feb 2026\n", "latin1"),
    Buffer.from("Ana,B,https://www.linkedin.com/in/ana,,,,08 févr. 2026\n"),
    Buffer.from(`${"x".repeat(10 << 20)},b,c,d,e,f,g\n`),
    Buffer.from(rows[2]),
    Buffer.from('"never closed,b,c\n'),
    Buffer.from(rows[3]),
  ]);
  const { code, summary } = await imported(home, put(home, "Connections.csv", bytes));
  assert.equal(code, 0);
  assert.equal(summary.files[0].added, 3);
  for (const [line, reason] of /** @type {[number, RegExp][]} */ ([
    [3, /2 fields/],
    [4, /8 fields/],
    [5, /closing quote/],
    [6, /UTF-8/],
    [7, /févr\. 2026/],
    [8, /1 MiB/],
    [10, /never closed/],
  ])) {
    assertSkipped(summary, "Connections.csv", line, reason);
  }
});

test("a file without its header and one in UTF-16 cost only themselves", async (t) => {
  const home = makeHome(t);
  const files = /** @type {[string, string | Buffer][]} */ ([
    ["Connections.csv", "1,2\n3,4\n"],
    ["messages.csv", Buffer.from("\uFEFFCONVERSATION ID", "utf16le")],
    ["Invitations.csv", invitations(2)],
  ]);
  const { code, summary } = await imported(home, put(home, "a.zip", zipOf(files)));
  assert.equal(code, 0);
  assertSkipped(summary, "Connections.csv", 1, /No header row/);
  assertSkipped(summary, "messages.csv", 1, /UTF-16/);
});

test("an archive of which nothing can be understood ends with status 1", async (t) => {
  const home = makeHome(t);
  const { code, summary } = await imported(home, put(home, "Connections.csv", `${connectionRows(1)[0]}a,b,c,d,e,f,never\n`));
  assert.equal(code, 1);
  assert.equal(summary.files[0].skipped, 1);
});
