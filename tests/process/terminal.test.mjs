// A person who types `serendip` and nothing else. util-linux's script(1) gives the program a terminal.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { makeHome } from "./home.mjs";
import { binary } from "./host.mjs";

test("serendip without arguments on a terminal shows the help", (t) => {
  const { env } = makeHome(t);
  const run = spawnSync("script", ["-qec", `'${binary}'`, "/dev/null"], { env, encoding: "utf8", timeout: 5000 });
  assert.equal(run.status, 0, run.error?.message ?? run.stdout);
  assert.match(run.stdout, /Usage: serendip/);
});
