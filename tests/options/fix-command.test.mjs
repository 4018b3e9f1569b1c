// The command that is offered is the one that README.md gives, for each browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { browserName, fixCommand } from "../../extension/options/fix-command.js";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
/** Browser, folder, family: the README's table. */
const rows = [...readme.matchAll(/^ *\| (\w+) \| `(~[^`]+)` \| `(\w+)` \|$/gm)];

test("every browser of the README's table has its folder and family", () => {
  assert.ok(rows.length >= 6);
  for (const [, browser, folder, family] of rows) {
    const brand = { Chrome: "Google Chrome", Edge: "Microsoft Edge" }[browser] ?? browser;
    const name = browserName(browser === "Firefox" ? "moz-extension://x/" : "chrome-extension://x/", [{ brand: "Not A Brand" }, { brand: "Chromium" }, { brand }]);
    assert.equal(fixCommand("notFound", name), `mkdir -p ${folder} && serendip manifest ${family} > ${folder}/serendip.host.json`);
  }
});

test("where no manifest helps, no manifest is offered", () => {
  assert.equal(fixCommand("exited", "Chromium"), "serendip --version");
  for (const reason of ["notStarted", "databaseUnavailable", "outdatedExtension", ""]) assert.equal(fixCommand(reason, "Firefox"), null);
});
