// Killed at any moment, `serendip register` has left whole manifests or none, and `serendip unregister` takes them back.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { binary, runCommand } from "./host.mjs";
import { makeMachine, manifestFile, tree } from "./machine.mjs";

const kills = 40;
const browsers = /** @type {const} */ (["chromium", "firefox"]);

/** @param {import("./machine.mjs").Machine} machine @param {number} [after] milliseconds until it is killed @returns {Promise<{killed: boolean, took: number}>} */
function register(machine, after) {
  const begun = performance.now();
  const child = spawn(binary, ["register"], { env: machine.env, stdio: "ignore" });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === "SIGKILL", took: performance.now() - begun });
    });
  });
}

test(`${kills} registrations that are killed leave nothing half-written, and nothing that unregister leaves`, async (t) => {
  const machine = makeMachine(t, [...browsers]);
  const before = tree(machine.directory);
  const { took } = await register(machine);
  const whole = browsers.map((browser) => readFileSync(manifestFile(machine, browser), "utf8"));
  await runCommand(machine, ["unregister"]);
  let killed = 0;
  for (let i = 0; i < kills; i += 1) {
    killed += Number((await register(machine, (took * i) / kills)).killed);
    for (const [place, browser] of browsers.entries()) {
      const file = manifestFile(machine, browser);
      if (existsSync(file)) assert.equal(readFileSync(file, "utf8"), whole[place]);
    }
    const { code, stderr } = await runCommand(machine, ["unregister"]);
    assert.equal(code, 0, stderr);
    // Killed before its receipt was whole, it has made no more than the folder for that.
    if (existsSync(join(machine.directory, ".local"))) {
      assert.deepEqual(Object.keys(tree(join(machine.directory, ".local"))).filter((path) => !/^share\/(serendip\/(registrations\.json\.unfinished)?)?$/.test(path)), []);
      rmSync(join(machine.directory, ".local"), { recursive: true });
    }
    assert.deepEqual(tree(machine.directory), before);
  }
  assert.ok(killed > 0, "none was killed before it had ended");
});
