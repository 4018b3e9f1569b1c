import { texts } from "../language/catalogue.js";
import { fill } from "../language/text.js";
import { byId } from "../popup/element.js";
import { ask } from "../popup/host-call.js";
import { connectedNow, hostView } from "../popup/host-view.js";
import { consentQuestion } from "./consent.js";
import { philosophyQuestion } from "./philosophy-question.js";
import { followSteps } from "./steps.js";

const host = hostView(byId("host", HTMLElement));

/** Everything that speaks, in the language that is chosen now. */
async function draw() {
  const words = await texts();
  fill(document, words);
  const consent = { status: byId("consent-status", HTMLElement), buttons: byId("consent-buttons", HTMLElement), next: byId("consent-next", HTMLElement) };
  const question = {
    form: byId("philosophy-form", HTMLFormElement),
    cards: byId("cards", HTMLElement),
    status: byId("philosophy-status", HTMLElement),
  };
  await Promise.all([
    consentQuestion(consent, words),
    philosophyQuestion(question, words),
    host.refresh(words),
  ]);
}

/** The real place of the history; until the host tells, the page shows where it usually is. */
async function showDatabasePath() {
  const version = chrome.runtime.getManifest().version;
  const hello = await ask("hello", { protocol: 1, client: `welcome ${version}` }).catch(() => null);
  if (hello?.database.path) byId("database-path", HTMLElement).textContent = hello.database.path;
}

followSteps();
const language = byId("language", HTMLSelectElement);
language.value = /** @type {{language: string}} */ (await chrome.storage.local.get({ language: "auto" })).language;
language.addEventListener("change", async () => {
  await chrome.storage.local.set({ language: language.value });
  await draw();
});
chrome.storage.onChanged.addListener((changes) => {
  if (connectedNow(changes)) showDatabasePath();
});
await Promise.all([draw(), showDatabasePath()]);
