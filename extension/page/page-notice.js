// Says on the page itself that it is not understood. Without a hint anywhere one would take it for a page without requests,
// or Serendip for broken; LinkedIn changes its layout several times a year.

import * as Address from "./address.js";
import * as Announcer from "./announcer.js";
import * as HintBoard from "./hint-board.js";
import * as HintMarks from "./hint-marks.js";
import * as HintStyle from "./hint-style.js";
import * as OwnNodes from "./own-nodes.js";
import * as PageState from "./page-state.js";
import * as Words from "./page-words.js";
import * as Surroundings from "./surroundings.js";

/** A list takes this long to be filled; what is half there is not misunderstood. */
const patienceMs = 2000;
/** @type {HTMLElement | null} */
let host = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** Where the user has closed it. */
let closedAt = "";

/** To be called after the page was looked at. */
export function look() {
  if (Address.kind() !== "invitations" || HintBoard.found().readings.length > 0) return stop();
  timer ??= setTimeout(judge, patienceMs);
}

function judge() {
  timer = undefined;
  if (PageState.state().understood) remove();
  else if (!host && Words.loaded() && closedAt !== location.pathname) show();
}

function show() {
  const { element } = OwnNodes;
  const { text } = Words;
  const made = OwnNodes.make();
  host = made.host;
  host.className = "notice";
  HintStyle.apply(made.shadow);
  const box = element("div", "hint");
  Object.assign(box.dataset, { tone: "none", theme: Surroundings.theme(document.querySelector("main") ?? document.body) });
  Object.assign(box, { lang: Words.language(), dir: "ltr" });
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Serendip");
  const head = element("div", "head");
  const mark = element("span", "mark");
  mark.append(HintMarks.draw("none"));
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
  Announcer.say(text("popup_pageUnknown"));
}

function remove() {
  host?.remove();
  host = null;
}

export function stop() {
  clearTimeout(timer);
  timer = undefined;
  remove();
}
