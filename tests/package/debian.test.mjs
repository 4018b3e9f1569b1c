// The .deb as Debian judges it, and what is in it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/suites/program.mjs";
import { output, packageNamed, temporaryFolder } from "./packages.mjs";

const deb = packageNamed(/\.deb$/);
const hostName = JSON.parse(readFileSync(join(root, "manifests/chromium.json"), "utf8")).name;
/** @type {{family: string, linux?: {systemManifests?: string}}[]} */
const browsers = JSON.parse(readFileSync(join(root, "manifests/browsers.json"), "utf8")).browsers;

test("lintian finds no error", () => {
  // Root is what tests in a container run as; lintian would refuse.
  const found = output("lintian", ["--allow-root", "--fail-on", "none", "--tag-display-limit", "0", deb]);
  assert.deepEqual(found.split("\n").filter((line) => line.startsWith("E:")), [], found);
});

test("every browser of the table finds its family's manifest, of the program that is installed", (t) => {
  const folder = temporaryFolder(t);
  output("dpkg-deb", ["--raw-extract", deb, folder]);
  const links = output("find", [folder, "-type", "l", "-printf", "/%P %l\n"]).trim().split("\n").map((line) => {
    const [path, target] = line.split(" ");
    return `${path} → ${resolve(dirname(path), target)}`;
  });
  const wanted = browsers.flatMap(({ family, linux }) => (linux?.systemManifests ? [`${linux.systemManifests}/${hostName}.json → /usr/share/serendip/${family}.json`] : []));
  assert.ok(wanted.length > 3);
  assert.deepEqual(links.sort(), [...new Set(wanted)].sort());
  for (const family of ["chromium", "firefox"]) {
    const manifest = JSON.parse(readFileSync(join(folder, "usr/share/serendip", `${family}.json`), "utf8"));
    const source = JSON.parse(readFileSync(join(root, "manifests", `${family}.json`), "utf8"));
    assert.deepEqual(manifest, { ...source, path: "/usr/bin/serendip" });
  }
});

test("it keeps no file when it is removed and runs nothing when it is installed", () => {
  const control = output("dpkg-deb", ["--info", deb]);
  for (const name of ["conffiles", "postinst", "preinst", "prerm", "postrm"]) assert.doesNotMatch(control, new RegExp(`\\b${name}\\b`), name);
});
