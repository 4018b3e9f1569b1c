// A slim bar above the list: how many requests of which suggestion are mounted, what to look for among them, the way to
// the next that wants a look; or why there is no advice at all, said once for all cards.
"use strict";

const SerendipSortingBar = (() => {
  const { element } = SerendipOwnNodes;
  /** @typedef {{host: HTMLElement, box: HTMLElement, choices: HTMLElement, jump: HTMLButtonElement, retry: HTMLButtonElement, mark: HTMLElement, message: HTMLElement}} BarParts */
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
    const { host, box } = there;
    const insert = SerendipBarPlacement.spot(cards, host);
    const theme = insert ? SerendipSurroundings.theme(host.parentElement ?? first.parentElement ?? first) : null;
    return insert && (() => {
      insert();
      if (theme) box.dataset.theme = theme;
    });
  }

  /** @returns {BarParts} */
  function make() {
    const { host, shadow } = SerendipOwnNodes.make();
    SerendipHintStyle.apply(shadow, SerendipBarStyle.css);
    const box = element("div", "sorting surface");
    box.setAttribute("role", "group");
    const mark = element("span", "mark");
    mark.append(SerendipHintMarks.draw("none"));
    const parts = { host, box, mark, message: element("p", "message"), choices: element("div", "choices"), jump: button(jump), retry: button(retry) };
    parts.jump.classList.add("jump");
    parts.choices.append(element("span", "brand"), ...[null, ...SerendipSorting.actions].map(choice));
    box.append(parts.choices, parts.jump, parts.mark, parts.message, parts.retry);
    shadow.append(box);
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
    const message = awayMessage(shown);
    const state = { counts: SerendipSorting.counts(shown), all: shown.length, wanted: SerendipSorting.wanted(), message, language: SerendipWords.language(), loaded: SerendipWords.loaded() };
    if (JSON.stringify(state) === drawn) return;
    drawn = JSON.stringify(state);
    draw(there, state);
  }

  /** @param {BarParts} parts @param {{counts: Record<SuggestedAction, number>, all: number, wanted: SuggestedAction | null, message: string, language: string, loaded: boolean}} state */
  function draw({ box, choices, jump: jumper, retry: again, mark, message }, { counts, all, wanted, message: said, language, loaded }) {
    const { text } = SerendipWords;
    box.lang = language;
    box.setAttribute("aria-label", text("sorting_label"));
    for (const part of [choices, jumper]) part.hidden = said !== "" || !loaded;
    for (const part of [mark, message, again]) part.hidden = said === "";
    if (said !== "" && said !== message.textContent) SerendipAnnouncer.say(said);
    message.textContent = said;
    again.textContent = text("host_retry");
    jumper.textContent = text("sorting_jump");
    jumper.setAttribute("aria-disabled", String(counts.lookFirst === 0));
    /** @type {HTMLElement} */ (choices.firstElementChild).textContent = text("sorting_lookFor");
    for (const made of /** @type {NodeListOf<HTMLElement>} */ (choices.querySelectorAll(".choice"))) {
      const action = SerendipSorting.actions.find((one) => one === made.dataset.tone) ?? null;
      const [label, count] = [action ? text(`action_${action}`) : text("sorting_all"), action ? counts[action] : all];
      /** @type {HTMLElement} */ (made.querySelector("span")).textContent = label;
      /** @type {HTMLElement} */ (made.querySelector("b")).textContent = String(count);
      made.setAttribute("aria-label", text("sorting_choiceLabel", label, count));
      made.setAttribute("aria-pressed", String(wanted === action));
      made.setAttribute("aria-disabled", String(count === 0));
    }
  }

  /** @param {ShownHint[]} shown @returns {string} why there is no advice, where that holds for all that have none; empty otherwise */
  function awayMessage(shown) {
    const failure = shown.map(({ one }) => one).find((one) => !one.suggestion && one.failure && one.everybodys)?.failure;
    return failure ? SerendipHintContent.whyAway(failure) : "";
  }

  /** @returns {boolean} whether it says for all cards why there is no advice */
  function isThere() {
    return there?.host.isConnected ?? false;
  }

  function recolour() {
    if (there?.host.parentElement) there.box.dataset.theme = SerendipSurroundings.theme(there.host.parentElement);
  }

  function remove() {
    there?.host.remove();
    there = null;
    drawn = "";
  }

  return Object.freeze({ start, placing, show, isThere, recolour, remove });
})();
