// On a profile whose owner the user wanted to block: how, and whether it is done. Otherwise there is nothing here.
"use strict";

const SerendipProfileChip = (() => {
  /** @typedef {{sender: PageSender, name: string, decision: string}} IntendedBlock */
  /** @type {HTMLElement | null} */
  let host = null;
  // "Not now" holds until the page is loaded again.
  const later = new Set();

  /** Looks whether this profile needs the chip. @returns {Promise<void>} */
  async function sync() {
    const sender = SerendipAddress.kind() === "profile" ? SerendipPersonLink.senderOf(location.href) : null;
    remove();
    if (!sender || later.has(SerendipPersonLink.key(sender))) return;
    const path = location.pathname;
    const answer = await SerendipBackground.ask("sender", { sender, limit: 50 });
    const intended = "result" in answer ? intendedBlock(answer.result, sender) : null;
    if (intended && location.pathname === path && host === null) show(intended);
  }

  /** @param {Serendip.Data} result of `sender` @param {PageSender} sender @returns {IntendedBlock | null} if that is the last decision */
  function intendedBlock(result, sender) {
    const events = /** @type {{kind: string, id: string, action?: string, stage?: string, undone?: boolean}[]} */ (Array.isArray(result.events) ? result.events : []);
    const last = events.find((event) => event.kind === "decision" && !event.undone);
    const person = /** @type {{name?: unknown} | null} */ (result.sender);
    if (last?.action !== "block" || last.stage !== "intended") return null;
    return { sender, name: typeof person?.name === "string" ? SerendipPageText.forDisplay(person.name) : "", decision: last.id };
  }

  /** @param {IntendedBlock} intended */
  function show(intended) {
    host = document.createElement("div");
    host.className = "chip";
    const shadow = host.attachShadow({ mode: "closed" });
    SerendipHintStyle.apply(shadow);
    const box = document.createElement("div");
    box.className = "hint";
    box.dataset.tone = "block";
    box.lang = SerendipWords.language();
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", SerendipWords.text("profile_label", intended.name));
    const mark = document.createElement("span");
    mark.className = "mark";
    mark.append(SerendipHintMarks.draw("block"));
    const head = line("div", "head", "");
    head.append(mark, line("span", "brand", "Serendip"), line("strong", "word", SerendipWords.text("profile_how")));
    const text = line("div", "text", "");
    text.setAttribute("role", "status");
    text.append(line("p", "line", SerendipWords.text("profile_ask", intended.name)));
    const tray = line("div", "tray", "");
    for (const answer of /** @type {const} */ (["yes", "notNow", "no"])) {
      const button = line("button", answer === "yes" ? "suggested" : "", SerendipWords.text(`profile_${answer}`));
      button.addEventListener("click", (event) => {
        const problem = host ? SerendipVisibility.problem(event, host, shadow, button) : "untrusted";
        if (problem === null) void settle(answer, intended, text, tray);
        else if (problem !== "untrusted") text.replaceChildren(line("p", "line", SerendipWords.text(`hint_${problem}`)));
      });
      tray.append(button);
    }
    box.append(head, text, tray);
    shadow.append(box);
    (document.body ?? document.documentElement).append(host);
    box.dataset.theme = SerendipSurroundings.theme(document.body);
    SerendipVisibility.inserted(host);
  }

  /** @param {string} tag @param {string} className @param {string} content @returns {HTMLElement} */
  function line(tag, className, content) {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = content;
    return element;
  }

  /** @param {"yes" | "notNow" | "no"} answer @param {IntendedBlock} intended @param {HTMLElement} text @param {HTMLElement} tray */
  async function settle(answer, { sender, decision }, text, tray) {
    if (answer === "notNow") {
      later.add(SerendipPersonLink.key(sender));
      return remove();
    }
    const id = crypto.randomUUID();
    const at = Date.now();
    const failure = answer === "yes"
      ? await SerendipBackground.write("decide", { id, at, action: "block", stage: "done", origin: "profile", sender })
      : await SerendipBackground.write("undo", { id, at, event: decision });
    text.replaceChildren(line("p", "line", failure ? `${SerendipWords.text("hint_notStored")} ${SerendipHintSentences.failure(failure)}` : SerendipWords.text(`profile_done_${answer}`)));
    if (!failure) tray.remove();
  }

  function remove() {
    if (host) SerendipVisibility.removed(host);
    host?.remove();
    host = null;
  }

  return Object.freeze({ sync, remove });
})();
