// Keeps hints in step with the cards that are mounted: places, refreshes and removes them.
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
    for (const [card, { one, hint }] of hints) {
      if (cards.has(card) || (card.isConnected && SerendipAddress.kind() === "invitations" && stillAbout(card, one))) continue;
      hint.remove();
      hints.delete(card);
    }
    for (const reading of found.readings) beside(reading);
    SerendipPresses.look();
    SerendipVisibility.look();
  }

  /** A card that was acted on may turn into a notice ("is now a connection"): its hint stays and says what was done. @param {Element} card @param {PageCase} one */
  function stillAbout(card, one) {
    if (!["pressed", "asked", "done", "notStored"].includes(one.step)) return false;
    return [...card.querySelectorAll(SerendipSelectors.personLink)].some((link) => {
      const sender = SerendipPersonLink.senderOf(link.getAttribute("href"));
      return sender !== null && SerendipPersonLink.same(sender, one.reading.sender);
    });
  }

  /** @param {CardReading} reading */
  function beside(reading) {
    const one = SerendipCases.of(reading);
    const there = hints.get(reading.card);
    if (there && there.one !== one) there.hint.remove();
    const hint = there?.one === one ? there.hint : new SerendipHint(reading.name, (button, _event, problem) => void SerendipHintPresses.carryOut(one, button, problem, refresh));
    const isNew = there?.hint !== hint;
    hints.set(reading.card, { one, hint });
    SerendipPlacement.put(reading.card, hint.host);
    if (isNew) {
      hint.theme = SerendipSurroundings.theme(reading.card);
      SerendipVisibility.inserted(hint.host);
    }
    hint.show(SerendipHintContent.of(one));
    if (complete(reading.card)) SerendipAdvice.want(one, refresh);
  }

  /** The parser may be in the middle of a card, whose note is still to come. @param {Element} card */
  function complete(card) {
    if (document.readyState !== "loading") return true;
    for (let node = /** @type {Node | null} */ (card); node && node !== document.body; node = node.parentNode) {
      if (node.nextSibling && !(node.nextSibling instanceof HTMLDivElement && isOurs(node.nextSibling))) return true;
    }
    return false;
  }

  /** @param {Node} node @returns {boolean} whether it is the host of a hint */
  function isOurs(node) {
    return [...hints.values()].some(({ hint }) => hint.host === node);
  }

  /** Draws all hints anew from their cases. */
  function refresh() {
    for (const { one, hint } of hints.values()) hint.show(SerendipHintContent.of(one));
  }

  /** Asks the host again about everything that is mounted. */
  function askAgain() {
    for (const { one } of hints.values()) {
      one.asked = null;
      SerendipAdvice.want(one, refresh);
    }
  }

  function recolour() {
    for (const [card, { hint }] of hints) hint.theme = SerendipSurroundings.theme(card);
  }

  function clear() {
    for (const { hint } of hints.values()) hint.remove();
    hints.clear();
    found = { readings: [], unread: 0 };
  }

  return Object.freeze({ sync, refresh, askAgain, recolour, clear, isOurs, found: () => found });
})();
