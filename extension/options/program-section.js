/** The host: whether it answers, and while it does not, the command that puts that right. */

import { byId, element } from "../popup/element.js";
import { state } from "../popup/host-call.js";
import { hostView } from "../popup/host-view.js";
import { copyButton } from "./copy-button.js";
import { browserName, fixCommand } from "./fix-command.js";

export function programSection() {
  const view = hostView(byId("host", HTMLElement));
  const fix = byId("fix", HTMLElement);
  /** @type {import("../language/text.js").Words} */
  let words;

  async function drawFix() {
    const { host } = await state().catch(() => ({ host: /** @type {Serendip.HostState} */ ({ state: "away" }) }));
    const command = host.state === "away" ? fixCommand(host.name ?? "", thisBrowser()) : null;
    fix.replaceChildren(...(command ? fixParts(command, words.texts) : []));
  }

  chrome.storage.onChanged.addListener((changes) => {
    if (changes.hostState) void drawFix();
  });
  return {
    /** @param {import("../language/text.js").Words} chosen */
    draw(chosen) {
      words = chosen;
      void view.refresh(words);
      void drawFix();
    },
  };
}

export function thisBrowser() {
  const { userAgentData } = /** @type {{userAgentData?: {brands: {brand: string}[]}}} */ (/** @type {unknown} */ (navigator));
  return browserName(location.href, userAgentData?.brands ?? []);
}

/** @param {string} command @param {import("../language/text.js").Texts} texts */
function fixParts(command, texts) {
  return [
    element("p", {}, texts.options_fix),
    element("pre", { class: "command", tabindex: "0", "aria-label": texts.options_fixCommand }, command),
    element("p", { class: "buttons" }, copyButton(texts, texts.options_copyCommand, () => command)),
    element("p", { class: "detail" }, texts.options_fixWhere),
  ];
}
