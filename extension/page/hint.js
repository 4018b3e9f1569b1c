// One hint: a closed shadow root beside a card. Text only. It is told what to show (HintContent) and tells what was
// pressed; whether a press counts is decided by the owner with `problem`.
"use strict";

class SerendipHint {
  host = document.createElement("div");
  #shadow = this.host.attachShadow({ mode: "closed" });
  #box = document.createElement("div");
  #live = document.createElement("p");
  #shown = "";
  #heaviest = "";

  /** @param {string} name @param {(button: HintButton, problem: NotMeant | null) => void} onPress */
  constructor(name, onPress) {
    this.name = SerendipPageText.forDisplay(name);
    this.onPress = onPress;
    SerendipHintStyle.apply(this.#shadow);
    this.#box.className = "hint";
    this.#box.setAttribute("role", "group");
    this.#live.className = "live";
    this.#live.setAttribute("role", "status");
    this.#shadow.append(this.#box, this.#live);
    // Some layouts open the profile on a click anywhere in the card.
    this.#box.addEventListener("click", (event) => event.stopPropagation());
  }

  /** @param {"light" | "dark"} theme */
  set theme(theme) {
    if (this.#box.dataset.theme !== theme) this.#box.dataset.theme = theme;
  }

  /** @param {HintContent} content @returns {boolean} whether anything has changed */
  show(content) {
    const next = JSON.stringify([content, SerendipWords.language()]);
    if (next === this.#shown) return false;
    this.#shown = next;
    this.#heaviest = SerendipPageText.forDisplay(content.reasons[0] ?? "");
    const focused = this.#shadow.activeElement?.getAttribute("data-button");
    this.#box.lang = SerendipWords.language();
    this.#box.setAttribute("aria-label", SerendipWords.text("hint_label", this.name));
    this.#box.setAttribute("aria-busy", String(content.loading));
    this.#box.dataset.tone = content.tone;
    this.#box.replaceChildren(this.#head(content), this.#text(content));
    if (focused) /** @type {HTMLElement | null} */ (this.#box.querySelector(`[data-button="${focused}"]`) ?? this.#box.querySelector("button"))?.focus();
    if (content.live !== "") this.#live.textContent = content.live;
    return true;
  }

  /** @param {HintContent} content */
  #head({ tone, word, buttons, suggested, busy }) {
    const head = SerendipHint.#made("div", "head");
    const mark = SerendipHint.#made("span", "mark");
    mark.append(SerendipHintMarks.draw(tone));
    const row = SerendipHint.#made("div", "buttons");
    row.append(...buttons.map((button) => this.#button(button, button === suggested, busy)));
    head.append(mark, SerendipHint.#made("span", "brand", "Serendip"), SerendipHint.#made("strong", "word", word), row);
    return head;
  }

  /** @param {HintButton} button @param {boolean} suggested @param {boolean} busy */
  #button(button, suggested, busy) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = SerendipWords.text(`hint_button_${button}`);
    element.setAttribute("aria-label", SerendipWords.text(`hint_buttonLabel_${button}`, this.name));
    element.dataset.button = button;
    if (suggested) element.className = "suggested";
    // Not `disabled`, which would drop the keyboard's focus.
    if (busy) element.setAttribute("aria-disabled", "true");
    element.addEventListener("click", (event) => {
      if (busy) return;
      this.onPress(button, SerendipVisibility.problem(event, this.host, this.#shadow, element));
    });
    return element;
  }

  /** @param {HintContent} content */
  #text({ reasons, history, state, loading }) {
    const text = SerendipHint.#made("div", "text");
    if (loading) text.append(SerendipHint.#made("div", "bar"), SerendipHint.#made("div", "bar"));
    else text.append(...(state.length > 0 ? state.map((sentence) => this.#line("status", sentence)) : this.#advice(reasons, history)));
    return text;
  }

  /** Two lines: with a history the reasons share one. @param {string[]} reasons @param {string} history */
  #advice([first = "", second = ""], history) {
    if (history !== "") return [this.#line("fit", second === "" ? first : `${first} · ${second}`), this.#line("history", history)];
    return [this.#line("fit", first), ...(second === "" ? [] : [this.#line("more", second)])];
  }

  /** @param {"fit" | "more" | "history" | "status"} kind @param {string} sentence */
  #line(kind, sentence) {
    const line = SerendipHint.#made("p", `line ${kind}`, SerendipPageText.forDisplay(sentence));
    line.dir = "auto";
    return line;
  }

  /** Two reasons on one line where there is room, else the heavier alone. To be called after show(), when it is laid out. */
  fit() {
    const line = /** @type {HTMLElement | null} */ (this.#box.querySelector(".line.fit"));
    if (!line || line.scrollWidth <= line.clientWidth) return;
    line.textContent = this.#heaviest;
    if (line.scrollWidth > line.clientWidth) line.classList.remove("fit");
  }

  remove() {
    SerendipVisibility.removed(this.host);
    this.host.remove();
  }

  /** @param {string} tag @param {string} className @param {string} [text] */
  static #made(tag, className, text) {
    const element = document.createElement(tag);
    element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }
}
