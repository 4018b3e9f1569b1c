// One card → one request, or nothing. A card is a request only if it has one person in front and an Ignore and an Accept
// control for exactly that person; everything else (suggestions, organisations, events) reads as nothing.
"use strict";

/**
 * @typedef {object} CardReading
 * @property {Element} card
 * @property {PageSender} sender
 * @property {string} name as the card shows it
 * @property {string} [invitation] LinkedIn's id
 * @property {CardControls} controls
 * @property {CardTexts} texts
 */
/** @typedef {{reading: CardReading} | {unread: true} | null} CardAnswer unread: looks like a request, was not understood */

const SerendipRequestCard = (() => {
  /** @param {Element} card @returns {CardAnswer} */
  function read(card) {
    const person = personOf(card);
    if (!person) return null;
    const marked = card.matches(SerendipSelectors.invitation) || card.querySelector(SerendipSelectors.invitation) !== null ||
      card.closest(SerendipSelectors.invitation) !== null;
    const controls = SerendipCardControls.pair(card, person.link, person.names.map(({ text }) => text), marked);
    if (!controls) return marked || SerendipCardControls.lookUnread(card, person.link) ? { unread: true } : null;
    if (organisationInFront(card, controls.ignore)) return null;
    const element = person.names.find(({ text }) => text === controls.name)?.element ?? person.link;
    const texts = SerendipCardTexts.read(card, element, controls);
    const invitation = invitationOf(card);
    return { reading: { card, sender: person.sender, name: SerendipPageText.wellFormed(controls.name), controls, texts, ...(invitation === undefined ? {} : { invitation }) } };
  }

  /**
   * The person in front: a photo link without text, then the name link. Links further on (mutual contacts, the note) are
   * other people.
   * @param {Element} card
   * @returns {{link: Element, sender: PageSender, names: {element: Element, text: string}[]} | null}
   */
  function personOf(card) {
    let sender = /** @type {PageSender | null} */ (null);
    for (const link of card.querySelectorAll(SerendipSelectors.personLink)) {
      const here = SerendipPersonLink.senderOf(link.getAttribute("href"));
      if (!here || (sender && SerendipPersonLink.contradict(sender, here))) return null;
      sender = { ...(sender ?? {}), ...here };
      const names = namesIn(link);
      if (names.length > 0) return { link, sender, names };
    }
    return null;
  }

  /** What may be the name: the link's whole text or that of a part of it (some layouts add hidden words). The longest first. @param {Element} link */
  function namesIn(link) {
    return [link, ...link.querySelectorAll("*:not(svg,svg *)")]
      .map((element) => ({ element, text: SerendipPageText.oneLine(element.textContent ?? "") }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .sort((a, b) => b.text.length - a.text.length || (a.element.contains(b.element) ? 1 : -1));
  }

  /** @param {Element} card @param {Element} ignore @returns {boolean} whether an organisation or event stands before the buttons */
  function organisationInFront(card, ignore) {
    return [...card.querySelectorAll(SerendipSelectors.organisationLink)].some(
      (link) => (link.compareDocumentPosition(ignore) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !SerendipPersonLink.senderOf(link.getAttribute("href")),
    );
  }

  /** @param {Element} card @returns {string | undefined} */
  function invitationOf(card) {
    const selector = SerendipSelectors.invitationKey;
    const marked = card.matches(selector) ? card : card.querySelector(selector) ?? card.closest(selector);
    const id = marked?.getAttribute("componentkey")?.slice("urn:li:invitation:".length) ?? "";
    return /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : undefined;
  }

  return Object.freeze({ read });
})();
