// What keeps the tree readable, and what the documents promise about it: sizes, names, layers, and that PROTOCOL.md, the
// host and the extension speak of the same methods.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { METHODS } from "../../extension/background/host-methods.js";
import { filesBelow } from "../../scripts/suites/files.mjs";
import { root } from "../../scripts/suites/program.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");
const ours = ["host", "extension", "tests", "scripts"].flatMap(filesBelow);
const source = ours.filter((path) => /\.(cpp|h|js|mjs|css|html)$/.test(path) || /^scripts\/[^./]+$/.test(path));

test("no source file is longer than 350 lines, no test longer than 500", () => {
  const tooLong = source
    .map((path) => ({ path, lines: read(path).split("\n").length - 1 }))
    .filter(({ path, lines }) => lines > (path.startsWith("tests/") ? 500 : 350));
  assert.deepEqual(tooLong, [], "Split each along its concepts; one concept a file.");
});

test("no file or folder is named for being a leftover", () => {
  const vague = /(^|[-_/.])(utils?|helpers?|misc|common|manager|stuff|base|shared|lib|tools)([-_/.]|$)/i;
  assert.deepEqual(ours.filter((path) => vague.test(path)), [], "Name each file for the concept it holds.");
});

test("no work is left as a note in the source", () => {
  const note = new RegExp(["TO", "DO|FIX", "ME|X", "XX|HA", "CK"].join("").replace(/^/, "\\b(").concat(")\\b"));
  assert.deepEqual(source.filter((path) => note.test(read(path))), [], "Do it, or open an issue.");
});

test("every file ends with a line break", () => {
  assert.deepEqual(source.filter((path) => !read(path).endsWith("\n")), [], "Let each file end with a line break.");
});

/** The layers of ARCHITECTURE.md's table, each with those it may include besides itself. @type {Record<string, string[]>} */
const below = {
  manual: ["cli"],
  training: ["advice"],
  cli: ["doctor", "registration", "service", "archive", "ledger", "shapes", "wire", "advice", "history", "unicode", "domain", "log", "platform"],
  service: ["archive", "ledger", "shapes", "wire", "advice", "history", "unicode", "domain", "log", "platform"],
  doctor: ["registration", "shapes", "wire", "domain", "platform"],
  registration: ["shapes", "wire", "domain", "platform"],
  archive: ["shapes", "wire", "advice", "history", "unicode", "domain", "log", "platform"],
  ledger: ["advice", "history", "domain"],
  shapes: ["wire", "advice", "domain"],
  wire: ["domain", "log", "platform"],
  advice: ["unicode", "domain"],
  history: ["unicode", "domain", "log", "platform"],
  unicode: [],
  domain: ["platform"],
  log: ["platform"],
  platform: [],
};

test("a layer of the host includes only layers below it in ARCHITECTURE.md", () => {
  const upward = filesBelow("host").filter((path) => /\.(cpp|h)$/.test(path) && path.split("/").length > 2).flatMap((path) => {
    const layer = path.split("/")[1];
    const allowed = below[layer];
    assert.ok(allowed, `host/${layer} is not a layer: add it to ARCHITECTURE.md's table and to this test, or move ${path}.`);
    const included = [...read(path).matchAll(/^\s*#\s*include\s+"([a-z_]+)\//gm)].map((match) => match[1]);
    return included.filter((other) => other !== layer && !allowed.includes(other)).map((other) => `${path} includes ${other}/`);
  });
  assert.deepEqual(upward, [], "Move what is needed down, or pass it in from above.");
});

// clang-tidy's own check looks at the file that is compiled alone, and in a unity build that is a batch of others.
test("every name that a source of the host declares by `using` is used there", () => {
  const unused = filesBelow("host").filter((path) => path.endsWith(".cpp")).flatMap((path) => {
    const code = read(path).replace(/\/\/.*$/gm, "");
    return [...code.matchAll(/^\s*using ((?:\w+::)+)(\w+);$/gm)]
      .filter(([line, , name]) => !new RegExp(`(?<!::)\\b${name}\\b`).test(code.replace(line, "")))
      .map(([, scope, name]) => `${path}: ${scope}${name}`);
  });
  assert.deepEqual(unused, [], "Remove what nothing uses.");
});

test("every layer of the host is in ARCHITECTURE.md's table", () => {
  const text = read("ARCHITECTURE.md");
  const missing = Object.keys(below).filter((layer) => !text.includes(`\`host/${layer}\``));
  assert.deepEqual(missing, [], "Say in ARCHITECTURE.md what the layer does and what does not belong there.");
});

test("every path that a document names is there", () => {
  const there = [...ours, ...filesBelow("manifests")];
  const documents = [...readdirSync(root).filter((name) => name.endsWith(".md")), ...ours.filter((path) => path.endsWith(".md"))];
  const gone = documents.flatMap((document) => {
    const named = [...read(document).matchAll(/`((?:host|extension|manifests|tests|scripts)\/[\w./-]+)`/g)].map((match) => match[1].replace(/\/$/, ""));
    return named.filter((path) => !there.some((file) => file.startsWith(path))).map((path) => `${document} names ${path}`);
  });
  assert.deepEqual(gone, [], "Name what is there, or say what took its place.");
});

test("only history speaks SQL and only wire, shapes, archive, registration, doctor, service and cli speak JSON", () => {
  const host = filesBelow("host").filter((path) => /\.(cpp|h)$/.test(path));
  /** @param {RegExp} header @param {string[]} layers */
  const outside = (header, layers) => host.filter((path) => header.test(read(path)) && !layers.includes(path.split("/")[1]));
  assert.deepEqual(outside(/#\s*include\s+<(SQLiteCpp|sqlite3)/, ["history"]), [], "Add a function to host/history and call that.");
  assert.deepEqual(outside(/#\s*include\s+<nlohmann/, ["wire", "shapes", "archive", "registration", "doctor", "service", "cli"]), [], "Pass types of host/domain; host/shapes turns them into JSON.");
});

test("the extension's pages hold no script, style or handler of their own", () => {
  const inline = /<script(?![^>]*\bsrc=)|<style|\son[a-z]+=|\sstyle=|javascript:/i;
  assert.deepEqual(filesBelow("extension").filter((path) => path.endsWith(".html") && inline.test(read(path))), [], "The extension's CSP refuses it; put it into a file.");
});

test("no rule of eslint is switched off in the extension", () => {
  const files = filesBelow("extension").filter((path) => path.endsWith(".js"));
  assert.deepEqual(files.filter((path) => /eslint-disable|@ts-(ignore|nocheck|expect-error)/.test(read(path))), [], "The rules there guard the user; change the code.");
});

test("the extension's manifest asks for nothing more than it was agreed to", () => {
  const manifest = JSON.parse(read("extension/manifest.json"));
  assert.deepEqual(manifest.permissions, ["nativeMessaging", "storage"]);
  for (const key of ["host_permissions", "optional_host_permissions", "optional_permissions", "web_accessible_resources", "externally_connectable"]) {
    assert.equal(manifest[key], undefined, `${key} would widen what the extension may do or let sites find it; see ARCHITECTURE.md.`);
  }
  assert.match(manifest.content_security_policy.extension_pages, /default-src 'none'/);
  assert.doesNotMatch(manifest.content_security_policy.extension_pages, /connect-src/);
});

/** @param {string} text @returns {string[]} what stands in double quotes */
const quoted = (text) => [...text.matchAll(/"(\w+)"/g)].map((match) => match[1]);

test("PROTOCOL.md, the host and the extension know the same methods, in the same order", () => {
  const protocol = read("PROTOCOL.md");
  const documented = [...protocol.split("## 6. Methods")[1].matchAll(/^### (\w+)$/gm)].map((match) => match[1]);
  const table = [...read("host/service/method.cpp").matchAll(/\bMethod\{"(\w+)"/g)].map((match) => match[1]);
  assert.deepEqual(quoted(/"methods": \[([^\]]*)\]/.exec(protocol)?.[1] ?? ""), documented, "PROTOCOL.md's example of hello differs from its sections.");
  assert.deepEqual(table, documented, "host/service/method.cpp differs from PROTOCOL.md.");
  assert.deepEqual([...METHODS], documented, "extension/background/host-methods.js differs from PROTOCOL.md.");
  assert.deepEqual(quoted(/type Method =([^;]*);/.exec(read("extension/types.d.ts"))?.[1] ?? ""), documented, "extension/types.d.ts differs from PROTOCOL.md.");
});
