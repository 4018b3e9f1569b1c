// Markdown tables of what was measured.

/** @param {string[]} head @param {string[][]} rows */
export const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** @param {import("./bars.mjs").Bar[]} bars */
export const barTable = (bars) => table(["bar", "set", "figure", ""], bars.map((bar) => [bar.name, bar.bar, bar.figure, bar.state]));
