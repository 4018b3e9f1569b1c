// A hint keeps the height that it has while it waits, whatever the answer says and however narrow its column is: else the
// answer would move the page under the pointer. The longest reasons of each catalogue and every kind of history.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { startReader } from "./page-scripts.mjs";

/** @type {Awaited<ReturnType<typeof startReader>>} */ let reader;
before(async () => { reader = await startReader(); });
after(() => reader.close());

const longAgo = Date.UTC(2025, 8, 15); // the longest month
const decisions = [["accept", "done"], ["ignore", "done"], ["block", "done"], ["block", "intended"]].map(([action, stage]) => ({ action, stage, at: longAgo }));
const outcomes = [["exchange", false], ["silence", false], ["pitch", false], ["unwelcome", false], ["exchange", true], ["silence", true], ["pitch", true]].map(([outcome, inferred]) => ({ outcome, inferred }));
const histories = [1, 12].flatMap((earlierRequests) => [null, ...decisions].flatMap((lastDecision) =>
  [null, ...(lastDecision?.action === "accept" ? outcomes : [])].map((lastOutcome) => ({ earlierRequests, lastRequestAt: longAgo, lastDecision, lastOutcome }))));
/** Of the column, in pixels: from less than a telephone leaves to a wide screen, and on both sides of each step of the style. */
const widths = [240, 254, 275, 300, 330, 359, 360, 380, 405, 430, 449, 450, 480, 500, 519, 520, 560, 600, 640, 679, 680, 760];

/** Runs in the page. @param {{histories: object[], widths: number[], keys: string[]}} given @returns {string[]} what makes a hint another height than it waits with */
function otherHeights({ histories: pasts, widths: columns, keys }) {
  const { Hint, HintContent } = /** @type {any} */ (globalThis).serendip;
  const column = document.createElement("div");
  document.body.replaceChildren(column);
  const hint = new Hint("Mira Okafor", () => ({}), () => {});
  hint.settle();
  column.append(hint.host);
  /** @param {object | null} suggestion @returns {number} */
  const height = (suggestion) => {
    hint.show(HintContent.of({ suggestion, step: "idle" }));
    Hint.fit([hint]);
    return hint.host.getBoundingClientRect().height;
  };
  const reasons = keys.map((key) => ({ key, side: "risk", weight: -1, values: { count: 12 } }));
  const answers = [...reasons.slice(1).map((one, index) => ({ reasons: [one, reasons[index]], history: null })), ...pasts.map((history) => ({ reasons: reasons.slice(0, 2), history }))];
  const found = [];
  for (const width of columns) {
    column.style.width = `${width}px`;
    const waiting = height(null);
    for (const answer of answers) {
      for (const action of ["accept", "lookFirst"]) {
        const now = height({ ...answer, action });
        if (now !== waiting) found.push(`${width} wide, ${action}: ${now} instead of ${waiting}, ${JSON.stringify(answer.history ?? answer.reasons)}`);
      }
    }
  }
  return found;
}

for (const [language, texts] of Object.entries({ en, de })) {
  test(`no answer in "${language}" makes a hint higher than it is while it waits`, async () => {
    const page = await reader.open({ people: [] });
    await page.evaluate((given) => {
      /** @type {any} */ (globalThis).chrome = { runtime: { id: "x", sendMessage: async () => given } };
    }, { language, texts });
    await page.evaluate("serendip.PageWords.load()");
    const told = Object.entries(texts).filter(([key]) => /^reason_/.test(key)).sort(([, a], [, b]) => b.length - a.length);
    const keys = [...new Set(told.map(([key]) => key.replace(/^reason_|_(one|against)$/g, "")))].slice(0, 8);
    assert.deepEqual((await page.evaluate(otherHeights, { histories, widths, keys })).slice(0, 20), []);
    await page.close();
  });
}
