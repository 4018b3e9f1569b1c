// The chip on a profile: a closed shadow root, text only. It is told what to show (ChipContent) and tells what was pressed;
// whether a press counts is decided by its owner with `problem`.

import * as ChipStyle from "./chip-style.js";
import * as HintMarks from "./hint-marks.js";
import * as Words from "./page-words.js";
import * as Visibility from "./visibility.js";

/** @import { ChipContent, ChipOutcome } from "./chip-content.js" */
/** @import { NotMeant } from "./visibility.js" */

/** @typedef {ChipOutcome | "undo" | "yes" | "notNow" | "no"} ChipButton */

export class Chip {
  host = document.createElement("div");
  #shadow = this.host.attachShadow({ mode: "closed" });
  #box = document.createElement("div");
  #status = Chip.#made("p", "status");
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
    ChipStyle.apply(this.#shadow);
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
    this.#box.lang = Words.language();
    this.#box.dataset.tone = this.#content.tone;
    this.#box.setAttribute("aria-label", Words.text("profile_label", this.#content.name));
    this.#box.replaceChildren(this.#head(this.#content), ...(this.#open ? [this.#body(this.#content)] : []));
    if (focused) /** @type {HTMLElement | null} */ (this.#box.querySelector(`[data-button="${focused}"]`) ?? this.#box.querySelector(".head"))?.focus();
  }

  /** @param {ChipContent} content */
  #head({ name, tone }) {
    const head = document.createElement("button");
    head.type = "button";
    head.className = "head";
    head.dataset.button = "fold";
    head.setAttribute("aria-label", Words.text("profile_label", name));
    head.setAttribute("aria-expanded", String(this.#open));
    head.addEventListener("click", (event) => event.isTrusted && this.#fold(!this.#open));
    const titles = Chip.#made("span", "titles");
    const title = this.#asks && !this.#open ? Words.text("profile_ask", name) : name;
    if (title !== name) head.setAttribute("aria-label", title);
    const brand = Chip.#made("span", "brand", "Serendip");
    const named = Chip.#made("bdi", "name", title);
    titles.append(...(this.#open ? [named, brand] : [brand, named]));
    const [mark, fold] = [Chip.#made("span", "mark"), Chip.#made("span", "fold")];
    mark.append(HintMarks.draw(tone === "none" ? "known" : tone));
    fold.append(HintMarks.draw("fold"));
    head.append(mark, titles, fold);
    return head;
  }

  /** @param {ChipContent} content */
  #body(content) {
    const body = Chip.#made("div", "body");
    const line = Chip.#made("p", "line", content.line);
    body.append(...(this.#asks ? [this.#question(content)] : []), line, this.#events(content), this.#outcomes(content));
    return body;
  }

  /** @param {ChipContent} content */
  #question({ name }) {
    const ask = Chip.#made("div", "ask");
    const tray = Chip.#made("div", "tray");
    tray.append(...(/** @type {const} */ (["yes", "notNow", "no"])).map((answer) => this.#button(answer, Words.text(`profile_${answer}`))));
    ask.append(Chip.#made("p", "how", Words.text("profile_how")), Chip.#made("p", "", Words.text("profile_ask", name)), tray);
    return ask;
  }

  /** @param {ChipContent} content */
  #events({ events, more }) {
    const list = document.createElement("ol");
    for (const { when, what, note, undone } of events) {
      const item = Chip.#made("li", undone ? "undone" : "");
      item.append(Chip.#made("span", "when", when), Chip.#made("span", "what", undone ? `${what} (${Words.text("popup_undone")})` : what));
      if (note !== "") item.append(Chip.#made("bdi", "note", note));
      list.append(item);
    }
    if (more) list.append(Chip.#made("li", "foot", Words.text("profile_more")));
    return list;
  }

  /** @param {ChipContent} content */
  #outcomes({ current }) {
    const set = document.createElement("fieldset");
    const choices = Chip.#made("div", "choices");
    for (const outcome of /** @type {const} */ (["exchange", "silence", "pitch", "unwelcome"])) {
      const button = this.#button(outcome, Words.text(`outcome_${outcome}`));
      // Only what the user has said is pressed: what is inferred stands among the events.
      button.setAttribute("aria-pressed", String(current?.outcome === outcome && current.id !== null));
      choices.append(button);
    }
    set.append(Chip.#made("legend", "", Words.text("popup_whatFollowed")), choices);
    // There from the start: the buttons above must not move under a second click.
    const after = Chip.#made("div", "after");
    after.append(...(current?.id ? [this.#undo(current.outcome)] : []), this.#status);
    set.append(after);
    return set;
  }

  /** @param {ChipOutcome} outcome */
  #undo(outcome) {
    const undo = this.#button("undo", Words.text("popup_undo"));
    undo.className = "quiet";
    undo.setAttribute("aria-label", Words.text("popup_undoWhat", Words.text(`outcome_${outcome}`)));
    return undo;
  }

  /** @param {ChipButton} button @param {string} label @returns {HTMLButtonElement} */
  #button(button, label) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = label;
    element.dataset.button = button;
    element.addEventListener("click", (event) => this.onPress(button, Visibility.problem(event, this.host, this.#shadow, element)));
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
