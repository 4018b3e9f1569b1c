// `serendip history`: people as tables, one person as a timeline, both as JSON; and nothing of what a page says reaches the
// terminal as anything but text.
import assert from "node:assert/strict";
import test from "node:test";
import { makeHome } from "./home.mjs";
import { runCommand } from "./host.mjs";
import { decision, request, uuid } from "./method-params.mjs";

/** @param {import("node:test").TestContext} t */
async function homeWithPeople(t) {
  const home = makeHome(t);
  const call = async (/** @type {string} */ method, /** @type {object} */ params) => {
    const { code, stderr } = await runCommand(home, ["call", method, JSON.stringify(params)]);
    assert.equal(code, 0, stderr);
  };
  const mira = request(1, "mira-okafor", { name: "Mira Okafor", headline: "Founder, Tidal Analytics", note: "We met\nin Kiel.", mutuals: 4 });
  await call("decide", decision(2, "accept", mira, { suggested: { action: "accept", philosophy: "open" } }));
  await call("outcome", { id: uuid(3), at: mira.seenAt + 90_000, sender: mira.sender, outcome: "exchange" });
  await call("decide", decision(5, "block", request(4, "egon-tamm", { name: "Egon Tamm", headline: "Sells spades" }), { stage: "intended" }));
  await call("observe", { requests: [request(6, "mira-tamm", { name: "Mira Tamm" })] });
  return { home, call };
}

test("history without words lists who was seen last, in a table", async (t) => {
  const { home } = await homeWithPeople(t);
  const { code, stdout, stderr } = await runCommand(home, ["history"]);
  assert.equal(code, 0, stderr);
  const lines = stdout.trimEnd().split("\n");
  assert.match(lines[0], /^NAME +HEADLINE +ASKED +DECIDED +FOLLOWED +LAST SEEN +PERSON$/);
  assert.match(lines[1], /^Mira Tamm +1 +undecided +2026-\d\d-\d\d +mira-tamm$/);
  assert.match(lines[2], /^Egon Tamm +Sells spades +1 +block \(not confirmed\) +2026-\d\d-\d\d +egon-tamm$/);
  assert.match(lines[3], /^Mira Okafor +Founder, Tidal Analytics +1 +accept +exchange +2026-\d\d-\d\d +mira-okafor$/);
  assert.equal(lines.length, 4);
});

test("history with words that several people match lists them; with one match it shows everything that happened", async (t) => {
  const { home } = await homeWithPeople(t);
  const several = await runCommand(home, ["history", "mira"]);
  assert.equal(several.stdout.trimEnd().split("\n").length, 3);
  const one = await runCommand(home, ["history", "mira", "tidal"]);
  assert.equal(one.code, 0, one.stderr);
  const lines = one.stdout.trimEnd().split("\n");
  assert.deepEqual(lines.slice(0, 2), ["Mira Okafor", "Founder, Tidal Analytics"]);
  assert.match(lines[2], /^mira-okafor, first seen 2026-\d\d-\d\d, last seen 2026-\d\d-\d\d$/);
  assert.match(lines[5], /^2026-\d\d-\d\d \d\d:\d\d {2}followed: exchange$/);
  assert.match(lines[6], /^2026-\d\d-\d\d \d\d:\d\d {2}decided: accept +origin: hint; suggested: accept \(open\)$/);
  assert.match(lines[7], /^2026-\d\d-\d\d \d\d:\d\d {2}asked to connect +Founder, Tidal Analytics +4 mutual$/);
  assert.deepEqual(lines.slice(8), ["    “We met", "    in Kiel.”"]);
});

test("history takes the address of a profile, and the name in it, before it searches", async (t) => {
  const { home } = await homeWithPeople(t);
  for (const words of ["https://www.linkedin.com/in/Mira-Tamm/?x=1", "mira-tamm"]) {
    const { stdout } = await runCommand(home, ["history", words]);
    assert.match(stdout, /^Mira Tamm\nmira-tamm, first seen/);
  }
});

test("history puts the name in an address first and still lists whose names match", async (t) => {
  const { home, call } = await homeWithPeople(t);
  await call("observe", { requests: [request(7, "mira", { name: "Hans Meier" })] });
  const { stdout } = await runCommand(home, ["history", "mira"]);
  assert.deepEqual(
    stdout.trimEnd().split("\n").slice(1).map((line) => line.split("  ")[0]),
    ["Hans Meier", "Mira Tamm", "Mira Okafor"],
  );
});

test("history finds a name however it is typed", async (t) => {
  const { home, call } = await homeWithPeople(t);
  await call("observe", { requests: [request(7, "jm", { name: "Jörg Müller" }), request(8, "ww", { name: "伟 王" })] });
  for (const words of [["joerg", "mueller"], ["mueller"], ["Muller"], ["jorg"], ["Müller"]]) assert.match((await runCommand(home, ["history", ...words])).stdout, /^Jörg Müller\n/);
  assert.match((await runCommand(home, ["history", "王伟"])).stdout, /^伟 王\n/);
});

test("history --json prints the results of the methods", async (t) => {
  const { home } = await homeWithPeople(t);
  const json = async (/** @type {string[]} */ ...args) => JSON.parse((await runCommand(home, ["history", "--json", ...args])).stdout);
  const called = async (/** @type {string} */ method, /** @type {object} */ params) => JSON.parse((await runCommand(home, ["call", method, JSON.stringify(params)])).stdout);
  assert.deepEqual(await json("mira"), await called("search", { words: "mira" }));
  assert.deepEqual(await json("tidal"), await called("sender", { sender: { slug: "mira-okafor" } }));
  assert.deepEqual(await json("nobody"), { senders: [], next: null });
});

test("history goes on where it ended, until there are no more", async (t) => {
  const { home } = await homeWithPeople(t);
  const seen = [];
  /** @type {string[]} */ let more = [];
  do {
    const { stdout } = await runCommand(home, ["history", "--limit", "1", ...more]);
    seen.push(stdout.split("\n")[1].split("  ")[0]);
    const next = /--next (\S+)$/m.exec(stdout)?.[1];
    more = next ? ["--next", next] : [];
  } while (more.length > 0);
  assert.deepEqual(seen, ["Mira Tamm", "Egon Tamm", "Mira Okafor"]);
});

test("nobody found is said in a sentence and is no error", async (t) => {
  const { home } = await homeWithPeople(t);
  for (const [words, sentence] of /** @type {[string[], RegExp][]} */ ([[["zzz"], /^Nobody found\. /], [["/in/nobody-here/"], /^This person is not in the history\.\n$/]])) {
    const { code, stdout, stderr } = await runCommand(home, ["history", ...words]);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
    assert.match(stdout, sentence);
  }
  const empty = await runCommand(makeHome(t), ["history"]);
  assert.equal(empty.code, 0);
  assert.match(empty.stdout, /^The history is empty\. /);
});

test("what cannot be asked is refused in one sentence with status 1, and a wrong command line with 2", async (t) => {
  const { home } = await homeWithPeople(t);
  const refused = await runCommand(home, ["history", "--next", "nonsense"]);
  assert.deepEqual([refused.code, refused.stdout], [1, ""]);
  assert.match(refused.stderr, /^serendip: [^\n]+\.\n$/);
  assert.equal((await runCommand(home, ["history", "--limit", "0"])).code, 2);
  assert.equal((await runCommand(home, ["history", "x".repeat(201)])).code, 1);
});

test("escape sequences, control characters and marks of direction of a page do nothing to a terminal", async (t) => {
  const { home, call } = await homeWithPeople(t);
  const evil = "\u001b]0;owned\u0007\u009b31m\u202e\u2028\u0008Vera";
  await call("observe", { requests: [request(9, "vera", { name: `Vera ${evil}`, headline: evil, note: `first\n${evil}` })] });
  for (const args of [["history"], ["history", "vera"], ["history", "--json"], ["history", "--json", "vera"], ["call", "search", '{"words":"vera"}']]) {
    const { code, stdout } = await runCommand(home, args);
    assert.equal(code, 0);
    assert.match(stdout, /Vera/);
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u, args.join(" "));
  }
});
