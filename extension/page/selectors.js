// Every selector that names something of LinkedIn's, with the layout it serves and when it can go. Layouts overlap for
// months: an old one is dropped only when nobody has reported a card of it for a year. The interface around them
// (labels, order, links) is read by structure in card-controls.js and request-card.js. What stands here is built in; the
// user's own take its place for the day LinkedIn changes (selector-overrides.js).

export const Selectors = {
  /**
   * What may be one card. Too much is harmless here: people suggestions are list items as well, and only what reads as
   * a request counts.
   */
  candidate: [
    '[componentkey^="urn:li:invitation:"]', // 2026, seen in June; may be gone without harm
    ':is(main,[role="main"]) [role="listitem"]', // 2025 and 2026
    '[data-view-name="pending-invitation"]', // 2025; in or around the list item
    "li.invitation-card", // 2019–2024
    ':is(main,[role="main"]) li', // a list item of a layout to come
  ].join(","),

  /** Every generation: the part of the page that is not LinkedIn's frame. */
  root: 'main,[role="main"]',

  /** What holds the cards: 2026, 2019–2024, and by its role. Without it, it is what all cards have in common. */
  list: '[data-testid="lazy-column"],.mn-invitation-list,[role="list"]',

  /** LinkedIn itself says that this is an invitation; without it the labels' words must say so. */
  invitation: '[componentkey^="urn:li:invitation:"],[data-view-name="pending-invitation"],.invitation-card',

  /** 2026: the invitation's id. */
  invitationKey: '[componentkey^="urn:li:invitation:"]',

  /** Every generation: the person. Organisations link elsewhere. */
  personLink: 'a[href*="/in/"]',

  /** Every generation: who else invites. Such a card gets no hint. */
  organisationLink:
    'a[href*="/company/"],a[href*="/school/"],a[href*="/groups/"],a[href*="/events/"],a[href*="/newsletters/"],a[href*="/showcase/"]',

  /** Every generation: what can be pressed. Accept may be an <a> on cards of people who follow. */
  control: 'button,[role="button"],a[href]',

  /** Every generation: writes to the person, with or without a note, in any place. No control, and its text is nobody's. */
  messageLink: 'a[href*="/messaging/"]',

  /** 2025, on or around each of the two controls; 2019–2024, on both. Ignore comes first. */
  actionHook: '[data-view-name="invitation-action"],.invitation-card__action-btn',

  /** Every generation: LinkedIn's own buttons, which nothing of ours may cover. */
  button: 'button,[role="button"],[data-view-name="invitation-action"]',

  /** 2026; shortens the note, its own text belongs to nobody. 2019: the link in a clamped note. */
  showMore: '[data-testid="expandable-text-button"],.lt-line-clamp__more',

  /** 2019–2024: the note, before or after the buttons. */
  oldNote: ".invitation-card__custom-message",

  /** 2019–2024: the headline. */
  oldHeadline: ".invitation-card__subtitle",

  /** 2019–2024: text for screen readers that repeats what is shown. */
  hiddenText: ".visually-hidden,.a11y-text",

  /** Every generation: what the page keeps for later, or for another width. */
  unseen: '[hidden],[style*="display:none"],[style*="display: none"],.visually-hidden,.a11y-text',

  /** Age of a request: not read, our own first-seen time counts. 2019 and 2025. */
  age: "time",

  /** Every generation; the label is English in all interface languages seen. */
  verified: '[aria-label="Verified"],[aria-label^="Verified "]',
  premium: '[aria-label="Premium"],[aria-label^="Premium "]',

  /** The picture, whose label may say "open to work". */
  picture: "img[alt],[role=img][aria-label],figure[aria-label]",

  /** Only on one's own profile: links to its editing, below its own address. No layout is known to be without; if one is, the chip shows what a history says of oneself, which is nothing. */
  editing: 'main a[href*="/edit/"]',

  /** Never read: LinkedIn's overlays live in a shadow root below it. */
  outlet: "#interop-outlet",

  /** "Take care when connecting" and everything else that asks first. Never pressed. */
  dialog: 'dialog[open],[role="dialog"],[role="alertdialog"][aria-modal="true"]',
};
