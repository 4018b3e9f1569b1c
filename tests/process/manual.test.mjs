// The man page and the completions are made from the command line; whatever `--help` tells must be in all three.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { makeHome } from "./home.mjs";
import { binary, runCommand } from "./host.mjs";

const folder = join(dirname(binary), "manual");
/** @param {string} name */
const made = (name) => readFileSync(join(folder, name), "utf8");

/** @typedef {{name: string, options: string[], choices: string[]}} Told one subcommand, or "" for the whole, as its help has it */

/** @param {string} help @returns {string[]} */
const optionsIn = (help) => [...help.matchAll(/^ {2}(-[\w-]+(?:,--[\w-]+)*)/gm)].flatMap((match) => match[1].split(","));

/** @param {string} help @returns {string[]} what may be given where that is a list */
const choicesIn = (help) => [...help.matchAll(/^ {2}\S.*\{([\w,-]+)\}/gm)].flatMap((match) => match[1].split(","));

/** @param {import("node:test").TestContext} t @returns {Promise<Told[]>} */
async function toldByHelp(t) {
  const home = makeHome(t);
  /** @param {string[]} args */
  const help = async (...args) => (await runCommand(home, [...args, "--help"])).stdout;
  const whole = await help();
  const names = [...whole.split("\nSubcommands:\n")[1].split("\n\n")[0].matchAll(/^ {2}([a-z]\S*)/gm)].map((match) => match[1]);
  assert.ok(names.includes("history") && names.includes("manifest"), names.join(" "));
  /** @type {Told[]} */
  const told = [{ name: "", options: optionsIn(whole), choices: [] }];
  for (const name of names) {
    const text = await help(name);
    told.push({ name, options: optionsIn(text), choices: choicesIn(text) });
  }
  return told;
}

/** Asks bash itself. @param {string[]} words what was typed, the last one unfinished @returns {string[]} */
function completedByBash(words) {
  const script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _serendip; printf "%s\\n" "${COMPREPLY[@]}"';
  return execFileSync("bash", ["-c", script, "bash", join(folder, "serendip.bash"), "serendip", ...words], { encoding: "utf8" }).split("\n").filter(Boolean);
}

test("bash completes every subcommand and option that --help tells, and nothing else", async (t) => {
  const [whole, ...subcommands] = await toldByHelp(t);
  assert.deepEqual(completedByBash([""]).sort(), subcommands.map(({ name }) => name).sort());
  assert.deepEqual(completedByBash(["-"]).sort(), whole.options.sort());
  for (const { name, options } of subcommands) assert.deepEqual(completedByBash([name, "-"]).sort(), options.sort(), name);
});

test("bash completes the choices of a value, and leaves the rest to files", async (t) => {
  const families = (await toldByHelp(t)).find(({ name }) => name === "manifest")?.choices ?? [];
  assert.deepEqual(families, ["chromium", "firefox"]);
  assert.deepEqual(completedByBash(["manifest", ""]), families);
  assert.deepEqual(completedByBash(["manifest", "--program", ""]), []);
  assert.deepEqual(completedByBash(["import", ""]), []);
  assert.match(made("serendip.bash"), /^complete -o default /m);
});

test("zsh's completion has every subcommand and option that --help tells", async (t) => {
  const [whole, ...subcommands] = await toldByHelp(t);
  const [outside, ...cases] = made("_serendip").split(/^ {4}(?=[a-z-]+\)$)/m);
  for (const option of whole.options) assert.ok(outside.includes(`'${option}[`), option);
  for (const { name, options, choices } of subcommands) {
    assert.ok(outside.includes(`    '${name}:`), name);
    const own = cases.find((text) => text.startsWith(`${name})`)) ?? "";
    for (const option of options) assert.match(own, new RegExp(`'\\*?${option}\\[`), `${name} ${option}`);
    for (const choice of choices) assert.match(own, new RegExp(`[( ]${choice}[ )]`), `${name} ${choice}`);
  }
});

test("the man page has every subcommand and option that --help tells", async (t) => {
  const page = made("serendip.1").replaceAll("\\-", "-").replace(/\\f[BIR]/g, "");
  const [head, ...sections] = page.split(/^\.SS serendip /m);
  for (const { name, options } of await toldByHelp(t)) {
    const own = name ? sections.find((text) => text.startsWith(`${name} `)) : head;
    assert.ok(own, `${name} has no section`);
    for (const option of options) assert.match(own, new RegExp(`^(\\S+, )*${option}\\b`, "m"), `${name} ${option}`);
  }
  for (const heading of ["NAME", "SYNOPSIS", "EXIT STATUS", "FILES", "ENVIRONMENT"]) assert.match(page, new RegExp(`^\\.SH ${heading}$`, "m"));
});
