/**
 * Which philosophy counts, and one's own: every choice and every number is a draft until it is used, and what the draft would
 * have advised in the last month stands below it.
 */

import { format } from "../language/text.js";
import { button, byId, element } from "../popup/element.js";
import { ask, write } from "../popup/host-call.js";
import { errorText } from "../popup/host-view.js";
import { waitingPhilosophy } from "../popup/outbox.js";
import { philosophyCard } from "../popup/philosophy-card.js";
import { philosophies } from "../popup/philosophy-view.js";
import { problemNotice } from "./host-words.js";
import { checkPhilosophy } from "./month-advice.js";
import { monthView } from "./month-view.js";
import { numberEditor } from "./number-editor.js";
import { ownPhilosophy, sameNumbers } from "./philosophy-numbers.js";

const group = "philosophy-choice";

export function philosophySection() {
  const form = byId("philosophy-form", HTMLFormElement);
  const cards = byId("cards", HTMLElement);
  const numbersOf = byId("numbers-of", HTMLElement);
  const status = byId("philosophy-status", HTMLElement);
  const month = monthView(byId("month-told", HTMLElement), byId("month", HTMLElement));
  /** @type {import("../language/text.js").Words} */
  let words;
  /** @type {ReturnType<typeof numberEditor>} */
  let editor;
  /** By name, as the host has them. @type {Map<string, import("./shapes.js").Philosophy>} */
  let available = new Map();
  let stored = "open";
  /** What is shown; `numbers` is null while the host has not told them, or a field holds none. @type {{name: string, numbers: import("./shapes.js").Numbers | null}} */
  let draft = { name: "open", numbers: null };
  /** What the user has done to the draft since that of the host was shown. @type {"nothing" | "chosen" | "edited"} */
  let touched = "nothing";
  /** How often: while one draft is being stored, the user may go on with the next. */
  let touches = 0;

  /** @param {string} name */
  function show(name) {
    draft = { name, numbers: available.get(name) ?? draft.numbers };
    showDraft();
  }

  /** @param {string} name */
  function choose(name) {
    touched = "chosen";
    touches += 1;
    show(name);
  }

  /** @param {import("./shapes.js").Numbers | null} numbers */
  function edited(numbers) {
    touched = "edited";
    touches += 1;
    draft = { name: "own", numbers };
    tellDraft();
  }

  function showDraft() {
    byId("numbers", HTMLElement).hidden = draft.numbers === null;
    if (draft.numbers) editor.show(draft.numbers);
    tellDraft();
  }

  /** Everything that follows from the draft but the fields themselves, in one of which somebody may be typing. */
  function tellDraft() {
    for (const radio of cards.querySelectorAll("input")) radio.checked = radio.value === draft.name;
    const { texts } = words;
    numbersOf.textContent = draft.name === "own" ? texts.options_numbersOwn : format(texts.options_numbersOf, texts[`philosophy_${draft.name}`]);
    status.textContent = "";
    const changes = draft.name !== stored || (draft.name === "own" && draft.numbers !== null && !sameAsStored(draft.numbers));
    month.show(words, stored, asked(), changes);
  }

  /** @param {import("./shapes.js").Numbers} numbers */
  function sameAsStored(numbers) {
    const own = available.get("own");
    return own !== undefined && sameNumbers(own, numbers);
  }

  /** @returns {import("./month-advice.js").AskedPhilosophy | null} the draft as the host takes it */
  function asked() {
    if (draft.name !== "own") return draft.name;
    return draft.numbers && ownPhilosophy(draft.numbers);
  }

  async function use() {
    const philosophy = asked();
    if (philosophy === null) return editor.focusFault();
    status.replaceChildren();
    const before = touches;
    try {
      // Without a host nothing can be checked, and the choice waits until there is one.
      await checkPhilosophy(ask, philosophy, Date.now()).catch((error) => {
        if (error.name === "invalidParams") throw error;
      });
      const end = await write("setPhilosophy", { philosophy });
      if (end === "stored") {
        if (touches === before) touched = "nothing";
        await load();
      }
      status.textContent = words.texts[`stored_${end}`];
    } catch (error) {
      const refused = error instanceof Error && error.name === "invalidParams";
      status.replaceChildren(problemNotice(error, words, refused ? words.texts.options_refusedNumbers : undefined));
    }
  }

  /** Asks the host what counts now, and shows that. It may start anew at any time: what the user is changing stays. */
  async function load() {
    const waiting = await waitingPhilosophy();
    try {
      const { philosophy, available: all } = await ask("philosophy", {});
      available = new Map(all.map((each) => [each.name, each]));
      stored = philosophy;
      month.forget();
      numbersOf.hidden = false;
      if (touched === "edited") {
        byId("numbers", HTMLElement).hidden = false;
        tellDraft();
      } else show(touched === "chosen" ? draft.name : waiting === "own" ? stored : (waiting ?? stored));
    } catch (error) {
      month.tell(errorText(words.texts, /** @type {Error} */ (error).name));
      byId("numbers", HTMLElement).hidden = true;
      numbersOf.hidden = true;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void use();
  });
  cards.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement) choose(event.target.value);
  });

  /** @param {import("../language/text.js").Words} chosen */
  function draw(chosen) {
    words = chosen;
    const { texts } = words;
    cards.replaceChildren(...[...philosophies, "own"].map((name) => philosophyCard(name, group, texts)));
    editor = numberEditor(byId("numbers", HTMLElement), texts, edited);
    const resets = philosophies.map((name) => button(texts[`philosophy_${name}`], () => choose(name)));
    const title = element("span", { id: "reset-title" }, texts.options_resetTo);
    const reset = byId("reset", HTMLElement);
    reset.setAttribute("aria-labelledby", title.id);
    reset.replaceChildren(title, ...resets);
    showDraft();
  }

  return { draw, refresh: load };
}
