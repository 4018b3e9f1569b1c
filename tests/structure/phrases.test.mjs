// The page's reading and the history know the same phrases of LinkedIn's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { table } from "../../scripts/phrases/table.mjs";

test("host/history/site_phrases_table.h has what extension/page/site-phrases.js has; scripts/phrases/table.mjs writes it", () => {
  assert.equal(readFileSync(new URL("../../host/history/site_phrases_table.h", import.meta.url), "utf8"), table());
});
