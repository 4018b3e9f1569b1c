// tests/bench/ADVICE.md: how well the kinds of requests are told in texts of authors whom training did not see.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../suites/program.mjs";

const { code, output } = await run(join(root, "build/release/train-kinds"), ["host/advice/corpus"]);
if (code !== 0) throw new Error(output);
mkdirSync(join(root, "build/bench"), { recursive: true });
writeFileSync(join(root, "build/bench/advice.json"), `${JSON.stringify({ bars: [] })}\n`);
const size = readFileSync(join(root, "host/advice/data/kind-weights.bin")).length;
writeFileSync(join(root, "tests/bench/ADVICE.md"), `# How well kinds are told

Written by \`scripts/bench advice\` on ${new Date().toISOString().slice(0, 10)}. The batches of \`host/advice/corpus\` are dealt into four parts, and each part is judged by what
the other three taught, so no author is judged by his own voice. *Pitch* and *unwelcome*: how often one that is (\`seller\`,
\`coach\`; \`scheme\` to \`hostile\`) has the higher probability of it than one that is not. *Error of calibration*: by how much
the probability of the likeliest kind and the share that was right differ, in ten bins. All texts are invented, and at least a
third of them were asked to be hard (\`host/advice/corpus/README.md\`); real ones may be harder.

${output}
The weights have ${size.toLocaleString("en")} bytes.
`);
