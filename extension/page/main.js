// Starts with the user's consent and ends with it: before, the document is neither read nor watched. Runs at
// document_start, because a hint that takes its place before a card's first paint moves nothing on the page.
"use strict";

const SerendipMain = (() => {
  /** @type {AbortController | null} */
  let running = null;
  let changed = false;

  function lookAtPage() {
    if (!running) return;
    if (SerendipAddress.changed()) {
      SerendipRequestFinder.forgetAll();
      void SerendipProfileChip.sync();
    }
    SerendipPageWatch.set(SerendipAddress.kind() === "invitations" || SerendipProfileChip.isThere() || !SerendipAddress.tellsChanges(), { look, recolour });
    SerendipProfileChip.keep();
    if (changed) changed = !SerendipHintBoard.sync();
    const drawn = SerendipHintBoard.draw();
    if (changed || !drawn) SerendipFrames.ask();
    SerendipPageNotice.look();
  }

  /** Has the page looked at with the next frame. */
  function look() {
    changed = true;
    SerendipFrames.ask();
  }

  /** Once the page is laid out. */
  function measure() {
    SerendipHintBoard.fit();
    SerendipVisibility.lookSoon();
  }

  function recolour() {
    SerendipHintBoard.recolour();
    SerendipProfileChip.recolour();
  }

  /** @param {AbortSignal} signal */
  function watch(signal) {
    SerendipAddress.watch(look, signal);
    SerendipKeyboard.watch(signal);
    SerendipOwnClicks.watch(SerendipHintBoard.refresh, signal);
    SerendipOwnScrolling.watch(SerendipVisibility, signal);
    // The philosophy may have been changed in another tab or in the popup.
    document.addEventListener("visibilitychange", () => (document.hidden ? SerendipFrames.hidden() : SerendipHintBoard.askAgain()), { signal });
    chrome.runtime.onMessage.addListener(SerendipPageState.listen);
    signal.addEventListener("abort", () => {
      SerendipPageWatch.set(false, { look, recolour });
      if (SerendipBackground.alive()) chrome.runtime.onMessage.removeListener(SerendipPageState.listen);
    });
  }

  async function begin() {
    if (running) return;
    running = new AbortController();
    SerendipPresses.start(SerendipHintBoard.refresh);
    SerendipSortingBar.start(SerendipHintBoard.refresh);
    SerendipFrames.start(lookAtPage, measure);
    watch(running.signal);
    look();
    SerendipRehearsal.start(running.signal);
    await loadWords();
  }

  async function loadWords() {
    const [{ keyboard }] = await Promise.all([chrome.storage.local.get("keyboard"), SerendipWords.load()]);
    if (!running) return;
    SerendipKeyboard.use(keyboard);
    SerendipAnnouncer.start();
    SerendipHintBoard.refresh();
    await SerendipProfileChip.sync();
  }

  function end() {
    running?.abort();
    running = null;
    SerendipFrames.stop();
    SerendipPresses.stop();
    SerendipHintBoard.clear();
    SerendipPageNotice.stop();
    SerendipAnnouncer.stop();
    SerendipProfileChip.end();
    SerendipCases.forgetAll();
    SerendipRequestFinder.forgetAll();
  }

  /** @param {unknown} overrides */
  function useSelectors(overrides) {
    SerendipSelectorOverrides.use(overrides);
    SerendipRequestFinder.forgetAll();
    look();
  }

  /** @param {Record<string, chrome.storage.StorageChange>} changes @param {string} area */
  function stored(changes, area) {
    if (area !== "local") return;
    if (changes.selectors) useSelectors(changes.selectors.newValue);
    if (changes.consent) changes.consent.newValue ? void begin() : end();
    if (!running) return;
    if (changes.language) void loadWords();
    if (changes.keyboard) SerendipKeyboard.use(changes.keyboard.newValue);
    if (changes.forgottenAt) {
      SerendipHintBoard.askAgain();
      void SerendipProfileChip.sync();
    }
    const host = /** @type {Serendip.HostState | undefined} */ (changes.hostState?.newValue);
    if (host?.state === "connected") {
      SerendipHintBoard.askAgain();
      void SerendipProfileChip.sync();
    }
    if (host?.state === "away" && host.name !== "notStarted") SerendipHintBoard.tellWhyAway(host);
  }

  async function start() {
    chrome.storage.onChanged.addListener(stored);
    const { consent, selectors } = await chrome.storage.local.get(["consent", "selectors"]);
    SerendipSelectorOverrides.use(selectors);
    if (consent) await begin();
  }

  return Object.freeze({ start });
})();

void SerendipMain.start();
