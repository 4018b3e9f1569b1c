// Keeps hints in step with the cards that are mounted: places, refreshes and removes them, and with them the bar above.
"use strict";

const SerendipHintBoard = (() => {
  /** @type {Map<Element, {one: PageCase, hint: SerendipHint}>} */
  const hints = new Map();
  /** @type {Found} */
  let found = { readings: [], unread: 0 };

  /** Looks at the page and draws what belongs there now. */
  function sync() {
    found = SerendipAddress.kind() === "invitations" ? SerendipRequestFinder.find() : { readings: [], unread: 0 };
    const cards = new Set(found.readings.map((reading) => reading.card));
    const noticed = [...hints].filter(([card, { one }]) => !cards.has(card) && isNotice(card, one));
    for (const [card, { hint }] of hints) {
      if (cards.has(card) || noticed.some(([kept]) => kept === card)) continue;
      hint.remove();
      hints.delete(card);
    }
    const bar = SerendipSortingBar.placing(found.readings.map((reading) => reading.card));
    place([...noticed.map(([card, { hint }]) => again(card, hint)), ...found.readings.map(beside)], bar);
    SerendipHintFocus.keep(shown());
    SerendipPresses.look();
    SerendipVisibility.look();
  }

  /** A card that was acted on may turn into a notice ("is now a connection"): its hint stays and says what was done. @param {Element} card @param {PageCase} one */
  function isNotice(card, one) {
    if (!card.isConnected || SerendipAddress.kind() !== "invitations" || !["pressed", "asked", "done", "notStored"].includes(one.step)) return false;
    return [...card.querySelectorAll(SerendipSelectors.personLink)].some((link) => {
      const sender = SerendipPersonLink.senderOf(link.getAttribute("href"));
      return sender !== null && SerendipPersonLink.same(sender, one.reading.sender);
    });
  }

  /** @typedef {{hint: SerendipHint, arrives: boolean, insert: (() => void) | null, theme: "light" | "dark" | null}} Placing */

  /** Only reads the page. @param {CardReading} reading @returns {Placing} */
  function beside(reading) {
    const one = SerendipCases.of(reading);
    const there = hints.get(reading.card);
    if (complete(reading.card)) SerendipAdvice.want(one, refresh);
    if (there?.one === one) return again(reading.card, there.hint);
    there?.hint.remove();
    const about = () => ({ card: reading.card, one });
    const hint = new SerendipHint(reading.name, about, (button, problem) => void SerendipHintPresses.carryOut(one, button, problem, refresh));
    SerendipHintFocus.watch(hint.host, one);
    hints.set(reading.card, { one, hint });
    return { hint, arrives: true, insert: SerendipPlacement.spot(reading.card, hint.host), theme: SerendipSurroundings.theme(reading.card) };
  }

  /** @param {Element} card @param {SerendipHint} hint of this card already @returns {Placing} */
  function again(card, hint) {
    const insert = misplaced(card, hint.host) ? SerendipPlacement.spot(card, hint.host) : null;
    return { hint, arrives: !hint.host.isConnected, insert, theme: null };
  }

  /** Changes the page: all at once, and only then measures. @param {Placing[]} placings @param {(() => void) | null} bar */
  function place(placings, bar) {
    bar?.();
    for (const { hint, insert, theme } of placings) {
      insert?.();
      if (theme) hint.theme = theme;
    }
    refresh();
    for (const { hint, arrives } of placings) if (arrives) SerendipVisibility.inserted(hint.host);
  }

  /** Rendered away, or no longer the last thing in the card. @param {Element} card @param {HTMLElement} host */
  function misplaced(card, host) {
    return !host.isConnected || (card.contains(host) && host.nextElementSibling !== null);
  }

  /** The parser may be in the middle of a card, whose note is still to come. @param {Element} card */
  function complete(card) {
    if (document.readyState !== "loading") return true;
    for (let node = /** @type {Node | null} */ (card); node && node !== document.body; node = node.parentNode) {
      if (node.nextSibling && !SerendipOwnNodes.has(node.nextSibling)) return true;
    }
    return false;
  }

  /** @returns {ShownHint[]} the requests that are mounted, in the order of the page, each with its hint */
  function shown() {
    return found.readings.flatMap(({ card }) => {
      const there = hints.get(card);
      return there ? [{ card, ...there }] : [];
    });
  }

  /** Draws all hints anew from their cases. */
  function refresh() {
    const all = [...hints.values()];
    // Where there is no bar, the first hint says for all why there is no advice.
    const speaker = SerendipSortingBar.isThere() ? undefined : all.find(({ one }) => one.failure && one.everybodys && !one.suggestion);
    const changed = all.filter((each) => each.hint.show(SerendipHintContent.of(each.one, each !== speaker)));
    for (const { hint } of changed) hint.fit();
    const mounted = shown();
    SerendipSorting.dim(mounted);
    SerendipSortingBar.show(mounted);
    SerendipAnnouncer.tell(SerendipCases.touched());
  }

  /** Asks the host again about everything that is mounted. */
  function askAgain() {
    for (const { one } of hints.values()) {
      one.asked = null;
      SerendipAdvice.want(one, refresh);
    }
  }

  /** A hint that can say nothing but why there is no advice says what holds now, not what held when it asked. @param {Serendip.HostState} host */
  function tellWhyAway({ name, message = "" }) {
    for (const { one } of hints.values()) if (one.failure?.name === "hostAway") one.failure = { ...one.failure, message, data: { reason: name } };
    refresh();
  }

  function recolour() {
    for (const [card, { hint }] of hints) hint.theme = SerendipSurroundings.theme(card);
    SerendipSortingBar.recolour();
  }

  function clear() {
    for (const { hint } of hints.values()) hint.remove();
    hints.clear();
    SerendipSorting.stop();
    SerendipSortingBar.remove();
    SerendipHintFocus.stop();
    found = { readings: [], unread: 0 };
  }

  return Object.freeze({ sync, refresh, askAgain, tellWhyAway, recolour, clear, shown, found: () => found });
})();
