// A host that dies or talks nonsense in the middle of a request: what was asked fails visibly, the next host is started
// by itself, and nothing that was decided is lost or stored twice.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";
import { after, before, describe, test } from "node:test";
import en from "../../extension/language/en.js";
import { crowd, people } from "../pages/people.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { barOnce } from "./harness/overlays.mjs";
import { pressHint } from "./harness/presses.mjs";
import { makeRelay } from "./harness/relay.mjs";
import { browsers, eventsOf, giveConsent, hintOf, hintsOnce, launch, openInvitations, readStorage, suggestedHints, until, welcomePage } from "./harness.mjs";

const newcomers = crowd(30);

/** @param {import("./harness/launch.mjs").Session} session @returns {number[]} process ids of the hosts that this session's browser runs */
function hostProcesses(session) {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((id) => {
    try {
      const own = readFileSync(`/proc/${id}/environ`, "utf8").includes(`XDG_DATA_HOME=${session.directories.data}\0`);
      // What `binary` names may be a stand-in that starts the program (traced_host.mjs).
      return own && basename(readlinkSync(`/proc/${id}/exe`)) === "serendip" ? [Number(id)] : [];
    } catch {
      return []; // it has ended meanwhile, or is another user's
    }
  });
}

for (const browserName of browsers) {
  describe(`a host that dies, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {import("puppeteer-core").Page} */ let page;
    /** @type {ReturnType<typeof makeRelay>} */ let relay;
    let shown = people.length;
    before(async () => {
      session = await launch(browserName, { host: "missing" });
      relay = makeRelay(session);
      useHost(session, relay.host);
      // It opens when it likes, and would come before the page of a test.
      await welcomePage(session);
      await giveConsent(session);
      page = await openInvitations(session, { extras: { more: newcomers } });
      await suggestedHints(page, shown);
    });
    after(() => session?.close());

    /** Ten more cards, whose advice has to be asked for. */
    async function loadMore() {
      await page.bringToFront();
      await page.evaluate(() => /** @type {any} */ (globalThis).fixture.loadMore());
      shown += 10;
    }

    /** @param {number} count of hints that were given no advice @returns {ReturnType<typeof hintsOnce>} all of them */
    const withoutAdvice = (count) =>
      hintsOnce(page, `${count} hints are without advice`, (list) => list.filter(({ suggestion, loading }) => !loading && suggestion === en.hint_noAdvice).length === count);

    /** @param {string} slug */
    const decisionsOn = async (slug) => (await eventsOf(session, slug)).filter(({ kind }) => kind === "decision");

    test("when it dies over a question, the new hints say so, the old keep their advice, and all is well after the next start", async () => {
      relay.order({ suggest: "dieBefore" });
      await loadMore();
      const all = await withoutAdvice(10);
      assert.equal(all.filter(({ tone }) => tone !== "none").length, people.length);
      await barOnce(page, "says that the program stopped", ({ message }) => message === en.error_exited);
      relay.order();
      await suggestedHints(page, shown);
    });

    test("when it dies after it has stored a decision and before it says so, the decision is sent again and stored once", async () => {
      relay.order({ decide: "dieAfter" });
      await pressHint(page, "mira", "accept");
      await until("the decision has arrived twice", () => relay.received("decide").length >= 2);
      relay.order();
      await until("it waits no longer", async () => Object.keys(await readStorage(session)).every((key) => !key.startsWith("outbox:")));
      const [first, ...again] = relay.received("decide").map(({ id }) => id);
      assert.ok(again.every((id) => id === first), "always under the same UUID");
      assert.deepEqual((await decisionsOn("mira-okafor")).map(({ id, action }) => ({ id, action })), [{ id: first, action: "accept" }]);
    });

    test("an answer that is not JSON ends in words, not in waiting for ever, and the next question is answered", async () => {
      relay.order({ suggest: "garbage" });
      await loadMore();
      // Chromium swallows it, so that only the timeout of 10 s tells; Firefox closes the port.
      const told = browserName === "chromium" ? en.error_timeout : en.error_exited;
      await withoutAdvice(10);
      await barOnce(page, "says so", ({ message }) => message.startsWith(told));
      relay.order();
      await page.reload();
      shown = people.length;
      await suggestedHints(page, shown);
    });

    test("when the real host is killed, the next press starts another and is stored", async () => {
      useHost(session, "registered");
      // Those that were given up in the test before may still be ending.
      const before = await until("one host runs", () => {
        const running = hostProcesses(session);
        return running.length === 1 && running;
      });
      process.kill(before[0], "SIGKILL");
      const after = await until("another host runs", () => hostProcesses(session).find((id) => !before.includes(id)));
      process.kill(after, "SIGKILL");
      await pressHint(page, "priya", "ignore");
      await until("the decision is stored", async () => (await decisionsOn("priya-raghunathan")).length === 1);
      await hintOf(page, "jonas", ({ tone }) => tone !== "none");
    });
  });
}
