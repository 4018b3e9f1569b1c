// Without a host that works, everything says why and how to go on, the page stays as LinkedIn made it, and no decision is
// lost. One session goes through the ways in which a host can be unusable and ends with one that works.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import en from "../../extension/language/en.js";
import { renderPage } from "../pages/page.mjs";
import { people } from "../pages/people.mjs";
import { barOnce, clickDetails, overlayOnce } from "./harness/overlays.mjs";
import { useHost } from "./harness/host_choice.mjs";
import { shownIn, shownOnce } from "./harness/own_page.mjs";
import { pressHint } from "./harness/presses.mjs";
import { makeRelay } from "./harness/relay.mjs";
import { browsers, eventsOf, giveConsent, hintsOnce, launch, openExtensionPage, openInvitations, pressedControls, pressSiteControl, readStorage, suggestedHints, until, welcomePage } from "./harness.mjs";

/** @param {Record<string, any>} storage @returns {any[]} the decisions that wait */
const waitingDecisions = (storage) => Object.keys(storage).filter((key) => key.startsWith("outbox:")).sort().map((key) => storage[key]).filter(({ method }) => method === "decide");

/** @param {import("puppeteer-core").Page} page @param {string} html as it was served @returns {Promise<{now: string, served: string}>} the list without the hints, and as served */
function listWithoutHints(page, html) {
  return page.evaluate((text) => {
    const now = /** @type {HTMLElement} */ (document.getElementById("fixture-frame")?.cloneNode(true));
    for (const host of now.querySelectorAll("div:empty")) if (host.attributes.length === 0) host.remove();
    const served = new DOMParser().parseFromString(text, "text/html").getElementById("fixture-frame");
    return { now: now.outerHTML, served: served?.outerHTML ?? "" };
  }, html);
}

for (const browserName of browsers) {
  describe(`without a usable host, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    /** @type {import("puppeteer-core").Page} */ let page;
    /** @type {import("puppeteer-core").Page} */ let popup;
    /** @type {ReturnType<typeof makeRelay>} */ let relay;
    /** Where the history will be. */
    let file = "";
    before(async () => {
      session = await launch(browserName, { host: "missing" });
      relay = makeRelay(session);
      file = join(session.directories.data, "serendip", "history.db");
      // It opens when it likes, and would come before the page of a test.
      await welcomePage(session);
      await giveConsent(session);
      page = await openInvitations(session);
      popup = await openExtensionPage(session, "popup/popup.html");
    });
    after(() => session?.close());

    /** @param {Parameters<typeof useHost>[1]} host @param {string} told what the popup says of it after “Try again”, or by itself before that can be pressed */
    async function popupSays(host, told) {
      useHost(session, host);
      await popup.bringToFront();
      // It may say the same already, of the host before.
      await popup.$eval("#host", (host) => {
        host.firstElementChild?.setAttribute("data-before", "");
        host.querySelector("button")?.click();
      });
      await until("the popup says something anew", async () => !(await popup.$("#host [data-before]")));
      return shownOnce(popup, "#host", told);
    }

    test("the bar says once that the program is not found and what to do, and every hint is quiet and keeps its buttons", async () => {
      // The popup's tab may have come before the page's first frame, and Chromium gives a tab behind another none.
      await page.bringToFront();
      const all = await hintsOnce(page, "no hint has advice", (list) => list.length === people.length && list.every(({ suggestion }) => suggestion === en.hint_noAdvice));
      assert.equal((await barOnce(page, "says why", ({ message }) => message !== "")).message, en.error_notFound);
      for (const hint of all) {
        assert.equal(hint.state, "");
        assert.deepEqual(hint.buttons.map(({ action }) => action), ["accept", "ignore", "block"]);
        assert.ok(hint.buttons.every(({ suggested, disabled }) => !suggested && !disabled), "nothing is suggested, nothing is out of order");
      }
    });

    test("the rest of the page is as the site served it", async () => {
      const { now, served } = await listWithoutHints(page, renderPage());
      assert.equal(now, served);
      assert.deepEqual(await pressedControls(page), []);
    });

    test("the popup says what is missing, what to do, and that the history comes later", async () => {
      const told = await shownOnce(popup, "#host", en.error_notFound);
      assert.ok(told.includes(en.host_away) && told.includes(en.host_retry), told);
      await shownOnce(popup, "#search-note", en.popup_historyAway);
    });

    test("decisions by hint and by LinkedIn's own button wait in the outbox, and the popup says so", async () => {
      await pressHint(page, "mira", "accept");
      await hintsOnce(page, "the card has left", (all) => all.every(({ key }) => key !== "mira"));
      await pressSiteControl(page, "ansgar", "ignore");
      const decisions = await until("both wait", async () => {
        const found = waitingDecisions(await readStorage(session));
        return found.length === 2 && found;
      });
      assert.deepEqual(decisions.map(({ params }) => [params.request.sender.slug, params.action, params.origin]),
        [["mira-okafor", "accept", "hint"], ["ansgar-pflueger", "ignore", "page"]]);
      await shownOnce(popup, "#waiting", "entries wait until the program answers");
    });

    test("a host registered for another extension is told from a missing one where the browser tells it", async () => {
      await popupSays("forbidden", browserName === "chromium" ? en.error_forbidden : en.error_notFound);
    });

    test("a program that ends at once is told as such", async () => {
      const program = join(session.directories.home, "ends-at-once");
      writeFileSync(program, "#!/bin/sh\nexit 3\n", { mode: 0o755 });
      await popupSays({ program }, en.error_exited);
    });

    test("an open page says the reason that holds now, in its bar and in the details of each hint", async () => {
      await barOnce(page, "says it", ({ message }) => message === en.error_exited);
      await clickDetails(page, "Jonas Bredehorst");
      await overlayOnce(page, "details", `${en.error_exited} ${en.hint_kept}`);
      await page.keyboard.press("Escape");
    });

    test("on the overview, which has no bar, the first hint says it for all", async () => {
      const overview = await openInvitations(session, { people: people.slice(0, 3), extras: { screen: "preview" } });
      const [first, ...rest] = await hintsOnce(overview, "no hint has advice", (list) => list.length === 3 && list.every(({ suggestion }) => suggestion === en.hint_noAdvice));
      assert.ok(first?.state.endsWith(en.hint_kept), first?.state);
      assert.deepEqual(rest.map(({ state }) => state), ["", ""]);
      await overview.close();
    });

    test("with a history that cannot be opened the popup says why, the decisions wait and the file stays as it is", async () => {
      const content = "This is somebody's letter and no database.\n".repeat(50);
      mkdirSync(join(file, ".."), { recursive: true, mode: 0o700 });
      writeFileSync(file, content, { mode: 0o600 });
      const told = await popupSays(relay.host, en.error_databaseUnavailable);
      assert.ok(told.includes(file), `the file is named: ${told}`);
      assert.equal(waitingDecisions(await readStorage(session)).length, 2);
      assert.equal(readFileSync(file, "utf8"), content);
    });

    test("once the host works, the hints come by themselves and what waited is delivered once", async () => {
      const waited = waitingDecisions(await readStorage(session)).map(({ params }) => params.id);
      rmSync(file);
      await popupSays(relay.host, en.host_connected.replace("$1", "0.1.0"));
      const all = await suggestedHints(page, people.length - 2);
      assert.ok(all.every(({ state }) => state === ""), "no hint speaks of the host any more");
      await until("nothing waits", async () => (await shownIn(popup, "#waiting")) === "");
      assert.deepEqual(relay.received("decide").map(({ id }) => id), waited);
      for (const [slug, action] of [["mira-okafor", "accept"], ["ansgar-pflueger", "ignore"]]) {
        const decided = (await eventsOf(session, slug)).filter(({ kind }) => kind === "decision");
        assert.deepEqual(decided.map((one) => [one.action, waited.includes(one.id)]), [[action, true]]);
      }
    });
  });
}
