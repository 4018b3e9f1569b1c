// An output that takes nothing, as on a full disk: every command that prints what it was asked for says so and fails.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { binary, runCommand, startHost } from "./host.mjs";
import { makeMachine } from "./machine.mjs";
import { decision, request } from "./method-params.mjs";

const full = { through: ["/bin/sh", "-c", 'exec "$0" "$@" >/dev/full'] };

test("a command whose output nobody takes fails and says what to do, and nothing is lost", async (t) => {
  const machine = makeMachine(t, ["chromium"]);
  assert.equal((await runCommand(machine, ["call", "decide", JSON.stringify(decision(2, "accept", request(1, "mira-okafor")))])).code, 0);
  assert.equal((await runCommand(machine, ["register"])).code, 0);
  const exported = join(machine.directory, "all.jsonl");
  assert.equal((await runCommand(machine, ["export", exported])).code, 0);
  const connections = join(machine.directory, "Connections.csv");
  writeFileSync(connections, "First Name,Last Name,URL,Connected On\nNoor,Haddad,https://www.linkedin.com/in/noor-haddad,29 Jan 2026\n");
  const commands = [["call", "philosophy"], ["history"], ["history", "--json"], ["ledger"], ["ledger", "--json"], ["manifest", "chromium"], ["doctor"], ["doctor", "--json"],
    ["export"], ["import", exported], ["import", exported, "--json"], ["import", connections], ["import", connections, "--json"]];
  for (const args of commands) {
    const { code, stderr } = await runCommand(machine, args, full);
    assert.equal(stderr, "serendip: The output takes no more (is the disk full, or has the reader gone?). Make room, then try again.\n", args.join(" "));
    assert.equal(code, 1, args.join(" "));
  }
  assert.match((await runCommand(machine, ["history", "noor-haddad"])).stdout, /^Noor Haddad\n/);
  assert.match((await runCommand(machine, ["history", "mira-okafor"])).stdout, /decided: accept/);
});

test("a host that cannot write to its browser ends with status 1, and the log says why", async (t) => {
  const machine = makeMachine(t, []);
  const script = join(machine.directory, "host");
  writeFileSync(script, `#!/bin/sh\nexec '${binary}' "$@" >/dev/full\n`, { mode: 0o755 });
  const host = startHost(t, { home: machine, program: script });
  host.send({ jsonrpc: "2.0", id: 1, method: "hello", params: { protocol: 1, client: "test" } });
  const { code, stderr } = await host.finished();
  assert.equal(code, 1);
  assert.match(stderr, /cannot write to the browser: No space left on device/);
});

test("a host without an input or an output ends with status 1 and a reason", async (t) => {
  const machine = makeMachine(t, []);
  const caller = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";
  for (const [closing, words] of /** @type {[string, RegExp][]} */ ([
    ["<&-", /cannot read the standard input: Bad file descriptor/],
    [">&-", /^serendip: cannot reserve the standard output: Bad file descriptor\n$/],
  ])) {
    const { code, stderr } = await runCommand(machine, [caller], { through: ["/bin/sh", "-c", `exec "$0" "$@" ${closing}`] });
    assert.equal(code, 1);
    assert.match(stderr, words);
  }
});
