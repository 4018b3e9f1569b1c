// Says on the page itself that it is not understood. Without a hint anywhere one would take it for a page without requests,
// or Serendip for broken; LinkedIn changes its layout several times a year.
"use strict";

const SerendipPageNotice = (() => {
  /** A list takes this long to be filled; what is half there is not misunderstood. */
  const patienceMs = 2000;
  /** @type {HTMLElement | null} */
  let host = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** Where the user has closed it. */
  let closedAt = "";

  /** To be called after the page was looked at. */
  function look() {
    if (SerendipAddress.kind() !== "invitations" || SerendipHintBoard.found().readings.length > 0) return stop();
    timer ??= setTimeout(judge, patienceMs);
  }

  function judge() {
    timer = undefined;
    if (SerendipPageState.state().understood) remove();
    else if (!host && SerendipWords.loaded() && closedAt !== location.pathname) show();
  }

  function show() {
    const { element } = SerendipOwnNodes;
    const { text } = SerendipWords;
    const made = SerendipOwnNodes.make();
    host = made.host;
    host.className = "notice";
    SerendipHintStyle.apply(made.shadow);
    const box = element("div", "hint");
    Object.assign(box.dataset, { tone: "none", theme: SerendipSurroundings.theme(document.querySelector("main") ?? document.body) });
    Object.assign(box, { lang: SerendipWords.language(), dir: "ltr" });
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Serendip");
    const head = element("div", "head");
    const mark = element("span", "mark");
    mark.append(SerendipHintMarks.draw("none"));
    head.append(mark, element("strong", "word", "Serendip"), element("div", "buttons"));
    const close = /** @type {HTMLButtonElement} */ (element("button", "quiet", text("details_close")));
    close.type = "button";
    close.addEventListener("click", () => {
      closedAt = location.pathname;
      remove();
    });
    head.lastElementChild?.append(close);
    box.append(head, element("p", "line", text("popup_pageUnknown")));
    made.shadow.append(box);
    document.body.append(host);
    SerendipAnnouncer.say(text("popup_pageUnknown"));
  }

  function remove() {
    host?.remove();
    host = null;
  }

  function stop() {
    clearTimeout(timer);
    timer = undefined;
    remove();
  }

  return Object.freeze({ look, stop });
})();
