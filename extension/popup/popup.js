import { texts } from "../language/catalogue.js";
import { fill } from "../language/text.js";
import { blocksView } from "./blocks-view.js";
import { consentView } from "./consent-view.js";
import { byId } from "./element.js";
import { connectedNow, hostView } from "./host-view.js";
import { mendedView } from "./mended-view.js";
import { pageView } from "./page-view.js";
import { philosophyView } from "./philosophy-view.js";
import { searchView } from "./search-view.js";
import { timelineView } from "./timeline-view.js";
import { waitingView } from "./waiting-view.js";

const words = await texts();
fill(document, words);

const history = byId("history", HTMLElement);
const person = byId("person", HTMLElement);

const search = searchView(
  {
    input: byId("words", HTMLInputElement),
    list: byId("people", HTMLElement),
    note: byId("search-note", HTMLElement),
    offer: byId("archive-offer", HTMLElement),
    more: byId("more", HTMLButtonElement),
  },
  words,
  openPerson,
);
const blocks = blocksView(byId("blocks", HTMLElement), words, () => search.refresh());
const philosophy = philosophyView(
  {
    select: byId("philosophy", HTMLSelectElement),
    sentence: byId("philosophy-sentence", HTMLElement),
    status: byId("philosophy-status", HTMLElement),
  },
  words,
);
const fromHost = [search, blocks, philosophy];
const mended = mendedView(byId("mended", HTMLElement), words);
const all = [hostView(byId("host", HTMLElement)), mended, waitingView(byId("waiting", HTMLElement), words), ...fromHost];

/**
 * @param {import("./shapes.js").Found} found
 * @param {HTMLButtonElement} from where the focus returns to
 */
function openPerson({ sender }, from) {
  const people = byId("people", HTMLElement);
  const rows = () => [...people.querySelectorAll("button")];
  const place = rows().indexOf(from);
  history.hidden = true;
  person.hidden = false;
  byId("history-note", HTMLElement).textContent = "";
  const back = (said = "") => {
    person.hidden = true;
    history.hidden = false;
    byId("history-note", HTMLElement).textContent = said;
    (rows()[place] ?? byId("words", HTMLElement)).focus(); // the list may have been drawn anew
  };
  timelineView(person, words, sender, { back, changed: () => fromHost.forEach((view) => view.refresh()) });
}

chrome.storage.onChanged.addListener((changes) => {
  if (changes.language) location.reload();
  if (connectedNow(changes)) fromHost.forEach((view) => view.refresh());
});
await Promise.all([
  consentView(byId("consent", HTMLElement)),
  pageView(byId("page", HTMLElement), words),
  ...all.map((view) => view.refresh(words)),
]);
