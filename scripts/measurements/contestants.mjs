// The hosts that are measured beside each other, and what each is asked.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../suites/program.mjs";

/** @typedef {import("./histories.mjs").History} History */
/** @typedef {{name: string, command: string[], environment: string[], messages: any[]}} Contestant as tests/bench/ports/plan.h reads it */

const origin = JSON.parse(readFileSync(join(root, "manifests", "chromium.json"), "utf8")).allowed_origins[0];

/** @param {string} method @param {any} params @param {number} [id] */
const call = (method, params, id = 1) => ({ jsonrpc: "2.0", id, method, params });

/** The names under which figures are found again. */
export const names = { echo: "bare echo", lookUp: "bare SQLite look-up", commit: "bare SQLite commit", hello: "Serendip, hello", ten: "Serendip, suggest 10", decide: "Serendip, decide" };
/** @param {number} count */
export const suggestOf = (count) => (count === 10 ? names.ten : `Serendip, suggest ${count}`);

/** The same message for all that do no more than send it back: as long as a `suggest` of one request. @param {string} binaries @param {History} history @returns {Contestant} */
export const echo = (binaries, { asked }) => ({ name: names.echo, command: [join(binaries, "echo-host")], environment: [], messages: [call("suggest", { requests: [asked[1]] })] });

/** @param {string} binaries @param {string} table @returns {Contestant} */
export const lookUp = (binaries, table) => ({
  name: names.lookUp,
  command: [join(binaries, "look-up-host"), table],
  environment: [],
  messages: Array.from({ length: 1500 }, (_, index) => `sender-${(index * 7919) % 100_000}`),
});

/** Each message becomes a row. @param {string} binaries @param {string} table @param {History} history @returns {Contestant} */
export const commit = (binaries, table, { asked }) => ({ name: names.commit, command: [join(binaries, "commit-host"), table], environment: [], messages: asked.slice(0, 100) });

/** @param {string} name @param {string} binaries @param {History} history @param {any[]} messages @returns {Contestant} */
const serendip = (name, binaries, { environment }, messages) => ({ name, command: [join(binaries, "serendip"), origin], environment, messages });

/** @param {string} binaries @param {History} history */
export const hello = (binaries, history) => serendip(names.hello, binaries, history, [call("hello", { protocol: 1 })]);

/** Each message asks about `count` others. @param {string} binaries @param {History} history @param {number} count */
export function suggest(binaries, history, count) {
  const messages = [];
  for (let from = 0; from + count <= history.asked.length; from += count) messages.push(call("suggest", { requests: history.asked.slice(from, from + count) }, from + 1));
  return serendip(suggestOf(count), binaries, history, messages);
}

/** @param {number} index */
const uuid = (index) => `20000000-0000-4000-8000-${index.toString(16).padStart(12, "0")}`;

/** Every message decides another request. @param {string} binaries @param {History} history */
export function decide(binaries, history) {
  const messages = history.asked.map((request, index) =>
    call("decide", { id: uuid(index), at: request.seenAt + 1, action: index % 3 === 0 ? "ignore" : "accept", origin: "hint", request }, index + 1));
  return serendip(names.decide, binaries, history, messages);
}
