// Lines of an export that are wrong in one field, and headers of every kind.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { makeHome } from "./home.mjs";
import { runCommand } from "./host.mjs";
import { uuid } from "./method-params.mjs";

const at = 1790000000000;
const request = { kind: "request", id: uuid(1), sender: { slug: "mira" }, name: "Mira", seenAt: at, lastSeenAt: at };

/** @type {[unknown, string][]} a line, and what is told of it */
const wrong = [
  [[], 'the line has no kind, expected an object with the text "kind"'],
  [{ name: "x" }, 'the line has no kind, expected an object with the text "kind"'],
  [{ kind: 3 }, 'the line has no kind, expected an object with the text "kind"'],
  [{ kind: "letter" }, "kind is not a kind known here; PROTOCOL.md lists those that are"],
  [{ kind: "owner", owner: { slug: "jo", memberId: "ACoAAB12cdEF" } }, "owner has both slug and memberId, expected one of them"],
  [{ kind: "sender", aliases: [{ slug: "mira", memberId: "ACoAAB12cdEF", lastSeenAt: at }] }, "aliases[0] has both slug and memberId, expected one of them"],
  [{ ...request, lastSeenAt: at - 1 }, "lastSeenAt is before seenAt, expected the same time or a later one"],
  [{ kind: "retentionChoice", id: uuid(2), at, months: 1201 }, "months is 1201, expected a whole number from 1 to 1200"],
  [{ kind: "undo", id: uuid(3), at, event: uuid(4) }, "refers to a person or an event that is neither in this file nor in the history"],
];

/** @param {import("./home.mjs").Home} home @param {string} text */
function put(home, text) {
  writeFileSync(join(home.directory, "all.jsonl"), text);
  return join(home.directory, "all.jsonl");
}

/** @param {import("./home.mjs").Home} home */
const headerOf = async (home) => (await runCommand(home, ["export"])).stdout.split("\n")[0];

test("each wrong line is told with its number and its field, and the right ones are taken", async (t) => {
  const home = makeHome(t);
  const header = await headerOf(home);
  const tooLong = `{"kind":"ownCompany","name":"${"x".repeat(4 * 1024 * 1024)}"}`;
  const lines = [header, ...wrong.map(([line]) => JSON.stringify(line)), "{", tooLong, header, JSON.stringify(request)];
  const { code, stdout } = await runCommand(home, ["import", put(home, `${lines.join("\n")}\n`), "--json"]);
  assert.equal(code, 0);
  const summary = JSON.parse(stdout);
  assert.deepEqual([summary.files[0].added, summary.files[0].skipped], [1, wrong.length + 2]);
  const told = new Map(summary.skipped.map((/** @type {any} */ row) => [row.line, row.reason]));
  wrong.forEach(([, reason], index) => assert.equal(told.get(index + 2), reason));
  assert.match(told.get(wrong.length + 2), /^is not a line of JSON: /);
  assert.equal(told.get(wrong.length + 3), "is longer than 4 MiB");
  assert.match((await runCommand(home, ["history", "mira"])).stdout, /^Mira\n/);
});

test("a header that says no format, or one that is not known here, is refused with the next step", async (t) => {
  const home = makeHome(t);
  const header = JSON.parse(await headerOf(home));
  for (const [format, words] of /** @type {[unknown, RegExp][]} */ ([
    [undefined, /does not say which format it has; export it anew\.\n$/],
    ["1", /does not say which format it has; export it anew\.\n$/],
    [1.5, /does not say which format it has; export it anew\.\n$/],
    [0, /has the format 0, and this Serendip reads \d+; install the newer Serendip that wrote it\.\n$/],
    [header.format + 1, /has the format \d+, and this Serendip reads \d+; install the newer Serendip that wrote it\.\n$/],
  ])) {
    const { code, stdout, stderr } = await runCommand(home, ["import", put(home, `${JSON.stringify({ ...header, format })}\n${JSON.stringify(request)}\n`)]);
    assert.equal(code, 1);
    assert.equal(stdout, "");
    assert.match(stderr, words);
  }
  assert.match((await runCommand(home, ["history", "mira"])).stdout, /^Nobody found/);
});

test("of more reasons than are kept the first are, and all are counted", async (t) => {
  const home = makeHome(t);
  const file = put(home, `${await headerOf(home)}\n${'{"kind":"letter"}\n'.repeat(1005)}`);
  const json = JSON.parse((await runCommand(home, ["import", file, "--json"])).stdout);
  assert.deepEqual([json.files[0].skipped, json.skipped.length], [1005, 1000]);
  const { code, stdout } = await runCommand(home, ["import", file]);
  assert.equal(code, 1, "nothing of it was understood");
  assert.match(stdout, /\n {2}and 985 more; --json lists up to 1000\n$/);
});
