// The ledger and the replay over a real port, and what they say on the command line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HostError, runCommand, startHost } from "./host.mjs";
import { makeHome } from "./home.mjs";
import { tellLedgerPast } from "./ledger-past.mjs";
import { request, uuid } from "./method-params.mjs";

const cells = ["accept", "ignore", "block", "lookFirst"];
const outcomes = ["exchange", "silence", "pitch", "unwelcome", "unknown"];

/** @param {any} philosophy @param {string} outcome */
const sumOf = (philosophy, outcome) => cells.reduce((sum, cell) => sum + philosophy[cell][outcome], 0);

/**
 * Every page together.
 * @param {import("./host.mjs").Host} host
 * @param {(next: string) => Promise<import("./host.mjs").Host>} [between] gives the host for the next page
 */
async function replayAll(host, between = async () => host) {
  const sum = await host.call("replay");
  for (let pages = 1; sum.next !== null; pages += 1) {
    assert.ok(pages < 5000, "a replay comes to an end"); // a slow host gets through one request a page
    const page = await (await between(sum.next)).call("replay", { cursor: sum.next });
    sum.requests += page.requests;
    sum.next = page.next;
    for (const [index, one] of page.philosophies.entries()) {
      for (const cell of cells) for (const outcome of outcomes) sum.philosophies[index][cell][outcome] += one[cell][outcome];
    }
  }
  return sum;
}

test("the ledger's months and kinds add up to its total, and the replay counts the same outcomes", async (t) => {
  const host = startHost(t);
  await tellLedgerPast(host);
  const ledger = await host.call("ledger");
  const { asOf, ...rest } = ledger;
  assert.ok(Math.abs(asOf - Date.now()) < 60_000);
  assert.deepEqual({ ...rest.total, inferred: 0 }, {
    requests: 140, accepted: 80, ignored: 20, blocked: 20, undecided: 20, exchange: 20, silence: rest.total.silence, pitch: 20,
    unwelcome: 20, open: rest.total.open, inferred: 0, newCompanies: 5, newFields: 6,
  });
  assert.equal(rest.total.silence + rest.total.open, 40, "what nothing was heard of is silence by now, or open");
  assert.equal(rest.total.inferred, rest.total.silence - 20);
  for (const list of [ledger.months, ledger.kinds]) {
    for (const name of Object.keys(ledger.total)) {
      assert.equal(list.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each[name], 0), ledger.total[name], name);
    }
  }
  assert.equal(ledger.months[0].month, "2024-09");
  assert.equal(ledger.kinds.find((/** @type {any} */ { kind }) => kind === "unknown").requests, 19);

  const replay = await replayAll(host);
  assert.equal(replay.requests, 140);
  for (const philosophy of replay.philosophies) {
    for (const outcome of ["exchange", "silence", "pitch", "unwelcome"]) {
      assert.equal(sumOf(philosophy, outcome), ledger.total[outcome], `${philosophy.name} ${outcome}`);
    }
  }
  const missed = (/** @type {number} */ index) => replay.philosophies[index].ignore.exchange + replay.philosophies[index].lookFirst.exchange;
  assert.ok(missed(0) < missed(2), "open lets in more of what was useful than known does");
});

test("a replay goes on in another host, which has to learn first what the one before knew", async (t) => {
  const home = makeHome(t);
  const first = startHost(t, { home });
  await tellLedgerPast(first);
  const note = "We met at the Kiel data meetup and spoke about tides, harbours and the weather. ".repeat(20);
  const crowd = process.env.SERENDIP_COUNTED ? 300 : 3000; // a host that counts what it reaches takes a minute for each thousand
  for (let from = 0; from < crowd; from += 50) {
    const requests = Array.from({ length: 50 }, (_, i) => request(100_000 + from + i, `crowd-${from + i}`, { note: `${note}${from + i}` }));
    await first.call("observe", { requests });
  }
  const whole = await replayAll(first);
  assert.equal(whole.requests, 140 + crowd);
  const begun = await first.call("replay");
  assert.notEqual(begun.next, null, "so many requests are more than one page");
  const second = startHost(t, { home });
  const rest = [];
  for (let next = begun.next; next !== null; ) {
    const page = await second.call("replay", { cursor: next });
    rest.push(page);
    next = page.next;
  }
  const sum = rest.reduce((all, page) => all + page.requests, begun.requests);
  assert.equal(sum, 140 + crowd);
  for (const [index, one] of whole.philosophies.entries()) {
    for (const cell of cells) {
      /** @type {number} */
      const parts = [begun, ...rest].reduce((all, page) => all + page.philosophies[index][cell].exchange, 0);
      assert.equal(parts, one[cell].exchange, `${one.name} ${cell}`);
    }
  }
});

test("the user's own philosophy is replayed beside the others", async (t) => {
  const host = startHost(t);
  await tellLedgerPast(host, 20);
  const philosophy = { name: "own", exchange: 12, silence: 0.2, pitch: -1.5, unwelcome: -60, block: -2, look: 0.3, needsMeeting: false };
  await host.call("setPhilosophy", { id: uuid(1), at: 1790000000000, philosophy });
  const { philosophies } = await replayAll(host);
  assert.deepEqual(philosophies.map((/** @type {any} */ { name }) => name), ["open", "balanced", "known", "careful", "own"]);
});

test("a cursor of somebody else's is refused by name", async (t) => {
  const host = startHost(t);
  for (const cursor of ["", "1", "x.y", "1.00000000-0000-4000-8000-00000000000g"]) {
    await assert.rejects(host.call("replay", { cursor }), (error) => error instanceof HostError && error.data.field === "cursor");
  }
});

test("an empty history has an empty ledger, and the command line says what to do", async (t) => {
  const host = startHost(t);
  const { total, months, kinds } = await host.call("ledger");
  assert.ok(Object.values(total).every((value) => value === 0));
  assert.deepEqual([months, kinds], [[], []]);
  assert.deepEqual((await host.call("replay")).next, null);
  const { code, stdout } = await runCommand(host.home, ["ledger"]);
  assert.equal(code, 0);
  assert.match(stdout, /nothing to count yet.*serendip import/is);
});

test("the command line says the same as the port, for people and for programs", async (t) => {
  const host = startHost(t);
  await tellLedgerPast(host);
  const ledger = await host.call("ledger");
  const replay = await replayAll(host);
  const json = await runCommand(host.home, ["ledger", "--json"]);
  assert.equal(json.code, 0, json.stderr);
  const said = JSON.parse(json.stdout);
  assert.deepEqual({ ...said.ledger, asOf: 0 }, { ...ledger, asOf: 0 });
  assert.deepEqual(said.replay, { requests: 140, philosophies: replay.philosophies });

  const { code, stdout, stderr } = await runCommand(host.home, ["ledger"]);
  assert.equal(code, 0, stderr);
  for (const { month } of ledger.months) assert.ok(stdout.includes(month), month);
  for (const { kind } of ledger.kinds) assert.ok(stdout.includes(kind), kind);
  for (const [name, value] of Object.entries({ requests: 140, accepted: 80, exchange: 20 })) assert.ok(stdout.includes(String(value)), name);
  const known = replay.philosophies[2];
  const missed = known.ignore.exchange + known.block.exchange;
  assert.ok(stdout.includes(`Known would have missed ${missed} of 20 useful exchanges`), stdout);
  assert.match(stdout, /of 140 requests/);
  assert.ok(stdout.split("\n").every((line) => line.length <= 120), "a terminal of 120 columns shows every line whole");
});
