// What Serendip shows besides hints: the details of one, the help for the keys, the bar above the list.
import { onClosedRoots } from "./driver.mjs";
import { lieStill } from "./presses.mjs";
import { until, untilStill } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {{x: number, y: number, width: number, height: number}} Rect */
/**
 * @typedef {object} Bar
 * @property {{action: string, count: number, pressed: boolean, disabled: boolean, spoken: string}[]} choices action is "all" or a suggestion
 * @property {string} message why there is no advice, "" if there is
 * @property {boolean} jumps whether there is one to look at
 * @property {Rect} box
 */

/** @param {Page} page @param {"details" | "help"} kind @returns {Promise<{label: string, text: string, box: Rect} | undefined>} what is open over the page */
export async function overlay(page, kind) {
  const found = await onClosedRoots(page, (root, wanted) => {
    const box = root.querySelector(`.${wanted}:popover-open`);
    if (!(box instanceof HTMLElement)) return null;
    const { x, y, width, height } = box.getBoundingClientRect();
    return { label: box.getAttribute("aria-label") ?? "", text: box.innerText, box: { x, y, width, height } };
  }, kind);
  return found.find((one) => one !== null) ?? undefined;
}

/** @param {Page} page @param {"details" | "help"} kind @param {string} [part] of its text */
export function overlayOnce(page, kind, part = "") {
  return until(`${kind} are open and say "${part}"`, async () => {
    const open = await overlay(page, kind);
    if (!open?.text.includes(part)) throw new Error(open?.text ?? "closed");
    return open;
  });
}

/** @param {Page} page @param {"details" | "help"} kind */
export function overlayGone(page, kind) {
  return until(`${kind} are closed`, async () => (await overlay(page, kind)) === undefined);
}

/** @param {Page} page @returns {Promise<string | undefined>} what the page is told not to be, in a corner */
export async function notice(page) {
  const found = await onClosedRoots(page, (root) => (root.host.classList.contains("notice") ? /** @type {HTMLElement} */ (root.firstElementChild).innerText : null));
  return found.find((one) => one !== null) ?? undefined;
}

/** @param {Page} page */
export async function closeNotice(page) {
  await page.bringToFront();
  const place = await middleOf(page, ".hint .quiet:not([data-opens])", false);
  await page.mouse.click(place.x, place.y);
}

/** Clicks the button that opens the details. @param {Page} page @param {string} name as in the hint */
export async function clickDetails(page, name) {
  await page.bringToFront();
  await lieStill(page);
  const place = await middleOf(page, `.hint[aria-label$="${name}"] [data-opens]`, true);
  await page.mouse.click(place.x, place.y);
}

/** @param {Page} page @returns {Promise<Bar | undefined>} */
export async function bar(page) {
  const found = await onClosedRoots(page, (root) => {
    const box = root.querySelector(".sorting");
    if (!(box instanceof HTMLElement)) return null;
    const { x, y, width, height } = root.host.getBoundingClientRect();
    const choices = /** @type {HTMLElement[]} */ ([...box.querySelectorAll(".choice")]).map((choice) => ({
      action: choice.dataset.tone ?? "", count: Number(choice.querySelector("b")?.textContent), pressed: choice.getAttribute("aria-pressed") === "true",
      disabled: choice.getAttribute("aria-disabled") === "true", spoken: choice.getAttribute("aria-label") ?? "",
    }));
    const message = /** @type {HTMLElement} */ (box.querySelector(".message"));
    return { choices, message: message.hidden ? "" : message.innerText.trim(), jumps: box.querySelector(".jump")?.getAttribute("aria-disabled") === "false", box: { x, y, width, height } };
  });
  return found.find((one) => one !== null) ?? undefined;
}

/** @param {Page} page @param {string} what in words @param {(bar: Bar) => boolean} wanted @returns {Promise<Bar>} */
export function barOnce(page, what, wanted) {
  return until(`the bar ${what}`, async () => {
    const now = await bar(page);
    if (!now || !wanted(now)) throw new Error(JSON.stringify(now));
    return now;
  });
}

/** @param {Page} page @param {string} choice "all", a suggestion, "jump" or "retry" */
export async function pressBar(page, choice) {
  await page.bringToFront();
  const place = await middleOf(page, ["jump", "retry"].includes(choice) ? `.sorting .${choice}` : `.sorting .choice[data-tone="${choice}"]`, true);
  await page.mouse.click(place.x, place.y);
}

/** Once it lies still. @param {Page} page @param {string} selector within a closed root @param {boolean} bring whether to bring it into view first */
async function middleOf(page, selector, bring) {
  if (bring) await placeOf(page, selector, true);
  const place = await untilStill(selector, () => placeOf(page, selector, false));
  if (!place) throw new Error(`Nothing of Serendip's is ${selector}.`);
  return place;
}

/** @param {Page} page @param {string} selector @param {boolean} bring @returns {Promise<{x: number, y: number} | undefined>} of what is shown */
async function placeOf(page, selector, bring) {
  const found = await onClosedRoots(page, (root, given) => {
    const element = root.querySelector(given.selector);
    if (given.bring) element?.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, { selector, bring });
  return found.find((one) => one !== null) ?? undefined;
}

/** @param {Page} page @returns {Promise<string>} whose hint has the keyboard in itself, as its label says; "" if none has */
export async function framed(page) {
  const found = await onClosedRoots(page, (root) => {
    const box = root.querySelector(".hint");
    return box && root.activeElement === box ? { label: box.getAttribute("aria-label") ?? "", ring: getComputedStyle(box).outlineStyle } : null;
  });
  const one = found.find((label) => label !== null);
  return one ? (one.ring === "none" ? `${one.label} without a frame` : one.label) : "";
}
