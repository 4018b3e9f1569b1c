/** Forgetting by itself what led to nothing, after as many months as the user says; how many would go is said before. */

import { counted, format } from "../language/text.js";
import { byId } from "../popup/element.js";
import { ask, writeAndHear } from "../popup/host-call.js";
import { problemNotice } from "./host-words.js";

const pause = 250;

export function retentionSection() {
  const form = byId("retention-form", HTMLFormElement);
  const on = byId("retention-on", HTMLInputElement);
  const months = byId("retention-months", HTMLInputElement);
  const would = byId("retention-would", HTMLElement);
  const status = byId("retention-status", HTMLElement);
  /** @type {import("../language/text.js").Words} */
  let words;
  let timer = 0;
  let latest = 0;
  /** How often the user has changed something, and how often when it was last kept: meanwhile he may go on. */
  let changes = 0;
  let keptChanges = 0;

  /** @returns {number | null} null for what is no number of months */
  function typed() {
    const value = Number(months.value);
    return Number.isInteger(value) && value >= 1 && value <= 1200 ? value : null;
  }

  async function tellWhatWouldGo() {
    const mine = ++latest;
    const wanted = typed();
    months.disabled = !on.checked;
    months.setAttribute("aria-invalid", String(on.checked && wanted === null));
    would.replaceChildren();
    if (!on.checked) return;
    if (wanted === null) {
      would.textContent = format(words.texts.options_numberFault, 1, 1200);
      return;
    }
    try {
      const { wouldForget } = await ask("retention", { months: wanted });
      if (mine === latest) would.textContent = counted(words, "options_wouldForget", wouldForget);
    } catch (error) {
      if (mine === latest) would.replaceChildren(problemNotice(error, words));
    }
  }

  function soon() {
    changes += 1;
    status.replaceChildren();
    clearTimeout(timer);
    timer = window.setTimeout(tellWhatWouldGo, pause);
  }

  async function keep() {
    const wanted = on.checked ? typed() : null;
    if (on.checked && wanted === null) return months.focus();
    const mine = changes;
    try {
      const { end, result } = await writeAndHear("setRetention", { months: wanted });
      if (end === "stored") keptChanges = mine;
      status.textContent = end === "stored" && wanted !== null ? counted(words, "options_retentionKept", Number(result?.forgotten ?? 0)) : words.texts[`stored_${end}`];
      await tellWhatWouldGo();
    } catch (error) {
      status.replaceChildren(problemNotice(error, words));
    }
  }

  /** The program may start anew at any time: what the user is changing stays. */
  async function refresh() {
    try {
      const stored = await ask("retention", {});
      if (changes === keptChanges) {
        on.checked = stored.months !== null;
        if (stored.months !== null) months.value = String(stored.months);
      }
      await tellWhatWouldGo();
    } catch (error) {
      would.replaceChildren(problemNotice(error, words));
    }
  }

  on.addEventListener("change", soon);
  months.addEventListener("input", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void keep();
  });
  return {
    /** @param {import("../language/text.js").Words} chosen */
    draw(chosen) {
      words = chosen;
      status.replaceChildren();
    },
    refresh,
  };
}
