// The README tells the places of manifests/browsers.json and no others.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { withPlaces } from "../../scripts/documents/browser_places.mjs";
import { root } from "../../scripts/suites/program.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
/** @type {{browsers: import("../../scripts/documents/browser_places.mjs").Browser[]}} */
const { browsers } = JSON.parse(readFileSync(join(root, "manifests", "browsers.json"), "utf8"));

test("the README's table of browsers is in step with manifests/browsers.json", () => {
  assert.equal(readme, withPlaces(readme, browsers), "Run scripts/readme-browsers and commit what it wrote.");
});

test("every browser of the table is named in the README", () => {
  for (const { id } of browsers) assert.ok(readme.includes(`\`${id}\``), id);
});

test("a changed place would be noticed", () => {
  const moved = browsers.map((browser) => (browser.id === "chromium" ? { ...browser, linux: { traces: [], programs: ["x"], userManifests: "~/elsewhere" } } : browser));
  assert.notEqual(readme, withPlaces(readme, moved));
});

test("a document without the marks is refused", () => {
  assert.throws(() => withPlaces("# Serendip\n", browsers), /put both where the table belongs/);
});
