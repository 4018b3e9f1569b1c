// All requests that are mounted now, in the order of the page. Candidates nest (a hook inside or around the list item):
// the outermost that still speaks of one person only is the card, and each request is found once.
"use strict";

/** @typedef {{readings: CardReading[], unread: number}} Found */

const SerendipRequestFinder = (() => {
  // Reading walks the whole card, and pages mutate all the time: an answer is kept until something in the card changes.
  /** @type {WeakMap<Element, CardAnswer>} */
  let answers = new WeakMap();

  /** @param {Element} candidate @returns {CardAnswer} */
  function answerOf(candidate) {
    const known = answers.get(candidate);
    if (known !== undefined) return known;
    const answer = read(candidate);
    answers.set(candidate, answer);
    return answer;
  }

  /** A card nobody thought of breaks no other one: it counts as not understood. @param {Element} candidate @returns {CardAnswer} */
  function read(candidate) {
    try {
      return SerendipRequestCard.read(candidate);
    } catch {
      return { unread: true };
    }
  }

  /** @param {Node} changed forgets what was read of everything around it */
  function forget(changed) {
    for (let node = /** @type {Node | null} */ (changed); node; node = node.parentNode) {
      if (node instanceof Element) answers.delete(node);
    }
  }

  function forgetAll() {
    answers = new WeakMap();
  }

  /** @param {Element} candidate @returns {boolean} */
  function outOfBounds(candidate) {
    return candidate.closest(`${SerendipSelectors.outlet},${SerendipSelectors.dialog}`) !== null;
  }

  /** @returns {Found} */
  function find() {
    /** @type {Map<Element, CardReading>} */
    const cards = new Map();
    /** @type {Set<Element>} */
    const unread = new Set();
    // Inner candidates come later in the document, so backwards they come first.
    for (const candidate of [...document.querySelectorAll(SerendipSelectors.candidate)].reverse()) {
      if (outOfBounds(candidate)) continue;
      const inner = [...cards.keys()].filter((card) => candidate.contains(card));
      if (inner.length > 1) continue;
      const answer = answerOf(candidate);
      if (answer && "reading" in answer) {
        for (const card of inner) cards.delete(card);
        for (const card of unread) if (candidate.contains(card)) unread.delete(card);
        cards.set(candidate, answer.reading);
      } else if (answer && inner.length === 0) unread.add(candidate);
    }
    return { readings: [...cards.values()].reverse(), unread: unread.size };
  }

  /** @param {CardReading} wanted @returns {CardReading | null} the card of that invitation as it is now, read anew */
  function again(wanted) {
    forgetAll();
    const same = find().readings.filter((one) => isSame(one, wanted));
    return same.find((one) => one.card === wanted.card) ?? same[0] ?? null;
  }

  /** @param {CardReading} a @param {CardReading} b @returns {boolean} one person, and one invitation where both have an id */
  function isSame(a, b) {
    return SerendipPersonLink.same(a.sender, b.sender) && (a.invitation === undefined || b.invitation === undefined || a.invitation === b.invitation);
  }

  return Object.freeze({ find, again, isSame, forget, forgetAll });
})();
