// Pressing as a person does: not before the page lies still. A hint refuses a press while it has just been moved, so a test
// that presses at once would now and then meet that refusal instead of what it is about.
import { clickHint, hints, stillMs } from "./hints.mjs";
import { onClosedRoots } from "./driver.mjs";
import { until } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** Waits until no hint has moved for a while. @param {Page} page */
export async function lieStill(page) {
  let places = "";
  let since = 0;
  await until("the hints lie still", async () => {
    const now = JSON.stringify((await hints(page)).map(({ name, box }) => [name, box.x, box.y]));
    if (now !== places) [places, since] = [now, Date.now()];
    return Date.now() - since >= stillMs;
  });
}

/** @param {Page} page @param {string} whose key or name @param {string} action a button of the hint */
export async function pressHint(page, whose, action) {
  await page.bringToFront();
  await lieStill(page);
  await clickHint(page, whose, action);
}

/** Presses a button of the chip on a profile. @param {Page} page @param {string} label as shown */
export async function pressChip(page, label) {
  await page.bringToFront();
  const place = await until(`the chip has a button "${label}" that lies still`, async () => {
    const [before, now] = [await placeInChip(page, label), await new Promise((resolve) => setTimeout(resolve, stillMs)).then(() => placeInChip(page, label))];
    return now && JSON.stringify(before) === JSON.stringify(now) ? now : undefined;
  });
  await page.mouse.click(place.x, place.y);
}

/** @param {Page} page @param {string} label @returns {Promise<{x: number, y: number} | undefined>} */
async function placeInChip(page, label) {
  const found = await onClosedRoots(page, (root, wanted) => {
    const button = root.host.classList.contains("chip") ? [...root.querySelectorAll("button")].find((one) => one.innerText.trim().replace(/\s+/g, " ") === wanted) : undefined;
    const box = button?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, label);
  return found.find((place) => place !== null) ?? undefined;
}

/** Sets the keyboard on a button of a hint, as tabbing there would. @param {Page} page @param {string} name as in the hint @param {string} action */
export async function focusHint(page, name, action) {
  await page.bringToFront();
  await until(`the keyboard is on ${action} of ${name}`, async () => (await onClosedRoots(page, (root, given) => {
    const box = root.querySelector(".hint");
    if (!box?.getAttribute("aria-label")?.includes(given.name)) return false;
    const button = /** @type {HTMLElement | null} */ (box.querySelector(`[data-button="${given.action}"]`));
    button?.focus();
    return button !== null && root.activeElement === button;
  }, { name, action })).some(Boolean));
}
