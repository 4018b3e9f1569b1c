// A slim bar above the list: how many requests of which suggestion are mounted, what to look for among them, the way to
// the next that wants a look; or why there is no advice at all, said once for all cards.
"use strict";

const SerendipSortingBar = (() => {
  const { element } = SerendipOwnNodes;
  /**
   * @typedef {{host: HTMLElement, box: HTMLElement, choices: HTMLElement, jump: HTMLButtonElement, mark: HTMLElement, message: HTMLElement,
   *   retry: HTMLButtonElement, opener: HTMLButtonElement, why: HTMLElement}} BarParts */
  /** @type {BarParts | null} */
  let there = null;
  let drawn = "";
  let refresh = () => {};

  /** @param {() => void} onChange called after the user has chosen what to look for */
  function start(onChange) {
    refresh = onChange;
  }

  /** Only reads the page. @param {Element[]} cards mounted ones, in order @returns {(() => void) | null} changes it */
  function placing(cards) {
    if (!SerendipAddress.isList()) return there ? remove : null;
    const first = cards[0];
    // Without cards it stays where it is, as long as its page does: they may only be drawn anew.
    if (!first) return null;
    there ??= make();
    const { host } = there;
    const insert = SerendipBarPlacement.spot(cards, host);
    const theme = insert ? SerendipSurroundings.theme(host.parentElement ?? first.parentElement ?? first) : null;
    return insert && (() => {
      insert();
      if (theme) colour(theme);
    });
  }

  /** @returns {BarParts} */
  function make() {
    const { host, shadow } = SerendipOwnNodes.make();
    SerendipBarStyle.apply(shadow);
    const box = element("div", "sorting surface");
    box.setAttribute("role", "group");
    const mark = element("span", "mark");
    mark.append(SerendipHintMarks.draw("none"));
    const message = element("p", "message");
    const choices = element("div", "choices");
    choices.append(element("span", "brand"), ...[null, ...SerendipSorting.actions].map(choice));
    const parts = { host, box, mark, message, choices, jump: button(jump), retry: button(retry), opener: button(() => {}), why: element("p", "over surface") };
    parts.jump.className = "jump";
    parts.retry.className = "retry";
    parts.opener.className = "quiet";
    parts.opener.popoverTargetElement = parts.why;
    parts.why.popover = "auto";
    parts.why.classList.add("help");
    box.append(choices, parts.jump, mark, message, parts.opener, parts.retry);
    shadow.append(box, parts.why);
    return parts;
  }

  /** @param {() => void} onPress */
  function button(onPress) {
    const made = /** @type {HTMLButtonElement} */ (element("button"));
    made.type = "button";
    made.addEventListener("click", (event) => event.isTrusted && made.getAttribute("aria-disabled") !== "true" && onPress());
    return made;
  }

  /** @param {SuggestedAction | null} action */
  function choice(action) {
    const made = button(() => lookFor(SerendipSorting.wanted() === action ? null : action));
    made.className = "choice";
    made.dataset.tone = action ?? "all";
    if (action) made.append(SerendipHintMarks.draw(action));
    made.append(element("span"), element("b"));
    return made;
  }

  /** @param {SuggestedAction | null} action */
  function lookFor(action) {
    SerendipSorting.lookFor(action);
    refresh();
    const shown = SerendipHintBoard.shown();
    const found = SerendipSorting.chosen(shown).length;
    SerendipAnnouncer.say(action ? SerendipWords.text("sorting_saidChosen", SerendipWords.text(`action_${action}`), found, shown.length) : SerendipWords.counted("sorting_saidAll", shown.length));
  }

  function jump() {
    const next = SerendipSorting.nextToLookAt(SerendipHintBoard.shown());
    if (next) SerendipHintFocus.go(next);
  }

  /** A question makes the background look for the host anew. */
  function retry() {
    SerendipHintBoard.askAgain();
  }

  /** Draws what holds now. @param {ShownHint[]} shown */
  function show(shown) {
    if (!there) return;
    const away = awayFailure(shown);
    const message = away ? SerendipHintContent.whyAway(away) : "";
    const state = { counts: SerendipSorting.counts(shown), all: shown.length, wanted: SerendipSorting.wanted(), message, language: SerendipWords.language(), loaded: SerendipWords.loaded() };
    if (JSON.stringify(state) === drawn) return;
    drawn = JSON.stringify(state);
    draw(there, state, away ? SerendipHintSentences.failure(away) : "");
  }

  /** @param {BarParts} parts @param {{counts: Record<SuggestedAction, number>, all: number, wanted: SuggestedAction | null, message: string, language: string, loaded: boolean}} state @param {string} reason */
  function draw({ box, choices, jump: jumper, retry: again, mark, message, opener, why }, { counts, all, wanted, message: said, language, loaded }, reason) {
    const { text } = SerendipWords;
    box.lang = language;
    box.setAttribute("aria-label", text("sorting_label"));
    for (const part of [choices, jumper]) part.hidden = said !== "" || !loaded;
    for (const part of [mark, message, opener, again]) part.hidden = said === "";
    if (said !== "" && said !== why.textContent) SerendipAnnouncer.say(said);
    why.textContent = said;
    why.lang = language;
    message.replaceChildren(element("span", "whole", reason), element("span", "short", text("sorting_away")));
    opener.textContent = text("details_button");
    again.textContent = text("host_retry");
    jumper.textContent = text("sorting_jump");
    jumper.setAttribute("aria-disabled", String(counts.lookFirst === 0));
    /** @type {HTMLElement} */ (choices.firstElementChild).dir = "auto";
    /** @type {HTMLElement} */ (choices.firstElementChild).textContent = text("sorting_lookFor");
    for (const made of /** @type {NodeListOf<HTMLElement>} */ (choices.querySelectorAll(".choice"))) {
      const action = SerendipSorting.actions.find((one) => one === made.dataset.tone) ?? null;
      const [label, count] = [action ? text(`action_${action}`) : text("sorting_all"), action ? counts[action] : all];
      /** @type {HTMLElement} */ (made.querySelector("span")).textContent = label;
      /** @type {HTMLElement} */ (made.querySelector("b")).textContent = String(count);
      made.title = label;
      made.setAttribute("aria-label", text("sorting_choiceLabel", label, count));
      made.setAttribute("aria-pressed", String(wanted === action));
      made.setAttribute("aria-disabled", String(count === 0));
    }
  }

  /** @param {ShownHint[]} shown @returns {Serendip.Failure | null} why some have no advice, where that is no fault of their own */
  function awayFailure(shown) {
    return shown.find(({ one }) => !one.suggestion && one.failure && one.everybodys)?.one.failure ?? null;
  }

  /** @returns {boolean} whether it says for all cards why there is no advice */
  function isThere() {
    return there?.host.isConnected ?? false;
  }

  /** @returns {boolean} whether it needs nothing to be painted */
  function isDrawn() {
    return there === null || drawn !== "";
  }

  function recolour() {
    if (there?.host.parentElement) colour(SerendipSurroundings.theme(there.host.parentElement));
  }

  /** @param {"light" | "dark"} theme */
  function colour(theme) {
    for (const part of there ? [there.box, there.why] : []) part.dataset.theme = theme;
  }

  function remove() {
    there?.host.remove();
    there = null;
    drawn = "";
  }

  return Object.freeze({ start, placing, show, isThere, isDrawn, recolour, remove });
})();
