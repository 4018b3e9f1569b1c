// What `serendip history` shows of one person of whom much is known: every page of it, and all kinds of events.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { makeHome } from "./home.mjs";
import { runCommand, startHost } from "./host.mjs";
import { decision, request, uuid } from "./method-params.mjs";

test("a timeline is shown to its end, with what was taken back and what was only inferred", async (t) => {
  const home = makeHome(t);
  const host = startHost(t, { home });
  const often = { sender: { memberId: "ACoAAB12cdEF" }, name: "Mira Okafor" };
  for (let from = 0; from < 60; from += 30) {
    const requests = Array.from({ length: 30 }, (_, i) => request(1 + from + i, "", { ...often, note: `Note ${from + i}`, invitation: `i${from + i}` }));
    await host.call("observe", { requests });
  }
  const last = request(60, "", { ...often, note: "Note 59", invitation: "i59" });
  await host.call("decide", decision(100, "accept", last));
  await host.call("undo", { id: uuid(101), at: last.seenAt + 6000, event: uuid(100) });
  await host.end();

  const { code, stdout, stderr } = await runCommand(home, ["history", "ACoAAB12cdEF"]);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^Mira Okafor\nACoAAB12cdEF, first seen /);
  const asked = stdout.match(/asked to connect/g)?.length ?? 0;
  assert.match(stdout, / {2}decided: accept, taken back +origin: hint\n/);
  const listed = await runCommand(home, ["history"]);
  assert.match(listed.stdout, new RegExp(`\\nMira Okafor +${asked} +undecided +2026-\\d\\d-\\d\\d +ACoAAB12cdEF\\n$`));
  const whole = JSON.parse((await runCommand(home, ["history", "ACoAAB12cdEF", "--json"])).stdout);
  assert.equal(whole.next, null);
  assert.equal(whole.events.filter((/** @type {any} */ { kind }) => kind === "request").length, asked);
  assert.ok(whole.events.length > 50, `${whole.events.length} events are more than one page`);
});

test("an outcome that only an archive shows is said to be inferred, and people go on page after page", async (t) => {
  const home = makeHome(t);
  const jo = "https://www.linkedin.com/in/jo-doe";
  const slugs = Array.from({ length: 25 }, (_, i) => `person-${i}`);
  const files = {
    "Connections.csv": `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${slugs.map((slug) => `Ann,${slug},https://www.linkedin.com/in/${slug},,,,1 May 2025\n`).join("")}`,
    "Invitations.csv": `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n${slugs.map((slug) => `Ann ${slug},Jo Doe,"4/30/25, 9:15 AM",,INCOMING,https://www.linkedin.com/in/${slug},${jo}\n`).join("")}`,
    "messages.csv": `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\nc1,,Ann person-0,https://www.linkedin.com/in/person-0,Jo Doe,${jo},2025-05-02 10:00:00 UTC,,How are you?,INBOX\nc1,,Jo Doe,${jo},Ann person-0,https://www.linkedin.com/in/person-0,2025-05-03 10:00:00 UTC,,Fine!,INBOX\nc1,,Ann person-0,https://www.linkedin.com/in/person-0,Jo Doe,${jo},2025-05-04 10:00:00 UTC,,Good.,INBOX\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home.directory, name), text);
  assert.equal((await runCommand(home, ["import", home.directory])).code, 0);
  assert.match((await runCommand(home, ["history", "person-0"])).stdout, / {2}followed: exchange \(inferred\)\n/);
  assert.match((await runCommand(home, ["history", "person-0"])).stdout, / {2}decided: accept +origin: archive\n/);

  const first = await runCommand(home, ["history", "ann"]);
  const next = /\nThere are more: repeat this with --next (\S+)\n$/.exec(first.stdout)?.[1];
  assert.ok(next, first.stdout);
  const second = await runCommand(home, ["history", "ann", "--next", next]);
  assert.equal(second.stdout.trimEnd().split("\n").length, 1 + 5);
  const alone = await runCommand(home, ["history", "ann", "--limit", "24", "--json"]);
  const last = await runCommand(home, ["history", "ann", "--limit", "24", "--next", JSON.parse(alone.stdout).next]);
  assert.match(last.stdout, /^NAME/, "the last one of several is listed, and not shown as if it were the only one");
  assert.equal(last.stdout.trimEnd().split("\n").length, 2);
  const { code, stderr } = await runCommand(home, ["history", "ann", "--next", "nonsense"]);
  assert.equal(code, 1);
  assert.match(stderr, /^serendip: [^\n]*\.\n$/);
});

test("who is not there is told by what was asked", async (t) => {
  const home = makeHome(t);
  assert.equal((await runCommand(home, ["history"])).stdout, "The history is empty. Whoever asks on LinkedIn's invitations page appears here.\n");
  assert.equal((await runCommand(home, ["history", "https://www.linkedin.com/in/mira"])).stdout, "This person is not in the history.\n");
  assert.equal((await runCommand(home, ["history", "mira"])).stdout, "Nobody found. Every word must begin a word of a name, headline or note.\n");
});
