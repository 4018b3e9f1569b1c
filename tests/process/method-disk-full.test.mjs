// A disk that takes no more, as a limit on the size of files: what needs no mount works without rights. The limit kills
// by signal unless that is ignored, and both are inherited, so a shell stands before the program.
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeHome } from "./home.mjs";
import { binary, startHost } from "./host.mjs";
import { allSenders, decision, request } from "./method-params.mjs";

const directory = mkdtempSync(join(tmpdir(), "serendip-full-"));
after(() => rmSync(directory, { recursive: true, force: true }));

const blocks = 2048; // of 512 bytes
const wrapper = join(directory, "serendip-on-a-full-disk");
writeFileSync(wrapper, `#!/bin/sh\ntrap '' XFSZ\nulimit -f ${blocks}\nexec '${binary}' "$@"\n`);
chmodSync(wrapper, 0o755);

/** @param {number} number */
const large = (number) => decision(10000 + number, "ignore", request(number, `sender-${number}`, { note: "🌊".repeat(2000) }));

test("a write that finds the disk full is refused, loses nothing and can be repeated", async (t) => {
  const home = makeHome(t);
  const host = startHost(t, { home, program: wrapper });
  let stored = 0;
  let reply = await host.request("decide", large(stored));
  while (!reply.error && stored < 1000) {
    reply = await host.request("decide", large(++stored));
  }
  assert.ok(stored > 10, `${stored} rows before the disk was full`);
  assert.equal(reply.error.code, 4);
  assert.equal(reply.error.data.name, "writeFailed");
  assert.match(reply.error.message, /\.$/);
  assert.equal((await host.request("decide", large(stored))).error.code, 4, "still full");
  assert.equal((await allSenders(host)).length, stored, "reading goes on");
  assert.equal((await host.end()).code, 0);

  const later = startHost(t, { home });
  assert.equal((await allSenders(later)).length, stored);
  assert.equal((await later.call("decide", large(stored))).repeated, false);
  for (let i = 0; i < stored; i++) assert.equal((await later.call("decide", large(i))).repeated, true);
});

test("a batch that finds the disk full is refused whole, and kept whole when there is room again", async (t) => {
  const home = makeHome(t);
  const host = startHost(t, { home, program: wrapper });
  /** @param {number} from */
  const batch = (from) => ({ requests: Array.from({ length: 50 }, (_, i) => large(from + i).request) });
  let stored = 0;
  let reply = await host.request("observe", batch(stored));
  while (!reply.error && stored < 1000) {
    stored += 50;
    reply = await host.request("observe", batch(stored));
  }
  assert.equal(reply.error.data.name, "writeFailed");
  assert.equal((await allSenders(host)).length, stored, "nothing of the refused batch is kept");
  await host.end();

  const later = startHost(t, { home });
  const { observed } = await later.call("observe", batch(stored));
  assert.ok(observed.every((/** @type {{repeated: boolean}} */ { repeated }) => !repeated));
  assert.equal((await allSenders(later)).length, stored + 50);
});
