import { button } from "../popup/element.js";

/**
 * Puts a text on the clipboard and says so on itself.
 * @param {import("../language/text.js").Texts} texts
 * @param {string} label
 * @param {() => string} text
 */
export function copyButton(texts, label, text) {
  const made = button(label, async () => {
    const said = await navigator.clipboard.writeText(text()).then(
      () => texts.options_copied,
      () => texts.options_notCopied,
    );
    made.textContent = said;
    setTimeout(() => (made.textContent = label), 2000);
  });
  made.setAttribute("aria-live", "polite");
  return made;
}
