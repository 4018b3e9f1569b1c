// The chip on a profile: what is known, what followed, whether a block was done, folded, on a small screen.
import { randomUUID } from "node:crypto";
import { onClosedRoots } from "../../tests/browser/harness/driver.mjs";
import { chip } from "../../tests/browser/harness/hints.mjs";
import { callHost } from "../../tests/browser/harness/history.mjs";
import { pressChip } from "../../tests/browser/harness/presses.mjs";
import { until } from "../../tests/browser/harness/until.mjs";
import { person } from "../../tests/pages/people.mjs";
import { profilePage } from "../../tests/pages/profile-page.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {import("../../tests/pages/people.mjs").Person} Person */

const day = 86_400_000;
const friend = { ...person("tobias"), slug: "tobias-on-profile" };
const nuisance = { ...person("dex"), slug: "dex-on-profile" };
const long = { ...person("friederike"), slug: "friederike-on-profile" };

/** @param {Stage} stage */
async function giveAPast({ session }) {
  const kinds = [[friend, "accept", "done"], [nuisance, "block", "intended"], [long, "accept", "done"]];
  for (const [{ slug, name, headline, note }, action, stage] of /** @type {[Person, string, string][]} */ (kinds)) {
    const seenAt = Date.now() - 120 * day;
    const request = { id: randomUUID(), sender: { slug }, name, headline, seenAt, ...(note ? { note } : {}) };
    await callHost(session.environment, "decide", { id: randomUUID(), at: seenAt + day, action, stage, origin: "hint", request });
  }
}

/** @param {Stage} stage */
export async function profile(stage) {
  const { session, texts } = stage;
  await giveAPast(stage);
  session.site.serve((path) => {
    const whose = [friend, nuisance, long].find(({ slug }) => path.startsWith(`/in/${slug}/`));
    return whose && profilePage(whose);
  });
  const page = await session.browser.newPage();
  /** @param {Person} whose @param {number} width @param {number} [zoom] */
  const visit = async ({ slug, name }, width, zoom) => {
    await stage.resize(page, width, 800, zoom);
    await page.goto(`https://www.linkedin.com/in/${slug}/`);
    await chipOnce(({ label }) => label.includes(name));
  };
  /** @param {(shown: import("../../tests/browser/harness/hints.mjs").Chip) => unknown} wanted */
  const chipOnce = (wanted) => until("the chip is as wanted", async () => {
    const shown = await chip(page);
    return shown && wanted(shown);
  });
  const turn = async () => {
    await onClosedRoots(page, (root) => /** @type {HTMLElement | null} */ (root.querySelector(".head"))?.focus());
    await page.keyboard.press("Enter");
  };
  await visit(friend, 1440);
  await stage.take(page, "history");
  await pressChip(page, texts.outcome_exchange);
  await chipOnce(({ said }) => said === texts.profile_noted);
  await stage.take(page, "outcome-noted");
  await visit(nuisance, 1440);
  await stage.take(page, "did-you-block");
  await page.click("#fixture-more");
  await pressChip(page, texts.profile_yes);
  await chipOnce(({ said }) => said === texts.profile_done_yes);
  await stage.take(page, "blocked");
  await turn();
  await chipOnce(({ open }) => !open);
  await stage.take(page, "folded");
  await visit(long, 320);
  await stage.take(page, "phone-mark");
  if (!(await chip(page))?.open) await turn();
  await chipOnce(({ open }) => open);
  await stage.take(page, "phone-open");
  await visit(long, 640, 2);
  await stage.take(page, "zoom-200");
  await page.close();
}
