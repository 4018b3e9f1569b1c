// Manifests right and wrong, and programs behind them: what `serendip doctor` must find (doctor-rows.test.mjs) and what the
// browsers make of them (tests/browser/doctor.test.mjs). Which of them a browser takes is not obvious, differs between the
// two, and was measured.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {"chromium" | "firefox"} Family */

/**
 * @typedef {object} World
 * @property {Family} family
 * @property {string} binary the real program
 * @property {string} folder an empty one, for programs and links
 * @property {Record<string, any>} good the manifest as it should be
 */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {(world: World) => string | Buffer | ((file: string) => void)} make the manifest's text, or what puts something
 *   else in its place
 * @property {string | {chromium: string, firefox: string}} finds `fine`, or the fault that doctor names
 * @property {RegExp | {chromium: RegExp, firefox: RegExp}} [told] what the browser says, where doctor foretells no words
 */

/** @param {World} world */
const list = ({ family }) => (family === "chromium" ? "allowed_origins" : "allowed_extensions");
/** @param {World} world @returns {string} */
const own = (world) => world.good[list(world)][0];
/** @param {World} world @param {Record<string, unknown>} [changes] undefined takes a field away */
const text = (world, changes = {}) => JSON.stringify({ ...world.good, ...changes }, null, 2);
/** @param {Record<string, unknown>} changes @returns {Row["make"]} */
const having = (changes) => (world) => text(world, changes);
/** @param {(entries: string, world: World) => unknown} entries from our own entry @returns {Row["make"]} */
const listing = (entries) => (world) => text(world, { [list(world)]: entries(own(world), world) });
/** @param {string} old @param {string} by @returns {Row["make"]} */
const replacing = (old, by) => (world) => text(world).replace(old, by);
/** @param {(world: World) => string} path @returns {Row["make"]} */
const starting = (path) => (world) => text(world, { path: path(world) });
/** @param {string | Buffer} content @param {number} [mode] @returns {Row["make"]} a program of one's own */
const playing = (content, mode = 0o755) =>
  starting(({ folder }) => {
    const path = join(folder, "program");
    writeFileSync(path, content);
    chmodSync(path, mode);
    return path;
  });
/** @param {World} world @param {string} path @param {string} [name] */
function link({ folder }, path, name = "link") {
  const made = join(folder, name);
  symlinkSync(path, made);
  return made;
}
/** @param {World} world @param {string} name */
function made({ folder }, name) {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

const other = { chromium: "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", firefox: "another@extension.example" };
const description = "Serendip:";
const brackets = (/** @type {number} */ levels) => `{"x": ${"[".repeat(levels)}${"]".repeat(levels)},`;

/** @type {Row[]} */
export const rows = [
  // Right, or right enough.
  { name: "the manifest as it should be", make: having({}), finds: "fine" },
  { name: "the manifest is a link", make: (world) => (file) => { const real = join(world.folder, "real.json"); writeFileSync(real, text(world)); symlinkSync(real, file); }, finds: "fine" },
  { name: "the path is a link to the program", make: starting((world) => link(world, world.binary)), finds: "fine" },
  { name: "the path has spaces, quotes, umlauts and a dollar", make: starting((world) => link(world, world.binary, `Ärger mit "Quotes", 'dem' $HOME und \\`)), finds: "fine" },
  { name: "the path goes up and down", make: starting((world) => join(made(world, "down"), "..") + "/down/../" + link(world, world.binary).split("/").at(-1)), finds: "fine" },
  { name: "the path ends at U+0000", make: starting(({ binary }) => `${binary}\0x`), finds: "fine" },
  { name: "UTF-8 with a byte order mark", make: (world) => `\uFEFF${text(world)}`, finds: "fine" },
  { name: "line ends of Windows", make: (world) => text(world).replaceAll("\n", "\r\n"), finds: "fine" },
  { name: "a description with U+0000 and noncharacters", make: having({ description: "\0 \uFFFE \uFFFF" }), finds: "fine" },
  { name: "a key twice, the last one right", make: replacing("{", '{"path": "/nowhere",'), finds: "fine" },
  { name: "a megabyte of spaces behind it", make: (world) => text(world) + " ".repeat(1 << 20), finds: "fine" },
  { name: "our entry twice", make: listing((entry) => [entry, entry]), finds: "fine" },
  { name: "another extension beside ours", make: listing((entry, { family }) => [other[family], entry]), finds: "fine" },

  // One takes it, the other does not.
  { name: "a key that nobody knows", make: having({ comment: "x" }), finds: { chromium: "fine", firefox: "unknownKey" } },
  { name: "a key that only Chromium knows", make: having({ supports_native_initiated_connections: true }), finds: { chromium: "fine", firefox: "unknownKey" } },
  { name: "both lists of extensions", make: having({ allowed_origins: ["chrome-extension://oppllhkebnaeekmnmkpkanccmjbfmdga/"], allowed_extensions: ["serendip@serendip.host"] }), finds: { chromium: "fine", firefox: "unknownKey" } },
  { name: "an empty description", make: having({ description: "" }), finds: { chromium: "descriptionInvalid", firefox: "fine" } },
  { name: "a comment before", make: (world) => `// a comment\n${text(world)}`, finds: { chromium: "fine", firefox: "notJson" } },
  { name: "a comment in the middle and one behind", make: (world) => `${text(world).replace("{", "{ /* a comment */")} // another`, finds: { chromium: "fine", firefox: "notJson" } },
  { name: "a raw line break in the description", make: replacing(description, "a\nb"), finds: { chromium: "fine", firefox: "notJson" } },
  { name: "an escape in hexadecimal", make: replacing(description, "\\x41"), finds: { chromium: "fine", firefox: "notJson" } },
  { name: "half a surrogate pair", make: replacing(description, "\\ud800"), finds: { chromium: "notJson", firefox: "fine" } },
  { name: "brackets 199 levels deep", make: replacing("{", brackets(198)), finds: { chromium: "fine", firefox: "unknownKey" } },
  { name: "brackets 200 levels deep", make: replacing("{", brackets(199)), finds: { chromium: "notJson", firefox: "unknownKey" } },

  // No JSON to either.
  { name: "a trailing comma in the object", make: (world) => text(world).replace(/\n}$/, ",\n}"), finds: "notJson" },
  { name: "a trailing comma in the list", make: (world) => text(world).replace(/"\n {2}\]/, '",\n  ]'), finds: "notJson" },
  { name: "an empty file", make: () => "", finds: "notJson" },
  { name: "more behind the end", make: (world) => `${text(world)} x`, finds: "notJson" },
  { name: "U+0000 behind the end", make: (world) => `${text(world)}\0`, finds: "notJson" },
  { name: "single quotes", make: (world) => text(world).replaceAll('"', "'"), finds: "notJson" },
  { name: "a raw tab in the description", make: replacing(description, "a\tb"), finds: "notJson" },
  { name: "Latin-1", make: (world) => Buffer.from(text(world, { description: "Gruß" }), "latin1"), finds: "notJson" },
  { name: "UTF-16", make: (world) => Buffer.from(`\uFEFF${text(world)}`, "utf16le"), finds: "notJson" },
  { name: "an array", make: (world) => `[${text(world)}]`, finds: "notObject" },

  // A field that is wrong.
  { name: "no name", make: having({ name: undefined }), finds: "nameInvalid" },
  { name: "another name than the file's", make: having({ name: "serendip.other" }), finds: "nameDiffers" },
  { name: "a name with a capital", make: having({ name: "Serendip.host" }), finds: { chromium: "nameInvalid", firefox: "nameDiffers" } },
  { name: "a name with a hyphen", make: having({ name: "serendip-host" }), finds: "nameInvalid" },
  { name: "no description", make: having({ description: undefined }), finds: "descriptionInvalid" },
  { name: "a wrong type", make: having({ type: "pipe" }), finds: "typeInvalid" },
  { name: "the type in capitals", make: having({ type: "STDIO" }), finds: "typeInvalid" },
  { name: "no path", make: having({ path: undefined }), finds: "pathInvalid" },
  { name: "an empty path", make: having({ path: "" }), finds: "pathInvalid" },
  { name: "a relative path", make: having({ path: "serendip" }), finds: "pathRelative" },
  { name: "a path from the home directory", make: having({ path: "~/serendip" }), finds: "pathRelative" },
  { name: "a path with a variable", make: having({ path: "$HOME/serendip" }), finds: "pathRelative" },

  // Who may call.
  { name: "no list of extensions", make: (world) => text(world, { [list(world)]: undefined }), finds: "callersInvalid" },
  { name: "a text instead of the list", make: listing((entry) => entry), finds: "callersInvalid" },
  { name: "an empty list", make: listing(() => []), finds: { chromium: "callerNotListed", firefox: "callersInvalid" } },
  { name: "only another extension", make: listing((_, { family }) => [other[family]]), finds: "callerNotListed" },
  { name: "a malformed entry behind ours", make: listing((entry) => [entry, "no entry"]), finds: "callerMalformed" },
  { name: "a malformed entry before ours", make: listing((entry) => ["no entry", entry]), finds: "callerMalformed" },
  { name: "a number beside ours", make: listing((entry) => [entry, 3]), finds: "callerMalformed" },
  { name: "a wildcard beside ours", make: listing((entry, { family }) => [entry, family === "chromium" ? "chrome-extension://*/" : "*"]), finds: "callerMalformed" },
  { name: "a wildcard alone", make: listing((_, { family }) => [family === "chromium" ? "chrome-extension://*/" : "*"]), finds: "callerMalformed" },
  { name: "an origin without its slash", make: listing((entry) => [entry.replace(/\/$/, "")]), finds: { chromium: "callerMalformed", firefox: "fine" } },
  { name: "an origin with a path, a pattern for an add-on", make: listing((entry) => [`${entry}*`]), finds: { chromium: "fine", firefox: "callerMalformed" } },
  { name: "an id in capitals", make: listing((entry) => [entry.replace(/[a-z]+(?=\/$)|^serendip/, (id) => id.toUpperCase())]), finds: { chromium: "fine", firefox: "callerNotListed" } },

  // The program.
  { name: "a program that is not there", make: having({ path: "/nowhere/at/all/serendip" }), finds: "programMissing" },
  { name: "a link that leads nowhere", make: starting((world) => link(world, "/nowhere/at/all")), finds: "programMissing" },
  { name: "a path with arguments", make: starting(({ binary }) => `${binary} --verbose`), finds: "programMissing" },
  { name: "a folder", make: starting((world) => made(world, "folder")), finds: "programNotFile" },
  { name: "a program that is not executable", make: playing("#!/bin/sh\nexit 0\n", 0o644), finds: "programNotExecutable" },
  { name: "a text that is called executable", make: playing("I am no program.\n"), finds: "programNotStarted" },
  { name: "an empty file that is called executable", make: playing(""), finds: "programNotStarted" },
  { name: "a script whose interpreter is not there", make: playing("#!/nowhere/at/all\n"), finds: "programNotStarted" },
  { name: "a program for another machine", make: playing(Buffer.from("7f454c460201010000000000000000000200b70001000000", "hex")), finds: "programNotStarted" },
  { name: "a program that ends at once", make: playing("#!/bin/sh\nexit 0\n"), finds: "programEnded" },
  { name: "a program that ends with a complaint", make: playing("#!/bin/sh\necho 'libmissing.so: cannot open' >&2\nexit 127\n"), finds: "programEnded" },
  { name: "a program that prints something else", make: playing("#!/bin/sh\necho 'Hello, world'\nexec /bin/sleep 30\n"), finds: "programGarbled", told: { chromium: /^Error when communicating/, firefox: /^Native application tried to send a message of \d+ bytes/ } },
  { name: "a program that says nothing", make: playing("#!/bin/sh\nexec /bin/sleep 30\n"), finds: "programSilent" },

  // The file itself.
  { name: "no manifest", make: () => () => {}, finds: "manifestMissing" },
  { name: "a link in place of the manifest that leads nowhere", make: () => (file) => symlinkSync("/nowhere/at/all", file), finds: "manifestMissing" },
  { name: "a folder in place of the manifest", make: () => (file) => mkdirSync(file), finds: "manifestUnreadable" },
];

/**
 * Puts a row in the place of the last one.
 * @param {Row} row @param {World} world @param {string} file the manifest's place
 */
export function place(row, world, file) {
  rmSync(world.folder, { recursive: true, force: true });
  mkdirSync(world.folder, { recursive: true });
  rmSync(file, { recursive: true, force: true });
  mkdirSync(join(file, ".."), { recursive: true });
  const content = row.make(world);
  if (typeof content === "function") content(file);
  else writeFileSync(file, content);
}

/** @template T @param {T | {chromium: T, firefox: T}} either @param {Family} family @returns {T} */
export function forFamily(either, family) {
  return typeof either === "object" && either !== null && "chromium" in either ? either[family] : /** @type {T} */ (either);
}
