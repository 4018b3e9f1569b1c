/** Reading LinkedIn's archive, or an export of Serendip's own. Leaving the page ends it (background/archive-guard.js). */

import { format } from "../language/text.js";
import { byId } from "../popup/element.js";
import { ask } from "../popup/host-call.js";
import { errorText } from "../popup/host-view.js";
import { FileUnreadable, readArchive } from "./archive-reading.js";
import { showSummary } from "./archive-summary.js";
import { problemNotice } from "./host-words.js";

const megabyte = 1_000_000;

export function archiveSection() {
  const form = byId("archive-form", HTMLFormElement);
  const chooser = byId("archive-file", HTMLInputElement);
  const begin = byId("archive-begin", HTMLButtonElement);
  const cancel = byId("archive-cancel", HTMLButtonElement);
  const progress = byId("archive-progress", HTMLElement);
  const bar = byId("archive-bar", HTMLProgressElement);
  const status = byId("archive-status", HTMLElement);
  const result = byId("archive-summary", HTMLElement);
  /** @type {import("../language/text.js").Words} */
  let words;
  /** @type {import("./shapes.js").Summary | null} */
  let summary = null;
  /** @type {AbortController | null} */
  let running = null;

  /** @param {boolean} now */
  function busy(now) {
    progress.hidden = !now;
    cancel.hidden = !now;
    for (const control of form.querySelectorAll("input")) control.disabled = now;
    begin.hidden = now;
  }

  /** @param {import("./archive-reading.js").Place} place */
  function tell({ phase, file, bytes, ofBytes }) {
    const share = ofBytes > 0 ? bytes / ofBytes : 1;
    bar.value = share;
    const megabytes = new Intl.NumberFormat(words.language, { maximumFractionDigits: 1 });
    const place = format(words.texts[`options_phase_${phase}`], file, megabytes.format(bytes / megabyte), megabytes.format(ofBytes / megabyte));
    byId("archive-place", HTMLElement).textContent = place;
    bar.setAttribute("aria-valuetext", place);
  }

  /** @param {File} file */
  async function read(file) {
    running = new AbortController();
    summary = null;
    result.replaceChildren();
    status.textContent = words.texts.options_archiveStays;
    busy(true);
    cancel.focus();
    // Its end is how the background learns that this page is gone.
    const guard = chrome.runtime.connect({ name: "archive" });
    try {
      const wishes = { keepMessages: byId("keep-messages", HTMLInputElement).checked, includeForgotten: byId("include-forgotten", HTMLInputElement).checked };
      summary = await readArchive({ ask, file, wishes, signal: running.signal, told: tell, begun: (archive) => guard.postMessage({ archive }) });
      status.textContent = words.texts.options_archiveDone;
      showSummary(result, words, summary);
    } catch (error) {
      if (running.signal.aborted) status.textContent = words.texts.options_archiveCancelled;
      else status.replaceChildren(problemNotice(error, words, problemText(error)));
    } finally {
      guard.disconnect();
      running = null;
      busy(false);
      status.focus();
    }
  }

  /** @param {unknown} error */
  function problemText(error) {
    const { texts } = words;
    if (error instanceof FileUnreadable) return texts.options_fileUnreadable;
    const name = error instanceof Error ? error.name : "";
    // A file with a name or a size that no archive has; the host's own sentence below says which.
    if (name === "invalidParams") return texts.error_archiveRefused;
    if (name === "hostAway" || name === "timeout") return `${errorText(texts, name)} ${texts.options_archiveAgain}`;
    return undefined;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const file = chooser.files?.[0];
    if (running) return;
    if (file) return void read(file);
    status.textContent = words.texts.options_chooseFirst;
    chooser.focus();
  });
  cancel.addEventListener("click", () => running?.abort());

  /** @param {import("../language/text.js").Words} chosen */
  function draw(chosen) {
    words = chosen;
    if (!running) status.textContent = "";
    if (summary) showSummary(result, words, summary);
  }
  return { draw };
}
