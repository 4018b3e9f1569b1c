// Eight pages that keep to what others measured on live accounts: what must be stored of each, what must be pressed, what must not.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readPage } from "./read-page.mjs";

const folder = new URL("../seen/", import.meta.url);
/** @type {Record<string, {path: string, expect: any[], never: string[]}>} */
const pages = JSON.parse(readFileSync(new URL("expect.json", folder), "utf8"));

for (const [page, { path, expect, never }] of Object.entries(pages)) {
  test(`${page} is read as it must be`, () => {
    const { requests, unread } = readPage(readFileSync(new URL(`${page}.html`, folder), "utf8"), path);
    assert.deepEqual(requests, expect.map((one) => ({ ...one, accept: `accept ${one.slug}`, ignore: `ignore ${one.slug}` })));
    assert.equal(unread, 0);
    for (const slug of never) assert.ok(!requests.some((one) => one.slug === slug), `${slug} was read`);
  });
}
