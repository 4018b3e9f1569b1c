import { texts } from "../language/catalogue.js";
import { fill } from "../language/text.js";
import { byId } from "../popup/element.js";
import { connectedNow, hostView } from "../popup/host-view.js";
import { archiveSection } from "./archive-section.js";
import { diagnosticsSection } from "./diagnostics-section.js";
import { exportSection } from "./export-section.js";
import { forgetSection } from "./forget-section.js";
import { keyboardChoice } from "./keyboard-choice.js";
import { languageChoice } from "./language-choice.js";
import { philosophySection } from "./philosophy-section.js";
import { retentionSection } from "./retention-section.js";
import { selectorsSection } from "./selectors-section.js";

const philosophy = philosophySection();
const retention = retentionSection();
const selectors = selectorsSection();
const diagnostics = diagnosticsSection();
/** Those that show what the host knows. */
const fromHost = [philosophy, retention, diagnostics];
const sections = [...fromHost, selectors, archiveSection(), exportSection(), forgetSection(refresh)];
const host = hostView(byId("host", HTMLElement));

/** Everything that speaks, in the language that is chosen now. Not by loading again: an archive may be on its way. */
async function draw() {
  const words = await texts();
  fill(document, words);
  for (const section of sections) section.draw(words);
  await host.refresh(words);
}

function refresh() {
  for (const section of fromHost) void section.refresh();
}

chrome.storage.onChanged.addListener((changes) => {
  if (changes.language) void draw();
  if (connectedNow(changes)) refresh();
});
await Promise.all([languageChoice(), keyboardChoice()]); // before anybody can use them
await draw();
await Promise.all([selectors.refresh(), ...fromHost.map((section) => section.refresh())]);
