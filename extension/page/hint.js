// One hint: a closed shadow root beside a card. Text only. It is told what to show (HintContent) and tells what was
// pressed; whether a press counts is decided by the owner with `problem`.
"use strict";

class SerendipHint {
  host;
  #shadow;
  #box = SerendipOwnNodes.element("div", "hint");
  #details;
  #shown = "";

  /** @param {string} name @param {() => {card: Element, one: PageCase}} about @param {(button: HintButton, problem: NotMeant | null) => void} onPress */
  constructor(name, about, onPress) {
    const { host, shadow } = SerendipOwnNodes.make();
    this.host = host;
    this.#shadow = shadow;
    this.name = SerendipPageText.forDisplay(name);
    this.onPress = onPress;
    this.#details = new SerendipDetails(this.name, host, about, () => this.focus());
    SerendipDetailsStyle.apply(shadow);
    this.#box.setAttribute("role", "group");
    this.#box.setAttribute("aria-describedby", "word text");
    // The keys j and k set the focus here; the Tab key goes to its buttons.
    this.#box.tabIndex = -1;
    shadow.append(this.#box, this.#details.element);
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
    const next = JSON.stringify([content, SerendipWords.language()]);
    if (next === this.#shown) return false;
    this.#shown = next;
    const within = this.#box.contains(this.#shadow.activeElement);
    const focused = this.#shadow.activeElement?.getAttribute("data-button");
    this.#box.lang = SerendipWords.language();
    this.#box.setAttribute("aria-label", SerendipWords.text("hint_label", this.name));
    this.#box.setAttribute("aria-busy", String(content.loading));
    this.#box.dataset.tone = content.tone;
    this.#box.replaceChildren(this.#head(content), this.#body(content));
    if (within) /** @type {HTMLElement} */ (this.#box.querySelector(`[data-button="${focused}"]`) ?? this.#box).focus({ preventScroll: true });
    return true;
  }

  /** @param {HintContent} content */
  #head({ tone, word, buttons, suggested, busy, loading }) {
    const { element } = SerendipOwnNodes;
    const head = element("div", "head");
    const mark = element("span", "mark");
    mark.append(SerendipHintMarks.draw(loading ? "waiting" : tone));
    const bold = element("strong", "word", word);
    bold.id = "word";
    const row = element("div", "buttons");
    row.append(...buttons.map((button) => this.#button(button, button === suggested, busy)));
    head.append(mark, element("span", "brand", "Serendip"), bold, row);
    return head;
  }

  /** @param {HintButton} button @param {boolean} suggested @param {boolean} busy */
  #button(button, suggested, busy) {
    const made = SerendipHint.#plainButton(SerendipWords.text(`hint_button_${button}`), SerendipWords.text(`hint_buttonLabel_${button}`, this.name));
    made.dataset.button = button;
    if (suggested) made.className = "suggested";
    // Not `disabled`, which would drop the keyboard's focus.
    if (busy) made.setAttribute("aria-disabled", "true");
    made.addEventListener("click", (event) => this.#attempt(button, made, event));
    return made;
  }

  /** @param {HintButton} button @param {HTMLElement} element @param {MouseEvent | KeyboardEvent} event */
  #attempt(button, element, event) {
    if (element.getAttribute("aria-disabled") === "true") return;
    this.onPress(button, SerendipVisibility.problem(event, this.host, this.#shadow, element));
  }

  /** @param {HintContent} content */
  #body(content) {
    const body = SerendipOwnNodes.element("div", "body");
    body.append(this.#text(content));
    if (content.explained) body.append(this.#opener());
    return body;
  }

  /** Opens and closes the details by the browser's own hand, which knows that a click on it is no click elsewhere. */
  #opener() {
    const opener = SerendipHint.#plainButton(SerendipWords.text("details_button"), SerendipWords.text("details_label", this.name));
    opener.className = "quiet";
    opener.dataset.opens = "details";
    opener.popoverTargetElement = this.#details.element;
    return opener;
  }

  /** @param {HintContent} content */
  #text({ reasons, history, state, loading }) {
    const text = SerendipOwnNodes.element("div", "text");
    text.id = "text";
    if (loading) text.append(SerendipOwnNodes.element("div", "bar"), SerendipOwnNodes.element("div", "bar"));
    else text.append(...(state.length > 0 ? state.map((sentence) => this.#line("status", sentence)) : this.#advice(reasons, history)));
    return text;
  }

  /** Two lines: with a history the reasons share one. @param {ToldReason[]} reasons @param {string} history */
  #advice(reasons, history) {
    const told = reasons.map((reason) => this.#reason(reason));
    if (history === "") return told.map((one, index) => this.#line(index === 0 ? "fit" : "more", one));
    const also = told.slice(1).map((one) => {
      const rest = SerendipOwnNodes.element("span", "also", " · ");
      rest.append(one);
      return rest;
    });
    return [this.#line("fit", ...told.slice(0, 1), ...also), this.#line("history", history)];
  }

  /** What speaks against accepting must not look like what speaks for it. @param {ToldReason} reason */
  #reason({ text, speaksFor, strength }) {
    return SerendipOwnNodes.element("span", strength === 0 ? "neither" : speaksFor ? "for" : "against", SerendipPageText.forDisplay(text));
  }

  /** @param {"fit" | "more" | "history" | "status"} kind @param {(string | Node)[]} parts */
  #line(kind, ...parts) {
    const line = SerendipOwnNodes.element("p", `line ${kind}`);
    line.append(...parts.map((part) => (typeof part === "string" ? SerendipPageText.forDisplay(part) : part)));
    line.dir = "auto";
    return line;
  }

  /** Two reasons on one line where there is room, else the first alone. To be called after show(), when it is laid out. */
  fit() {
    const line = /** @type {HTMLElement | null} */ (this.#box.querySelector(".line.fit"));
    if (!line || line.scrollWidth <= line.clientWidth) return;
    line.querySelector(".also")?.remove();
    if (line.scrollWidth > line.clientWidth) line.classList.remove("fit");
  }

  remove() {
    SerendipVisibility.removed(this.host);
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
