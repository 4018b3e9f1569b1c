// What an archive tells of people who never asked: a long talk, an InMail that pitches, the owner's own company. Each counts for the
// person, in look-up, timeline, advice and ledger.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeHome } from "./home.mjs";
import { runCommand } from "./host.mjs";
import { request } from "./method-params.mjs";

const owner = "Owner One,https://www.linkedin.com/in/owner-one";
const partner = "Talk Partner,https://www.linkedin.com/in/talk-partner";
const talk = Array.from({ length: 20 }, (_, i) => {
  const day = `2024-06-${String(i + 1).padStart(2, "0")}`;
  return `t,,${partner},${owner},${day} 10:00:00 UTC,,How is the project going?,INBOX\n` + `t,,${owner},${partner},${day} 12:00:00 UTC,,"Well, thank you.",INBOX\n`;
}).join("");
const pitch = "We help companies like yours generate 50 qualified leads a month. Book a call: calendly.example/pushy. Free demo!";
const files = {
  "Connections.csv":
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" +
    "Talk,Partner,https://www.linkedin.com/in/talk-partner,,Firm,Engineer,01 Jun 2024\nArchived,Founder,https://www.linkedin.com/in/archived-founder,,Shop,Founder,02 Jan 2024\n",
  "Invitations.csv":
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n" +
    'Archived Founder,Owner One,"1/1/24, 9:15 AM",,INCOMING,https://www.linkedin.com/in/archived-founder,https://www.linkedin.com/in/owner-one\n',
  "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\nOwn Firm,Founder,,Kiel,Jan 2020,\n",
  "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nOwner,One,,,,\n",
  "messages.csv":
    `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n${talk}` +
    `i,,Pushy Seller,https://www.linkedin.com/in/pushy-seller,${owner},2025-02-10 10:00:00 UTC,Grow faster,${pitch},INBOX\n`,
};

const home = makeHome(/** @type {any} */ ({ after }));

before(async () => {
  const folder = join(home.directory, "archive");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { code, stderr } = await runCommand(home, ["import", folder]);
  assert.equal(code, 0, stderr);
});

/** @param {string} method @param {object} params */
async function call(method, params) {
  const { code, stdout, stderr } = await runCommand(home, ["call", method, JSON.stringify(params)]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

const connectedAt = Date.UTC(2024, 5, 1);
const lastAt = Date.UTC(2024, 5, 20, 12);

test("the look-up says since when somebody is connected and when the last talk was, and what was a pitch", async () => {
  const [found] = (await call("search", { words: "talk partner" })).senders;
  assert.deepEqual(found.archive, { connectedAt, received: 20, sent: 20, lastMessageAt: lastAt, pitch: false });
  assert.equal((await call("search", { words: "pushy" })).senders[0].archive.pitch, true);
  const { stdout } = await runCommand(home, ["history"]);
  assert.match(stdout, /^Talk Partner +Engineer, Firm +connected since 2024-06-01 +last talked 2024-06-20 /m);
  assert.match(stdout, /^Pushy Seller +last pitched 2025-02-10 /m);
});

test("the timeline has the talk's days and directions, and the connection", async () => {
  const { sender, events } = await call("sender", { sender: { slug: "talk-partner" } });
  assert.equal(sender.archive.sent, 20);
  assert.deepEqual(events, [
    { kind: "messages", at: lastAt, firstAt: Date.UTC(2024, 5, 1, 10), received: 20, sent: 20, pitch: false },
    { kind: "connection", at: connectedAt, company: "Firm", position: "Engineer" },
  ]);
  const { stdout } = await runCommand(home, ["history", "talk", "partner"]);
  assert.match(stdout, /^connected since 2024-06-01, last talked 2024-06-20$/m);
  assert.match(stdout, /messages: 20 received, 20 sent +the first on 2024-06-01$/m);
});

test("advice knows the talk and the colleague as met, and the pitch as a pitch", async () => {
  const asked = [request(1, "talk-partner"), request(2, "pushy-seller"), request(3, "new-colleague", { headline: "Engineer at Own Firm" }), request(4, "stranger", { note: "I read your article about tides with my class. Thank you!" })];
  const { suggestions } = await call("suggest", { philosophy: "known", requests: asked });
  const actions = suggestions.map((/** @type {any} */ { action }) => action);
  assert.deepEqual([actions[0], actions[2], actions[3]], ["accept", "accept", "lookFirst"]);
  assert.notEqual(actions[1], "accept");
  const keys = suggestions.map((/** @type {any} */ { reasons }) => reasons.map((/** @type {any} */ { key }) => key));
  assert.ok(keys[0].includes("exchangeBefore") && keys[1].includes("pitchBefore") && keys[2].includes("colleague") && keys[3].includes("notMet"), JSON.stringify(keys));
  assert.deepEqual(suggestions[0].history.archive, { connectedAt, received: 20, sent: 20, lastMessageAt: lastAt, pitch: false });
  assert.equal("archive" in suggestions[3].history, false);
});

test("the ledger takes the kind of an archived invitation from the connection's position", async () => {
  const { kinds } = await call("ledger", {});
  assert.equal(kinds.find((/** @type {any} */ { kind }) => kind === "founder").accepted, 1);
});
