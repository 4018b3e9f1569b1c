// Where a source catches exceptions: what stands there is written by a person, though only an exception leads to it.

/** @param {string} source @returns {string} with comments and what is quoted made blank, so that braces are code's */
function codeOf(source) {
  const notCode = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])*'/g;
  return source.replace(notCode, (piece) => piece.replace(/[^\n]/g, " "));
}

/** @param {string} code @param {number} from where it begins @returns {number} behind the brace that closes the first one */
function endOfBlock(code, from) {
  for (let at = from, depth = 0; at < code.length; ++at) {
    if (code[at] === "{") ++depth;
    if (code[at] === "}" && --depth === 0) return at + 1;
  }
  return code.length;
}

/**
 * @param {string} source C++
 * @returns {Set<number>} the lines of the bodies of its handlers; not that of the word `catch`, where the compiler puts the
 *   choice of a handler, unless the body begins in it
 */
export function handlerLines(source) {
  const code = codeOf(source);
  /** @param {number} at */
  const lineAt = (at) => code.slice(0, at).split("\n").length;
  const lines = new Set();
  for (const { 0: head, index } of code.matchAll(/\bcatch\s*\([^)]*\)\s*\{[^\S\n]*/g)) {
    const begin = index + head.length;
    const last = lineAt(endOfBlock(code, begin - head.length + head.lastIndexOf("{")));
    for (let line = lineAt(begin) + (code[begin] === "\n" ? 1 : 0); line <= last; ++line) lines.add(line);
  }
  return lines;
}
