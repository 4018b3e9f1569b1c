// Several browsers and profiles are several hosts on one file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeHome, underWine } from "./home.mjs";
import { startHost } from "./host.mjs";
import { manyWriters } from "./many-writers.mjs";
import { allSenders, decision, request } from "./method-params.mjs";

const hostCount = 4;
const each = 100;

/** @param {import("node:test").TestContext} t */
function startHosts(t) {
  const home = makeHome(t);
  return Array.from({ length: hostCount }, () => startHost(t, { home }));
}

test("four hosts write at the same time to a history that none has opened before, and every row is there", async (t) => {
  const hosts = startHosts(t);
  const write = async (/** @type {import("./host.mjs").Host} */ host, /** @type {number} */ h) => {
    for (let i = 0; i < each; i++) {
      const number = h * each + i;
      const reply = await host.call("decide", decision(10000 + number, "ignore", request(number, `sender-${number}`)));
      assert.equal(reply.repeated, false);
    }
  };
  await Promise.all(hosts.map(write));
  for (const host of hosts) {
    const senders = await allSenders(host);
    assert.equal(new Set(senders.map(({ sender }) => sender.slug)).size, hostCount * each);
    assert.ok(senders.every(({ lastDecision }) => lastDecision?.action === "ignore"));
  }
});

// The short form of `scripts/soak hosts`. It asks the sqlite3 shell, which Windows has not.
test("four hosts take over an older history at once, write, read and are backed up, and nobody is told to wait", { skip: underWine }, async (t) => {
  const tally = await manyWriters(hostCount, each);
  t.diagnostic(JSON.stringify(tally));
  const { errors, missing, doubled, oldRowsLost, damaged, writes, migrations } = tally;
  assert.deepEqual({ errors, missing, doubled, oldRowsLost, damaged }, { errors: [], missing: 0, doubled: 0, oldRowsLost: 0, damaged: 0 });
  assert.equal(writes, hostCount * each);
  assert.equal(migrations, 1);
  assert.ok(tally.backups > 0 && tally.reads > 0);
});

test("the same write sent to four hosts at once is kept once", async (t) => {
  const hosts = startHosts(t);
  for (let i = 0; i < 20; i++) {
    const params = decision(1000 + i, "ignore", request(i, `sender-${i}`));
    const replies = await Promise.all(hosts.map((host) => host.call("decide", params)));
    assert.equal(replies.filter(({ repeated }) => !repeated).length, 1);
  }
  for (const { sender } of await allSenders(hosts[0])) {
    assert.equal((await hosts[0].call("sender", { sender: { slug: sender.slug } })).events.length, 2);
  }
});

test("four hosts see the same invitation at once and it is one request", async (t) => {
  const hosts = startHosts(t);
  for (let i = 0; i < 20; i++) {
    const seen = hosts.map((_, h) => request(i * hostCount + h, `sender-${i}`, { invitation: `70${i}` }));
    const replies = await Promise.all(hosts.map((host, h) => host.call("observe", { requests: [seen[h]] })));
    assert.equal(new Set(replies.map(({ observed }) => observed[0].request)).size, 1);
    assert.deepEqual(
      replies.map(({ observed }) => observed[0].kth),
      [1, 1, 1, 1],
    );
  }
});
