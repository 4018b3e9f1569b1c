// One hint: a closed shadow root beside a card. Text only. It is told what to show (HintContent) and tells what was
// pressed; whether a press counts is decided by the owner with `problem`.

import * as DetailsStyle from "./details-style.js";
import { Details } from "./details.js";
import * as HintMarks from "./hint-marks.js";
import * as OwnNodes from "./own-nodes.js";
import * as PageText from "./page-text.js";
import * as Words from "./page-words.js";
import * as Visibility from "./visibility.js";

/** @import { PageCase } from "./cases.js" */
/** @import { HintButton, HintContent } from "./hint-content.js" */
/** @import { ToldReason } from "./reason-words.js" */
/** @import { NotMeant } from "./visibility.js" */

export class Hint {
  host;
  #shadow;
  #box = OwnNodes.element("div", "hint");
  #mark = OwnNodes.element("span", "mark");
  #word = OwnNodes.element("strong", "word");
  #buttons = OwnNodes.element("div", "buttons");
  #body = OwnNodes.element("div", "body");
  #text = OwnNodes.element("div", "text");
  #details;
  #shown = "";
  /** What the mark and the opener of the details were made for. */
  #shape = "";
  /** The language of the buttons. */
  #spoken = "";
  #opens = "";

  /** @param {string} name @param {() => {card: Element, one: PageCase}} about @param {(button: HintButton, problem: NotMeant | null) => void} onPress */
  constructor(name, about, onPress) {
    const { host, shadow } = OwnNodes.make();
    this.host = host;
    this.#shadow = shadow;
    this.name = PageText.forDisplay(name);
    this.onPress = onPress;
    this.#details = new Details(this.name, host, about, () => this.focus());
    DetailsStyle.apply(shadow);
    this.#box.setAttribute("role", "group");
    this.#box.setAttribute("aria-describedby", "word text");
    this.#box.setAttribute("data-unsettled", "");
    // The keys j and k set the focus here; the Tab key goes to its buttons.
    this.#box.tabIndex = -1;
    this.#word.id = "word";
    this.#text.id = "text";
    const head = OwnNodes.element("div", "head");
    head.append(this.#mark, OwnNodes.element("span", "brand", "Serendip"), this.#word, this.#buttons);
    this.#body.append(this.#text);
    this.#box.append(head, this.#body);
    shadow.append(this.#box, this.#details.element);
    // Told, as `:has(:popover-open)` would be asked anew with each change of a hint.
    this.#details.element.addEventListener("beforetoggle", (event) => this.#box.toggleAttribute("data-open", /** @type {ToggleEvent} */ (event).newState === "open"));
    // Some layouts open the profile on a click anywhere in the card.
    shadow.addEventListener("click", (event) => event.stopPropagation());
  }

  /** @param {"light" | "dark"} theme */
  set theme(theme) {
    for (const element of [this.#box, this.#details.element]) if (element.dataset.theme !== theme) element.dataset.theme = theme;
  }

  /** @param {boolean} dimmed while the user looks for other suggestions */
  set dimmed(dimmed) {
    this.#box.toggleAttribute("data-dimmed", dimmed);
  }

  /** @returns {boolean} whether it is laid out also far off the screen */
  get settled() {
    return !this.#box.hasAttribute("data-unsettled");
  }

  /** For good: taken back, it would be empty for a frame. */
  settle() {
    this.#box.removeAttribute("data-unsettled");
  }

  /** @returns {boolean} whether what is in it is laid out */
  get laidOut() {
    return this.#text.checkVisibility({ contentVisibilityAuto: true });
  }

  /** @returns {boolean} whether the keyboard is in it */
  get focused() {
    return document.activeElement === this.host;
  }

  focus() {
    this.#box.focus({ preventScroll: true });
  }

  toggleDetails() {
    this.#details.toggle();
  }

  closeDetails() {
    this.#details.close();
  }

  /**
   * As a click on that button, by a key. Looking needs no button of its own: the profile can always be opened.
   * @param {HintButton} button @param {KeyboardEvent} event
   */
  press(button, event) {
    const element = /** @type {HTMLElement | null} */ (this.#box.querySelector(`[data-button="${button}"]`) ?? (button === "look" ? this.#box.querySelector(".head") : null));
    if (element) this.#attempt(button, element, event);
  }

  /** @param {HintContent} content @returns {boolean} whether anything has changed */
  show(content) {
    const next = JSON.stringify([content, Words.language()]);
    if (next === this.#shown) return false;
    this.#shown = next;
    const within = this.#box.contains(this.#shadow.activeElement);
    const focused = this.#shadow.activeElement?.getAttribute("data-button");
    OwnNodes.set(this.#box, { lang: Words.language(), "aria-label": Words.text("hint_label", this.name), "aria-busy": String(content.loading) });
    this.#drawHead(content);
    this.#drawBody(content);
    if (within) /** @type {HTMLElement} */ (this.#shadow.activeElement ?? this.#box.querySelector(`[data-button="${focused}"]`) ?? this.#box).focus({ preventScroll: true });
    return true;
  }

  /** Changes only what differs: an answer to 200 requests is drawn within a few frames. @param {HintContent} content */
  #drawHead({ tone, word, buttons, suggested, busy, loading }) {
    const shape = loading ? "waiting" : tone;
    if (shape !== this.#shape) this.#mark.replaceChildren(HintMarks.draw(shape));
    this.#shape = shape;
    OwnNodes.set(this.#box, { "data-tone": tone });
    this.#word.textContent = word;
    this.#drawButtons(buttons);
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (this.#buttons.childNodes)) {
      button.classList.toggle("suggested", button.dataset.button === suggested);
      // Not `disabled`, which would drop the keyboard's focus.
      if (busy) button.setAttribute("aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    }
  }

  /** What is there stays: most answers add a button or none. @param {HintButton[]} wanted */
  #drawButtons(wanted) {
    const row = this.#buttons;
    if (this.#spoken !== Words.language()) row.replaceChildren();
    this.#spoken = Words.language();
    for (const made of /** @type {HTMLElement[]} */ ([...row.children])) if (!wanted.some((button) => button === made.dataset.button)) made.remove();
    for (const [index, button] of wanted.entries()) {
      const there = /** @type {HTMLElement | undefined} */ (row.children[index]);
      if (there?.dataset.button !== button) row.insertBefore(this.#button(button), there ?? null);
    }
    while (row.children.length > wanted.length) row.lastElementChild?.remove();
  }

  /** @param {HintButton} button */
  #button(button) {
    const made = Hint.#plainButton(Words.text(`hint_button_${button}`), Words.text(`hint_buttonLabel_${button}`, this.name));
    made.dataset.button = button;
    made.addEventListener("click", (event) => this.#attempt(button, made, event));
    return made;
  }

  /** @param {HintButton} button @param {HTMLElement} element @param {MouseEvent | KeyboardEvent} event */
  #attempt(button, element, event) {
    if (element.getAttribute("aria-disabled") === "true") return;
    this.onPress(button, Visibility.problem(event, this.host, this.#shadow, element));
  }

  /** @param {HintContent} content */
  #drawBody(content) {
    this.#text.replaceChildren(...this.#lines(content));
    const opener = `${Words.language()} ${content.explained}`;
    if (opener !== this.#opens) this.#body.replaceChildren(this.#text, ...(content.explained ? [this.#opener()] : []));
    this.#opens = opener;
  }

  /** Opens and closes the details by the browser's own hand, which knows that a click on it is no click elsewhere. */
  #opener() {
    const opener = Hint.#plainButton(Words.text("details_button"), Words.text("details_label", this.name));
    opener.className = "quiet";
    opener.dataset.opens = "details";
    opener.popoverTargetElement = this.#details.element;
    return opener;
  }

  /** @param {HintContent} content */
  #lines({ reasons, history, state, loading }) {
    const { element } = OwnNodes;
    if (loading) return [element("div", "bar"), element("div", "bar")];
    return state.length > 0 ? state.map((sentence) => this.#line("status", sentence)) : this.#advice(reasons, history);
  }

  /** Two lines: with a history the reasons share one. @param {ToldReason[]} reasons @param {string} history */
  #advice(reasons, history) {
    const told = reasons.map((reason) => this.#reason(reason));
    if (history === "") return told.map((one, index) => this.#line(index === 0 ? "fit" : "more", one));
    const also = told.slice(1).map((one) => {
      const rest = OwnNodes.element("span", "also", " · ");
      rest.append(one);
      return rest;
    });
    return [this.#line("fit", ...told.slice(0, 1), ...also), this.#line("history", history)];
  }

  /** What speaks against accepting must not look like what speaks for it. @param {ToldReason} reason */
  #reason({ text, speaksFor, strength }) {
    return OwnNodes.element("span", strength === 0 ? "neither" : speaksFor ? "for" : "against", PageText.forDisplay(text));
  }

  /** @param {"fit" | "more" | "history" | "status"} kind @param {(string | Node)[]} parts */
  #line(kind, ...parts) {
    const line = OwnNodes.element("p", `line ${kind}`);
    line.append(...parts.map((part) => (typeof part === "string" ? PageText.forDisplay(part) : part)));
    line.dir = "auto";
    return line;
  }

  /**
   * Two reasons on one line where there is room, else the first alone, on two lines if it must. All hints together step by
   * step: measuring and changing by turns would lay out the page for each of them. To be called when they are laid out.
   * @param {Hint[]} hints
   */
  static fit(hints) {
    const lines = hints.map((hint) => /** @type {HTMLElement | null} */ (hint.#box.querySelector(".line.fit"))).filter((line) => line !== null);
    const wide = lines.filter(Hint.#overflows);
    for (const line of wide) line.querySelector(".also")?.remove();
    const stillWide = wide.filter(Hint.#overflows);
    for (const line of stillWide) line.classList.remove("fit");
  }

  /** @param {HTMLElement} line */
  static #overflows(line) {
    return line.scrollWidth > line.clientWidth;
  }

  remove() {
    Visibility.removed(this.host);
    this.host.remove();
  }

  /** @param {string} text @param {string} label @returns {HTMLButtonElement} */
  static #plainButton(text, label) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", label);
    return made;
  }
}
