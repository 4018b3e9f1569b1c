// What a page could do to have a decision made, remembered or sent that nobody meant: take hints away, hand them round, copy
// them, copy cards, or speak to the extension as if it were a part of it. traps.test.mjs has what is laid over, faded or moved.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decision, request } from "../process/method-params.mjs";
import { crowdOf, one } from "./harness/cast.mjs";
import { allStored, decisionOn, decisionsOn, told } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { focusHint, lieStill, pressHint } from "./harness/presses.mjs";
import { aimAtHint, callHost, hintsOnce, onClosedRoots, openInvitations, pressedControls, pressSiteControl, readStorage, suggestedHints } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../pages/people.mjs").Person} Person */

const accepted = { action: "accept", stage: "done", origin: "hint", undone: false };

/**
 * Lets the page meddle with the element that holds a hint. Tests are told which it is; a page would watch what is inserted.
 * @param {Page} page @param {"style" | "looks" | "remove" | "carry" | "copy"} what @param {string} [given]
 * @returns {Promise<string>} what it looks like then
 */
async function meddle(page, what, given = "") {
  const found = await onClosedRoots(page, (root, about) => {
    const host = /** @type {HTMLElement} */ (root.host);
    if (!root.querySelector(".hint") || host.closest("[data-fixture]")?.getAttribute("data-fixture") !== "crowd1") return null;
    const { display, visibility, opacity, clipPath, pointerEvents } = getComputedStyle(host);
    if (about.what === "style") host.style.cssText += `;${about.given} !important`;
    if (about.what === "remove") host.remove();
    if (about.what === "carry") document.querySelector(about.given)?.append(host);
    if (about.what === "copy") {
      const copy = /** @type {HTMLElement} */ (host.cloneNode(true));
      copy.id = "copy";
      copy.style.cssText += ";display:block;width:300px;height:60px";
      document.body.prepend(copy);
    }
    return [display, visibility, opacity, clipPath, pointerEvents].join();
  }, { what, given });
  const looks = found.filter((one) => one !== null);
  assert.equal(looks.length, 1, "there is one hint in the card");
  return looks[0];
}

inEachBrowser("a page that wants to drive", (held) => {
  /** @param {Person[]} people */
  async function open(people) {
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    return page;
  }

  /** Decisions are stored in order: after one by hand, an earlier one would be there. @param {Page} page @param {Person[]} people the last of whom is decided on by hand */
  async function nobodyButTheLast(page, people) {
    const last = /** @type {Person} */ (people.at(-1));
    await pressSiteControl(page, last.key, "ignore");
    await decisionOn(held.session, last);
    for (const person of people.slice(0, -1)) assert.deepEqual(await decisionsOn(held.session, person), [], person.key);
    assert.deepEqual((await pressedControls(page)).map(({ key }) => key), [last.key]);
  }

  const hidings = ["display: none", "visibility: hidden", "opacity: 0", "clip-path: inset(50%)", "pointer-events: none"];

  test("a hint cannot be hidden by a style of its own element", async () => {
    const page = await open(crowdOf("styled", 2));
    const before = await meddle(page, "looks");
    for (const style of hidings) {
      await meddle(page, "style", style);
      assert.equal(await meddle(page, "looks"), before, style);
    }
  });

  for (const style of [...hidings.filter((one) => !/^(visibility|pointer)/.test(one)), "position: fixed; left: -9999px", "transform: scale(0.01)"]) {
    test(`a hint in a list that the page hides with "${style}" takes neither a click nor a key`, async () => {
      const people = crowdOf(`hide${style.replace(/\W/g, "")}`, 3);
      const page = await open(people);
      await lieStill(page);
      const { x, y } = await aimAtHint(page, "crowd1", "accept");
      await focusHint(page, "Crowd Member 1", "accept");
      // An element that takes part in the layout: the card itself may have no box of its own.
      await page.evaluate((css) => { /** @type {HTMLElement} */ (document.querySelector("main")).style.cssText += `;${css}`; }, style);
      await page.keyboard.press("Enter");
      await page.mouse.click(x, y);
      await page.evaluate(() => document.querySelector("main")?.removeAttribute("style"));
      await nobodyButTheLast(page, people);
    });
  }

  test("a hint that the page removes under the button takes no press, and comes back", async () => {
    const people = crowdOf("removed", 3);
    const page = await open(people);
    await lieStill(page);
    const { x, y } = await aimAtHint(page, "crowd1", "accept");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await meddle(page, "remove");
    await page.mouse.up();
    await hintsOnce(page, "every request has its hint again", (all) => all.length === 3);
    await nobodyButTheLast(page, people);
  });

  test("a hint that the page carries to another card never decides on that card's person", async () => {
    const people = crowdOf("carried", 4);
    const page = await open(people);
    await meddle(page, "carry", '[data-fixture="crowd2"]');
    await lieStill(page);
    // Wherever the extension has put it back to, or not: what it says is what it does.
    await pressHint(page, "Crowd Member 1", "accept").catch(() => undefined);
    await lieStill(page);
    await pressSiteControl(page, "crowd4", "ignore");
    await decisionOn(held.session, one(people, "crowd4"));
    assert.deepEqual(await decisionsOn(held.session, one(people, "crowd2")), []);
    assert.ok((await pressedControls(page)).every(({ key }) => key === "crowd1" || key === "crowd4"));
  });

  test("a copy of a hint and a copy of its card are no hint, and what is pressed on them presses nothing", async () => {
    const people = crowdOf("cloned", 3);
    const page = await open(people);
    await meddle(page, "copy");
    await lieStill(page);
    await (await page.$("#copy"))?.click();
    await page.evaluate(() => document.getElementById("copy")?.click());
    await nobodyButTheLast(page, people);
  });

  test("messages in the extension's own form, posted, dispatched or called by the page, reach nobody", async () => {
    const people = crowdOf("posted", 2);
    const page = await open(people);
    const before = await callHost(held.session.environment, "search", { words: "posted-by" });
    const write = { to: "host", method: "decide", params: decision(900_001, "accept", request(900_002, "posted-by-the-page")) };
    const reached = await page.evaluate(async (message) => {
      const given = /** @type {any} */ (globalThis);
      for (const one of [message, { ...message, id: 1 }, { to: "background", action: "retry" }, { to: "page", action: "state" }, JSON.stringify(message)]) {
        window.postMessage(one, "*");
        window.dispatchEvent(new MessageEvent("message", { data: one, origin: location.origin, source: window }));
        document.dispatchEvent(new CustomEvent("serendip", { detail: one, bubbles: true }));
      }
      new BroadcastChannel("serendip").postMessage(message);
      const names = Object.getOwnPropertyNames(given).filter((name) => /serendip/i.test(name));
      const runtime = given.chrome?.runtime ?? given.browser?.runtime;
      const answers = await Promise.all(["oppllhkebnaeekmnmkpkanccmjbfmdga", undefined].map((id) => {
        try {
          return Promise.resolve(runtime.sendMessage(id, message)).then((answer) => answer, () => "refused");
        } catch {
          return "refused";
        }
      }));
      return { names, answers };
    }, write);
    assert.deepEqual(reached.names, [], "the page sees a name of the extension's");
    assert.ok(reached.answers.every((answer) => answer === "refused" || answer === undefined), JSON.stringify(reached.answers));
    await nobodyButTheLast(page, people);
    // The host has the last decision before the background knows.
    await allStored(held.session);
    assert.deepEqual(Object.keys(await readStorage(held.session)).filter((key) => key.startsWith("refused:")), []);
    assert.deepEqual(before.senders, []);
    assert.deepEqual((await callHost(held.session.environment, "search", { words: "posted-by" })).senders, []);
  });

  test("a card that the page makes for somebody else leads to what it shows, and never to the person it was copied from", async () => {
    const people = crowdOf("faked", 3);
    const page = await open(people);
    const slug = one(people, "crowd1").slug ?? "";
    // Named and addressed as another; its controls, which only the page knows to be false, say so too.
    await page.evaluate((own) => {
      const card = /** @type {HTMLElement} */ (document.querySelector('[data-fixture="crowd1"]'));
      const fake = document.createElement(card.localName);
      fake.innerHTML = card.innerHTML.replaceAll(`/in/${own}`, "/in/faked-by-the-page").replaceAll("Crowd Member 1", "Fake Person");
      for (const { name, value } of card.attributes) if (name !== "data-fixture") fake.setAttribute(name, value);
      card.after(fake);
    }, slug);
    await hintsOnce(page, "the made card is read like any other", (all) => all.some(({ name }) => name === "Fake Person"));
    await pressHint(page, "Fake Person", "accept");
    await pressHint(page, "crowd2", "accept");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd2"))), accepted);
    assert.deepEqual(await decisionsOn(held.session, one(people, "crowd1")), []);
    // The made card's own control has no key.
    assert.deepEqual((await pressedControls(page)).map(({ key }) => key), ["", "crowd2"]);
  });

  test("a card whose address is another's than its controls name has no hint", async () => {
    const people = crowdOf("mixed", 3);
    const page = await open(people);
    // The victim's name on the card and its controls, the page's own person behind its link: two links are two persons.
    await page.evaluate((own) => {
      const card = /** @type {HTMLElement} */ (document.querySelector('[data-fixture="crowd1"]'));
      const link = /** @type {HTMLAnchorElement} */ (card.querySelector(`a[href*="/in/${own}"]`));
      const other = /** @type {HTMLAnchorElement} */ (link.cloneNode(true));
      other.href = "https://www.linkedin.com/in/somebody-else-entirely/";
      link.after(other);
    }, one(people, "crowd1").slug ?? "");
    await pressHint(page, "crowd1", "accept").catch(() => undefined);
    await pressHint(page, "crowd2", "accept");
    await decisionOn(held.session, one(people, "crowd2"));
    const { senders } = await callHost(held.session.environment, "search", { words: "mixed" });
    const { events } = await callHost(held.session.environment, "sender", { sender: { slug: "somebody-else-entirely" } });
    assert.deepEqual(events, [], `the wrong person was remembered (${JSON.stringify(senders)})`);
    assert.ok((await pressedControls(page)).every(({ key }) => key === "crowd1" || key === "crowd2"));
  });
});
