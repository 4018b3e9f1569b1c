// `serendip doctor` with real files in a home of its own: every row of the table of manifests, for both families.
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { makeHome } from "./home.mjs";
import { binary, runCommand } from "./host.mjs";
import { forFamily, place, rows } from "./manifest-rows.mjs";

/** @type {Record<import("./manifest-rows.mjs").Family, string>} */
const folders = { chromium: ".config/chromium/NativeMessagingHosts", firefox: ".mozilla/native-messaging-hosts" };

for (const family of /** @type {const} */ (["chromium", "firefox"])) {
  test(`doctor judges as ${family} does`, async (t) => {
    const home = makeHome(t);
    const good = JSON.parse((await runCommand(home, ["manifest", family])).stdout);
    const world = { family, binary, folder: join(home.directory, "programs"), good };
    const file = join(home.directory, folders[family], "serendip.host.json");
    for (const row of rows) {
      await t.test(`${row.name}: ${forFamily(row.finds, family)}`, async () => {
        place(row, world, file);
        const wanted = forFamily(row.finds, family);
        const patience = wanted === "programSilent" ? "1" : "30";
        const { code, stdout, stderr } = await runCommand(home, ["doctor", "--json", "--browser", family, "--patience", patience]);
        assert.equal(stderr, "");
        const report = JSON.parse(stdout);
        const [found] = report.browsers;
        assert.equal(found.fault ?? "fine", wanted, stdout);
        assert.equal(report.fine, wanted === "fine");
        assert.equal(code, wanted === "fine" ? 0 : 1);
        assert.match(found.says, /^[^\n]+\.$/);
        if (wanted !== "fine") assert.match(found.fix, /register --browser (chromium|firefox)$|call hello$/);
        assert.equal(found.manifest, wanted === "manifestMissing" ? null : file);
      });
    }
  });
}
