// A damaged history, from the command line: what is said of it, what is saved, and that nothing is overwritten.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { makeHome } from "./home.mjs";
import { runCommand, startHost } from "./host.mjs";
import { allSenders, decision, request } from "./method-params.mjs";

const people = 300;
const slugs = Array.from({ length: people }, (_, i) => `sender-${i}`).sort();

/** @param {import("node:test").TestContext} t @param {import("./home.mjs").Home} home @returns {Promise<string[]>} */
async function slugsIn(t, home) {
  const host = startHost(t, { home });
  const senders = await allSenders(host);
  await host.end();
  return senders.map(({ sender }) => sender.slug).sort();
}

/** A home with a history of 300 people that no host has open. @param {import("node:test").TestContext} t */
async function homeWithPeople(t) {
  const home = makeHome(t);
  const host = startHost(t, { home });
  for (let i = 0; i < people; i += 50) {
    await host.call("observe", { requests: slugs.slice(i, i + 50).map((slug, j) => request(i + j, slug, { note: `We met in hall ${i + j}.` })) });
  }
  await host.call("decide", decision(9000, "accept", request(people, slugs[0])));
  await host.end();
  return home;
}

/** The reasons that the host and the commands give, each of which must name the way out. @param {import("node:test").TestContext} t @param {import("./home.mjs").Home} home */
async function complaints(t, home) {
  const host = startHost(t, { home });
  const { database } = await host.call("hello");
  const reply = await host.request("export");
  await host.end();
  const { stderr } = await runCommand(home, ["export", "-"]);
  return [database.reason, reply.error?.message, stderr].filter(Boolean);
}

test("a history that was cut off is left as it is, and what is left of it is saved and put in its place", async (t) => {
  const home = await homeWithPeople(t);
  truncateSync(home.database, Math.floor((statSync(home.database).size * 0.9) / 4096) * 4096);
  const damaged = readFileSync(home.database);
  const said = await complaints(t, home);
  assert.ok(said.length > 0);
  for (const sentence of said) assert.match(sentence, /serendip recover/);

  const target = join(home.directory, "saved.db");
  const recovered = await runCommand(home, ["recover", target]);
  assert.equal(recovered.code, 0, recovered.stderr);
  assert.match(recovered.stdout, /^\w+: \d+ saved, parts could not be read$/m);
  assert.match(recovered.stdout, new RegExp(`\\d+ records saved to ${target}\\.\nTo use it, run: serendip restore ${target}\n$`));
  assert.deepEqual(readFileSync(home.database), damaged);
  assert.deepEqual(readdirSync(home.directory).sort(), ["data", "saved.db"].sort());

  const restored = await runCommand(home, ["restore", target]);
  assert.equal(restored.code, 0, restored.stderr);
  const kept = readdirSync(dirname(home.database)).filter((name) => name.startsWith("history.before-restoring-") && name.endsWith(".db"));
  assert.equal(kept.length, 1);
  assert.deepEqual(readFileSync(join(dirname(home.database), kept[0])), damaged, "what was damaged is kept");
  const saved = await slugsIn(t, home);
  assert.ok(saved.length > people / 2, `only ${saved.length} of ${people} people were saved`);
  assert.ok(saved.every((slug) => slugs.includes(slug)));
  const host = startHost(t, { home });
  assert.equal((await host.call("decide", decision(9001, "ignore", request(9002, "noor-haddad")))).repeated, false);
});

// Offsets of https://www.sqlite.org/fileformat.html#the_database_header
for (const [where, offset] of /** @type {const} */ ([["format's name", 5], ["page size", 16], ["count of pages", 28], ["text encoding", 59], ["page with the list of tables", 100]])) {
  test(`a history of which the ${where} was changed loses nobody`, async (t) => {
    const home = await homeWithPeople(t);
    const bytes = readFileSync(home.database);
    bytes[offset] ^= 0x5a;
    writeFileSync(home.database, bytes);
    for (const sentence of await complaints(t, home)) assert.match(sentence, /serendip re(cover|store)/);
    const target = join(home.directory, "saved.db");
    const { code, stdout, stderr } = await runCommand(home, ["recover", target]);
    assert.deepEqual(readFileSync(home.database), bytes);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^\d+ records saved to /m);
    assert.equal((await runCommand(home, ["restore", target])).code, 0);
    assert.deepEqual(await slugsIn(t, home), slugs);
  });
}

test("a history of which the whole list of tables is lost loses nobody, and nothing is made of what is no history", async (t) => {
  const home = await homeWithPeople(t);
  const bytes = readFileSync(home.database);
  for (let page = 1; page * 4096 <= bytes.length; page += 1) {
    // The list's own texts are nowhere else.
    if (bytes.subarray((page - 1) * 4096, page * 4096).includes("CREATE ")) bytes.fill(0, page === 1 ? 100 : (page - 1) * 4096, page * 4096);
  }
  assert.equal(bytes.includes("CREATE TABLE"), false);
  writeFileSync(home.database, bytes);
  const target = join(home.directory, "saved.db");
  const { code, stderr } = await runCommand(home, ["recover", target]);
  assert.equal(code, 0, stderr);
  assert.equal((await runCommand(home, ["restore", target])).code, 0);
  assert.deepEqual(await slugsIn(t, home), slugs);

  bytes.fill(0x5a, 4096);
  const other = join(home.directory, "other.db");
  writeFileSync(other, bytes);
  const refused = await runCommand(home, ["recover", join(home.directory, "none.db"), "--from", other]);
  assert.equal(refused.code, 1, refused.stdout);
  assert.match(refused.stderr, /^serendip: Nothing of the history .* can be read; put a backup in its place with "serendip restore FILE"[^\n]*\.\n$/);
});

test("a recovery replaces nothing, and says what to do where it cannot be made", async (t) => {
  const home = await homeWithPeople(t);
  const precious = join(home.directory, "precious");
  writeFileSync(precious, "precious");
  const empty = join(home.directory, "empty.db");
  writeFileSync(empty, "");
  for (const [args, words] of /** @type {[string[], RegExp][]} */ ([
    [["recover", precious], /exists already; choose another name/],
    [["recover", home.database], /exists already; choose another name/],
    [["recover", join(home.directory, "no", "where.db")], /is not there; make it, or choose another one/],
    [["recover", join(home.directory, "saved.db"), "--from", empty], /missing or empty.*restore a backup/],
    [["recover", join(home.directory, "saved.db"), "--from", join(home.directory, "nothing.db")], /missing or empty.*restore a backup/],
    [["recover", join(home.directory, "saved.db"), "--from", precious], /Nothing of the history .*serendip restore FILE/],
  ])) {
    const { code, stdout, stderr } = await runCommand(home, args);
    assert.equal(code, 1, `${args.join(" ")}: ${stdout}`);
    assert.match(stderr, words);
    assert.match(stderr, /^serendip: [^\n]+\.\n$/);
  }
  assert.equal(readFileSync(precious, "utf8"), "precious");
  assert.deepEqual(readdirSync(home.directory).sort(), ["data", "empty.db", "precious"]);
  assert.deepEqual(await slugsIn(t, home), slugs);
});

test("a history that is whole is recovered whole, while a host has it open", async (t) => {
  const home = await homeWithPeople(t);
  const host = startHost(t, { home });
  await host.call("hello");
  const target = join(home.directory, "saved.db");
  const { code, stdout } = await runCommand(home, ["recover", target]);
  assert.equal(code, 0);
  assert.match(stdout, /^Everything could be read\.$/m);
  assert.equal((await host.call("search", { words: "sender 7" })).senders.length > 0, true);
});
