// Block: only LinkedIn's own profile page can do it, by the user's hand. The hint remembers the intention and opens the
// profile; the chip there asks what became of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { castOf, crowdOf, one } from "./harness/cast.mjs";
import { decisionOn, decisionsOn, told } from "./harness/decisions.mjs";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { pressChip, pressHint } from "./harness/presses.mjs";
import { chip, hintOf, openInvitations, pressedControls, suggestedHints, tabOpenedAt, until } from "./harness.mjs";

/** @typedef {import("../pages/people.mjs").Person} Person */

const intended = { action: "block", stage: "intended", origin: "hint", undone: false };

const question = "Did you block";
/** @param {import("puppeteer-core").Page} page */
const questionOn = (page) => until("the chip asks", async () => {
  const shown = await chip(page);
  return shown?.text.includes(question) && shown;
});
/** @param {import("puppeteer-core").Page} page @param {string} name */
const noQuestionOn = (page, name) => until("the chip is there and does not ask", async () => {
  const shown = await chip(page);
  return shown?.label.includes(name) && !shown.text.includes(question);
});

inEachBrowser("Block in a hint", (held) => {
  /** Blocks in the hint. @param {Person[]} people @param {string} key */
  async function block(people, key) {
    const page = await openInvitations(held.session, { people });
    await suggestedHints(page, people.length);
    await pressHint(page, key, "block");
    const { slug, memberId } = one(people, key);
    const profile = await tabOpenedAt(held.session, (address) => address === `https://www.linkedin.com/in/${slug ?? memberId}/`);
    return { page, profile };
  }

  test("it remembers the intention, opens the profile in a new tab and presses nothing of LinkedIn's", async () => {
    const people = crowdOf("block", 3);
    const { page, profile } = await block(people, "crowd2");
    assert.notEqual(page, profile);
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd2"))), intended);
    const hint = await hintOf(page, "crowd2", ({ suggestion }) => suggestion === "Block: your turn");
    assert.deepEqual(hint.buttons.map(({ action }) => action), ["undo"]);
    assert.deepEqual(await pressedControls(page), []);
    const { text } = await questionOn(profile);
    assert.match(text, /More → Block/);
    assert.match(text, /Did you block Crowd Member 2\?/);
    assert.equal(await profile.evaluate(() => document.body.dataset.blocked), undefined, "something pressed Block by itself");
  });

  test("the chip confirms it", async () => {
    const people = crowdOf("confirm", 2);
    const { profile } = await block(people, "crowd1");
    await questionOn(profile);
    await pressChip(profile, "Yes, blocked");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd1"), ({ stage }) => stage === "done")), { ...intended, stage: "done", origin: "profile" });
    const said = await until("the chip says it", async () => {
      const now = await chip(profile);
      return now?.text.includes("Remembered as blocked.") && now;
    });
    assert.ok(!said.text.includes(question), said.text);
  });

  test("the chip takes it back", async () => {
    const people = crowdOf("back", 2);
    const { profile } = await block(people, "crowd1");
    await questionOn(profile);
    await pressChip(profile, "No, take it back");
    const decisions = await until("it is taken back", async () => {
      const all = await decisionsOn(held.session, one(people, "crowd1"));
      return all[0]?.undone && all;
    });
    assert.deepEqual(decisions.map(told), [{ ...intended, undone: true }]);
  });

  test("the question put off comes back with the next visit, and is asked on no other profile", async () => {
    const people = crowdOf("later", 3);
    const { profile } = await block(people, "crowd1");
    await questionOn(profile);
    await pressChip(profile, "Not now");
    await noQuestionOn(profile, "Crowd Member 1");
    assert.deepEqual((await decisionsOn(held.session, one(people, "crowd1"))).map(told), [intended]);
    await profile.reload();
    await questionOn(profile);
    const go = (/** @type {string | undefined} */ slug) => profile.evaluate((path) => history.pushState({}, "", path), `/in/${slug}/`);
    await go(one(people, "crowd2").slug);
    await noQuestionOn(profile, "Crowd Member 2");
    await go(one(people, "crowd1").slug);
    await questionOn(profile);
  });

  test("Undo in the hint takes it back", async () => {
    const people = crowdOf("undo", 2);
    const { page } = await block(people, "crowd1");
    await decisionOn(held.session, one(people, "crowd1"));
    await hintOf(page, "crowd1", ({ buttons }) => buttons.some(({ action }) => action === "undo"));
    await pressHint(page, "crowd1", "undo");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "crowd1"), ({ undone }) => undone)), { ...intended, undone: true });
    await hintOf(page, "crowd1", ({ buttons, live }) => buttons.some(({ action }) => action === "block") && /Taken back/.test(live));
  });

  test("a person known by the member id only is found again on the profile", async () => {
    const people = castOf("block").filter(({ key }) => key === "member" || key === "carlo");
    const { profile } = await block(people, "member");
    assert.match((await questionOn(profile)).text, /Did you block Tarek Halabi\?/);
    await pressChip(profile, "Yes, blocked");
    assert.deepEqual(told(await decisionOn(held.session, one(people, "member"), ({ stage }) => stage === "done")), { ...intended, stage: "done", origin: "profile" });
  });

  test("a chip that the page has faded takes no press and says why", async () => {
    const people = crowdOf("faded", 2);
    const { profile } = await block(people, "crowd1");
    await questionOn(profile);
    await profile.evaluate(() => { document.body.style.opacity = "0.01"; });
    await pressChip(profile, "Yes, blocked");
    await until("the chip refuses", async () => (await chip(profile))?.text.includes("not clearly visible"));
    assert.deepEqual((await decisionsOn(held.session, one(people, "crowd1"))).map(told), [intended]);
  });
});
