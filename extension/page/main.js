// Starts with the user's consent and ends with it: before, the document is neither read nor watched. Runs at
// document_start, because a hint that takes its place before a card's first paint moves nothing on the page.

import * as Address from "./address.js";
import * as Announcer from "./announcer.js";
import * as Background from "./background-link.js";
import * as Cases from "./cases.js";
import * as Frames from "./frames.js";
import * as HintBoard from "./hint-board.js";
import * as Keyboard from "./keyboard.js";
import * as OwnClicks from "./own-clicks.js";
import * as OwnScrolling from "./own-scrolling.js";
import * as PageNotice from "./page-notice.js";
import * as PageState from "./page-state.js";
import * as PageWatch from "./page-watch.js";
import * as Words from "./page-words.js";
import * as Presses from "./presses.js";
import * as ProfileChip from "./profile-chip.js";
import * as Rehearsal from "./rehearsal.js";
import * as RequestFinder from "./request-finder.js";
import * as SelectorOverrides from "./selector-overrides.js";
import * as SortingBar from "./sorting-bar.js";
import * as Visibility from "./visibility.js";

/** @type {AbortController | null} */
let running = null;
let changed = false;

function lookAtPage() {
  if (!running) return;
  if (Address.changed()) {
    RequestFinder.forgetAll();
    void ProfileChip.sync();
  }
  PageWatch.set(Address.kind() !== "other" || !Address.tellsChanges(), { look, recolour });
  ProfileChip.keep();
  if (changed) changed = !HintBoard.sync();
  const drawn = HintBoard.draw();
  if (changed || !drawn) Frames.ask();
  PageNotice.look();
}

/** Has the page looked at with the next frame. */
function look() {
  changed = true;
  Frames.ask();
}

/** Once the page is laid out. */
function measure() {
  HintBoard.fit();
  Visibility.lookSoon();
}

function recolour() {
  HintBoard.recolour();
  ProfileChip.recolour();
}

/** @param {AbortSignal} signal */
function watch(signal) {
  Address.watch(look, signal);
  Keyboard.watch(signal);
  OwnClicks.watch(HintBoard.refresh, signal);
  OwnScrolling.watch(Visibility, signal);
  // The philosophy may have been changed in another tab or in the popup.
  document.addEventListener("visibilitychange", () => (document.hidden ? Frames.hidden() : HintBoard.askAgain()), { signal });
  chrome.runtime.onMessage.addListener(PageState.listen);
  signal.addEventListener("abort", () => {
    PageWatch.set(false, { look, recolour });
    if (Background.alive()) chrome.runtime.onMessage.removeListener(PageState.listen);
  });
}

async function begin() {
  if (running) return;
  running = new AbortController();
  Presses.start(HintBoard.refresh);
  SortingBar.start(HintBoard);
  Frames.start(lookAtPage, measure);
  watch(running.signal);
  look();
  Rehearsal.start(running.signal);
  await loadWords();
}

async function loadWords() {
  const [{ keyboard }] = await Promise.all([chrome.storage.local.get("keyboard"), Words.load()]);
  if (!running) return;
  Keyboard.use(keyboard);
  Announcer.start();
  HintBoard.refresh();
  await ProfileChip.sync();
}

function end() {
  running?.abort();
  running = null;
  Frames.stop();
  Presses.stop();
  HintBoard.clear();
  PageNotice.stop();
  Announcer.stop();
  ProfileChip.end();
  Cases.forgetAll();
  RequestFinder.forgetAll();
}

/** @param {unknown} overrides */
function useSelectors(overrides) {
  SelectorOverrides.use(overrides);
  RequestFinder.forgetAll();
  look();
}

/** @param {Record<string, chrome.storage.StorageChange>} changes @param {string} area */
function stored(changes, area) {
  if (area !== "local") return;
  if (changes.selectors) useSelectors(changes.selectors.newValue);
  if (changes.consent) changes.consent.newValue ? void begin() : end();
  if (!running) return;
  if (changes.language) void loadWords();
  if (changes.keyboard) Keyboard.use(changes.keyboard.newValue);
  if (changes.forgottenAt) {
    HintBoard.askAgain();
    void ProfileChip.sync();
  }
  const host = /** @type {Serendip.HostState | undefined} */ (changes.hostState?.newValue);
  if (host?.state === "connected") {
    HintBoard.askAgain();
    void ProfileChip.sync();
  }
  if (host?.state === "away" && host.name !== "notStarted") HintBoard.tellWhyAway(host);
}

async function start() {
  chrome.storage.onChanged.addListener(stored);
  const { consent, selectors } = await chrome.storage.local.get(["consent", "selectors"]);
  SelectorOverrides.use(selectors);
  if (consent) await begin();
}

void start();
