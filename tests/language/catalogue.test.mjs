// The two catalogues say the same things, and the extension asks for nothing that they do not say.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import german from "../../extension/language/de.js";
import english from "../../extension/language/en.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** @type {Record<string, string>} */
const de = german;
/** @type {Record<string, string>} */
const en = english;
const keys = Object.keys(en);
const sources = filesBelow("extension", /\.(js|html)$/)
  .filter((path) => !/language\/((options|ledger)\.)?(en|de)\.js$/.test(path))
  .map(read)
  .join("\n");
const manifestTexts = (/** @type {string} */ language) => JSON.parse(read(`extension/_locales/${language}/messages.json`));

test("English and German have the same keys", () => {
  assert.deepEqual(Object.keys(de).sort(), [...keys].sort());
});

test("what the manifest says of itself is there in both languages, and nothing else", () => {
  const asked = [...new Set(found(read("extension/manifest.json"), /__MSG_(\w+)__/g))].sort();
  assert.deepEqual(asked, ["description", "name"]);
  for (const language of ["en", "de"]) {
    const texts = manifestTexts(language);
    assert.deepEqual(Object.keys(texts).sort(), asked);
    assert.ok(texts.description.message.length <= 132, "the stores take no longer description");
  }
});

test("English and German name the same values", () => {
  for (const key of keys) assert.deepEqual(places(de[key]), places(en[key]), key);
});

test("no text is empty, and none holds markup or a straight quotation mark", () => {
  for (const [key, text] of [...Object.entries(en), ...Object.entries(de)]) {
    assert.match(text, /\S/, key);
    assert.doesNotMatch(text, /[<>"']/, key);
  }
});

test("reasons fit on one line of a hint", () => {
  const reasons = keys.filter((key) => key.startsWith("reason_"));
  assert.ok(reasons.length > 20);
  for (const key of reasons) for (const text of [en[key], de[key]]) assert.ok(text.length <= 40, `${key}: ${text}`);
});

test("every key is used, by its name or by a template that makes it", () => {
  const families = found(sources, /`(\w+_)\$\{/g);
  const named = new Set(found(sources, /\b([a-z]\w*)\b/gi));
  const used = (/** @type {string} */ key) => named.has(key) || families.some((family) => key.startsWith(family));
  const singular = (/** @type {string} */ key) => key.endsWith("_one") && used(key.slice(0, -"_one".length));
  assert.deepEqual(keys.filter((key) => !used(key) && !singular(key)), []);
});

test("every text that is asked for is there", () => {
  const forms = [
    /\bdata-(?:text|label)="(\w+)"/g,
    /\btexts\.([a-z]+_\w+)/g,
    /\bcounted\((?:\w+, )?"(\w+)"/g,
    /\bWords\.text\("(\w+)"/g,
  ];
  const asked = new Set(forms.flatMap((form) => found(sources, form)));
  assert.ok(asked.size > 50);
  assert.deepEqual([...asked].filter((key) => !(key in en)), []);
});

test("every reason that the host can give has a text", () => {
  const given = found(read("host/advice/cue.cpp"), /\{CueKey::\w+, "(\w+)",\s*Side::/g);
  assert.ok(given.length > 20, `only ${given.length} reasons found in the table of cues: does this test still read it?`);
  const told = keys.filter((key) => key.startsWith("reason_") && !/_one$/.test(key));
  const notWorded = /^(kind|headline.+)$/; // a kind has texts of its own, and the ledger has those of headlines
  assert.deepEqual(told.sort(), given.filter((key) => !notWorded.test(key)).map((key) => `reason_${key}`).sort());
  const kinds = read("host/advice/corpus/kinds.tsv").trim().split("\n").map((line) => line.split("\t")[0]);
  assert.deepEqual(kinds.filter((kind) => !(`kind_${kind}` in en)), []);
});

test("every error has a text with a next step", () => {
  const documented = found(read("PROTOCOL.md"), /^\| [−\d]+ \| `(\w+)` \|/gm);
  const background = filesBelow("extension/background", /\.js$/).map(read).join("\n");
  const thrown = found(background, /(?:new Failure|hostAway)\("(\w+)"/g);
  const reasons = read("extension/types.d.ts").match(/type AwayReason =([^;]+);/)?.[1].match(/\w+(?=")/g) ?? [];
  assert.ok(documented.length >= 12 && thrown.length > 5 && reasons.length > 5);
  const missing = [...documented, ...thrown, ...reasons].filter((name) => !(`error_${name}` in en));
  assert.deepEqual([...new Set(missing)], []);
});

/** @param {string} path from the root */
function read(path) {
  return readFileSync(join(root, path), "utf8");
}

/** @param {string} folder @param {RegExp} name @returns {string[]} */
function filesBelow(folder, name) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path, name);
    return name.test(entry.name) ? [path] : [];
  });
}

/** @param {string} text @param {RegExp} form @returns {string[]} what its group matched */
function found(text, form) {
  return [...text.matchAll(form)].map((match) => match[1]);
}

/** @param {string} text */
function places(text) {
  return [...new Set(text.match(/\$[1-9]/g) ?? [])].sort();
}
