// Params with every field that a method knows, so that each can be made wrong.
import { goodParams, request, uuid } from "./method-params.mjs";

const at = 1790000000000;

export const fullRequest = request(1, "mira-okafor", {
  sender: { slug: "mira-okafor", memberId: "ACoAAB3k2mQ" }, headline: "Founder", note: "We met.", mutuals: 4,
  followsYou: true, verified: false, premium: true, openToWork: false, invitation: "7001",
});
const own = { name: "own", exchange: 8, silence: 0, pitch: -2, unwelcome: -40, block: -2, look: 0.3, needsMeeting: false };

/** @returns {Record<string, object[]>} for each method one or more, where fields exclude each other */
export function fullParams() {
  const plain = Object.fromEntries(Object.entries(goodParams()).map(([method, params]) => [method, [params]]));
  const decided = { ...goodParams().decide, stage: "done", suggested: { action: "lookFirst", philosophy: "open" } };
  return {
    ...plain,
    suggest: [{ requests: [fullRequest], philosophy: "balanced" }, { requests: [fullRequest], philosophy: own }],
    observe: [{ requests: [fullRequest] }],
    decide: [{ ...decided, request: fullRequest }],
    sender: [{ sender: { slug: "mira-okafor", memberId: "ACoAAB3k2mQ" }, limit: 50, cursor: "x" }],
    search: [{ words: "okaf", filter: "all", limit: 20, cursor: "x" }],
    requests: [{ since: at, limit: 50, cursor: "x" }],
    setPhilosophy: [{ id: uuid(5), at, philosophy: "careful" }, { id: uuid(8), at, philosophy: own }],
    replay: [{ cursor: "x" }],
    forget: [{ id: uuid(6), at, sender: { slug: "mira-okafor", memberId: "ACoAAB3k2mQ" } }, { id: uuid(9), at, everything: true }],
    retention: [{ months: 24 }],
    export: [{ cursor: "x" }],
    archiveBegin: [{ ...goodParams().archiveBegin, keepMessages: true, includeForgotten: false }],
  };
}
