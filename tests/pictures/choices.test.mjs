// What scripts/screenshots understands, what it refuses, and that its index shows strangers' text as text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ChoiceError, parseChoices } from "../../scripts/pictures/choices.mjs";
import { indexPage } from "../../scripts/pictures/index_page.mjs";

test("without a choice it is every topic, both browsers, both schemes and both languages", () => {
  const { store, browsers, looks, wanted } = parseChoices([]);
  assert.deepEqual({ store, browsers, looks: looks.length }, { store: false, browsers: ["chromium", "firefox"], looks: 4 });
  assert.ok(wanted("hints") && wanted("popup-in-trouble"));
});

test("topics are chosen by how their names begin", () => {
  const { wanted, looks } = parseChoices(["--only", "popup,ledger", "--language=de", "--theme", "dark"]);
  assert.deepEqual(["popup", "popup-in-trouble", "ledger-empty", "hints"].map(wanted), [true, true, true, false]);
  assert.deepEqual(looks, [{ theme: "dark", language: "de" }]);
});

test("what it does not know is refused with what there is", () => {
  for (const [given, told] of /** @type {[string[], RegExp][]} */ ([
    [["--browser", "safari"], /choose chromium or firefox/], [["shop"], /"store"/], [["--colour"], /--help/], [["--language"], /--help/],
  ])) assert.throws(() => parseChoices(given), (error) => error instanceof ChoiceError && told.test(error.message), given.join(" "));
});

test("the index shows a state's looks beside each other, names as text", () => {
  const picture = (/** @type {string} */ theme) => ({ file: `${theme}.png`, topic: "hints", name: "<b>", browser: "chromium", theme, language: "en" });
  const html = indexPage([picture("light"), picture("dark")]);
  assert.match(html, /2 pictures of 1 states/);
  assert.ok(html.includes("&#60;b&#62;") && !html.includes("<b>"));
  assert.equal(html.match(/<img /g)?.length, 2);
});
