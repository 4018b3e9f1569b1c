// What was set out to be reached of the host, as ratios within one run, since figures of time depend on the machine.
import { bar } from "./bars.mjs";
import { names, suggestOf } from "./contestants.mjs";
import { barAt } from "./host_figures.mjs";

/** @typedef {import("./host_figures.mjs").HostFigures} HostFigures */
/** @typedef {import("./host_figures.mjs").Figures} Figures */
/** @typedef {Exclude<keyof import("./ports.mjs").Shown, "answer">} Measure */

const noPeers = "scripts/bench host --peers";

/** @param {Figures} figures @param {string} name @param {Measure} measure @param {"p50" | "p99"} [at] */
export const figure = (figures, name, measure, at = "p50") => figures[name]?.[measure]?.[at] ?? NaN;

/** The best of the peers that were measured, `null` if none was. @param {Figures} figures @param {string[]} peers @param {Measure} measure @param {(...all: number[]) => number} best */
function bestPeer(figures, peers, measure, best) {
  const all = peers.map((name) => figure(figures, name, measure)).filter((value) => !Number.isNaN(value));
  return all.length > 0 ? best(...all) : null;
}

/** @param {number} one @param {number | null} other */
const ratio = (one, other) => (other === null ? null : one / other);

/** @param {HostFigures} host @returns {import("./bars.mjs").Bar[]} */
export function hostBars({ beside: { starts, trips, bursts, memories }, growth, peers }) {
  const one = suggestOf(1);
  const page = (/** @type {number} */ senders) => {
    const all = growth.find((each) => each.senders === senders);
    return all ? figure(all.trips, suggestOf(200), "trip_us") / 1000 : NaN;
  };
  const decisions = growth.find(({ senders }) => senders === barAt)?.decisions ?? {};
  const memory = figure(memories, one, "pss_mib");
  return [
    bar("cold start to hello ÷ the bare look-up's", figure(starts, names.hello, "start_ms") / figure(starts, names.lookUp, "start_ms"), "≤", 1.5, 2),
    bar("cold start to hello ÷ the fastest peer's", ratio(figure(starts, names.hello, "start_ms"), bestPeer(starts, peers, "start_ms", Math.min)), "<", 1, 2, noPeers),
    bar("round trip of suggest 1 ÷ the bare look-up's, p50", figure(trips, one, "trip_us") / figure(trips, names.lookUp, "trip_us"), "≤", 1.3, 2),
    bar("the same, p99", figure(trips, one, "trip_us", "p99") / figure(trips, names.lookUp, "trip_us", "p99"), "≤", 2, 2),
    bar("burst, suggest 1 ÷ the best peer's answers", ratio(figure(bursts, one, "answers_per_second"), bestPeer(bursts, peers, "answers_per_second", Math.max)), "≥", 2, 2, noPeers),
    bar("burst, hello ÷ the best peer's answers", ratio(figure(bursts, names.hello, "answers_per_second"), bestPeer(bursts, peers, "answers_per_second", Math.max)), "≥", 4, 2, noPeers),
    bar("resident after 1,000 messages, in MiB", memory, "≤", 8, 1),
    bar("the same ÷ the smallest long-lived peer's", ratio(memory, bestPeer(memories, peers, "pss_mib", Math.min)), "<", 1, 2, noPeers),
    bar("exit after the end of the input, p99 in ms", figure(starts, names.hello, "exit_ms", "p99"), "≤", 5, 1),
    bar("suggest 200 at 100,000 senders, in ms", page(barAt), "≤", 5, 1),
    bar("suggest 200 at 1,000,000 senders ÷ at 100,000", page(1_000_000) / page(barAt), "≤", 1.5, 2),
    bar("durable decide ÷ a bare commit", figure(decisions, names.decide, "trip_us") / figure(decisions, names.commit, "trip_us"), "≤", 1.3, 2),
  ];
}
