// The details of one hint: a popover in the browser's top layer, so that nothing of the page lies over it; Esc and a click
// elsewhere close it. It lies beside its hint and off LinkedIn's own buttons of that card, and goes with them as the page
// is scrolled.

import * as DetailsQuestions from "./details-questions.js";
import * as DetailsView from "./details-view.js";
import * as HintSentences from "./hint-sentences.js";
import * as OwnNodes from "./own-nodes.js";
import * as Words from "./page-words.js";
import * as PopoverSpot from "./popover-spot.js";
import { Selectors } from "./selectors.js";

/** @import { PageCase } from "./cases.js" */

export class Details {
  element = OwnNodes.element("div", "over surface details");
  /** @type {AbortController | null} */
  #following = null;

  /** @param {string} name @param {HTMLElement} host of the hint @param {() => {card: Element, one: PageCase}} about @param {() => void} back gives the hint the focus again */
  constructor(name, host, about, back) {
    this.name = name;
    this.host = host;
    this.about = about;
    this.element.popover = "auto";
    this.element.tabIndex = -1;
    // The focus goes in, so that it is read and scrolled by keys.
    this.element.autofocus = true;
    this.element.dir = "ltr";
    this.element.setAttribute("role", "dialog");
    this.element.addEventListener("beforetoggle", (event) => this.#changes(/** @type {ToggleEvent} */ (event).newState === "open"));
    // Firefox gives the focus back by itself, Chromium not where it came from a closed root.
    this.element.addEventListener("toggle", () => this.open || !this.#lostFocus() || back());
  }

  /** The browser takes the focus off what is hidden only with the next frame. */
  #lostFocus() {
    const within = /** @type {ShadowRoot} */ (this.element.getRootNode()).activeElement;
    return document.activeElement === document.body || (within !== null && this.element.contains(within));
  }

  get open() {
    return this.element.matches(":popover-open");
  }

  toggle() {
    if (this.open) this.close();
    else if (this.element.isConnected) this.element.showPopover();
  }

  close() {
    if (this.open) this.element.hidePopover();
  }

  /** @param {boolean} opens */
  #changes(opens) {
    this.#following?.abort();
    this.#following = null;
    if (!opens) return;
    this.#following = new AbortController();
    void this.#fill(this.#following.signal);
    const { signal } = this.#following;
    const place = () => requestAnimationFrame(() => signal.aborted || this.#place());
    window.addEventListener("scroll", place, { signal, capture: true, passive: true });
    window.addEventListener("resize", place, { signal });
    place();
  }

  /** @param {AbortSignal} signal */
  async #fill(signal) {
    const { one } = this.about();
    const { element, text } = { ...OwnNodes, ...Words };
    this.element.lang = Words.language();
    this.element.setAttribute("aria-label", text("details_label", this.name));
    const top = DetailsView.top(this.name, () => this.close());
    const advice = one.suggestion ? DetailsView.advice(one.suggestion, one.philosophy)
      : one.failure ? [element("p", "", `${HintSentences.failure(one.failure)} ${text("hint_kept")}`)] : [];
    // The host has just been asked in vain; it is not asked for more.
    if (!one.suggestion) return this.element.replaceChildren(top, ...advice);
    this.element.replaceChildren(top, ...advice, element("p", "soft", text("details_asking")));
    const [history, others] = await Promise.all([DetailsQuestions.history(one.reading.sender), DetailsQuestions.others(one)]);
    if (signal.aborted) return;
    this.element.replaceChildren(top, ...advice, ...DetailsView.history(history), ...DetailsView.others(others));
    this.#place();
  }

  #place() {
    const hint = this.host.getBoundingClientRect();
    if (!this.host.isConnected || hint.bottom < 0 || hint.top > innerHeight) return this.close();
    const buttons = [...this.about().card.querySelectorAll(Selectors.button)].map((button) => button.getBoundingClientRect());
    this.element.style.maxHeight = "none";
    const { width, height } = this.element.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const spot = PopoverSpot.find(view, hint, buttons.filter((one) => one.width > 0), { width, height }, getComputedStyle(this.host).direction === "rtl");
    Object.assign(this.element.style, { left: `${spot.left}px`, top: `${spot.top}px`, maxHeight: `${spot.height}px` });
  }
}
