// The short form of `scripts/soak kills`. Browsers kill their hosts without a word.
import assert from "node:assert/strict";
import { test } from "node:test";
import { killRounds } from "./kill-rounds.mjs";

const kills = 200;

test("of 200 hosts killed at a random instant none loses what it acknowledged, and what is sent again is kept once", async (t) => {
  const tally = await killRounds(kills);
  t.diagnostic(JSON.stringify(tally));
  const { lost, doubled, missing, damaged, midWork } = tally;
  assert.deepEqual({ kills: tally.kills, lost, doubled, missing, damaged }, { kills, lost: 0, doubled: 0, missing: 0, damaged: 0 });
  assert.ok(midWork > kills / 3, `only ${midWork} of ${kills} hosts were killed in the middle of their work`);
});
