// How the modules of the extension know each other: by imports that are written down, in one direction.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { alsoImported } from "../../scripts/extension/build.mjs";
import { joined } from "../../scripts/extension/joined.mjs";
import { filesBelow } from "../../scripts/suites/files.mjs";
import { root } from "../../scripts/suites/program.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");
const modules = filesBelow("extension").filter((path) => path.endsWith(".js"));
/** What each imports. A type that a comment imports is none: it is gone before anything runs. */
const imports = new Map(modules.map((path) => {
  const named = [...read(path).matchAll(/^(?:import (?:[\w*{][^;"=]* from )?|export [*{][^;"=]* from )"([^"]+)";$/gm)].map(([, from]) => join(path, "..", from));
  return [path, named];
}));

test("every import of the extension names a module of the extension", () => {
  const lost = [...imports].flatMap(([path, named]) => named.filter((other) => !imports.has(other)).map((other) => `${path} imports ${other}`));
  assert.deepEqual(lost, [], "Write the path from the file that imports, with its ending.");
});

/** @param {string} from @param {string[]} [way] @param {Set<string>} [seen] @returns {string[]} one way that leads back to where it was, or none */
function circle(from, way = [], seen = new Set()) {
  if (way.includes(from)) return [...way.slice(way.indexOf(from)), from];
  if (seen.has(from)) return [];
  seen.add(from);
  for (const other of imports.get(from) ?? []) {
    const found = circle(other, [...way, from], seen);
    if (found.length > 0) return found;
  }
  return [];
}

test("no modules of the extension import each other in a circle", () => {
  assert.ok([...imports.values()].flat().length > 200, "so few imports: does this test still read them?");
  const seen = new Set();
  assert.deepEqual(modules.map((path) => circle(path, [], seen)).find((way) => way.length > 0) ?? [], [],
    "Have the lower one told what it needs, as main.js tells the bar above the list of the hints below it.");
});

test("every module of the page is reached from its main.js", () => {
  const reached = new Set();
  const reach = (/** @type {string} */ path) => {
    if (reached.has(path)) return;
    reached.add(path);
    imports.get(path)?.forEach(reach);
  };
  reach("extension/page/main.js");
  const page = modules.filter((path) => path.startsWith("extension/page/"));
  assert.deepEqual(page.filter((path) => !reached.has(path)), [], "What nobody imports is in no content script; import it or delete it.");
  assert.deepEqual([...reached].filter((path) => !page.includes(path)), [], "The page's modules import each other alone: others are not made for it.");
});

test("what the extension's own pages import of the page's modules is shipped, with all that it imports", () => {
  const shipped = (/** @type {string} */ path) => !path.startsWith("extension/page/") || alsoImported.includes(path);
  const missing = [...imports].filter(([path]) => shipped(path)).flatMap(([path, named]) => named.filter((other) => !shipped(other)).map((other) => `${path} imports ${other}`));
  assert.deepEqual(missing, [], "Name it in scripts/extension/build.mjs, or a page of the extension stays empty.");
});

test("no module of the extension leaves a name in the global scope or takes one from there", () => {
  const global = /\b(?:globalThis|self)\b|\bwindow(?:\.\w+|\[[^\]]*\]) ?=[^=]/;
  assert.deepEqual(modules.filter((path) => global.test(read(path))), [], "Export it, and import it where it is needed.");
  const declared = filesBelow("extension").filter((path) => path.endsWith(".d.ts") && /\bdeclare (?:const|let|var|function|class)\b/.test(read(path)));
  assert.deepEqual(declared, [], "Say the type where the value is.");
});

test("the content script that the manifest names is the page's modules, joined the same each time, with every comment", async () => {
  assert.deepEqual(JSON.parse(read("extension/manifest.json")).content_scripts.map((/** @type {{js: string[]}} */ { js }) => js), [["page/content-script.js"]]);
  const script = await joined("extension/page/main.js");
  assert.equal(await joined("extension/page/main.js"), script);
  const there = new Set(script.split("\n").map((line) => line.trim()));
  const said = modules.filter((path) => path.startsWith("extension/page/")).flatMap((path) => read(path).split("\n")).map((line) => line.trim()).filter((line) => /^(?:\/\/|\/?\*)/.test(line));
  assert.ok(said.length > 500, "so few comments: does this test still read them?");
  assert.deepEqual(said.filter((line) => !there.has(line)), [], "Rollup drops a comment where no statement follows; move it to one.");
});
