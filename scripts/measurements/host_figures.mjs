// What is measured of the host: beside the floors and the peers with 100,000 senders, and by itself as the history grows.
import * as contestants from "./contestants.mjs";
import { copyOf, floorTable, historyOf, observe, removeCopy, sizes } from "./histories.mjs";
import { measured } from "./ports.mjs";

/** @typedef {import("./ports.mjs").Shown} Shown */
/** @typedef {import("./peers.mjs").Peer} Peer */
/** @typedef {Record<string, Shown>} Figures by the hosts' names */
/** @typedef {{senders: number, file_bytes: number, starts: Figures, trips: Figures, decisions: Figures, memories: Figures}} Growth */
/** @typedef {{starts: Figures, trips: Figures, bursts: Figures, memories: Figures}} Beside */
/** @typedef {{beside: Beside, growth: Growth[], peers: string[]}} HostFigures */

/** The size at which the bars are set. */
export const barAt = 100_000;

/** @param {string} binaries @param {Peer[]} peers @returns {Promise<Beside>} */
async function besideOthers(binaries, peers) {
  const history = await historyOf(binaries, barAt);
  const table = await floorTable(binaries);
  const { echo, lookUp, hello, suggest } = contestants;
  const floors = [echo(binaries, history), lookUp(binaries, table)];
  const ours = [hello(binaries, history), suggest(binaries, history, 1)];
  const open = peers.filter(({ oneShot }) => !oneShot).map(({ host }) => host);
  const starts = await measured(binaries, { kind: "starts", rounds: 60, messages: 1, hosts: [...floors, hello(binaries, history), suggest(binaries, history, 10), ...peers.map(({ host }) => host)] });
  const trips = await measured(binaries, { kind: "trips", rounds: 80, messages: 50, hosts: [...floors, ...ours, ...open] });
  const bursts = await measured(binaries, { kind: "bursts", rounds: 9, messages: 1000, hosts: [...floors, ...ours, ...open] });
  const memories = await measured(binaries, { kind: "memories", rounds: 3, messages: 1000, hosts: [...floors, ...ours, ...open] });
  return { starts, trips, bursts, memories };
}

/** @param {string} binaries @param {number} senders @returns {Promise<Growth>} */
async function grown(binaries, senders) {
  const history = await historyOf(binaries, senders);
  const table = await floorTable(binaries);
  const { echo, lookUp, hello, suggest, commit, decide } = contestants;
  const floors = [echo(binaries, history), lookUp(binaries, table)];
  const starts = await measured(binaries, { kind: "starts", rounds: 30, messages: 1, hosts: [...floors, hello(binaries, history), suggest(binaries, history, 10)] });
  const trips = await measured(binaries, { kind: "trips", rounds: 30, messages: 10, hosts: [...floors, hello(binaries, history), ...[1, 10, 200].map((count) => suggest(binaries, history, count))] });
  const memories = await measured(binaries, { kind: "memories", rounds: 1, messages: 1000, hosts: [suggest(binaries, history, 1)] });
  const copy = copyOf(history);
  try {
    await observe(binaries, copy, 300);
    const decisions = await measured(binaries, { kind: "trips", rounds: 25, messages: 10, hosts: [commit(binaries, table, copy), decide(binaries, copy)] });
    return { senders, file_bytes: history.bytes, starts, trips, decisions, memories };
  } finally {
    removeCopy(copy);
  }
}

/** @param {string} binaries @param {Peer[]} peers @returns {Promise<HostFigures>} */
export async function measureHost(binaries, peers) {
  const beside = await besideOthers(binaries, peers);
  const growth = [];
  for (const senders of sizes) growth.push(await grown(binaries, senders));
  return { beside, growth, peers: peers.map(({ host }) => host.name) };
}
