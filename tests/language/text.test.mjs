import assert from "node:assert/strict";
import { test } from "node:test";

import { plainText } from "../../extension/language/plain-text.js";
import { counted, format } from "../../extension/language/text.js";

/** @type {import("../../extension/language/text.js").Words} */
const english = { language: "en", texts: { people: "$1 people", people_one: "one person", hours: "$1 h" } };

test("values take the places of $1 to $9, in any order and as often as they are named", () => {
  assert.equal(format("$2 before $1, $2 again", "a", "b"), "b before a, b again");
});

test("a value is not searched for places itself", () => {
  assert.equal(format("$1 and $2", "$2", "$1"), "$2 and $1");
});

test("a missing value leaves nothing behind and a doubled dollar sign is one", () => {
  assert.equal(format("$1: $$5"), ": $5");
});

test("one thing is spoken of in the singular where there is one", () => {
  assert.equal(counted(english, "people", 1), "one person");
  assert.equal(counted(english, "people", 0), "0 people");
  assert.equal(counted(english, "hours", 1), "1 h");
});

test("numbers are written as the language writes them", () => {
  assert.equal(counted(english, "people", 12345), "12,345 people");
  assert.equal(counted({ language: "de", texts: { people: "$1 Personen" } }, "people", 12345), "12.345 Personen");
});

test("what reorders letters is taken out of text for display", () => {
  const controls = ["\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"];
  for (const control of controls) assert.equal(plainText(`gp${control}j.exe`), "gpj.exe");
});

test("letters of right-to-left scripts, emoji and their joiners stay", () => {
  for (const text of ["ريم السيد", "שלום", "👩‍💻 Ada", "می‌خواهم"]) assert.equal(plainText(text), text);
});

test("control characters go, line breaks stay, and half an emoji is shown as broken", () => {
  assert.equal(plainText("a\u0000b\u0007c\u009Bd\r\ne\rf\tg"), "abcd\ne\nf\tg");
  assert.equal(plainText("Mira \uD83D"), "Mira \uFFFD");
});
