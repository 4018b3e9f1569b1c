// A host is killed at a random instant while it writes, again and again; then everything is sent again, as the extension's
// outbox does. Whoever calls says how often. What is on disk is asked of the sqlite3 shell, which knows nothing of ours.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { makeHome } from "./home.mjs";
import { startHost } from "./host.mjs";
import { decision, request, uuid } from "./method-params.mjs";

/** @typedef {{method: string, params: any, ids: string[]}} Write `ids`: the UUIDs of the rows that it leaves */
/** @typedef {{kills: number, midWork: number, writes: number, acknowledged: number, lost: number, doubled: number, missing: number, damaged: number, unacknowledgedRows: number}} Tally */

const execute = promisify(execFile);

const perRound = 12;
const roundsPerHome = 40; // so that neither a check nor a start has much to read

/** Writes of all kinds, each of which refers to nothing later. @param {number} round @returns {Write[]} */
function writesOf(round) {
  const from = 100 + round * perRound * 10;
  return Array.from({ length: perRound / 4 }, (_, i) => {
    const [number, slug] = [from + i * 10, `sender-${from + i}`];
    const decided = decision(number + 1, i % 2 ? "ignore" : "accept", request(number, slug, { note: `We met in hall ${number}.` }));
    const again = request(number + 2, slug, { seenAt: decided.at + 1000, invitation: `7${number}` });
    return [
      { method: "decide", params: decided, ids: [uuid(number), decided.id] },
      { method: "outcome", params: { id: uuid(number + 3), at: decided.at + 2000, sender: { slug }, outcome: "pitch" }, ids: [uuid(number + 3)] },
      { method: "observe", params: { requests: [again] }, ids: [again.id] },
      { method: "undo", params: { id: uuid(number + 4), at: decided.at + 3000, event: decided.id }, ids: [uuid(number + 4)] },
    ];
  }).flat();
}

/** @param {any} result of any write */
const repeated = (result) => (result.observed ? result.observed[0].repeated : result.repeated);

/** @param {string} file @param {string} sql @returns {Promise<string[]>} lines */
async function ask(file, sql) {
  const { stdout } = await execute("sqlite3", ["-cmd", ".timeout 10000", file, sql], { maxBuffer: 1 << 26 });
  return stdout.split("\n").filter(Boolean);
}

const rowsSql = ["request", "request_alias", "decision", "outcome", "undo"].map((table) => `SELECT uuid FROM ${table}`).join(" UNION ALL ");

const pause = (/** @type {number} */ milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Kills one host in the middle of `writes`. @returns {Promise<boolean[]>} which were acknowledged
 * @param {import("node:test").TestContext} t @param {import("./home.mjs").Home} home @param {Write[]} writes @param {() => number} chance */
async function killedAmid(t, home, writes, chance) {
  const victim = startHost(t, { home });
  const replies = writes.map(({ method, params }) => victim.request(method, params).then((reply) => (assert.equal(reply.error, undefined), true), () => false));
  if (chance() < 0.1) await pause(chance() * 12); // perhaps before it has opened the history
  else await Promise.race([replies[Math.floor(chance() * writes.length)], pause(2000)]).then(() => pause(chance() * 3));
  victim.process.kill("SIGKILL");
  const acknowledged = await Promise.all(replies);
  await victim.exited;
  return acknowledged;
}

/** @param {import("node:test").TestContext} t @param {import("./home.mjs").Home} home @param {number} round @param {() => number} chance @param {Tally} tally */
async function round(t, home, round, chance, tally) {
  const writes = writesOf(round);
  const acknowledged = await killedAmid(t, home, writes, chance);
  const heir = startHost(t, { home });
  for (const [i, { method, params }] of writes.entries()) {
    const wasThere = repeated(await heir.call(method, params));
    if (acknowledged[i] && !wasThere) tally.lost += 1;
    if (!acknowledged[i] && wasThere) tally.unacknowledgedRows += 1;
  }
  await heir.end();
  const rows = await ask(home.database, rowsSql);
  const expected = new Set(writes.flatMap(({ ids }) => ids));
  const found = rows.filter((id) => expected.has(id));
  tally.missing += expected.size - new Set(found).size;
  tally.doubled += found.length - new Set(found).size;
  const verdict = await ask(home.database, "PRAGMA quick_check; PRAGMA foreign_key_check");
  if (verdict.join() !== "ok") tally.damaged += 1;
  tally.kills += 1;
  tally.writes += writes.length;
  tally.acknowledged += acknowledged.filter(Boolean).length;
  if (acknowledged.includes(true) && acknowledged.includes(false)) tally.midWork += 1;
}

/** Numbers from 0 to 1 that are the same for the same seed. @param {number} seed */
function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0; // mulberry32
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ends what a test leaves to be ended, as soon as it is over. */
function ownContext() {
  /** @type {(() => void)[]} */ const ends = [];
  const after = (/** @type {() => void} */ end) => void ends.push(end);
  return { t: /** @type {any} */ ({ after }), end: () => ends.reverse().forEach((end) => end()) };
}

/**
 * @param {number} kills
 * @param {{lanes?: number, seed?: number, progress?: (tally: Tally) => void}} [options] `lanes`: homes at the same time
 * @returns {Promise<Tally>}
 */
export async function killRounds(kills, { lanes = 2, seed = 1, progress = () => {} } = {}) {
  /** @type {Tally} */
  const tally = { kills: 0, midWork: 0, writes: 0, acknowledged: 0, lost: 0, doubled: 0, missing: 0, damaged: 0, unacknowledgedRows: 0 };
  let begun = 0;
  const stop = () => void (begun = kills); // so that an interrupted run tells what it did
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const lane = async (/** @type {number} */ number) => {
    const chance = chanceOf(seed + number);
    while (begun < kills) {
      const { t, end } = ownContext();
      try {
        const home = makeHome(t);
        for (let i = 0; i < roundsPerHome && begun < kills; i += 1) {
          begun += 1;
          await round(t, home, i, chance, tally);
        }
      } finally {
        end();
      }
      progress(tally);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  process.removeListener("SIGINT", stop).removeListener("SIGTERM", stop);
  return tally;
}
