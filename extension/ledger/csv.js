/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"); the apostrophe makes it text. */
const formula = /^[=+\-@\t\r]/;

/** @param {string | number} value */
function cell(value) {
  if (typeof value === "number") return String(value);
  return `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}

/**
 * A table as RFC 4180 has it, with a byte order mark, without which spreadsheets take UTF-8 for something else.
 * @param {import("./table.js").Table} table
 */
export function csv({ columns, rows }) {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
