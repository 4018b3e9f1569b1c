// A page without its texts shows hints that say nothing, so they are asked for until they are there.
import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../../extension/language/en.js";

let pages = 0;

/** @param {() => unknown} fault what becomes of the first calls @param {number} [faults] of how many @returns {Promise<{text: string, calls: number}>} */
async function loadedAfter(fault, faults = 1) {
  let calls = 0;
  const sendMessage = async () => (++calls <= faults ? fault() : { language: "en", texts: en });
  Object.assign(globalThis, { chrome: { runtime: { id: "x", sendMessage } } });
  // Under another address it is a module of its own, as on a page of its own.
  /** @type {typeof import("../../extension/page/page-words.js")} */
  const words = await import(`../../extension/page/page-words.js?${pages++}`);
  await words.load();
  return { text: words.text("hint_loading"), calls };
}

test("the texts are asked for again where the background is stopped before it has answered", async () => {
  const stopped = () => { throw new Error("The message port closed before a response was received."); };
  assert.deepEqual(await loadedAfter(stopped, 3), { text: en.hint_loading, calls: 4 });
});

test("the texts are asked for again where no answer comes, or none that is understood", async () => {
  assert.deepEqual(await loadedAfter(() => new Promise(() => {})), { text: en.hint_loading, calls: 2 });
  assert.deepEqual(await loadedAfter(() => ({})), { text: en.hint_loading, calls: 2 });
});

test("nobody is asked any more once the extension was updated or switched off", async () => {
  const updated = () => {
    Object.assign(chrome.runtime, { id: undefined });
    throw new Error("Extension context invalidated.");
  };
  assert.deepEqual(await loadedAfter(updated, 9), { text: "", calls: 1 });
});
