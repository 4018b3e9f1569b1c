// A home with browsers in it, as registration sees them: what they leave behind, and programs in a PATH of its own, so that
// the browsers of the machine that runs the tests do not matter.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeHome } from "./home.mjs";
import { binary } from "./host.mjs";

/** @typedef {import("./home.mjs").Home & {programs: string}} Machine */

/** What each browser leaves in the home, by its id. @type {Record<string, string>} */
const traces = {
  chromium: ".config/chromium/Local State",
  chrome: ".config/google-chrome/Local State",
  firefox: ".mozilla/firefox/profiles.ini",
  librewolf: ".librewolf/profiles.ini",
  "firefox-flatpak": ".var/app/org.mozilla.firefox/cache/state",
  "firefox-snap": "snap/firefox/state",
};

/** @param {string} file @param {string} text @param {number} [mode] */
export function put(file, text, mode) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  if (mode !== undefined) chmodSync(file, mode);
}

/**
 * @param {{after: (remove: () => void) => void}} test
 * @param {string[]} browsers those that have been started here
 * @param {string[]} [programs] those that are installed
 * @returns {Machine}
 */
export function makeMachine(test, browsers, programs = []) {
  const home = makeHome(test);
  const folder = join(home.directory, "..", `${home.directory.split("/").pop()}-programs`);
  mkdirSync(folder);
  for (const browser of browsers) put(join(home.directory, traces[browser] ?? `unknown-${browser}`), "");
  for (const program of programs) put(join(folder, program), "#!/bin/sh\n", 0o755);
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return { ...home, programs: folder, env: { PATH: folder, HOME: home.directory } };
}

/** The program, copied to `folder`. @param {string} folder */
export function installedIn(folder) {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, "serendip");
  cpSync(binary, program);
  return program;
}

/** A fix, in a shell. @param {Machine} machine @param {string} command as it was printed */
export function carryOut(machine, command) {
  const { status, stderr } = spawnSync("/bin/sh", ["-c", command], { env: { ...machine.env, PATH: "/usr/bin:/bin" }, encoding: "utf8" });
  assert.equal(status, 0, `${command}: ${stderr}`);
}

/** Everything below a folder, with what is in it. @param {string} folder @param {string} [prefix] @returns {Record<string, string>} */
export function tree(folder, prefix = "") {
  /** @type {Record<string, string>} */
  const all = {};
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const status = lstatSync(path);
    const key = `${prefix}${name}`;
    if (status.isDirectory()) Object.assign(all, { [`${key}/`]: "" }, tree(path, `${key}/`));
    else all[key] = status.isSymbolicLink() ? `→ ${readlinkSync(path)}` : readFileSync(path, "latin1");
  }
  return all;
}

export const manifestFiles = {
  chromium: ".config/chromium/NativeMessagingHosts/serendip.host.json",
  chrome: ".config/google-chrome/NativeMessagingHosts/serendip.host.json",
  firefox: ".mozilla/native-messaging-hosts/serendip.host.json",
  flatpak: ".var/app/org.mozilla.firefox/.mozilla/native-messaging-hosts/serendip.host.json",
};

/** @param {Machine} machine @param {keyof typeof manifestFiles} browser */
export const manifestFile = (machine, browser) => join(machine.directory, manifestFiles[browser]);

/** @param {Machine} machine @param {keyof typeof manifestFiles} browser */
export const manifestOf = (machine, browser) => JSON.parse(readFileSync(manifestFile(machine, browser), "utf8"));
