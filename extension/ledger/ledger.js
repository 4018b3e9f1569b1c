import { texts } from "../language/catalogue.js";
import { fill, format } from "../language/text.js";
import { byId } from "../popup/element.js";
import { ask } from "../popup/host-call.js";
import { connectedNow, errorText, hostView } from "../popup/host-view.js";
import { drawBrought } from "./brought-view.js";
import { replay } from "./replay-sum.js";
import { drawReplay } from "./replay-view.js";

const words = await texts();
fill(document, words);

const host = hostView(byId("host", HTMLElement));
const status = byId("replay-status", HTMLElement);
const progress = byId("replay-progress", HTMLProgressElement);
let drawing = false;

/** Nothing is drawn anew while it is being drawn: a replay may take a while. */
async function draw() {
  if (drawing) return;
  drawing = true;
  try {
    await drawLedger();
  } catch {
    // The host's state says why, and what to do next.
  } finally {
    drawing = false;
  }
}

async function drawLedger() {
  const ledger = await ask("ledger", {});
  byId("empty", HTMLElement).hidden = ledger.total.requests > 0;
  byId("brought", HTMLElement).hidden = ledger.total.requests === 0;
  if (ledger.total.requests === 0) return;
  const [figures, unknown] = [byId("figures", HTMLElement), byId("unknown", HTMLElement)];
  drawBrought({ figures, unknown, months: byId("months", HTMLElement), kinds: byId("kinds", HTMLElement) }, ledger, words);
  await compare(ledger.total.requests);
}

/** @param {number} requests in all */
async function compare(requests) {
  const number = new Intl.NumberFormat(words.language);
  const tell = (/** @type {number} */ judged) => {
    progress.value = judged;
    status.textContent = format(words.texts.ledger_replaying, number.format(judged), number.format(requests));
  };
  progress.max = requests;
  progress.hidden = false;
  tell(0);
  try {
    const sum = await replay(tell);
    const [sentences, unknown] = [byId("sentences", HTMLElement), byId("replay-unknown", HTMLElement)];
    drawReplay({ sentences, unknown, figure: byId("comparison", HTMLElement) }, sum, words);
    status.textContent = "";
  } catch (error) {
    status.textContent = errorText(words.texts, /** @type {Error} */ (error).name);
  } finally {
    progress.hidden = true;
  }
}

chrome.storage.onChanged.addListener((changes) => {
  if (changes.language) location.reload();
  if (connectedNow(changes)) draw();
});
await Promise.all([host.refresh(words), draw()]);
