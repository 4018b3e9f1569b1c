// The extension as it is handed out: everything the browser needs, nothing else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesBelow } from "../../scripts/suites/files.mjs";
import { root } from "../../scripts/suites/program.mjs";
import { output, packageNamed, temporaryFolder } from "./packages.mjs";

const shipped = filesBelow("extension").map((path) => path.replace(/^extension\//, "")).filter((path) => !path.endsWith(".d.ts"));

for (const kind of ["zip", "xpi"]) {
  test(`the .${kind} holds the extension's files as they are and no others`, (t) => {
    const folder = temporaryFolder(t);
    const archive = packageNamed(new RegExp(`^serendip-extension-.*\\.${kind}$`));
    assert.deepEqual(output("unzip", ["-Z1", archive]).trim().split("\n").sort(), [...shipped].sort());
    output("unzip", ["-q", archive, "-d", folder]);
    for (const path of shipped) assert.ok(readFileSync(join(folder, path)).equals(readFileSync(join(root, "extension", path))), path);
  });
}
