// A host that is killed around the write that stores what was learnt must not leave a state that differs from what the
// lessons give. Who learns anew is a host beside a prior of the same weights and another fingerprint: no snapshot fits it.
import assert from "node:assert/strict";
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { makeHome } from "./home.mjs";
import { startHost } from "./host.mjs";
import { decision, request } from "./method-params.mjs";

const lexicon = "headline-lexicon.tsv";
const builtIn = fileURLToPath(new URL(`../../host/advice/data/${lexicon}`, import.meta.url));
const snapshotEvery = 64; // lessons; host/service/learning.h
const snapshotMark = "SERNL"; // host/advice/snapshot.cpp
const rounds = 8;
const perRound = 40;

/** Each is decided before the next is seen, and not long ago: what is told late stores no snapshot. */
const apart = 10000;
const last = 400;
const begun = Date.now() - last * apart;

/** @param {number} number */
const asked = (number) => ({
  ...request(number, `sender-${number}`),
  seenAt: begun + number * apart,
  headline: number % 3 === 0 ? "Growth partner at Reef" : `Engineer at Tidal ${number % 5}`,
  note: number % 3 === 0 ? `Book a call, offer number ${number}, limited time only!` : `We met in hall ${number} and talked about tides.`,
});

const probes = Array.from({ length: 12 }, (_, i) => asked(last - i));

/** @param {import("./host.mjs").Host} host */
const advice = async (host) => (await host.call("suggest", { philosophy: "balanced", requests: probes })).suggestions;

/** @param {{after: (remove: () => void) => void}} t @param {import("./home.mjs").Home} home */
function beforeAnotherPrior(t, home) {
  const copy = makeHome(t);
  cpSync(dirname(home.database), dirname(copy.database), { recursive: true });
  const prior = join(dirname(copy.database), "prior");
  mkdirSync(prior);
  cpSync(builtIn, join(prior, lexicon));
  appendFileSync(join(prior, lexicon), "\n# the same weights, and yet another text\n");
  return copy;
}

test("after a kill around a snapshot the advice is what the lessons give", async (t) => {
  const home = makeHome(t);
  let cutShort = 0;
  for (let round = 0; round < rounds; round++) {
    const writes = Array.from({ length: perRound }, (_, i) => {
      const number = round * perRound + i;
      return decision(10000 + number, number % 3 === 0 ? "ignore" : "accept", asked(number));
    });
    const victim = startHost(t, { home });
    await advice(victim); // it knows what was learnt, and learns on
    const replies = writes.map((params) => victim.request("decide", params).catch(() => null));
    // Where a snapshot falls into this round, the kill does so too.
    const due = (snapshotEvery - ((round * perRound) % snapshotEvery)) % snapshotEvery;
    await replies[due > 0 && due < perRound ? due - 1 : round];
    await new Promise((done) => setTimeout(done, round % 4));
    victim.process.kill("SIGKILL");
    if ((await Promise.all(replies)).includes(null)) cutShort++;
    await victim.exited;

    const rebuilder = startHost(t, { home: beforeAnotherPrior(t, home) });
    assert.deepEqual((await rebuilder.call("hello")).prior.own, [lexicon]);
    const heir = startHost(t, { home });
    assert.deepEqual(await advice(heir), await advice(rebuilder), `round ${round}`);
    for (const params of writes) await heir.call("decide", params);
    await heir.end();
  }
  assert.ok(cutShort > rounds / 2, `only ${cutShort} of ${rounds} hosts were killed in the middle of their work`);
  assert.ok(existsSync(home.database) && readFileSync(home.database).includes(snapshotMark), "no snapshot was ever stored");
});
