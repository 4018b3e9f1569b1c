// Forgetting a person takes what the host had refused to store about them out of the browser too, and nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { discardAbout } from "../../extension/popup/outbox.js";

const mira = { slug: "mira-okafor", memberId: "ACoAAmira0000" };
/** @param {object} params */
const refused = (params) => ({ method: "decide", params, error: {}, refusedAt: 1 });
const stored = {
  "refused:1": refused({ sender: { slug: "mira-okafor" } }),
  "refused:2": refused({ request: { sender: { memberId: "ACoAAmira0000" } } }),
  "refused:3": refused({ requests: [{ sender: { slug: "jonas" } }, { sender: { slug: "mira-okafor" } }] }),
  "refused:4": refused({ sender: { slug: "jonas" } }),
  "refused:5": refused({ event: "7d7f6f0e-7a51-4c38-a5b3-2b0f3b5f0201" }),
  "outbox:1:x": refused({ sender: { slug: "mira-okafor" } }),
  consent: { at: 1 },
};

test("what was refused about one person is discarded, by slug or member id, and what still waits is left", async () => {
  /** @type {string[]} */ let removed = [];
  Reflect.set(globalThis, "chrome", { storage: { local: { get: async () => structuredClone(stored), remove: async (/** @type {string[]} */ keys) => { removed = keys; } } } });
  await discardAbout(mira);
  assert.deepEqual(removed, ["refused:1", "refused:2", "refused:3"]);
  await discardAbout({ slug: "jonas" });
  assert.deepEqual(removed, ["refused:3", "refused:4"]);
  await discardAbout({ slug: "nobody" });
  assert.deepEqual(removed, []);
});
