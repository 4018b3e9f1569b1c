// What a browser that is ended on Windows does to its host, a few times: the process tests have the long rounds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { killRounds } from "../process/kill-rounds.mjs";

const kills = 20;

test(`of ${kills} hosts killed at a random instant none loses what it acknowledged, and what is sent again is kept once`, async () => {
  const { midWork, lost, doubled, missing, damaged, ...tally } = await killRounds(kills, { lanes: 1 });
  assert.deepEqual({ kills: tally.kills, lost, doubled, missing, damaged }, { kills, lost: 0, doubled: 0, missing: 0, damaged: 0 });
  assert.ok(midWork > 0, "not one was killed amid its work");
});
