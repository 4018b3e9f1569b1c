// tests/RELIABILITY.md: a section for each part. One that was not measured in this tree keeps what the page said of it, so
// that parts can be measured on different days and machines; each section says where it comes from.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../suites/program.mjs";
import { keptFigures } from "./figures.mjs";
import { parts } from "./parts.mjs";

const file = join(root, "tests", "RELIABILITY.md");

/** What stood below the figures of each section. @returns {Map<string, string>} by title */
function formerFigures() {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const sections = text.split(/^## /m).slice(1);
  return new Map(sections.map((section) => [section.split("\n")[0], /^Measured[\s\S]*$/m.exec(section)?.[0].trimEnd() ?? ""]));
}

/** @param {import("./figures.mjs").Measured} measured */
function shown({ command, date, machine, seconds, held, figures }) {
  const rows = figures.map(({ what, measured }) => `| ${what} | ${measured.toLocaleString("en")} |`);
  return `Measured by \`${command}\` on ${date}; ${machine}; ${seconds} s. The claim ${held ? "held" : "**did not hold**"}.

| | |
| --- | --- |
${rows.join("\n")}`;
}

export function writePage() {
  const former = formerFigures();
  const sections = parts.map(({ name, title, how }) => {
    const kept = keptFigures(name);
    const figures = kept ? shown(kept) : former.get(title) || `Not measured yet; \`scripts/soak ${name}\` does it.`;
    return `## ${title}\n\n${how}\n\n${figures}\n`;
  });
  writeFileSync(file, `# What was done to it, and what it lost

Written by \`scripts/soak\`, which anybody can repeat; \`scripts/test\` does a short form of each part.

${sections.join("\n")}`);
}
