// `serendip doctor` with real files in a home of its own: every row of the table of manifests, for both families, and that
// the fix it gives is one.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { binary, runCommand } from "./host.mjs";
import { carryOut, makeMachine, manifestFile } from "./machine.mjs";
import { forFamily, place, rows } from "./manifest-rows.mjs";

for (const family of /** @type {const} */ (["chromium", "firefox"])) {
  test(`doctor judges as ${family} does`, async (t) => {
    const machine = makeMachine(t, [family]);
    const good = JSON.parse((await runCommand(machine, ["manifest", family])).stdout);
    const world = { family, binary, folder: join(machine.directory, "programs"), good };
    const file = manifestFile(machine, family);
    const examine = async (/** @type {string[]} */ args = []) => {
      const { code, stdout, stderr } = await runCommand(machine, ["doctor", "--json", ...args]);
      assert.equal(stderr, "");
      const report = JSON.parse(stdout);
      assert.equal(report.browsers.length, 1, stdout);
      assert.equal(code, report.fine ? 0 : 1);
      return report.browsers[0];
    };
    for (const row of rows) {
      const finds = forFamily(row.finds, family);
      await t.test(`${row.name}: ${finds}`, async () => {
        place(row, world, file);
        const found = await examine(["--patience", finds === "programSilent" ? "1" : "30"]);
        assert.equal(found.fault ?? "fine", finds, JSON.stringify(found));
        assert.equal(found.fine, finds === "fine");
        assert.match(found.says, /^[^\n]+\.$/);
        assert.equal(found.manifest, finds === "manifestMissing" ? null : file);
        if (finds === "fine") return;
        carryOut(machine, found.fix);
        assert.equal((await examine()).fault ?? "fine", "fine", found.fix);
        rmSync(join(machine.directory, ".local/share/serendip/registrations.json"));
        rmSync(`${file}.old`, { recursive: true, force: true });
      });
    }
  });
}
