// Reading and pressing in the popup and on the welcome page as a person does: by what is shown.
import { randomUUID } from "node:crypto";
import { until, untilStill } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** @param {Page} page @param {string} [selector] @returns {Promise<string>} what is shown there, "" if it is hidden or not there */
export function shownIn(page, selector = "body") {
  return page.evaluate((wanted) => {
    const found = document.querySelector(wanted);
    return found instanceof HTMLElement && found.checkVisibility() ? found.innerText.trim().replace(/\s+/g, " ") : "";
  }, selector);
}

/** As the user reloads it. What is asked of it next is asked of the new document, not of the one that is going. @param {Page} page */
export async function loadAgain(page) {
  await page.evaluate(() => {
    Object.assign(globalThis, { going: true });
    location.reload();
  });
  await until("the page is loaded again", () => page.evaluate(() => !Reflect.get(globalThis, "going") && document.readyState === "complete"));
}

/** Notes from a page of the extension that a pitch followed; of somebody who was never seen the host refuses it for good. @param {Page} page @param {string} slug */
export async function notePitch(page, slug) {
  await page.evaluate((params) => chrome.runtime.sendMessage({ to: "host", method: "outcome", params }), { id: randomUUID(), at: Date.now(), sender: { slug }, outcome: "pitch" });
}

/** @param {Page} page @param {string} selector @param {string} wanted a part of it @returns {Promise<string>} all that is shown there then */
export function shownOnce(page, selector, wanted) {
  return until(`${selector} shows "${wanted}"`, async () => {
    const shown = await shownIn(page, selector);
    if (!shown.includes(wanted)) throw new Error(shown || "nothing");
    return shown;
  });
}

/**
 * Clicks it once it lies still: what comes late above it (the comparison of the options' last month) moves it from under the
 * pointer. @param {Page} page @param {import("puppeteer-core").ElementHandle<Element>} element
 */
async function pressStill(page, element) {
  // Chromium gives a tab behind another no frames, and a click waits for one.
  await page.bringToFront();
  await element.scrollIntoView();
  const place = await untilStill("what is to be pressed", () => element.boundingBox());
  if (!place) throw new Error("what was to be pressed is not shown, or was drawn anew");
  await element.click();
}

/** Clicks the first of these. @param {Page} page @param {string} selector */
export async function press(page, selector) {
  await until(`${selector} could be pressed`, async () => {
    const element = await page.$(selector);
    if (!element) return false;
    await pressStill(page, element);
    return true;
  });
}

/** Clicks a box, or one of several choices, unless it is as wanted; and again if the click has missed it. @param {Page} page @param {string} selector @param {boolean} on */
export async function tick(page, selector, on) {
  const isOn = () => page.$eval(selector, (box) => /** @type {HTMLInputElement} */ (box).checked);
  await until(`${selector} is ${on ? "on" : "off"}`, async () => {
    if ((await isOn()) !== on) await press(page, selector);
    return (await isOn()) === on;
  });
}

/** Clicks the first button with this label. @param {Page} page @param {string} selector where it is @param {string} label as shown */
export async function pressButton(page, selector, label) {
  await until(`${selector} has a button "${label}"`, async () => {
    const found = await page.evaluateHandle((where, wanted) => {
      const buttons = [...document.querySelectorAll(`${where} button`)];
      return buttons.find((button) => button instanceof HTMLElement && button.checkVisibility() && button.innerText.trim() === wanted);
    }, selector, label);
    const button = found.asElement();
    if (!button) return false;
    await pressStill(page, /** @type {import("puppeteer-core").ElementHandle<Element>} */ (button));
    return true;
  });
}
