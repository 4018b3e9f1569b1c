// Which side to update where the releases of program and extension differ.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostVersusExtension } from "../../extension/popup/version-order.js";

for (const [host, extension, order] of /** @type {const} */ ([
  ["0.1.0", "0.1.0", "same"],
  ["0.1", "0.1.0", "same"],
  ["0.1.0", "0.2.0", "older"],
  ["0.9.0", "0.10.0", "older"],
  ["0.1.0", "0.1.0.1", "older"],
  ["1.0.0", "0.99.99", "newer"],
])) {
  test(`the program ${host} beside the extension ${extension} is ${order}`, () => {
    assert.equal(hostVersusExtension(host, extension), order);
  });
}

test("a version that is none tells nothing", () => {
  for (const odd of ["", "1.2.x", "-1.0", "1..2", "9".repeat(400), "1.2.3-beta"]) assert.equal(hostVersusExtension(odd, "0.1.0"), "same");
});
