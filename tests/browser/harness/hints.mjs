// Reading and clicking hints as a person would. They live in closed shadow roots, which neither the site nor a test's own
// script can enter; the drivers can. The names used here are those of extension/page/hint.js.
import { onClosedRoots } from "./driver.mjs";
import { nameInLabel } from "./hint_name.mjs";
import { until } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/**
 * @typedef {object} Hint
 * @property {string} name whose request it stands beside, as the hint says it
 * @property {string} key the key of tests/pages/people.mjs of the card it stands in or behind, "" if there is none
 * @property {string} tone `accept`, `ignore`, `block`, `lookFirst`; `none` while there is no suggestion
 * @property {string} suggestion the word in bold
 * @property {string[]} reasons as shown
 * @property {string} history the line about earlier requests, or ""
 * @property {string} state what the hint says of itself instead of reasons ("host is away", "pressed"), or ""
 * @property {string} live what a screen reader was told last of anything, if it was of this person; else ""
 * @property {boolean} loading
 * @property {boolean} laidOut what is not yet shows no text to anybody (extension/page/hint-settling.js), most of all in a tab behind another
 * @property {"light" | "dark"} theme
 * @property {{action: string, label: string, spoken: string, disabled: boolean, suggested: boolean}[]} buttons action is
 *   `accept`, `ignore`, `block`, `look` or `undo`
 * @property {{x: number, y: number, width: number, height: number}} box in CSS pixels of the viewport
 */

/** Runs in the page. @param {ShadowRoot} root @returns {(Omit<Hint, "name"> & {label: string}) | null} nothing for what is not a hint beside a card */
function readRoot(root) {
  const box = root.querySelector(".hint");
  if (!(box instanceof HTMLElement) || root.host.classList.contains("notice")) return null;
  /** @param {Element | null} element */
  const shown = (element) => (element instanceof HTMLElement ? element.innerText.trim().replace(/\s+/g, " ") : "");
  /** @param {string} kind */
  const lines = (kind) => [...box.querySelectorAll(`.line.${kind}`)].map(shown).filter(Boolean);
  const { x, y, width, height } = root.host.getBoundingClientRect();
  const skipped = box.firstElementChild?.checkVisibility() && !box.firstElementChild.checkVisibility({ contentVisibilityAuto: true });
  const card = root.host.closest("[data-fixture]") ?? root.host.previousElementSibling?.closest("[data-fixture]");
  const plain = [...box.querySelectorAll(".line:not(.history, .more, .status)")].map(shown).filter(Boolean);
  return {
    label: box.getAttribute("aria-label") ?? "",
    key: card?.getAttribute("data-fixture") ?? "",
    tone: box.dataset.tone ?? "",
    suggestion: shown(box.querySelector(".word")),
    reasons: [...plain.flatMap((line) => line.split(" · ")), ...lines("more")],
    history: lines("history").join(" "),
    state: lines("status").join(" "),
    live: "",
    loading: box.getAttribute("aria-busy") === "true",
    laidOut: !skipped,
    theme: box.dataset.theme === "dark" ? "dark" : "light",
    buttons: [...box.querySelectorAll("button")].filter((button) => button.dataset.button).map((button) => ({
      action: button.dataset.button ?? "",
      label: shown(button),
      spoken: button.getAttribute("aria-label") ?? "",
      disabled: button.getAttribute("aria-disabled") === "true",
      suggested: button.classList.contains("suggested"),
    })),
    box: { x, y, width, height },
  };
}

/** @param {Page} page @returns {Promise<Hint[]>} in document order */
export async function hints(page) {
  const read = await onClosedRoots(page, readRoot);
  const spoken = await announced(page);
  return read.flatMap((hint) => {
    if (!hint) return [];
    const { label, ...rest } = hint;
    const name = nameInLabel(label);
    return [{ name, ...rest, live: spoken.startsWith(`${name}: `) ? spoken.slice(name.length + 2) : "" }];
  });
}

/** @param {Page} page @returns {Promise<string>} what a screen reader was told last, "" for nothing */
export async function announced(page) {
  const found = await onClosedRoots(page, (root) => root.querySelector(".live")?.textContent ?? "");
  return found.join("");
}

/**
 * The chip on a profile, in the corner.
 * @typedef {object} Chip
 * @property {string} text all that is shown
 * @property {string} label its accessible name
 * @property {boolean} open
 * @property {string} said what became of the last press
 * @property {string[]} buttons
 * @property {string[]} pressed the labels of those that are marked
 */

/** @param {Page} page @returns {Promise<Chip | undefined>} */
export async function chip(page) {
  const found = await onClosedRoots(page, (root) => {
    const box = root.querySelector(".box");
    if (!(box instanceof HTMLElement) || !root.host.classList.contains("chip")) return null;
    /** @param {HTMLElement} element */
    const shown = (element) => element.innerText.trim().replace(/\s+/g, " ");
    const buttons = [...box.querySelectorAll("button")];
    return { text: shown(box), label: box.getAttribute("aria-label") ?? "", open: box.classList.contains("open"), said: box.querySelector(".status")?.textContent ?? "",
      buttons: buttons.map(shown), pressed: buttons.filter((button) => button.getAttribute("aria-pressed") === "true").map(shown) };
  });
  return found.find((one) => one !== null) ?? undefined;
}

/**
 * Waits until the page's hints are as wanted, and all laid out.
 * @param {Page} page
 * @param {string} what the condition in words
 * @param {(hints: Hint[]) => boolean} wanted
 * @returns {Promise<Hint[]>}
 */
export async function hintsOnce(page, what, wanted) {
  /** @type {Hint[]} */ let last = [];
  try {
    await until(what, async () => wanted((last = await hints(page))) && last.every(({ laidOut }) => laidOut));
  } catch (error) {
    const seen = last.map((hint) => `${hint.name}: ${hint.suggestion || "–"} ${hint.state}`).join("; ");
    throw new Error(`${error instanceof Error ? error.message : error}\nHints on the page: ${seen || "none"}`);
  }
  return last;
}

/** @param {Page} page @param {number} count @returns {Promise<Hint[]>} once at least so many hints show a suggestion */
export function suggestedHints(page, count) {
  return hintsOnce(page, `${count} requests have a suggestion`, (all) => all.filter(({ tone, loading }) => tone !== "none" && !loading).length >= count);
}

/**
 * Waits for one hint.
 * @param {Page} page
 * @param {string} whose the name as in the hint, or the person's key
 * @param {(hint: Hint) => boolean} [wanted]
 * @returns {Promise<Hint>}
 */
export async function hintOf(page, whose, wanted = () => true) {
  /** @param {Hint} hint */
  const matches = (hint) => (hint.name === whose || hint.key === whose) && wanted(hint);
  const all = await hintsOnce(page, `the hint of ${whose} is as wanted`, (list) => list.some(matches));
  return /** @type {Hint} */ (all.find(matches));
}

/** @typedef {{x: number, y: number, width: number, height: number}} Rect */

/** Runs in the page: where a button is. @param {ShadowRoot} root @param {{label: string, key: string, action: string, move: boolean}} given @returns {Rect | null} */
function rectOf(root, given) {
  const box = root.querySelector(".hint");
  const card = root.host.closest("[data-fixture]") ?? root.host.previousElementSibling?.closest("[data-fixture]");
  if (box?.getAttribute("aria-label") !== given.label || (card?.getAttribute("data-fixture") ?? "") !== given.key) return null;
  const button = box.querySelector(`button[data-button="${given.action}"]`);
  if (!button) return null;
  if (given.move) button.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x, y, width, height };
}

/** @param {Page} page @param {string} whose @returns {Promise<{label: string, key: string}>} what finds the hint again; two people may have one name */
async function marksOf(page, whose) {
  const read = (await onClosedRoots(page, readRoot)).flatMap((hint) => (hint ? [hint] : []));
  const matching = read.filter((hint) => hint.key === whose || nameInLabel(hint.label) === whose);
  if (matching.length !== 1) throw new Error(`There are ${matching.length} hints for ${whose}; exactly one can be clicked.`);
  return { label: matching[0].label, key: matching[0].key };
}

/**
 * Where to press a button of a hint, after it was brought into view: its middle, in CSS pixels of the viewport.
 * @param {Page} page
 * @param {string} whose the name as in the hint, or the person's key
 * @param {string} action `accept`, `ignore`, `block`, `look` or `undo`
 */
export async function aimAtHint(page, whose, action) {
  const marks = await marksOf(page, whose);
  /** @param {boolean} move */
  const look = async (move) => (await onClosedRoots(page, rectOf, { ...marks, action, move })).find((rect) => rect !== null);
  let before = JSON.stringify(await look(false));
  if (!(await look(true))) throw new Error(`The hint of ${whose} has no button "${action}".`);
  // Scrolling may move what is around it (a virtualised list): aim only once it lies still. Scrolled by nobody's hand it has to
  // lie there for as long as a hint refuses to be pressed.
  let since = performance.now();
  let wanted = 0;
  const rect = await until(`the button ${action} of ${whose} lies still`, async () => {
    const now = await look(false);
    if (JSON.stringify(now) !== before) [before, since, wanted] = [JSON.stringify(now), performance.now(), stillMs];
    return performance.now() - since >= wanted ? now : undefined;
  });
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Longer than the 300 ms after which a hint trusts its place, and the 100 ms after which it looks (extension/page/visibility.js). */
export const stillMs = 600;

/** Clicks a button of a hint with the mouse: a trusted event. Parameters as for aimAtHint. @param {Page} page @param {string} whose @param {string} action */
export async function clickHint(page, whose, action) {
  await page.bringToFront();
  const { x, y } = await aimAtHint(page, whose, action);
  await page.mouse.click(x, y);
}

/**
 * Once all hints wait for a host that holds its answer. The extension itself waits for ten seconds only: where the machine
 * stood still for so long, the page is loaded and the host asked once more.
 * @param {Page} page @param {number} count
 */
export async function waitingHints(page, count) {
  await until(`${count} requests wait for advice`, async () => {
    const all = await hints(page);
    if (all.some(({ loading }) => !loading)) await page.reload();
    return all.length === count && all.every(({ loading, suggestion }) => loading && suggestion !== "");
  });
}
