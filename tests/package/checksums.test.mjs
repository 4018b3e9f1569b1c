import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packages } from "./packages.mjs";

test("SHA256SUMS names every package, and every sum is right", () => {
  const named = readFileSync(join(packages, "SHA256SUMS"), "utf8").trim().split("\n").map((line) => line.split(/ +/)[1]);
  assert.deepEqual(named.sort(), readdirSync(packages).filter((file) => file !== "SHA256SUMS").sort());
  assert.equal(named.length, 4);
  execFileSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: packages });
});
