// Rows of LinkedIn's archive that say less than they should: each is left out with its line and a reason, or taken for what
// it does say; and files that cannot be read.
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { connections } from "./archive-files.mjs";
import { makeHome } from "./home.mjs";
import { runCommand } from "./host.mjs";
import { decision, request } from "./method-params.mjs";
import { zipOf } from "./zip.mjs";

const site = "https://www.linkedin.com/";
const jo = `${site}in/jo-doe`;
const ada = `${site}in/ada-0`;

/** @param {{directory: string}} home @param {string} name @param {[string, string | Buffer][]} files @returns {string} */
function zipIn(home, name, files) {
  writeFileSync(join(home.directory, name), zipOf(files));
  return join(home.directory, name);
}

/** @param {import("./home.mjs").Home} home @param {string} path @param {string[]} [more] */
async function imported(home, path, more = []) {
  const { code, stdout, stderr } = await runCommand(home, ["import", path, "--json", ...more]);
  assert.equal(stderr, "");
  return { code, ...JSON.parse(stdout) };
}

/** @param {any} summary @param {string} file @returns {string[]} */
const reasons = ({ skipped }, file) => skipped.filter((/** @type {any} */ row) => row.file === file).map((/** @type {any} */ row) => `${row.line}: ${row.reason}`);

const messageHeader = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT\n";

/** @param {string} conversation @param {[string, string]} from @param {[string, string]} to @param {string} content @param {number} day @param {string} [draft] */
const message = (conversation, from, to, content, day, draft = "No") => `${conversation},,${from},${to},2025-05-0${day} 10:00:00 UTC,,"${content}",INBOX,${draft}\n`;

test("messages that are not between the owner and one other person are left out, each with its reason", async (t) => {
  const home = makeHome(t);
  const rows = [
    message("c1", ["Ada", ada], ["Jo Doe", jo], "We met in Kiel.", 1),
    message("c2", ["Acme", `${site}company/acme`], ["Jo Doe", jo], "Buy", 2),
    message("c3", ["Jo Doe", jo], ["Acme", `${site}company/acme`], "No", 3),
    message("c4", ["Ben", `${site}in/ben`], ["Cleo", `${site}in/cleo`], "Hi", 4),
    message("c5", ["Jo Doe", jo], ["Jo Doe", jo], "Note to myself", 5),
    message("c6", ["Ada", ada], ["Jo Doe", jo], "Not sent", 6, "Yes"),
    message("c7", ["Ada", ada], ["Jo Doe", ` ${jo}`], "Sent", 7, "no"),
  ];
  const invitations = `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nAda Number 0,Jo Doe,"5/1/25, 9:59 AM",We met in Kiel.,INCOMING,${ada},${jo}\n,Jo Doe,"5/1/25, 9:59 AM",,INCOMING,${ada},${jo}\nJo Doe,Ben,"5/1/25, 9:59 AM",Hello,OUTGOING,${jo},${site}in/ben\n`;
  const summary = await imported(home, zipIn(home, "a.zip", [["Invitations.csv", invitations], ["messages.csv", messageHeader + rows.join("")]]));
  assert.equal(summary.code, 0);
  assert.deepEqual(reasons(summary, "Invitations.csv"), ["3: The row names nobody."]);
  assert.deepEqual(reasons(summary, "messages.csv"), [
    "2: The note of an invitation, kept with the request.",
    "3: The sender's address is not a person's profile.",
    "7: A draft: it was never sent.",
    "4: Nothing says who it was written to.",
    "5: The owner of the archive takes no part in it.",
    "6: Nothing says who it was written to.",
  ]);
  assert.equal(summary.files.find((/** @type {any} */ file) => file.kind === "messages").added, 1);
});

test("a text or a name that is not UTF-8 costs that text or name, and no message", async (t) => {
  const home = makeHome(t);
  const pitch = `${"We help companies like yours to get more leads. Special offer until Friday, book a call. ".repeat(12).slice(0, 999)}é and much more of it`;
  const rows = [
    message("c1", ["Caf\xe9", `${site}in/cafe`], ["Jo Doe", jo], "plain", 1),
    message("c2", ["Ada", ada], ["Jo Doe", jo], "caf\xe9", 2),
    message("c3", ["Jo Doe", jo], ["Ada", ada], "", 3),
    message("c4", ["Ada Number 1", `${site}in/ada-1`], ["Jo Doe", jo], Buffer.from(pitch).toString("latin1"), 4),
    message("c5", ["Ada", ada], ["Jo Doe", `"${jo}, ${site}in/ben"`], "to both", 1),
  ];
  const files = /** @type {[string, string | Buffer][]} */ ([
    ["Connections.csv", connections(2)],
    ["Profile.csv", Buffer.from("First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nJo,Doe,,,,Engineer\n,,,,,\nCaf\xe9,Doe,,,,\n", "latin1")],
    ["Positions.csv", Buffer.from("Company Name,Title,Description,Location,Started On,Finished On\nNordlicht,Engineer,,,,\n,Engineer,,,,\nCaf\xe9,Engineer,,,,\n", "latin1")],
    ["messages.csv", Buffer.from(messageHeader + rows.join(""), "latin1")],
  ]);
  const summary = await imported(home, zipIn(home, "a.zip", files), ["--keep-messages"]);
  assert.match(reasons(summary, "Profile.csv")[0], /^3: The row has no name\.$/);
  assert.match(reasons(summary, "Profile.csv")[1], /^4: .* is not UTF-8; save the file as "CSV UTF-8"/);
  assert.match(reasons(summary, "Positions.csv")[0], /^3: The row names no company\.$/);
  assert.match(reasons(summary, "Positions.csv")[1], /^4: Company Name is not UTF-8/);
  assert.deepEqual(reasons(summary, "messages.csv"), ["6: A conversation of several people."]);
  assert.equal(summary.files.find((/** @type {any} */ file) => file.kind === "messages").added, 4);
  const exported = (await runCommand(home, ["export"])).stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  const kept = exported.filter(({ kind }) => kind === "message");
  assert.deepEqual(kept.map(({ text }) => text?.length ?? null).sort(), [pitch.length, 5, null, null]);
  assert.deepEqual(kept.map(({ pitch }) => pitch ?? null).sort(), [false, false, null, true]); // the first of Café, Ada and Ada Number 1
  assert.ok(!JSON.stringify(kept).includes("\uFFFD"));
  assert.match((await runCommand(home, ["history", "cafe"])).stdout, /^in\/cafe\ncafe, first seen/);
});

test("a large file under another name is known by its header, which is all that is looked at", async (t) => {
  const home = makeHome(t);
  writeFileSync(join(home.directory, "download.txt"), connections(2000));
  const { code, files } = await imported(home, join(home.directory, "download.txt"));
  assert.equal(code, 0);
  assert.deepEqual([files[0].kind, files[0].added], ["Connections", 2000]);
});

test("more than twenty reasons are counted, and the first twenty told", async (t) => {
  const home = makeHome(t);
  const wrong = "J,D,https://www.linkedin.com/in/x,,,,yesterday\n".repeat(25);
  const table = await runCommand(home, ["import", zipIn(home, "a.zip", [["Connections.csv", connections(1) + wrong]])]);
  assert.equal(table.code, 0);
  assert.equal(table.stdout.match(/^ {2}Connections\.csv:\d+: /gm)?.length, 20);
  assert.match(table.stdout, /\n {2}and 5 more; --json lists the first 1000\.\n$/);

  const good = await runCommand(home, ["import", zipIn(home, "b.zip", [["Connections.csv", connections(2)]])]);
  assert.match(good.stdout, /\nInferred: 0 acceptances; 0 exchanges, 0 pitches, 0 silences\.\n$/);
});

test("an export tells how many of its records are of people who were forgotten, and how to bring them back", async (t) => {
  const home = makeHome(t);
  await runCommand(home, ["call", "decide", JSON.stringify(decision(2, "accept", request(1, "mira-okafor")))]);
  const file = join(home.directory, "all.jsonl");
  await runCommand(home, ["export", file]);
  await runCommand(home, ["forget", "--yes", "mira-okafor"]);
  const { code, stdout } = await runCommand(home, ["import", file]);
  assert.equal(code, 0);
  assert.match(stdout, /, 3 of people you have forgotten, 0 skipped\nTo bring back people you have forgotten, import it again with --include-forgotten\.\n$/);
  assert.match((await runCommand(home, ["import", file, "--include-forgotten"])).stdout, / 0 of people you have forgotten, 0 skipped\n$/);
});

test("of an archive as well those who were forgotten stay so, and are counted", async (t) => {
  const home = makeHome(t);
  const zip = zipIn(home, "a.zip", [["Connections.csv", connections(3)]]);
  await imported(home, zip);
  assert.equal((await runCommand(home, ["forget", "--yes", "ada-1"])).code, 0);
  const [file] = (await imported(home, zip)).files;
  assert.deepEqual([file.added, file.known, file.forgotten], [0, 2, 1]);
  assert.equal((await imported(home, zip, ["--include-forgotten"])).files[0].added, 1);
});

test("a folder is read without what is no file of its own, and named with or without a slash at its end", async (t) => {
  const home = makeHome(t);
  const folder = join(home.directory, "Basic_LinkedInDataExport_05-09-2025");
  mkdirSync(join(folder, "Positions.csv"), { recursive: true });
  writeFileSync(join(folder, "Connections.csv"), connections(3));
  symlinkSync(join(folder, "Connections.csv"), join(folder, "messages.csv"));
  symlinkSync("nowhere", join(folder, "Profile.csv"));
  for (const [path, added] of /** @type {[string, number][]} */ ([[`${folder}/`, 3], [folder, 0]])) {
    const { code, files } = await imported(home, path);
    assert.equal(code, 0);
    assert.deepEqual(files.map((/** @type {any} */ file) => [file.file, file.added]), [["Connections.csv", added]]);
  }
});

test("what is not there, cannot be there or was left empty is refused with the next step", async (t) => {
  const home = makeHome(t);
  writeFileSync(join(home.directory, "empty.csv"), "");
  mkdirSync(join(home.directory, "nothing"));
  for (const [path, words] of /** @type {[string, RegExp][]} */ ([
    [join(home.directory, "missing.zip"), /No such file or directory/],
    [join(home.directory, "missing.jsonl"), /missing.jsonl cannot be read; check that it exists and is yours/],
    [join(home.directory, "empty.csv"), /empty.csv: The file is empty; choose the archive as LinkedIn gave it\./],
    [join(home.directory, "nothing"), /nothing: .*none of LinkedIn's files/],
    ["x".repeat(300), /File name too long/],
  ])) {
    const { code, stdout, stderr } = await runCommand(home, ["import", path]);
    assert.equal(code, 1, path);
    assert.equal(stdout, "");
    assert.match(stderr, words);
    assert.match(stderr, /^serendip: [^\n]*\.\n$/);
  }
});

test("of a damaged zip what can be read is taken and the rest told; where that is nothing, the damage is the reason", async (t) => {
  const home = makeHome(t);
  const whole = zipOf([["Connections.csv", connections(3)], ["Invitations.csv", "a,b\n"]]);
  const path = join(home.directory, "a.zip");
  const broken = (/** @type {string} */ mark, /** @type {number} */ from) => {
    const bytes = Buffer.from(whole);
    return bytes.fill("x", bytes.indexOf(mark, from, "latin1"), bytes.indexOf(mark, from, "latin1") + 4);
  };
  writeFileSync(path, broken("PK\x03\x04", 4));
  const { code, files, skipped } = await imported(home, path);
  assert.equal(code, 0);
  assert.deepEqual(files.map((/** @type {any} */ file) => [file.file, file.added]), [["Connections.csv", 3]]);
  assert.equal(skipped[0].reason, 'The zip is damaged behind "Connections.csv". What is before is read; download it again for the rest.');
  for (const bytes of [broken("PK\x01\x02", 0), whole.subarray(0, 40)]) {
    writeFileSync(path, bytes);
    const refused = await runCommand(home, ["import", path]);
    assert.equal(refused.code, 1);
    assert.equal(refused.stderr, `serendip: ${path}: The zip is damaged or cut off before any of LinkedIn's files; download it again.\n`);
  }
});

test("names within an archive cannot steer the terminal", async (t) => {
  const home = makeHome(t);
  const zip = zipIn(home, "a.zip", [["sub\x1b[31m/Connections.csv", `${connections(1)}too,few\n`], ["a\x1b]0;x\x07/Invitations.csv", "a,b\n"]]);
  const { stdout, stderr } = await runCommand(home, ["import", zip]);
  assert.doesNotMatch(stdout + stderr, /[\x00-\x08\x0b-\x1f\x7f]/);
  assert.match(stdout, /Connections\.csv:3: The row has 2 fields/);
});
