// Measures the history part by part, and writes what came of it for people and for programs.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../suites/program.mjs";
import { importBars, importSection, measureImport } from "./import.mjs";
import { ledgerBars, ledgerSection, measureLedger } from "./ledger.mjs";
import { machine } from "./machine.mjs";
import { measureSearch, searchBars, searchSection } from "./search.mjs";

/** @typedef {{title: string, measure: (binaries: string) => Promise<any>, bars: (figures: any) => import("./bars.mjs").Bar[], section: (figures: any) => string}} Part */

/** @type {Part[]} */
const parts = [
  { title: "Import", measure: measureImport, bars: importBars, section: importSection },
  { title: "Look-up", measure: measureSearch, bars: searchBars, section: searchSection },
  { title: "Ledger and replay", measure: measureLedger, bars: ledgerBars, section: ledgerSection },
];

const binaries = process.env.SERENDIP_BENCH_BINARIES ?? join(root, "build", "release");
const all = [];
for (const part of parts) {
  console.log(`${part.title} …`);
  const figures = await part.measure(binaries);
  all.push({ ...part, figures, reached: part.bars(figures) });
}
const bars = all.flatMap(({ reached }) => reached);
const { processor, cores, compiler } = await machine();
const date = new Date().toISOString().slice(0, 10);

const page = `# What the history costs

\`scripts/bench history\`, ${date}, ${processor}, ${cores} cores, ${compiler}.

| bar | set | figure | |
| --- | --- | --- | --- |
${bars.map((bar) => `| ${bar.name} | ${bar.bar} | ${bar.figure} | ${bar.state} |`).join("\n")}

${all.map(({ title, section, figures }) => `## ${title}\n\n${section(figures)}`).join("\n\n")}
`;
const folder = join(root, "build", "bench");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "history.json"), `${JSON.stringify({ date, bars, parts: all.map(({ title, figures }) => ({ title, figures })) }, null, 1)}\n`);
writeFileSync(join(root, "tests", "bench", "HISTORY.md"), page);
for (const bar of bars) console.log(`${bar.state.padEnd(12)} ${bar.name}: ${bar.figure}`);
console.log("\ntests/bench/HISTORY.md, build/bench/history.json");
