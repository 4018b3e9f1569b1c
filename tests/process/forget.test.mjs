// What was forgotten is in no file of the program, whatever it had done before.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { makeHome } from "./home.mjs";
import { runCommand, startHost } from "./host.mjs";
import { decision, request, uuid } from "./method-params.mjs";

const mira = { name: "Zwmira Qokafor", headline: "Lighthousekeeper, Zwtidal", note: "We met at the qkielmeetup." };

/** @param {string} directory @returns {string[]} */
const filesIn = (directory) =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(directory, entry.name)) : [join(directory, entry.name)],
  );

/** @param {import("./home.mjs").Home} home @returns {string[]} the words that some file below the home still has */
function left(home) {
  const words = ["zwmira", "qokafor", "lighthousekeeper", "zwtidal", "qkielmeetup", "aconotmira"];
  const bytes = filesIn(home.directory).map((file) => readFileSync(file, "latin1").toLowerCase());
  return words.filter((word) => bytes.some((text) => text.includes(word)));
}

/** A history with Mira among others, over a host with the loudest log. @param {any} t */
async function livedIn(t) {
  const home = makeHome(t);
  const host = startHost(t, { home, env: { SERENDIP_LOG: "debug" } });
  for (let i = 0; i < 60; i++) {
    await host.call("decide", decision(1000 + i, "ignore", request(i, `sender-${i}`, { note: `Hello from ${i}, ${"x".repeat(i * 9)}` })));
  }
  const asked = request(500, "zwmira-qokafor", { ...mira, sender: { slug: "zwmira-qokafor", memberId: "ACoNOTmira" } });
  await host.call("decide", decision(1500, "accept", asked));
  await host.call("outcome", { id: uuid(1501), at: asked.seenAt + 9000, sender: { slug: "zwmira-qokafor" }, outcome: "exchange" });
  return { home, host };
}

test("forgetting one person leaves no word of him in any file, and an older export does not bring him back", async (t) => {
  const { home, host } = await livedIn(t);
  const older = (await runCommand(home, ["export"])).stdout;
  writeFileSync(join(dirname(home.database), "history.schema-2.db"), "Zwmira Qokafor");
  assert.notDeepEqual(left(home), []);
  const at = request(500, "").seenAt + 99999;
  const forget = { id: uuid(1600), at, sender: { memberId: "ACoNOTmira" } };
  assert.deepEqual(await host.call("forget", forget), { senders: 1, events: 3, backups: 1 });
  assert.deepEqual(left(home), []);
  assert.deepEqual(await host.call("forget", forget), { senders: 0, events: 0, backups: 0 });
  assert.equal((await host.call("search", { words: "qkielmeetup" })).senders.length, 0);
  assert.equal((await host.call("search", { words: "hello" })).senders.length, 20);

  const file = join(makeHome(t).directory, "older.jsonl");
  writeFileSync(file, older);
  const { stdout, code } = await runCommand(home, ["import", file, "--json"]);
  assert.equal(code, 0);
  assert.equal(JSON.parse(stdout).files[0].forgotten, 4);
  assert.deepEqual(left(home), []);

  const late = { id: uuid(1701), at, sender: { slug: "zwmira-qokafor" }, outcome: "pitch" };
  const asked = request(500, "zwmira-qokafor", mira);
  assert.deepEqual(await host.call("observe", { requests: [asked] }), { observed: [{ request: asked.id, forgotten: true }] });
  assert.deepEqual(await host.call("decide", decision(1700, "accept", asked)), { decision: uuid(1700), forgotten: true });
  assert.deepEqual(await host.call("outcome", late), { outcome: uuid(1701), forgotten: true });
  assert.deepEqual(left(home), []);
  assert.equal((await host.call("decide", { ...decision(1702, "accept", asked), at: at + 1 })).repeated, false);
  await host.call("forget", { id: uuid(1703), at: at + 1, sender: asked.sender });

  await runCommand(home, ["import", file, "--include-forgotten"]);
  assert.equal((await host.call("sender", { sender: { slug: "zwmira-qokafor" } })).events.length, 3);
});

test("serendip forget takes a profile's address, says what it did and what it cannot reach, and never asks a pipe", async (t) => {
  const { home } = await livedIn(t);
  const address = "https://www.linkedin.com/in/Zwmira%2Dqokafor/?trk=x";
  const unasked = await runCommand(home, ["forget", address]);
  assert.equal(unasked.code, 1);
  assert.match(unasked.stderr, /--yes/);
  const { stdout, code } = await runCommand(home, ["forget", address, "--yes"]);
  assert.equal(code, 0);
  assert.match(stdout, /1 person, 3 events/);
  assert.match(stdout, /out of reach/);
  assert.deepEqual(left(home), []);
  const again = await runCommand(home, ["forget", address, "--yes"]);
  assert.equal(again.code, 1);
  assert.match(again.stderr, /Nobody is known/);
  assert.equal((await runCommand(home, ["forget"])).code, 2);
});

test("serendip forget --all leaves an empty history, which an open host goes on with", async (t) => {
  const { home, host } = await livedIn(t);
  const { stdout } = await runCommand(home, ["forget", "--all", "--yes"]);
  assert.match(stdout, /61 people/);
  assert.deepEqual(left(home), []);
  assert.deepEqual((await host.call("search")).senders, []);
  await host.call("decide", decision(3000, "ignore", request(600, "sender-1", { seenAt: Date.now() + 1000 })));
  assert.equal((await host.call("search")).senders.length, 1);
});

test("retention is shown, set, applied at once and ended", async (t) => {
  const { home } = await livedIn(t);
  const show = async (/** @type {string[]} */ ...args) => (await runCommand(home, ["retention", ...args])).stdout;
  assert.match(await show(), /kept until you forget/);
  assert.match(await show("1200"), /Forgotten: 0 people/);
  assert.match(await show(), /1200 months/);
  assert.match(await show("off"), /kept until/);
  assert.equal((await runCommand(home, ["retention", "0"])).code, 2);
});

test("what is older than the limit is forgotten after a write of another day, the younger is not", async (t) => {
  const home = makeHome(t);
  const host = startHost(t, { home });
  const old = { ...request(1, "old-one"), seenAt: Date.now() - 200 * 86400000 };
  await host.call("setRetention", { id: uuid(70), at: 1790000000000, months: 3 });
  await host.call("observe", { requests: [old, { ...request(2, "young-one"), seenAt: Date.now() }] });
  assert.equal((await host.call("retention")).wouldForget, 1);
  await host.end();
  const nextDay = startHost(t, { home });
  await nextDay.call("observe", { requests: [{ ...request(3, "third-one"), seenAt: Date.now() }] });
  const { senders } = await nextDay.call("search");
  assert.deepEqual(senders.map((/** @type {any} */ { sender }) => sender.slug).sort(), ["third-one", "young-one"]);
  assert.ok(statSync(home.database).size > 0);
});
