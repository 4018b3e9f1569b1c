/** Selectors of the user's own for the day LinkedIn changes, as JSON (`selectors` in storage.local). */

import { counted, format } from "../language/text.js";
import * as SelectorOverrides from "../page/selector-overrides.js";
import { byId, element, saidIn } from "../popup/element.js";

/** All built-in ones together are 2 kB. */
const longestFile = 100_000;

export function selectorsSection() {
  const form = byId("selectors-form", HTMLFormElement);
  const chooser = byId("selectors-file", HTMLInputElement);
  const json = byId("selectors-json", HTMLTextAreaElement);
  const remove = byId("selectors-remove", HTMLButtonElement);
  const status = byId("selectors-status", HTMLElement);
  /** @type {import("../language/text.js").Words} */
  let words;

  /** @param {string} sentence @param {string} [name] of the entry that is wrong */
  function refuse(sentence, name = "") {
    json.setAttribute("aria-invalid", "true");
    status.replaceChildren(element("p", { class: "notice warning" }, element("span", {}, ...saidIn(sentence, name))));
    json.focus();
  }

  /** @param {string} sentence */
  function tell(sentence) {
    json.removeAttribute("aria-invalid");
    status.textContent = sentence;
  }

  /** @returns {{value: unknown} | null} null when it is no JSON, which is said */
  function read() {
    try {
      return { value: JSON.parse(json.value) };
    } catch (error) {
      refuse(words.texts.options_selectors_notJson, error instanceof Error ? error.message : "");
      return null;
    }
  }

  async function use() {
    const given = read();
    if (!given) return;
    const wrong = SelectorOverrides.problemOf(given.value);
    if (wrong) return refuse(words.texts[`options_selectors_${wrong.problem}`], wrong.name ?? "");
    await chrome.storage.local.set({ selectors: given.value });
    tell(counted(words, "options_selectorsUsed", Object.keys(/** @type {object} */ (given.value)).length));
  }

  async function load() {
    const { selectors } = await chrome.storage.local.get("selectors");
    json.value = selectors === undefined ? "" : JSON.stringify(selectors, null, 2);
    // An update may have dropped a name: then the page uses the built-in ones, and this says why.
    const wrong = selectors === undefined ? null : SelectorOverrides.problemOf(selectors);
    if (wrong) status.replaceChildren(element("p", { class: "notice warning" }, format(words.texts.options_selectorsStale)));
  }

  chooser.addEventListener("change", async () => {
    const file = chooser.files?.[0];
    if (!file) return;
    if (file.size > longestFile) return refuse(words.texts.options_selectors_tooLarge);
    json.value = await file.text();
    await use();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void use();
  });
  remove.addEventListener("click", async () => {
    await chrome.storage.local.remove("selectors");
    json.value = "";
    tell(words.texts.options_selectorsRemoved);
  });

  return {
    /** @param {import("../language/text.js").Words} chosen */
    draw(chosen) {
      words = chosen;
      tell("");
      byId("selectors-built-in", HTMLElement).textContent = JSON.stringify(SelectorOverrides.builtIn, null, 2);
    },
    refresh: load,
  };
}
