// tests/bench/ADVICE.md from what was measured.
import { setName } from "./messages.mjs";
import { table } from "./table.mjs";

/** @typedef {import("./bars.mjs").Bar} Bar */
/** @typedef {import("./bars.mjs").PageFigures} PageFigures */
/** @typedef {import("./messages.mjs").MessageFigures} MessageFigures */
/** @typedef {import("./simulation.mjs").Simulation} Simulation */
/** @typedef {import("./simulation.mjs").Year} Year */
/** @typedef {import("./simulation.mjs").Figure} Figure */
/** @typedef {{command: string, date: string, machine: import("./machine.mjs").Machine, bars: Bar[], messages: MessageFigures | null, pages: PageFigures[], simulation: Simulation}} Results */

/** @param {Figure} figure */
const shown = ({ mean, error }) => `${mean.toFixed(1)} ± ${error.toFixed(1)}`;

/** @param {Figure} figure */
const percent = ({ mean }) => `${(100 * mean).toFixed(0)} %`;

/** @param {MessageFigures | null} messages */
function messageSection(messages) {
  if (!messages) return `Left out: the command was given no folder with \`${setName}\`, which is no part of the project.`;
  const { serendip, naiveBayes, bogofilter, curve, noise, selfTraining } = messages;
  const filters = Object.entries({ Serendip: serendip, "multinomial naive Bayes": naiveBayes, bogofilter });
  return `\`${setName}\`: ${serendip.rows} rows in the order of the file, each predicted, then learnt.

${table(
    ["", "F1", "Brier", "AUC", "ECE", "messages a second"],
    filters.map(([name, all]) => [name, ...[all.f1, all.brier, all.auc, all.ece].map((figure) => figure.toFixed(4)), all.messages_per_second.toFixed(0)]),
  )}

F1 at a probability of one half. Bogofilter is started twice a message, as mail programs do; most of its time is that.

After so many labels, on ${curve.held_out} rows held out, mean of ${curve.seeds} shuffles (this set was used for tuning; it judges nothing):

${table(
    ["labels", "F1", "AUC", "Brier", "ECE"],
    curve.curve.map((point) => [String(point.labels), ...[point.f1, point.auc, point.brier, point.ece].map((figure) => figure.toFixed(4))]),
  )}

With a tenth of the labels wrong, over the first ${noise.rows} rows, F1 is ${noise.noisy.toFixed(4)} (mean of ${noise.seeds} seeds) in place of ${noise.clean.toFixed(4)}.
Learning from its own suggestions collapsed in ${selfTraining.collapses} of ${selfTraining.of} runs. A collapse: ${selfTraining.definition}.`;
}

/** @param {Year} year */
function yearTable({ world, philosophy, moments }) {
  const others = Object.keys(moments[0].policies).filter((name) => name !== "serendip");
  return `#### ${world}, ${philosophy}

${table(
    ["labels", "oracle", "Serendip", "looking first", "looks", ...others, "agreement"],
    moments.map(({ labels, oracle, policies }) => [
      String(labels),
      shown(oracle),
      shown(policies.serendip.utility),
      shown(policies.serendip.utility_looking),
      percent(policies.serendip.looks),
      ...others.map((name) => shown(policies[name].utility)),
      `Serendip ${percent(policies.serendip.agreement)}, naiveBayes ${percent(policies.naiveBayes.agreement)}`,
    ]),
  )}`;
}

const assumptions = `**This is synthetic.** No public record says what followed accepted invitations, so senders, words, what follows and what it is
worth are invented (\`tests/bench/simulator\`); only differences between columns mean anything, and none says anything of a
real user. What is assumed:

- Twelve hidden types of sender (\`sender_type.cpp\`), mixed for an ordinary, an open networker's and a harassed user's world
  (\`world.cpp\`). About 1 card in 20 has a note, 1 member in 10 is verified, fake profiles have as many mutual contacts as
  peers. Types borrow each other's headlines; much cannot be told from a card. Sales words change every two months, notes are
  copied within campaigns, one burst comes within four days, and who was ignored may ask again.
- The user decides as the oracle, who knows the type but not what will follow; one decision in ten slips. A label is one such
  decision. Of what follows he tells 60 %, after two weeks on average; the rest becomes silence after 45 days, whatever it was. To
  Serendip one sender teaches each action and each outcome once, as in the product.
- Every policy is measured on the same 2,000 requests of the 90 days after the last label, by expected utility: accepting by
  the type's true prospects and the philosophy's table, ignoring 0 less what a return costs, a block what the philosophy says,
  and only where the product may suggest one.
- *Serendip* takes the best of accept, ignore and block where it would suggest a look; *looking first* pays for the look, which
  tells the type in 9 of 10 cases. No baseline can look or block. *ignoreAll* and *informed* are no baselines of the bar:
  the latter is naive Bayes over the types, taught 10,000 true ones of the same world, as a mark of what a card can tell at all.`;

/** Figures of earlier runs: a run measures only what the program does now. */
const tried = `What was tried where the bar is missed, each by 30 seeds and without a change to what is simulated:

- Decisions at the weight of outcomes, a weaker silence, ignored requests that say nothing of the unwelcome: none was enough.
- An ignored request taken for a pitch or for something unwelcome, as probably as each is believed, in place of a pitch and
  nothing unwelcome (\`host/advice/expected_labels.h\`): kept. Harassed, *balanced* went from -154.8 to -120.8 after 500 labels
  without looking, and from -277.6 to -260.4 after 100 looking first, where it was furthest below a baseline; *known* and
  *balanced* lost up to 2.4 after 500 labels in the two other worlds, looking first.
- Not tried: anything that knows the simulated types.`;

/** @param {Results} results */
export function advicePage({ command, date, machine, bars, messages, pages, simulation }) {
  return `# What the advice is worth, measured

Written by \`${command}\` on ${date}; ${machine.processor}, ${machine.cores} cores, ${machine.compiler}.
The same figures for programs: \`build/bench/advice.json\`.

${table(["bar", "set", "measured", ""], bars.map((bar) => [bar.name, bar.bar, bar.figure, bar.state]))}

The bar for AUC after 10, 50 and 100 labels is set for a set that is not here and was never tuned on; it is not measured here.

## Labelled messages

${messageSection(messages)}

## A page with a long history

${pages[0].senders} senders in the history, half of whose headlines name a company, ${pages[0].lessons} decisions learnt, as many connections; milliseconds, medians, by the host's own methods without the pipe.

${table(
    ["cards with a note", "200 suggested", "first page of a session", "first single suggestion of a session", "history of one sender", "durable decide", "decide, 99th percentile", "what was learnt, in KB"],
    pages.map((page) => [
      `1 in ${page.one_note_in}`,
      ...[page.suggest_200_ms, page.suggest_200_first_ms, page.suggest_1_cold_ms].map((figure) => figure.toFixed(1)),
      page.history_before_ms_each.toFixed(3),
      ...[page.decide_median_ms, page.decide_p99_ms].map((figure) => figure.toFixed(1)),
      (page.snapshot_bytes / 1000).toFixed(0),
    ]),
  )}

## A simulated year

${assumptions}

${tried}

Utility per 100 requests, mean ± standard error over ${simulation.seeds} seeds (from ${simulation.seed}).

${simulation.results.map(yearTable).join("\n\n")}
`;
}
