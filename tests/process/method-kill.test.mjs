// Browsers kill their hosts without a word. What was acknowledged is on disk, and sending everything again is harmless.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeHome } from "./home.mjs";
import { startHost } from "./host.mjs";
import { allSenders, decision, request } from "./method-params.mjs";

const rounds = 20;
const perRound = 30;

test("a kill at any moment loses nothing that was acknowledged, and a second sending stores nothing twice", async (t) => {
  const home = makeHome(t);
  let unacknowledged = 0;
  let cutShort = 0;
  for (let round = 0; round < rounds; round++) {
    const writes = Array.from({ length: perRound }, (_, i) => {
      const number = round * perRound + i;
      return decision(10000 + number, "accept", request(number, `sender-${number}`));
    });
    const victim = startHost(t, { home });
    const replies = writes.map((params) => victim.request("decide", params).catch(() => null));
    await replies[round % perRound]; // a different moment in every round
    await new Promise((done) => setTimeout(done, round % 4));
    victim.process.kill("SIGKILL");
    const acknowledged = (await Promise.all(replies)).filter((reply) => reply !== null).length;
    assert.ok(acknowledged > round % perRound);
    if (acknowledged < perRound) cutShort++;

    const heir = startHost(t, { home });
    const again = [];
    for (const params of writes) again.push(await heir.call("decide", params));
    const kept = again.filter(({ repeated }) => repeated).length;
    assert.ok(kept >= acknowledged, `${acknowledged} acknowledged, ${kept} kept`);
    assert.ok(again.slice(0, acknowledged).every(({ repeated }) => repeated));
    unacknowledged += kept - acknowledged;
    await heir.end();
  }
  assert.ok(cutShort > rounds / 2, `only ${cutShort} of ${rounds} hosts were killed in the middle of their work`);
  t.diagnostic(`${unacknowledged} rows were on disk without an acknowledgement`);
  const last = startHost(t, { home });
  const senders = await allSenders(last);
  assert.equal(senders.length, rounds * perRound);
  assert.ok(senders.every(({ requests }) => requests === 1));
});
