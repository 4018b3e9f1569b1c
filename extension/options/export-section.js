/** Taking the whole history along, as a download. */

import { counted } from "../language/text.js";
import { byId, element } from "../popup/element.js";
import { ask } from "../popup/host-call.js";
import { exportedHistory, exportName } from "./history-export.js";
import { problemNotice } from "./host-words.js";

/** A download begins with the click; when its bytes have been read nobody tells, a minute is plenty. */
const keptFor = 60_000;

export function exportSection() {
  const begin = byId("export-begin", HTMLButtonElement);
  const cancel = byId("export-cancel", HTMLButtonElement);
  const status = byId("export-status", HTMLElement);
  /** @type {import("../language/text.js").Words} */
  let words;
  /** @type {AbortController | null} */
  let running = null;

  async function run() {
    if (running) return;
    running = new AbortController();
    cancel.hidden = false;
    status.textContent = "";
    let told = 0;
    try {
      const file = await exportedHistory(ask, running.signal, (lines) => {
        told = lines;
        status.textContent = counted(words, "options_exporting", lines);
      });
      download(file, exportName(new Date()));
      status.textContent = counted(words, "options_exported", told);
    } catch (error) {
      if (running.signal.aborted) status.textContent = words.texts.options_cancelled;
      else status.replaceChildren(problemNotice(error, words));
    } finally {
      running = null;
      if (document.activeElement === cancel) begin.focus();
      cancel.hidden = true;
    }
  }

  begin.addEventListener("click", () => void run());
  cancel.addEventListener("click", () => running?.abort());
  return {
    /** @param {import("../language/text.js").Words} chosen */
    draw(chosen) {
      words = chosen;
      if (!running) status.textContent = "";
    },
  };
}

/** @param {Blob} file @param {string} name */
function download(file, name) {
  const address = URL.createObjectURL(file);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
