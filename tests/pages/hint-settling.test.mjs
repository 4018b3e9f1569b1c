// A hint that is not laid out is not there for a screen reader; a page that is never idle must not keep it so.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startReader } from "./page-scripts.mjs";

/** @type {Awaited<ReturnType<typeof startReader>>} */ let reader;
before(async () => { reader = await startReader(); });
after(() => reader.close());

test("on a page that is never idle all hints are laid out nevertheless", async () => {
  const page = await reader.open({ people: [] });
  const settled = await page.evaluate(`new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let busy = true;
    port1.onmessage = () => {
      for (const end = performance.now() + 30; performance.now() < end;);
      if (busy) port2.postMessage("");
    };
    port2.postMessage("");
    let count = 0;
    for (let left = 40; left > 0; left -= 1) serendip.HintSettling.add({ settled: false, settle: () => {
      count += 1;
      if (count < 40) return;
      busy = false;
      resolve(count);
    } }, false);
    serendip.HintSettling.begin();
  })`);
  assert.equal(settled, 40);
  await page.close();
});
