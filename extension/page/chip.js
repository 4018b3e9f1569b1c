// The chip on a profile: a closed shadow root, text only. It is told what to show (ChipContent) and tells what was pressed;
// whether a press counts is decided by its owner with `problem`.
"use strict";

/** @typedef {ChipOutcome | "undo" | "yes" | "notNow" | "no"} ChipButton */

class SerendipChip {
  host = document.createElement("div");
  #shadow = this.host.attachShadow({ mode: "closed" });
  #box = document.createElement("div");
  #status = SerendipChip.#made("p", "status");
  #open = true;
  #small = false;
  /** @type {ChipContent | null} */
  #content = null;
  #asks = false;

  /** @param {(button: ChipButton, problem: NotMeant | null) => void} onPress @param {(open: boolean) => void} onFold when the user opens or folds it */
  constructor(onPress, onFold) {
    this.onPress = onPress;
    this.onFold = onFold;
    this.host.className = "chip";
    SerendipChipStyle.apply(this.#shadow);
    this.#box.setAttribute("role", "group");
    this.#status.setAttribute("role", "status");
    this.#shadow.append(this.#box);
    this.#box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !event.isTrusted || !this.#open) return;
      event.stopPropagation();
      this.#fold(false);
    });
  }

  get open() {
    return this.#open;
  }

  /** @returns {boolean} whether the user is at it, by keyboard or pointer */
  get inUse() {
    return this.#shadow.activeElement !== null || this.host.matches(":hover");
  }

  /** @param {boolean} open */
  set open(open) {
    if (open === this.#open) return;
    this.#open = open;
    this.#draw();
  }

  /** @param {boolean} small folded to its mark alone */
  set small(small) {
    this.#small = small;
    this.#box.className = this.#shape();
  }

  #shape() {
    if (this.#open) return "box open";
    return this.#small ? "box small" : "box";
  }

  /** @param {"light" | "dark"} theme */
  set theme(theme) {
    this.#box.dataset.theme = theme;
  }

  /** @param {ChipContent} content @param {boolean} asks whether it asks if the block was done @param {string} [said] what became of a press */
  show(content, asks, said = "") {
    this.#content = content;
    this.#asks = asks && content.intended !== null;
    this.#draw();
    if (this.#status.textContent !== said) this.#status.textContent = said;
  }

  /** @param {boolean} open */
  #fold(open) {
    this.open = open;
    /** @type {HTMLElement | null} */ (this.#box.querySelector(".head"))?.focus();
    this.onFold(open);
  }

  #draw() {
    if (!this.#content) return;
    const focused = this.#shadow.activeElement?.getAttribute("data-button");
    this.#box.className = this.#shape();
    this.#box.lang = SerendipWords.language();
    this.#box.dataset.tone = this.#content.tone;
    this.#box.setAttribute("aria-label", SerendipWords.text("profile_label", this.#content.name));
    this.#box.replaceChildren(this.#head(this.#content), ...(this.#open ? [this.#body(this.#content)] : []));
    if (focused) /** @type {HTMLElement | null} */ (this.#box.querySelector(`[data-button="${focused}"]`) ?? this.#box.querySelector(".head"))?.focus();
  }

  /** @param {ChipContent} content */
  #head({ name, tone }) {
    const head = document.createElement("button");
    head.type = "button";
    head.className = "head";
    head.dataset.button = "fold";
    head.setAttribute("aria-label", SerendipWords.text("profile_label", name));
    head.setAttribute("aria-expanded", String(this.#open));
    head.addEventListener("click", (event) => event.isTrusted && this.#fold(!this.#open));
    const titles = SerendipChip.#made("span", "titles");
    const title = this.#asks && !this.#open ? SerendipWords.text("profile_ask", name) : name;
    if (title !== name) head.setAttribute("aria-label", title);
    const brand = SerendipChip.#made("span", "brand", "Serendip");
    const named = SerendipChip.#made("bdi", "name", title);
    titles.append(...(this.#open ? [named, brand] : [brand, named]));
    const [mark, fold] = [SerendipChip.#made("span", "mark"), SerendipChip.#made("span", "fold")];
    mark.append(SerendipHintMarks.draw(tone === "none" ? "known" : tone));
    fold.append(SerendipHintMarks.draw("fold"));
    head.append(mark, titles, fold);
    return head;
  }

  /** @param {ChipContent} content */
  #body(content) {
    const body = SerendipChip.#made("div", "body");
    const line = SerendipChip.#made("p", "line", content.line);
    body.append(...(this.#asks ? [this.#question(content)] : []), line, this.#events(content), this.#outcomes(content));
    return body;
  }

  /** @param {ChipContent} content */
  #question({ name }) {
    const ask = SerendipChip.#made("div", "ask");
    const tray = SerendipChip.#made("div", "tray");
    tray.append(...(/** @type {const} */ (["yes", "notNow", "no"])).map((answer) => this.#button(answer, SerendipWords.text(`profile_${answer}`))));
    ask.append(SerendipChip.#made("p", "how", SerendipWords.text("profile_how")), SerendipChip.#made("p", "", SerendipWords.text("profile_ask", name)), tray);
    return ask;
  }

  /** @param {ChipContent} content */
  #events({ events, more }) {
    const list = document.createElement("ol");
    for (const { when, what, note, undone } of events) {
      const item = SerendipChip.#made("li", undone ? "undone" : "");
      item.append(SerendipChip.#made("span", "when", when), SerendipChip.#made("span", "what", undone ? `${what} (${SerendipWords.text("popup_undone")})` : what));
      if (note !== "") item.append(SerendipChip.#made("bdi", "note", note));
      list.append(item);
    }
    if (more) list.append(SerendipChip.#made("li", "foot", SerendipWords.text("profile_more")));
    return list;
  }

  /** @param {ChipContent} content */
  #outcomes({ current }) {
    const set = document.createElement("fieldset");
    const choices = SerendipChip.#made("div", "choices");
    for (const outcome of /** @type {const} */ (["exchange", "silence", "pitch", "unwelcome"])) {
      const button = this.#button(outcome, SerendipWords.text(`outcome_${outcome}`));
      // Only what the user has said is pressed: what is inferred stands among the events.
      button.setAttribute("aria-pressed", String(current?.outcome === outcome && current.id !== null));
      choices.append(button);
    }
    set.append(SerendipChip.#made("legend", "", SerendipWords.text("popup_whatFollowed")), choices);
    // There from the start: the buttons above must not move under a second click.
    const after = SerendipChip.#made("div", "after");
    after.append(...(current?.id ? [this.#undo(current.outcome)] : []), this.#status);
    set.append(after);
    return set;
  }

  /** @param {ChipOutcome} outcome */
  #undo(outcome) {
    const undo = this.#button("undo", SerendipWords.text("popup_undo"));
    undo.className = "quiet";
    undo.setAttribute("aria-label", SerendipWords.text("popup_undoWhat", SerendipWords.text(`outcome_${outcome}`)));
    return undo;
  }

  /** @param {ChipButton} button @param {string} label @returns {HTMLButtonElement} */
  #button(button, label) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = label;
    element.dataset.button = button;
    element.addEventListener("click", (event) => this.onPress(button, SerendipVisibility.problem(event, this.host, this.#shadow, element)));
    return element;
  }

  /** @param {string} tag @param {string} className @param {string} [text] */
  static #made(tag, className, text) {
    const element = document.createElement(tag);
    element.className = className;
    element.dir = "auto";
    if (text !== undefined) element.textContent = text;
    return element;
  }
}
