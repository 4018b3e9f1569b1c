// What the stores are told must be what the manifest does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesBelow } from "../../scripts/suites/files.mjs";
import { root } from "../../scripts/suites/program.mjs";

const languages = ["en", "de"];
/** @param {string} language @param {string} text */
const text = (language, text) => readFileSync(join(root, "manifests/store", language, `${text}.md`), "utf8");
const manifest = JSON.parse(readFileSync(join(root, "extension/manifest.json"), "utf8"));

/** @param {string} language */
const names = (language) => filesBelow(`manifests/store/${language}`).map((path) => path.split("/").at(-1) ?? "").sort();

test("both languages have the same pictures, in the size and the kind that the stores take", () => {
  const pictures = names("en").filter((name) => name.endsWith(".png"));
  assert.ok(pictures.length >= 1 && pictures.length <= 5, "Chrome's store shows at most five");
  for (const language of languages) {
    for (const name of pictures) {
      const png = readFileSync(join(root, "manifests/store", language, name));
      const [width, height, bits, colours] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
      // Colours of kind 2 are red, green and blue without transparency, which Chrome's store refuses.
      assert.deepEqual({ width, height, bits, colours }, { width: 1280, height: 800, bits: 8, colours: 2 }, `${language}/${name}`);
    }
  }
});

test("both languages have the same texts, with as many paragraphs, points and rows", () => {
  assert.deepEqual(names("en").filter((name) => !name.endsWith(".png")), ["description.md", "permissions.md", "privacy.md"]);
  assert.deepEqual(names("de"), names("en"));
  const shape = (/** @type {string} */ written) => ({ blocks: written.split(/\n\n/).length, points: written.match(/^- /gm)?.length, rows: written.match(/^\|/gm)?.length });
  for (const name of ["description", "permissions", "privacy"]) assert.deepEqual(shape(text("de", name)), shape(text("en", name)), name);
});

test("every permission and every declared kind of data is justified, and nothing else", () => {
  const asked = [...manifest.permissions, ...manifest.content_scripts.flatMap((/** @type {{matches: string[]}} */ script) => script.matches),
    ...manifest.browser_specific_settings.gecko.data_collection_permissions.required];
  for (const language of languages) {
    const justified = [...text(language, "permissions").matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]);
    assert.deepEqual(justified.sort(), [...new Set(asked)].sort(), language);
  }
});

test("the description says the terms and fits into a store's field", () => {
  for (const language of languages) {
    const written = text(language, "description");
    assert.match(written, /8\.2/);
    assert.ok(written.length < 16_000);
    const summary = JSON.parse(readFileSync(join(root, "extension/_locales", language, "messages.json"), "utf8")).description.message;
    assert.ok(summary.length <= 132, `${summary.length} characters; Chrome's store takes 132`);
  }
});
