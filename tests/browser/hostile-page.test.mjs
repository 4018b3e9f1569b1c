// Text from the page is anybody's: names and notes that are too long, broken, turned round or made of markup, and cards
// that lack what a card has. None of it disturbs another card; what is remembered is exact, what cannot be is refused with
// a reason.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, renderPage } from "../pages/page.mjs";
import { crowdOf, one } from "./harness/cast.mjs";
import { decisionOn, requestsOf, told } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { lieStill, pressHint } from "./harness/presses.mjs";
import { callHost, clickHint, hintsOnce, openInvitations, pressedControls, readStorage, suggestedHints, until } from "./harness.mjs";

/** @typedef {import("../pages/people.mjs").Person} Person */

const layouts = /** @type {const} */ (["2026", "2025", "2019"]);
const rocket = "\u{1F680}";

/** What cannot be kept, and the words that say so. @type {[Partial<Person>, string][]} */
const refused = [
  [{ name: `${"Long ".repeat(2000)}Name` }, "The name is longer"],
  [{ name: "N".repeat(301) }, "The name is longer"],
  [{ headline: "h".repeat(10_000) }, "The headline is longer"],
  [{ note: "n".repeat(100_000) }, "The note is longer"],
];

/** What is kept exactly as it stands. @type {Partial<Person>[]} */
const kept = [
  { name: "N".repeat(300), headline: rocket.repeat(500), note: "x".repeat(2000) },
  { name: "\u202EreversE\u202C \u2067Isolated\u2069 Name", headline: "\u200Fمهندس\u200E and \u202Dforced\u202C", note: "a\u2066b\u2069c" },
  { name: "<b onmouseover=alert(1)>Bold</b> &amp; Co", headline: "<img src=x onerror=\"document.title='owned'\">", note: "</p></div><script>document.title='owned'</script>" },
  { name: "${constructor} $1 {{name}} %s", headline: "'; DROP TABLE request; --", note: "\\u0000 \\n \" ' ` \\" },
  { name: "О́льга Ни́кифорова", headline: "नमस्ते 👩‍👩‍👧‍👦 e\u0301", note: "Zalgo t\u0310\u0311\u0312\u0313\u0314ext" },
  { name: "Jean-Luc O’Neill-D'Arc, Ph.D. (he/him)", headline: "0", note: "." },
  { name: "李 小龙", headline: "工程师" },
];

inEachBrowser("a hostile page", (held) => {
  /** Opens such a page at once: of one that was whole before, the history would have what is whole. @param {string} html */
  async function openServed(html) {
    held.session.site.serve((path) => (path.startsWith("/mynetwork/") ? html : undefined));
    const page = await held.session.browser.newPage();
    await page.goto(addressOf("received"));
    return page;
  }

  for (const layout of layouts) {
    test(`in the layout of ${layout} what fits is remembered exactly, what does not is refused with a reason, and every other card has its hint`, async () => {
      const odd = [...refused.map(([person]) => person), ...kept];
      const people = crowdOf(`odd${layout}`, odd.length + 2).map((person, index) => ({ ...person, mutual: undefined, ...odd[index] }));
      const page = await openInvitations(held.session, { layout, people });
      const all = await hintsOnce(page, "every hint has come to its end", (seen) => seen.length === people.length && seen.every(({ tone, state }) => tone !== "none" || state !== ""));
      assert.deepEqual(all.map(({ key }) => key), people.map(({ key }) => key));
      refused.forEach(([, reason], index) => {
        assert.ok(all[index]?.state.startsWith(reason), `${all[index]?.state} is not "${reason} …"`);
        assert.deepEqual(all[index]?.buttons, [], "something can be pressed that cannot be remembered");
        assert.ok((all[index]?.box.height ?? 0) < 400, "a long text makes a hint of its length");
      });
      for (const person of people.slice(refused.length)) {
        const [request] = await until(`the request of ${person.name.slice(0, 40)} is in the history`, async () => {
          const requests = await requestsOf(held.session, person);
          return requests.length > 0 && requests;
        });
        assert.deepEqual({ name: request.name, headline: request.headline, note: request.note }, { name: person.name, headline: person.headline ?? null, note: person.note ?? null });
      }
      for (const person of people.slice(0, refused.length)) assert.deepEqual(await requestsOf(held.session, person), []);
      assert.equal(await page.title(), "Received invitations");
      assert.deepEqual(Object.keys(await readStorage(held.session)).filter((key) => key.startsWith("refused:")), [], "the host was sent what it refuses");
    });

    test(`in the layout of ${layout} each odd person can be accepted, and nobody else is`, async () => {
      const people = crowdOf(`press${layout}`, kept.length).map((person, index) => ({ ...person, mutual: undefined, ...kept[index] }));
      const page = await openInvitations(held.session, { layout, people, extras: { delay: 2500 } });
      await suggestedHints(page, people.length);
      // From below, and with room there, so that a card that leaves moves none that is still to be pressed.
      await page.evaluate(() => { document.body.style.paddingBottom = "100vh"; });
      await lieStill(page);
      const keys = people.map(({ key }) => key).reverse();
      for (const key of keys) await clickHint(page, key, "accept");
      for (const person of people) assert.deepEqual(told(await decisionOn(held.session, person)), { action: "accept", stage: "done", origin: "hint", undone: false });
      assert.deepEqual((await pressedControls(page)).map(({ key }) => key), keys);
    });

    test(`in the layout of ${layout} cards without a person, with a broken link or with half a pair of buttons get nothing and break nothing`, async () => {
      const people = crowdOf(`broken${layout}`, 9);
      const whole = renderPage({ layout, people, extras: { late: true } });
      const slug = (/** @type {string} */ key) => one(people, key).slug ?? "";
      const broken = whole
        .replaceAll(`/in/${slug("crowd1")}/`, "/nowhere/")
        .replaceAll(`/in/${slug("crowd2")}/`, "/in/%E0%A4%A/")
        .replaceAll(`/in/${slug("crowd3")}/`, "/in/a%2Fb/")
        .replaceAll(`/in/${slug("crowd4")}/`, `/in/${"s".repeat(300)}/`)
        .replaceAll(`/in/${slug("crowd5")}/`, "https://elsewhere.example/in/crowd/")
        .replaceAll("Accept Crowd Member 6’s invitation", "Accept Somebody Else’s invitation")
        .replaceAll("Ignore an invitation to connect from Crowd Member 7", "Ignore an invitation to connect from Somebody Else")
        .replaceAll("<strong>Crowd Member 8</strong>", "<strong></strong>").replaceAll(">Crowd Member 8</a>", "></a>");
      const page = await openServed(broken);
      const all = await suggestedHints(page, 1);
      assert.deepEqual(all.map(({ key }) => key), ["crowd9"]);
      await pressHint(page, "crowd9", "accept");
      await decisionOn(held.session, one(people, "crowd9"));
      assert.equal((await pressedControls(page)).length, 1);
      assert.deepEqual((await callHost(held.session.environment, "search", { words: "elsewhere" })).senders, []);
    });
  }

  test("halves of characters are shown and remembered as the sign for what cannot be read", async () => {
    const people = crowdOf("surrogates", 3).map((person) => ({ ...person, note: "A note" }));
    const script = `<script>for (const template of document.querySelectorAll('template[data-fixture-template="crowd2"]')) {
      const walker = document.createTreeWalker(template.content, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace("Crowd Member 2", "Cut \\ud83d Name").replace("A note", "\\udc00 note \\ud83d").replace("Engineer", "\\ud800 engineer");
      for (const one of template.content.querySelectorAll("[aria-label]")) one.setAttribute("aria-label", one.getAttribute("aria-label").replace("Crowd Member 2", "Cut \\ud83d Name"));
    }</script>`;
    // Before the page's own scripts, which fill the list from those templates.
    const ownScripts = '<script type="application/json"';
    const page = await openServed(renderPage({ people, extras: { late: true } }).replace(ownScripts, () => script + ownScripts));
    const all = await suggestedHints(page, 3);
    assert.equal(all[1]?.name, "Cut \uFFFD Name");
    const [request] = await until("the request is in the history", async () => {
      const requests = await requestsOf(held.session, one(people, "crowd2"));
      return requests.length > 0 && requests;
    });
    assert.deepEqual({ name: request.name, headline: request.headline, note: request.note }, { name: "Cut \uFFFD Name", headline: "\uFFFD engineer number 2", note: "\uFFFD note \uFFFD" });
    await pressHint(page, "crowd2", "accept");
    assert.equal(told(await decisionOn(held.session, one(people, "crowd2"))).action, "accept");
  });
});
