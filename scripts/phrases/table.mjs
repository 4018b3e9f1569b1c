// Writes host/history/site_phrases_table.h: the phrases that the page's reading knows, for the history, which may hold them from before.
//   node scripts/phrases/table.mjs
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { linkWords, sitePhrases } from "../../extension/page/site-phrases.js";

const target = new URL("../../host/history/site_phrases_table.h", import.meta.url);
const languages = Object.values(sitePhrases);

/** @param {readonly string[]} words @returns {string} as many on a line as fit */
const wrapped = (words) => words.reduce((lines, word) => ((lines.at(-1) ?? "").length + word.length < 110 ? [...lines.slice(0, -1), `${lines.at(-1) ?? "   "} ${word}`] : [...lines, `    ${word}`]), /** @type {string[]} */ ([])).join("\n");

/** @param {string} name @param {string} what @param {readonly string[]} phrases */
const list = (name, what, phrases) => {
  const unique = [...new Set(phrases)];
  return `/// ${what}\nconstexpr std::array<std::string_view, ${unique.length}> ${name}{\n${wrapped(unique.map((one) => `${JSON.stringify(one)},`))}\n};\n`;
};

/** @returns {string} */
export function table() {
  return `// Made by scripts/phrases/table.mjs from extension/page/site-phrases.js, which says how sure they are. clang-format off
#pragma once

#include <array>
#include <string_view>

namespace serendip::history::phrases {

${list("kConnect", "That somebody asks to connect; the name is left out.", languages.flatMap(({ connect }) => connect))}
${list("kFollows", "That they follow the user, before the above.", languages.flatMap(({ follows }) => follows))}
${list("kLinks", "What a link beside a note says.", linkWords.alone)}
${list("kReplyTo", "The same before a name.", linkWords.replyTo)}
} // namespace serendip::history::phrases
`.replace(". clang-format off", ".\n// clang-format off");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(target, table());
