// What a mutant differs in: one small change of one line, of the kind that people make by mistake. They are found by the
// form that clang-format gives the source, as in ` < ` for the comparison and `<` for a template; what does not compile is
// no mutant.

/** @typedef {{at: number, from: string, to: string}} Change `at`: where `from` stands in the text of the file */

/** @typedef {{name: string, pattern: RegExp, to: (found: string) => string, in: "code" | "sql"}} Operator */

/** @param {Record<string, string>} table */
const swapped = (table) => (/** @type {string} */ found) => table[found];

/** @param {string} number as C++ writes it */
function another(number) {
  return /[.e]/i.test(number) ? `(${number} + 1.0)` : `(${number} + 1)`;
}

/** @type {Operator[]} */
const operators = [
  { name: "bound", in: "code", pattern: /(?<= )(<=?|>=?)(?= )/g, to: swapped({ "<": "<=", "<=": "<", ">": ">=", ">=": ">" }) },
  { name: "equality", in: "code", pattern: /(?<= )[!=]=(?= )/g, to: swapped({ "==": "!=", "!=": "==" }) },
  { name: "and, or", in: "code", pattern: /(?<= )(&&|\|\|)(?= )/g, to: swapped({ "&&": "||", "||": "&&" }) },
  { name: "negation dropped", in: "code", pattern: /(?<=[( ])!(?=[a-z(])/g, to: () => "" },
  { name: "condition negated", in: "code", pattern: /(?<=\bif \()[^;(){}]*(?:\([^;(){}]*\)[^;(){}]*)*(?=\) \{\n)/g, to: (found) => `!(${found})` },
  { name: "sign", in: "code", pattern: /(?<=[\w)\]] )[+-](?= \w)/g, to: swapped({ "+": "-", "-": "+" }) },
  { name: "constant", in: "code", pattern: /(?<![\w.'"])\d[\d']*(?:\.\d+)?(?:e-?\d+)?(?![\w.'"])/gi, to: another },
  { name: "true, false", in: "code", pattern: /\b(true|false)\b/g, to: swapped({ true: "false", false: "true" }) },
  { name: "statement dropped", in: "code", pattern: /(?<=\n +)(?!return|throw|const|auto|using|case|break|goto|delete)[a-z_]\w*(?:(?:\.|->|::|\(|\[| [-+|]?= )[^;{}]*);(?=[^\n]*\n)/g, to: () => ";" },
  { name: "jump dropped", in: "code", pattern: /\b(break|continue);/g, to: () => ";" },
  { name: "bound in SQL", in: "sql", pattern: /(?<= )(<=?|>=?)(?= )/g, to: swapped({ "<": "<=", "<=": "<", ">": ">=", ">=": ">" }) },
  { name: "and, or in SQL", in: "sql", pattern: /(?<= )(AND|OR)(?= )/g, to: swapped({ AND: "OR", OR: "AND" }) },
  { name: "not in SQL", in: "sql", pattern: /\bNOT (?=EXISTS|IN\b)/g, to: () => "" },
  { name: "order in SQL", in: "sql", pattern: / DESC\b/g, to: () => "" },
  { name: "extreme in SQL", in: "sql", pattern: /\b(min|max)(?=\()/g, to: swapped({ min: "max", max: "min" }) },
];

/** The text with everything but code, or but SQL in literals, blanked out. @param {string} text @param {"code" | "sql"} kept */
function only(text, kept) {
  const blank = (/** @type {string} */ part) => part.replace(/[^\n]/g, "\0");
  const piece = /\/\/[^\n]*|^[ \t]*#[^\n]*|R"sql\([\s\S]*?\)sql"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'/gm;
  const sql = /\b(SELECT|WHERE|INSERT|UPDATE|DELETE|ORDER BY|EXISTS|AND|FROM)\b/;
  let rest = "";
  let at = 0;
  for (const { 0: found, index } of text.matchAll(piece)) {
    const between = text.slice(at, index);
    rest += kept === "code" ? between : blank(between);
    rest += kept === "sql" && /^(R?")/.test(found) && sql.test(found) ? found : blank(found);
    at = index + found.length;
  }
  return rest + (kept === "code" ? text.slice(at) : blank(text.slice(at)));
}

/** Every change of `text`. @param {string} text of a C++ file @returns {(Change & {operator: string})[]} */
export function changesOf(text) {
  return operators.flatMap(({ name, pattern, to, in: kept }) =>
    [...only(text, kept).matchAll(pattern)]
      .map(({ 0: found, index }) => ({ operator: name, at: index ?? 0, found }))
      .filter(({ found }) => !found.includes("\0") || name === "statement dropped" || name === "condition negated")
      .map(({ operator, at, found }) => ({ operator, at, from: text.slice(at, at + found.length), to: to(text.slice(at, at + found.length)) })),
  );
}

/** @param {string} text @param {Change} change */
export function changed(text, { at, from, to }) {
  return text.slice(0, at) + to + text.slice(at + from.length);
}
