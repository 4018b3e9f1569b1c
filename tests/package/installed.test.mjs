// The .deb on a whole system: installed, used by both browsers without anything told to them, removed, and nothing is left.
// To be run in tests/package/throw-away-system, or on a machine that is thrown away itself: it installs and removes.
import assert from "node:assert/strict";
import { readdirSync, readlinkSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { browsers, launch, openInvitations, suggestedHints, welcomePage, welcomeStep } from "../browser/harness.mjs";
import { press } from "../browser/harness/own_page.mjs";
import { people } from "../pages/people.mjs";
import { systemFiles } from "./system_files.mjs";
import { output, packageNamed, temporaryFolder } from "./packages.mjs";

const deb = packageNamed(/\.deb$/);

/** @returns {string[]} the programs of that name that run now */
function runningHosts() {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((id) => {
    try {
      const program = readlinkSync(`/proc/${id}/exe`);
      return program.endsWith("/serendip") ? [program] : [];
    } catch {
      return []; // it has ended, or is the kernel's
    }
  });
}

describe("the package installed for the whole system", () => {
  /** @type {Set<string>} */ let earlier;
  before(() => {
    assert.equal(process.env.SERENDIP_THROW_AWAY, "yes", "Run it through scripts/test package: it installs a package.");
    earlier = systemFiles();
    output("apt-get", ["install", "--yes", "-qq", "--no-install-recommends", deb]);
  });
  after(() => void output("dpkg", ["--purge", "serendip"])); // where it is not installed, dpkg only says so

  test("it brought what it lists and nothing else", () => {
    const listed = output("dpkg-query", ["--listfiles", "serendip"]).trim().split("\n");
    const brought = [...systemFiles()].filter((path) => !earlier.has(path));
    assert.deepEqual(brought.filter((path) => !listed.includes(path)), []);
    assert.ok(brought.includes("/usr/bin/serendip"));
  });

  test("the program, its man page and its completions are where the system looks", () => {
    assert.match(output("serendip", ["--version"]), /^serendip \d/);
    assert.match(output("man", ["--warnings", "serendip"]), /contact requests/);
    assert.match(output("bash", ["-c", "source /usr/share/bash-completion/completions/serendip && complete -p serendip"]), /_serendip/);
    // -D: with "-d /dev/null" zsh moves its dump over the device, which to root succeeds.
    assert.match(output("zsh", ["-fc", "autoload -Uz compinit && compinit -u -D && echo $_comps[serendip]"]), /^_serendip$/m);
  });

  for (const browserName of browsers) {
    test(`${browserName} with a fresh profile shows a hint beside every request`, async (t) => {
      const unpacked = temporaryFolder(t);
      output("unzip", ["-q", packageNamed(browserName === "chromium" ? /\.zip$/ : /\.xpi$/), "-d", unpacked]);
      const session = await launch(browserName, { host: "missing", extension: unpacked });
      try {
        const page = await openInvitations(session);
        const welcome = await welcomePage(session);
        await welcomeStep(welcome, 2);
        await press(welcome, "#consent-buttons button.primary");
        const hints = await suggestedHints(page, people.length);
        assert.deepEqual(hints.map(({ key }) => key), people.map(({ key }) => key));
        for (const hint of hints) assert.ok(hint.reasons.length > 0, `${hint.name} has no reason`);
        assert.deepEqual([...new Set(runningHosts())], ["/usr/bin/serendip"]);
      } finally {
        await session.close();
      }
    });
  }

  test("removed, nothing of it is left", () => {
    output("apt-get", ["remove", "--yes", "-qq", "serendip"]);
    const now = systemFiles();
    assert.deepEqual([...now].filter((path) => !earlier.has(path)), []);
    // base-files makes this folder without owning it; empty, dpkg takes it away with the last package that had something there.
    const gone = [...earlier].filter((path) => !now.has(path) && path !== "/etc/opt");
    assert.deepEqual(gone, [], "It took something away that was there before.");
  });
});
