// The host runs no program, reaches no network and touches no file but its own. Short form; `scripts/soak traces` runs all
// browser tests so.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { people, person } from "../pages/people.mjs";
import { goodParams } from "../process/method-params.mjs";
import { decisionOn } from "./harness/decisions.mjs";
import { pressHint } from "./harness/presses.mjs";
import { strangeCalls } from "./harness/strange_calls.mjs";
import { makeTracedHost, readTraces } from "./harness/traced_host.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { browsers, giveConsent, launch, openExtensionPage, openInvitations, stopBackground, suggestedHints, until, welcomePage } from "./harness.mjs";

test("the judge of traces lets pass what a host does, and nothing else", () => {
  const own = ["/home/anna/.local/share/serendip"];
  const good = [
    '12 execve("/opt/serendip", ["/opt/serendip", "chrome-extension://abc/"], 0x7ffd /* 9 vars */) = 0',
    '12 openat(AT_FDCWD</home/anna>, "/lib/x86_64-linux-gnu/libc.so.6", O_RDONLY|O_CLOEXEC) = 3</usr/lib/libc.so.6>',
    '12 mkdir("/home/anna/.local", 0777)        = 0',
    '12 openat(AT_FDCWD</home/anna>, "/home/anna/.local/share/serendip/history.db", O_RDWR|O_CREAT, 0644) = 4',
    '12 openat(4</home/anna/.local/share/serendip>, "backup.db", O_RDONLY) = 5',
    '12 unlink("/home/anna/.local/share/serendip/history.db-journal") = 0',
    "12 exit_group(0)                     = ?",
    "12 +++ exited with 0 +++",
  ];
  const bad = [
    '12 execve("/bin/sh", ["sh", "-c", "id"], 0x7ffd /* 9 vars */) = 0',
    "12 clone(child_stack=NULL, flags=SIGCHLD) = 13",
    "12 vfork()                             = 13",
    "12 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 5",
    '12 connect(5, {sa_family=AF_UNIX, sun_path="/run/uuidd/request"}, 110) = -1 ENOENT (No such file or directory)',
    '12 openat(AT_FDCWD</home/anna>, "/etc/passwd", O_RDONLY) = 5',
    '12 openat(AT_FDCWD</home/anna>, "notes.txt", O_RDONLY) = 5',
    '12 openat(AT_FDCWD</home/anna>, "/lib/x86_64-linux-gnu/libc.so.6", O_RDWR) = 5',
    '12 openat(AT_FDCWD</home/anna>, "/home/anna/.local/share/serendip/../x", O_RDONLY) = 5',
    '12 rename("/home/anna/.local/share/serendip/history.db", "/home/anna/history.db") = 0',
    '12 unlink("/home/anna/.bashrc") = 0',
    '12 openat(4</home/anna/.ssh>, "id_rsa", O_RDONLY) = 5',
    '12 mkdir("/home/anna/other", 0777)        = 0',
  ];
  assert.deepEqual(strangeCalls(good, "/opt/serendip", own), []);
  for (const line of bad) assert.deepEqual(strangeCalls([...good, line], "/opt/serendip", own), [line]);
});

/** @param {string} folder of a traced host @returns {boolean} whether one of it still runs, or the strace above it still writes */
function runsFrom(folder) {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).some((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, "utf8").includes(`${folder}/`);
    } catch {
      return false; // it has ended meanwhile, or is another user's
    }
  });
}

for (const browserName of browsers) {
  describe(`the host under strace, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    before(async () => {
      session = await launch(browserName, { host: "missing" });
      // A background that is stopped while it is still being installed may never answer again (Chromium 156).
      await welcomePage(session);
      await giveConsent(session);
    });
    after(() => session?.close());

    test("through everything that a user can do, it opens only its own files, libraries and locale, connects to nothing and starts nothing", async () => {
      const folder = join(session.directories.home, "traced");
      useHost(session, makeTracedHost(folder));
      await stopBackground(session);
      const page = await openInvitations(session);
      await suggestedHints(page, people.length);
      for (const [key, action] of /** @type {const} */ ([["mira", "accept"], ["jonas", "ignore"]])) {
        await pressHint(page, key, action);
        await decisionOn(session, person(key));
      }
      const options = await openExtensionPage(session, "options/options.html");
      for (const [method, params] of Object.entries(goodParams())) {
        const answer = await options.evaluate((name, given) => chrome.runtime.sendMessage({ to: "host", method: name, params: given }), method, params);
        assert.equal(answer.error, undefined, `${method}: ${JSON.stringify(answer.error)}`);
      }
      await stopBackground(session);
      // What it does at its end is to be judged as well.
      await until("the hosts have ended", () => !runsFrom(folder));
      const { hosts, calls, strange } = readTraces(folder, [join(session.directories.data, "serendip"), join(session.directories.state, "serendip")]);
      assert.deepEqual(strange, []);
      assert.ok(hosts >= 1 && calls > 100, `${calls} calls of ${hosts} hosts were seen`);
      assert.deepEqual(readdirSync(session.directories.data), ["serendip"]);
      assert.deepEqual(readdirSync(join(session.directories.data, "serendip")).filter((name) => !/^history\.db(-journal)?$/.test(name)), []);
    });
  });
}
