// Starts with the user's consent and ends with it: before, the document is neither read nor watched. Runs at
// document_start, because a hint that takes its place before a card's first paint moves nothing on the page.
"use strict";

const SerendipMain = (() => {
  /** @type {AbortController | null} */
  let running = null;
  let scheduled = false;

  /** Once a frame and before it is painted; hidden pages have no frames. */
  function schedule() {
    if (scheduled || !running) return;
    scheduled = true;
    const look = () => {
      scheduled = false;
      if (running) lookAtPage();
    };
    if (document.hidden) setTimeout(look, 250);
    else requestAnimationFrame(look);
  }

  function lookAtPage() {
    if (SerendipAddress.changed()) {
      SerendipRequestFinder.forgetAll();
      void SerendipProfileChip.sync();
    }
    SerendipProfileChip.keep();
    SerendipHintBoard.sync();
    SerendipPageNotice.look();
  }

  /** @param {MutationRecord[]} records */
  function noticed(records) {
    for (const record of records) {
      const own = record.type === "childList" && [...record.addedNodes, ...record.removedNodes].every(SerendipOwnNodes.has);
      if (!own) SerendipRequestFinder.forget(record.target);
    }
    schedule();
  }

  function recolour() {
    SerendipHintBoard.recolour();
    SerendipProfileChip.recolour();
  }

  /** @param {AbortSignal} signal */
  function watch(signal) {
    const mutations = new MutationObserver(noticed);
    mutations.observe(document, { childList: true, subtree: true, characterData: true, attributeFilter: ["aria-label", "href", "componentkey"] });
    // The page's theme is a class or attribute of its root; its size changes when pictures arrive.
    const theme = new MutationObserver(recolour);
    theme.observe(document.documentElement, { attributes: true });
    const size = new ResizeObserver(SerendipVisibility.look);
    size.observe(document.documentElement);
    window.addEventListener("resize", SerendipVisibility.look, { signal });
    for (const moved of ["resize", "scrollend"]) window.addEventListener(moved, SerendipProfileChip.makeWay, { signal, capture: true });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour, { signal });
    SerendipAddress.watch(schedule, signal);
    SerendipKeyboard.watch(signal);
    SerendipOwnClicks.watch(SerendipHintBoard.refresh, signal);
    // The philosophy may have been changed in another tab or in the popup.
    document.addEventListener("visibilitychange", () => document.hidden || SerendipHintBoard.askAgain(), { signal });
    chrome.runtime.onMessage.addListener(SerendipPageState.listen);
    signal.addEventListener("abort", () => {
      for (const observer of [mutations, theme, size]) observer.disconnect();
      if (SerendipBackground.alive()) chrome.runtime.onMessage.removeListener(SerendipPageState.listen);
    });
  }

  async function begin() {
    if (running) return;
    running = new AbortController();
    SerendipPresses.start(SerendipHintBoard.refresh);
    SerendipSortingBar.start(SerendipHintBoard.refresh);
    watch(running.signal);
    schedule();
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
    schedule();
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
