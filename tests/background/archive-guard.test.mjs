import assert from "node:assert/strict";
import { test } from "node:test";
import { guardArchive } from "../../extension/background/archive-guard.js";

/** @param {"extensionPage" | "contentScript" | null} trust @param {string} [name] */
function guarded(trust, name = "archive") {
  /** @type {((message: unknown) => void)[]} */
  const said = [];
  /** @type {(() => void)[]} */
  const left = [];
  /** @type {string[]} */
  const cancelled = [];
  const port = /** @type {any} */ ({ name, onMessage: { addListener: (/** @type {any} */ f) => said.push(f) }, onDisconnect: { addListener: (/** @type {any} */ f) => left.push(f) } });
  guardArchive(port, trust, (archive) => cancelled.push(archive));
  return { say: (/** @type {unknown} */ message) => said.forEach((f) => f(message)), leave: () => left.forEach((f) => f()), cancelled };
}

test("a page that goes takes its archive with it", () => {
  const { say, leave, cancelled } = guarded("extensionPage");
  say({ archive: "a1" });
  assert.deepEqual(cancelled, []);
  leave();
  assert.deepEqual(cancelled, ["a1"]);
});

test("before an archive was begun there is nothing to cancel, and what is no archive is not taken for one", () => {
  const { say, leave, cancelled } = guarded("extensionPage");
  for (const message of [null, "a1", [], { archive: 7 }, {}]) say(message);
  leave();
  assert.deepEqual(cancelled, []);
});

test("nobody else's port is listened to", () => {
  for (const [trust, name] of /** @type {const} */ ([["contentScript", "archive"], [null, "archive"], ["extensionPage", "other"]])) {
    const { say, leave, cancelled } = guarded(trust, name);
    say({ archive: "a1" });
    leave();
    assert.deepEqual(cancelled, []);
  }
});
