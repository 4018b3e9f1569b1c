// Single calls of the real program fail, through strace: what tests/faults does to every call in one process, on a sample.
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeHome } from "./home.mjs";
import { binary, startHost } from "./host.mjs";
import { allSenders, decision, request } from "./method-params.mjs";

const directory = mkdtempSync(join(tmpdir(), "serendip-strace-"));
after(() => rmSync(directory, { recursive: true, force: true }));

const wrapper = join(directory, "serendip-on-a-failing-disk");
const seen = join(directory, "seen");

const calls = ["pwrite64", "fdatasync", "ftruncate"];
const errors = ["EIO", "ENOSPC"];
const farthest = 8; // a decision takes about so many of the most frequent

for (const call of calls) {
  for (const error of errors) {
    test(`a host of which a ${call} fails with ${error} tells the truth, and does it when it is asked again`, async (t) => {
      let failures = 0;
      for (let nth = 1; nth <= farthest; nth += 1) {
        const home = makeHome(t);
        const before = startHost(t, { home });
        await before.call("decide", decision(100, "accept", request(1, "mira-okafor")));
        await before.end();

        writeFileSync(wrapper, `#!/bin/sh\nexec strace -qq -o '${seen}' -e trace=${call} -e inject=${call}:error=${error}:when=${nth} '${binary}' "$@"\n`);
        chmodSync(wrapper, 0o755);
        const host = startHost(t, { home, program: wrapper });
        const write = decision(101, "ignore", request(2, "noor-haddad"));
        const reply = await host.request("decide", write);
        const again = await host.request("decide", write);
        await host.end();
        const failed = readFileSync(seen, "utf8").includes("(INJECTED)");
        if (!failed) break;
        failures += 1;
        if (reply.error) {
          assert.ok([3, 4].includes(reply.error.code), JSON.stringify(reply));
          assert.match(reply.error.message, /\.$/);
          assert.equal(again.error, undefined, JSON.stringify(again)); // it failed once
        } else {
          assert.equal(again.result.repeated, true);
        }
        const heir = startHost(t, { home });
        assert.deepEqual((await allSenders(heir)).map(({ sender }) => sender.slug).sort(), ["mira-okafor", "noor-haddad"]);
        assert.equal((await heir.call("decide", write)).repeated, true);
        await heir.end();
      }
      assert.ok(failures > 0, `no ${call} was seen`);
    });
  }
}
