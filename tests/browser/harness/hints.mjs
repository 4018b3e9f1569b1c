// Reading and clicking hints as a person would. They live in closed shadow roots, which neither the site nor a test's own
// script can enter; the drivers can.
import { onClosedRoots } from "./driver.mjs";
import { until } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/**
 * @typedef {object} Hint
 * @property {string} name whose request it stands beside
 * @property {string} suggestion the suggestion as shown, e.g. "Accept"; "" while there is none
 * @property {string} action `accept`, `ignore`, `block`, `lookFirst`, or "" while there is none
 * @property {string[]} reasons as shown
 * @property {string} history the line about earlier requests, or ""
 * @property {string} state what the hint says of itself ("host is away", "accepting…"), or ""
 * @property {{label: string, action: string, disabled: boolean}[]} buttons
 * @property {string} text everything the hint shows
 * @property {{x: number, y: number, width: number, height: number}} box in CSS pixels of the viewport
 */

/** @typedef {{rect: {x: number, y: number, width: number, height: number} | null, problem: string}} Aim */

/** Runs in the page. @param {ShadowRoot} root @returns {Hint | null} nothing for a closed root that is not a hint */
function readRoot(root) {
  /** @param {Element | null} element */
  const shown = (element) => (element instanceof HTMLElement && element.checkVisibility() ? element.innerText.trim().replace(/\s+/g, " ") : "");
  const frame = root.querySelector("[data-hint]");
  if (!(frame instanceof HTMLElement)) return null;
  const suggestion = frame.querySelector(".suggestion");
  const { x, y, width, height } = root.host.getBoundingClientRect();
  return {
    name: frame.dataset.hint ?? "",
    suggestion: shown(suggestion),
    action: suggestion?.getAttribute("data-action") ?? "",
    reasons: [...frame.querySelectorAll(".reasons li")].map(shown).filter(Boolean),
    history: shown(frame.querySelector(".history")),
    state: shown(frame.querySelector(".state")),
    buttons: [...frame.querySelectorAll("button")].filter((button) => button.checkVisibility()).map((button) => ({
      label: shown(button), action: button.dataset.action ?? "", disabled: button.disabled || button.getAttribute("aria-disabled") === "true",
    })),
    text: shown(frame),
    box: { x, y, width, height },
  };
}

/** @param {Page} page @returns {Promise<Hint[]>} in document order */
export async function hints(page) {
  const read = await onClosedRoots(page, readRoot);
  return read.filter((hint) => hint !== null);
}

/**
 * Waits until the page's hints are as wanted.
 * @param {Page} page
 * @param {string} what the condition in words
 * @param {(hints: Hint[]) => boolean} wanted
 * @param {number} [milliseconds]
 * @returns {Promise<Hint[]>}
 */
export async function hintsOnce(page, what, wanted, milliseconds) {
  /** @type {Hint[]} */ let last = [];
  try {
    await until(what, async () => wanted((last = await hints(page))), milliseconds);
  } catch (error) {
    const seen = last.map(({ name, suggestion, state }) => `${name}: ${suggestion || "–"} ${state}`).join("; ");
    throw new Error(`${error instanceof Error ? error.message : error}\nHints on the page: ${seen || "none"}`);
  }
  return last;
}

/** @param {Page} page @param {number} count @returns {Promise<Hint[]>} once so many hints show a suggestion */
export function suggestedHints(page, count) {
  return hintsOnce(page, `${count} requests have a suggestion`, (all) => all.filter((hint) => hint.suggestion).length >= count);
}

/** @param {Page} page @param {string} name @param {(hint: Hint) => boolean} [wanted] @returns {Promise<Hint>} */
export async function hintOf(page, name, wanted = () => true) {
  const all = await hintsOnce(page, `the hint of ${name} is as wanted`, (list) => list.some((hint) => hint.name === name && wanted(hint)));
  return /** @type {Hint} */ (all.find((hint) => hint.name === name));
}

/** Runs in the page: brings the button into view and says where it is. @param {ShadowRoot} root @param {{name: string, action: string}} given @returns {Aim | null} */
function aimAt(root, given) {
  const frame = root.querySelector("[data-hint]");
  if (!(frame instanceof HTMLElement) || frame.dataset.hint !== given.name) return null;
  const button = [...frame.querySelectorAll("button")].find((one) => one.dataset.action === given.action && one.checkVisibility());
  if (!button) return { rect: null, problem: `the hint of ${given.name} shows no button "${given.action}"` };
  button.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { rect: { x, y, width, height }, problem: "" };
}

/**
 * Clicks a button of a hint with the mouse, so that the page sees a trusted event.
 * @param {Page} page
 * @param {string} name as in the hint
 * @param {string} action the button's: "accept", "ignore", "block", …
 */
export async function clickHint(page, name, action) {
  await page.bringToFront();
  const aims = (await onClosedRoots(page, aimAt, { name, action })).filter((aim) => aim !== null);
  const [aim] = aims;
  if (!aim) throw new Error(`There is no hint for ${name} on the page.`);
  if (aims.length > 1) throw new Error(`There are ${aims.length} hints for ${name}; a click would be a guess.`);
  if (!aim.rect) throw new Error(`Cannot click: ${aim.problem}.`);
  await page.mouse.click(aim.rect.x + aim.rect.width / 2, aim.rect.y + aim.rect.height / 2);
}
