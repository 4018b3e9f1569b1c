// A made-up past of two years for the ledger: who asked, what was done and what followed, always the same.
import { uuid } from "./method-params.mjs";

const day = 24 * 60 * 60 * 1000;
const begin = Date.UTC(2024, 8, 15);
const apart = 5 * day;

const headlines = [
  "Founder at Tidal Analytics", "Recruiter at Nordlicht Personal", "Sales executive at Hollow Media", "Software engineer at Elbe Data",
  "Researcher at Kiel Institute", "Business coach", "Student of physics", "Nurse at Harbour Clinic", undefined, "Crypto investor",
];
const offer = "Exclusive offer: book a call with our sales team and double your leads today!";
const kindNote = "I liked your talk about tides. Could we compare notes?";

/** What becomes of a sender, by his place among seven. */
const fates = [
  { action: "accept", outcome: "exchange" }, { action: "accept", outcome: "pitch" }, { action: "ignore" }, { action: "accept" },
  { action: "accept", outcome: "silence" }, { action: "block", outcome: "unwelcome" }, {},
];

/**
 * @param {number} [count] of requests
 * @returns {{method: string, params: any}[]} calls in the order of time
 */
export function ledgerPast(count = 140) {
  const calls = [];
  for (let i = 0; i < count; i += 1) {
    const seenAt = begin + i * apart;
    const { action, outcome } = fates[i % fates.length];
    const headline = headlines[Math.floor((i * i) / 3) % headlines.length];
    const note = outcome === "pitch" ? offer : outcome === "exchange" ? kindNote : undefined;
    const sender = { slug: `past-${i}` };
    const request = { id: uuid(10_000 + i), sender, name: `Past ${i}`, seenAt, ...(headline ? { headline } : {}), ...(note ? { note } : {}) };
    if (action) calls.push({ method: "decide", params: { id: uuid(20_000 + i), at: seenAt + 3_600_000, action, origin: "hint", request } });
    else calls.push({ method: "observe", params: { requests: [request] } });
    if (outcome) calls.push({ method: "outcome", params: { id: uuid(30_000 + i), at: seenAt + 3 * day, sender, outcome } });
  }
  return calls;
}

/** @param {import("./host.mjs").Host} host @param {number} [count] */
export async function tellLedgerPast(host, count) {
  for (const { method, params } of ledgerPast(count)) await host.call(method, params);
}
