// The log: private, without a word of what people wrote, and never on the channel to the browser.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import test from "node:test";
import { frame } from "./frames.mjs";
import { startHost } from "./host.mjs";

const loudest = { SERENDIP_LOG: "debug" };
const request = {
  id: "0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c001",
  sender: { slug: "slug-of-mira" },
  name: "Mira Okafor",
  headline: "Founder of Tidal",
  note: "a very private note",
  seenAt: 1790000000000,
};
const secrets = /slug-of-mira|Mira|Okafor|Founder|Tidal|private|note/i;

/** @param {import("./host.mjs").Host} host */
async function exchangeEverything(host) {
  await host.call("hello", { protocol: 1, client: "test" });
  await host.call("observe", { requests: [request] });
  await host.call("suggest", { requests: [request] });
  await host.call("search", { words: "Okafor" });
  await host.call("sender", { sender: request.sender });
  for (const [method, params] of [
    ["outcome", { id: request.id, at: 1, sender: { slug: "slug-of-mira-2" }, outcome: "private" }],
    ["undo", { note: request.note }],
    [request.note, {}],
  ]) {
    const reply = await host.request(/** @type {string} */ (method), /** @type {object} */ (params));
    assert.ok(reply.error, JSON.stringify(reply));
  }
  host.sendBytes(frame(`{"id":1,"note":"${request.note}"`));
  assert.equal((await host.receive()).error.code, -32700);
  host.sendBytes(frame(`{"id":1,"note":"${request.note}`.padEnd(5000000, "x")));
  assert.equal((await host.receive()).error.code, 2);
}

test("at its loudest the log holds sizes and durations and nothing that people wrote", async (t) => {
  const host = startHost(t, { env: loudest });
  await exchangeEverything(host);
  const { code, stderr } = await host.end();
  assert.equal(code, 0);
  assert.equal(stderr, "");
  const log = readFileSync(host.home.log, "utf8");
  assert.match(log, /bytes answered with/);
  assert.match(log, /a message of 5000000 bytes was refused/);
  assert.doesNotMatch(log, secrets);
});

test("the log is for its owner only", async (t) => {
  const host = startHost(t, { env: loudest });
  await host.call("hello", { protocol: 1, client: "test" });
  await host.end();
  assert.equal(statSync(host.home.log).mode & 0o777, 0o600);
  assert.equal(statSync(dirname(host.home.log)).mode & 0o777, 0o700);
});

test("a log that cannot be written is said on stderr and stops nothing", async (t) => {
  const host = startHost(t, { env: { ...loudest, XDG_STATE_HOME: "/proc/none" } });
  assert.equal((await host.call("hello", { protocol: 1, client: "test" })).name, "serendip");
  const { code, stderr } = await host.end();
  assert.equal(code, 0);
  assert.match(stderr, /log cannot be written.*\/proc\/none\/serendip/);
});
