// The card that is nobody's stands for all that come: if it were not understood, nothing would be rehearsed, and nobody would notice.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startReader } from "./page-scripts.mjs";

/** @type {Awaited<ReturnType<typeof startReader>>} */ let reader;
before(async () => { reader = await startReader(); });
after(() => reader.close());

test("the rehearsed card is read as a request, and nothing of it is in the page", async () => {
  const page = await reader.open({ people: [] });
  const before = await page.content();
  const name = await page.evaluate("serendip.Rehearsal.read()");
  assert.equal(name, "Ada Nobody");
  assert.equal(await page.content(), before);
  await page.close();
});
