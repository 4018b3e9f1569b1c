// A page without its texts shows hints that say nothing, so they are asked for until they are there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import en from "../../extension/language/en.js";
import { startReader } from "./page-scripts.mjs";

/** @type {Awaited<ReturnType<typeof startReader>>} */ let reader;
before(async () => { reader = await startReader(); });
after(() => reader.close());

/** @param {string} fault what becomes of the first call, as source @param {number} [faults] @returns {Promise<{text: string, calls: number}>} */
async function loadedAfter(fault, faults = 1) {
  const page = await reader.open({ people: [] });
  const loaded = await page.evaluate(`(async () => {
    let calls = 0;
    const sendMessage = async () => (++calls <= ${faults} ? (${fault})() : { language: "en", texts: ${JSON.stringify(en)} });
    chrome = { runtime: { id: "x", sendMessage } };
    await SerendipWords.load();
    return { text: SerendipWords.text("hint_loading"), calls };
  })()`);
  await page.close();
  return /** @type {{text: string, calls: number}} */ (loaded);
}

test("the texts are asked for again where the background is stopped before it has answered", async () => {
  const stopped = '() => { throw new Error("The message port closed before a response was received."); }';
  assert.deepEqual(await loadedAfter(stopped, 3), { text: en.hint_loading, calls: 4 });
});

test("the texts are asked for again where no answer comes, or none that is understood", async () => {
  assert.deepEqual(await loadedAfter("() => new Promise(() => {})"), { text: en.hint_loading, calls: 2 });
  assert.deepEqual(await loadedAfter("() => ({})"), { text: en.hint_loading, calls: 2 });
});

test("nobody is asked any more once the extension was updated or switched off", async () => {
  assert.deepEqual(await loadedAfter('() => { chrome.runtime.id = undefined; throw new Error("Extension context invalidated."); }', 9), { text: "", calls: 1 });
});
