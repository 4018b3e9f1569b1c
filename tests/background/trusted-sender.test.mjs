import assert from "node:assert/strict";
import { test } from "node:test";
import { profileAddress } from "../../extension/background/profile-tab.js";
import { trustOf } from "../../extension/background/trusted-sender.js";

const EXTENSION = { id: "abc", root: "chrome-extension://abc/" };
const CONTENT = {
  id: "abc",
  url: "https://www.linkedin.com/mynetwork/",
  origin: "https://www.linkedin.com",
  tab: { id: 1 },
  frameId: 0,
};
/** @param {object} sender */
const trust = (sender) => trustOf(/** @type {any} */ (sender), EXTENSION);

test("the extension's own page is trusted, in a tab or in the popup", () => {
  assert.equal(trust({ id: "abc", url: "chrome-extension://abc/popup/popup.html" }), "extensionPage");
  assert.equal(trust({ id: "abc", url: "chrome-extension://abc/welcome/welcome.html", tab: {}, frameId: 0 }), "extensionPage");
});

test("the content script in LinkedIn's top frame is trusted as such, with or without an origin", () => {
  assert.equal(trust(CONTENT), "contentScript");
  assert.equal(trust({ ...CONTENT, origin: undefined }), "contentScript");
});

for (const [what, change] of /** @type {[string, object][]} */ ([
  ["another extension", { id: "xyz" }],
  ["no id", { id: undefined }],
  ["no address", { url: undefined }],
  ["a frame", { frameId: 3 }],
  ["no tab", { tab: undefined }],
  ["http", { url: "http://www.linkedin.com/" }],
  ["another host", { url: "https://linkedin.com/" }],
  ["a host that begins alike", { url: "https://www.linkedin.com.example.org/" }],
  ["a user name in the address", { url: "https://www.linkedin.com@example.org/" }],
  ["another port", { url: "https://www.linkedin.com:8443/" }],
  ["a sandboxed document", { origin: "null" }],
  ["another extension's page", { url: "chrome-extension://abcd/popup/popup.html", tab: undefined }],
])) {
  test(`${what} is not trusted`, () => assert.equal(trust({ ...CONTENT, ...change }), null));
}

test("a slug becomes exactly one path segment of a profile's address", () => {
  assert.equal(profileAddress("mira-okafor"), "https://www.linkedin.com/in/mira-okafor/");
  assert.equal(profileAddress("müller?a#b%"), "https://www.linkedin.com/in/m%C3%BCller%3Fa%23b%25/");
});

for (const slug of ["", ".", "..", "a/b", "a\\b", "a\nb", "a\uD83D", "x".repeat(201), 7, null, { toString: () => "x" }]) {
  test(`the slug ${JSON.stringify(slug)?.slice(0, 30)} opens nothing`, () => {
    assert.throws(() => profileAddress(slug), { name: "invalidMessage" });
  });
}
