// What the details say, and where they may lie: the pure parts behind the popover.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import en from "../../extension/language/en.js";
import * as DetailsSentences from "../../extension/page/details-sentences.js";
import * as PopoverSpot from "../../extension/page/popover-spot.js";
import * as RateWords from "../../extension/page/rate-words.js";
import * as ReasonWords from "../../extension/page/reason-words.js";
import { loadWords } from "./page-around.mjs";

/** @import { PageReason, ReasonSide } from "../../extension/page/reason-words.js" */

before(() => loadWords("en", en));

test("rates are told in steps that people use, never in decimals", () => {
  const rates = /** @type {[number, string][]} */ ([
    [0, "fewer than 1 in 100"], [0.004, "fewer than 1 in 100"], [0.01, "about 1 in 100"], [0.021, "about 1 in 50"], [0.048, "about 1 in 20"],
    [0.1, "about 1 in 10"], [0.121, "about 1 in 8"], [0.21, "about 1 in 5"], [0.34, "about 1 in 3"], [0.486, "about 1 in 2"], [0.55, "about 1 in 2"],
    [0.56, "about 6 in 10"], [0.7, "about 7 in 10"], [0.94, "about 9 in 10"], [0.96, "nearly always"], [1, "nearly always"],
  ]);
  for (const [rate, words] of rates) assert.equal(RateWords.of(rate), words, String(rate));
  for (let rate = 0; rate <= 1; rate += 0.0037) assert.doesNotMatch(RateWords.of(rate), /[.,]\d/);
  for (const wrong of [-0.1, 1.1, null, "0.5x"]) assert.equal(RateWords.of(/** @type {any} */ (wrong === null ? "none" : wrong)), "", String(wrong));
});

test("reasons stand under their side, for or against, and what has no text is left out", () => {
  const reason = (/** @type {string} */ key, /** @type {ReasonSide} */ side, /** @type {number} */ weight, values = {}) => ({ key, side, weight, values });
  const groups = DetailsSentences.bySide({ reasons: [
    reason("followsYou", "interest", 1.4), reason("ignoredBefore", "risk", -0.5, { count: 2 }), reason("mutualsFew", "breadth", 0.7, { count: 4 }), reason("ofALaterVersion", "chance", 3)] });
  assert.deepEqual(groups, [
    { side: en.side_breadth, reasons: [{ text: "4 mutual contacts", speaksFor: true, strength: 2 }] },
    { side: en.side_interest, reasons: [{ text: en.reason_followsYou, speaksFor: true, strength: 3 }] },
    { side: en.side_risk, reasons: [{ text: "You ignored 2 earlier requests", speaksFor: false, strength: 1 }] },
  ]);
});

test("a hint's two reasons begin with what the suggestion rests on, and each says what it speaks for", () => {
  const reason = (/** @type {string} */ key, /** @type {number} */ weight) => ({ key, side: /** @type {const} */ ("risk"), weight, values: {} });
  const [sales, follows, worded, usual, notMet] = [reason("slugGenerated", -1.2), reason("followsYou", 0.8), reason("mutualsNone", -0.05), reason("usualRate", 0), reason("notMet", 0)];
  const first = (/** @type {"accept" | "ignore" | "lookFirst"} */ action, /** @type {PageReason[]} */ ...reasons) => ReasonWords.foremost({ action, reasons }).map(({ text }) => text);
  assert.deepEqual(first("accept", sales, follows, worded), [en.reason_followsYou, en.reason_slugGenerated]);
  assert.deepEqual(first("ignore", follows, sales), [en.reason_slugGenerated, en.reason_followsYou]);
  assert.deepEqual(first("lookFirst", follows, notMet), [en.reason_notMet, en.reason_followsYou]);
  assert.deepEqual(first("ignore", follows, worded, usual), [en.reason_usualRate, en.reason_followsYou], "what is slight decided nothing");
  assert.deepEqual(first("accept", worded), [en.reason_mutualsNone]);
  assert.deepEqual(first("accept"), []);
  const told = ReasonWords.foremost({ action: "lookFirst", reasons: [notMet, sales] });
  assert.deepEqual(told, [{ text: en.reason_notMet, speaksFor: false, strength: 0 }, { text: en.reason_slugGenerated, speaksFor: false, strength: 2 }]);
});

test("the kind is told with the words that say so, harmless, one of them in a hint and all in the details", () => {
  const kind = { key: "kind", side: /** @type {const} */ ("risk"), weight: -3, values: { kind: "seller", quotes: ["book a call", "your \u202Epipeline", "3x"] } };
  assert.deepEqual(ReasonWords.foremost({ action: "ignore", reasons: [kind] }).map(({ text }) => text), ["Looks like a sales pitch: “book a call”"]);
  const long = { ...kind, values: { ...kind.values, quotes: ["book a call with our experts"] } };
  assert.deepEqual(ReasonWords.told(long, true).map(({ text }) => text), ["Looks like a sales pitch: “book a …”"]);
  assert.deepEqual(ReasonWords.told({ ...kind, values: { ...kind.values, quotes: ["Donaudampfschifffahrtsgesellschaft"] } }, true).map(({ text }) => text), ["Looks like a sales pitch"]);
  assert.deepEqual(ReasonWords.told(kind).map(({ text }) => text), ["Looks like a sales pitch: “book a call”, “your pipeline”, “3x”"]);
  assert.deepEqual(ReasonWords.told({ ...kind, values: { kind: "ofALaterVersion" } }), []);
  const liking = { key: "kindIgnored", side: /** @type {const} */ ("risk"), weight: 0, values: { count: 7, of: 8 } };
  assert.equal(ReasonWords.told(liking)[0].text, "You ignored 7 of the last 8 like it");
});

test("the nearest earlier note is told where the host knows one, harmless and short, and not otherwise", () => {
  assert.equal(DetailsSentences.nearest({}), null);
  assert.equal(DetailsSentences.nearest(/** @type {any} */ ({ nearestNote: null })), null);
  const told = DetailsSentences.nearest({ nearestNote: { text: `\u202E${"é".repeat(400)}`, at: 1780000000000, action: "ignore" } });
  assert.equal(told?.quote, `${"é".repeat(280)} …`);
  assert.match(told?.whose ?? "", /^\w+ \d+, 2026, Ignored$/);
  const undecided = DetailsSentences.nearest({ nearestNote: { text: "Hi", at: 1780000000000, action: null } });
  assert.match(undecided?.whose ?? "", /2026$/);
});

test("wherever a hint is, its popover lies in the window and on nothing that must stay free", () => {
  let seed = 7;
  const random = (/** @type {number} */ most) => (seed = (seed * 48271) % 2147483647) % most;
  for (let round = 0; round < 400; round += 1) {
    const view = { width: 320 + random(1200), height: 420 + random(900) };
    const left = random(Math.floor(view.width / 4));
    const top = random(view.height);
    const hint = { left, top, right: view.width - left, bottom: top + 88 };
    const buttons = Array.from({ length: 3 }, (_, index) => ({ left: hint.right - 90 * (index + 1), right: hint.right - 90 * index - 10, top: top - 70 - index * 8, bottom: top - 40 - index * 8 }));
    const wanted = { width: Math.min(400, view.width - 16), height: 200 + random(400) };
    const spot = PopoverSpot.find(view, hint, buttons, wanted, round % 2 === 0);
    const box = { left: spot.left, right: spot.left + wanted.width, top: spot.top, bottom: spot.top + spot.height };
    assert.ok(box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height, JSON.stringify({ view, hint, box }));
    const over = buttons.filter((one) => one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top);
    assert.deepEqual(over, [], JSON.stringify({ view, hint, box }));
    assert.ok(spot.height >= 120, JSON.stringify({ view, hint, wanted, spot }));
  }
});
