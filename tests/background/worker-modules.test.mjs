import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

/** Every module that the service worker loads, with its source. */
async function workerModules() {
  /** @type {Map<string, string>} */
  const found = new Map();
  const waiting = [new URL("../../extension/background/main.js", import.meta.url)];
  for (let url = waiting.pop(); url; url = waiting.pop()) {
    if (found.has(url.href)) continue;
    const source = await readFile(url, "utf8");
    found.set(url.href, source);
    const imports = url.pathname.endsWith(".js") ? source.matchAll(/^(?:import|export)\b[^;"]*"(\.[^"]+)"/gm) : [];
    for (const [, path] of imports) waiting.push(new URL(/** @type {string} */ (path), url));
  }
  return found;
}

// Chromium 156 loads a JSON module when the worker is installed but not when it is started again: after the first stop
// the worker never runs again ("Could not establish connection. Receiving end does not exist.").
test("the worker loads scripts only, because Chromium cannot restart one that imports JSON", async () => {
  const modules = [...(await workerModules()).keys()];
  assert.ok(modules.length > 10);
  assert.deepEqual(modules.filter((url) => !url.endsWith(".js")), []);
});
