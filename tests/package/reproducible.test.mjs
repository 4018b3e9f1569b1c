// The same sources give the same packages, bit for bit, whatever folder they were built in: so anybody can check that what
// is handed out was made of what is published.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { filesBelow } from "../../scripts/suites/files.mjs";
import { root } from "../../scripts/suites/program.mjs";
import { packages, temporaryFolder } from "./packages.mjs";

test("two builds in two folders make the same packages, bit for bit", (t) => {
  const first = readFileSync(join(packages, "SHA256SUMS"), "utf8");
  const other = join(temporaryFolder(t), "a-folder-with-a-name-of-another-length");
  for (const path of filesBelow(".")) {
    mkdirSync(join(other, dirname(path)), { recursive: true });
    copyFileSync(join(root, path), join(other, path));
  }
  // What package-lock.json pins, and nothing else, so it need not be fetched again.
  symlinkSync(join(root, "node_modules"), join(other, "node_modules"));
  // Where there is no history of commits, who builds says of when the sources are.
  const SOURCE_DATE_EPOCH = execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" }).trim();
  execFileSync(join(other, "scripts/package"), { cwd: other, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, SOURCE_DATE_EPOCH } });
  const second = readFileSync(join(other, "build/packages/SHA256SUMS"), "utf8");
  // To look into what differs: diffoscope on these folders.
  if (second !== first) cpSync(join(other, "build/packages"), join(root, "build/packages-of-another-folder"), { recursive: true });
  assert.equal(second, first);
});
