// tests/bench/HOST.md from what was measured.
import { names, suggestOf } from "./contestants.mjs";
import { figure } from "./host_bars.mjs";
import { barAt } from "./host_figures.mjs";
import { barTable, table } from "./table.mjs";

/** @typedef {import("./host_figures.mjs").HostFigures} HostFigures */
/** @typedef {import("./host_figures.mjs").Growth} Growth */
/** @typedef {import("./host_bars.mjs").Measure} Measure */
/** @typedef {{date: string, seconds: number, load: number, machine: import("./machine.mjs").Machine, bars: import("./bars.mjs").Bar[], host: HostFigures, peers: import("./peers.mjs").Peer[]}} HostResults */

/** @param {number} value @param {number} digits */
const shown = (value, digits) => (Number.isNaN(value) ? "–" : value >= 1000 ? Math.round(value).toLocaleString("en") : value.toFixed(digits));

/** @param {import("./host_figures.mjs").Figures} figures @param {string} name @param {Measure} measure @param {number} digits */
const both = (figures, name, measure, digits) => (figures[name]?.[measure] ? ["p50", "p99"].map((at) => shown(figure(figures, name, measure, /** @type {"p50" | "p99"} */ (at)), digits)).join(" / ") : "–");

/** @param {HostFigures} host */
function besideTable({ beside: { starts, trips, bursts, memories }, peers }) {
  const one = suggestOf(1);
  const all = [names.echo, names.lookUp, names.hello, one, names.ten, ...peers];
  return table(
    ["host", "cold start, ms", "exit, ms", "round trip, µs", "of its processor, µs", "answers a second", "resident, MiB"],
    all.map((name) => [
      name,
      both(starts, name, "start_ms", 2),
      both(starts, name, "exit_ms", 2),
      both(trips, name, "trip_us", 1),
      shown(figure(trips, name, "processor_us"), 1),
      shown(figure(bursts, name, "answers_per_second"), 0),
      shown(figure(memories, name, "pss_mib"), 1),
    ]),
  );
}

/** The rows of the growth table and the lines of its plot, in milliseconds. @type {{name: string, of: (grown: Growth) => number}[]} */
export const growing = [
  { name: "cold start to hello", of: ({ starts }) => figure(starts, names.hello, "start_ms") },
  { name: "cold start to suggest 10", of: ({ starts }) => figure(starts, names.ten, "start_ms") },
  ...[1, 10, 200].map((count) => ({ name: `suggest ${count}`, of: (/** @type {Growth} */ { trips }) => figure(trips, suggestOf(count), "trip_us") / 1000 })),
  { name: "durable decide", of: ({ decisions }) => figure(decisions, names.decide, "trip_us") / 1000 },
];

/** @param {Growth[]} growth */
function growthTable(growth) {
  /** @param {string} name @param {(grown: Growth) => number} of @param {number} digits */
  const row = (name, of, digits) => [name, ...growth.map((grown) => shown(of(grown), digits))];
  return table(
    ["senders", ...growth.map(({ senders }) => senders.toLocaleString("en"))],
    [
      ...growing.map(({ name, of }) => row(`${name}, ms`, of, 3)),
      row("bare look-up, cold start, ms", ({ starts }) => figure(starts, names.lookUp, "start_ms"), 3),
      row("bare look-up, ms", ({ trips }) => figure(trips, names.lookUp, "trip_us") / 1000, 3),
      row("bare commit, ms", ({ decisions }) => figure(decisions, names.commit, "trip_us") / 1000, 3),
      row("resident after 1,000 suggest 1, MiB", ({ memories }) => figure(memories, suggestOf(1), "pss_mib"), 1),
      row("file, MiB", ({ file_bytes: bytes }) => bytes / 2 ** 20, 0),
    ],
  );
}

/** @param {import("./peers.mjs").Peer[]} peers */
function peerTable(peers) {
  if (peers.length === 0) return "No other host was installed in this run; `scripts/bench host --peers` brings them.";
  return table(["host", "asked", "answers"], peers.map(({ host, says }) => [host.name, `\`${JSON.stringify(host.messages[0])}\``, says])) +
    "\n\nKeePassXC's proxy is not among them: it only answers beside a KeePassXC that runs, which did not listen without a screen.";
}

/** Of an earlier run: a profile is not taken every time. */
const why = `Why bars are missed, by the profile (callgrind, instructions of the program itself):

- Round trip of one suggestion: some 240,000 instructions, of which the history's questions are a third (what its company brought
  most of all), reading and writing JSON a half, the advice an eighth. The bare look-up asks one question and writes its answer by
  hand. Writing the answer without a document of nlohmann/json would save a fifth; it was tried and left, for a writer of our own.
- Suggest 200: by \`FUNCTIONS.md\` what is known of 200 senders takes nearly half, reading and writing 100 KB of JSON and
  building the answer nearly another, the advice a tenth. With ten times the senders the parts of the file that are asked for lie
  further apart: the same questions take a third to two thirds longer.
- Bursts: a peer's cheapest answer is a constant. It takes so little that the bare echo itself hardly reaches four times as many.
- Durable decide: it is synced five times like the bare commit, but an acceptance changes nine pages of the database in place of
  two: the decision with its four indexes, and with its two the outcome that will be inferred from silence. Each is written twice,
  to the journal before. Its own work (reading, asking for the past, the answer) is the rest.

Of what is resident 3.2 MiB are the program's own file, 0.7 the learnt weights of words, 1.7 other memory, of it 1.0 the cache of
SQLite, and 1.2 its share of the library of SQLite. Link-time optimisation was tried and left: 0.6 MiB less and nothing faster, for
40 s more of linking; -O2 gives 0.2 of it.

`;

/** @param {HostResults} results */
export function hostPage({ date, seconds, load, machine, bars, host, peers }) {
  return `# What the host takes, beside others

Written by \`scripts/bench host\` on ${date}, in ${seconds} s; ${machine.processor}, ${machine.cores} cores, on which
${load.toFixed(1)} programs wanted to run when it began; ${machine.compiler}. The same figures for programs: \`build/bench/host.json\`.

${barTable(bars)}

All hosts of a table take turns, so that whatever else the machine does hits all of them; only ratios within this page mean
something. Two figures are p50 / p99. A host starts anew for each cold start, which ends with its first answer; *exit* is from the
end of its input to its end. In a burst 1,000 messages are written at once. Resident is the proportional set size (PSS) at rest after
1,000 messages. The driver is \`tests/bench/ports\`; the floors, compiled as the host is, are \`tests/bench/floor\`: one sends back what
it is given, one looks a slug up among 100,000, one makes each message a row, both with the host's settings of SQLite.

${why}## Beside others, with ${barAt.toLocaleString("en")} senders

${besideTable(host)}

\`suggest 1\` asks about another of 1,500 requests every time, of which one in ten is by somebody who asked before and one in 20 has a
note. 1,000 decisions were learnt from.

${peerTable(peers)}

## As the history grows

![time over senders](growth.svg)

${growthTable(host.growth)}

Medians over the pipe. \`decide\` is answered when it is on disk, each about another request that was observed before, as the
extension does.
`;
}
