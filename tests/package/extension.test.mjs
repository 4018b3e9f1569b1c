// The extension as it is handed out: what was built for a browser, nothing else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { builtExtension } from "../../scripts/extension/build.mjs";
import { filesBelow } from "../../scripts/suites/files.mjs";
import { output, packageNamed, temporaryFolder } from "./packages.mjs";

const built = await builtExtension();
const shipped = filesBelow("build/extension").map((path) => path.replace(/^build\/extension\//, ""));

for (const kind of ["zip", "xpi"]) {
  test(`the .${kind} holds the built extension's files as they are and no others`, (t) => {
    const folder = temporaryFolder(t);
    const archive = packageNamed(new RegExp(`^serendip-extension-.*\\.${kind}$`));
    assert.deepEqual(output("unzip", ["-Z1", archive]).trim().split("\n").sort(), [...shipped].sort());
    assert.ok(shipped.includes("page/content-script.js") && !shipped.includes("page/main.js"), "the page's modules are one script");
    output("unzip", ["-q", archive, "-d", folder]);
    for (const path of shipped) assert.ok(readFileSync(join(folder, path)).equals(readFileSync(join(built, path))), path);
  });
}
