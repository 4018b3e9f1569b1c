// The command that the popup offers for copying is one that the program has, and the one that helps.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fixCommand } from "../../extension/popup/fix-command.js";

test("a program that is not found registers itself", () => {
  assert.equal(fixCommand("notFound", "some-id"), "serendip register");
});

test("a program that does not list this extension lets it in by its id", () => {
  assert.equal(fixCommand("forbidden", "oppllhkebnaeekmnmkpkanccmjbfmdga"), "serendip register --extension-id oppllhkebnaeekmnmkpkanccmjbfmdga");
});

test("a program that is found and does not answer well is looked at by itself", () => {
  for (const name of ["exited", "timeout", "notUnderstood", "databaseUnavailable"]) assert.equal(fixCommand(name, "some-id"), "serendip doctor");
});

test("where no command helps, none is offered", () => {
  for (const name of ["outdatedHost", "outdatedExtension", "callerRefused", "hostAway", undefined]) assert.equal(fixCommand(name, "some-id"), null);
});
