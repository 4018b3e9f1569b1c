// The index of the pictures: a row a state, its looks beside each other. Plain HTML to be opened from the disk.
import { text } from "../../tests/pages/markup.mjs";

/** @typedef {import("./stage.mjs").Picture} Picture */

const style = `body{margin:0;padding:16px;background:#888;color:#000;font:14px/1.4 system-ui,sans-serif} h2{position:sticky;top:0;margin:24px 0 8px;padding:6px;background:#888}
figure{margin:0 0 24px} figcaption{margin:0 0 4px;font-weight:600} .looks{display:flex;flex-wrap:wrap;gap:8px;align-items:flex-start} a{display:block;max-width:24%;color:inherit} img{display:block;max-width:100%}`;

/** @param {Picture[]} pictures @returns {string} a whole HTML document that lies beside them */
export function indexPage(pictures) {
  const topics = [...new Set(pictures.map(({ topic }) => topic))];
  const sections = topics.map((topic) => {
    const own = pictures.filter((one) => one.topic === topic);
    const names = [...new Set(own.map(({ name }) => name))];
    return `<section><h2>${text(topic)}</h2>${names.map((name) => state(name, own.filter((one) => one.name === name))).join("\n")}</section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Serendip: every state</title><style>${style}</style></head><body>
<h1>Every state</h1><p>${pictures.length} pictures of ${new Set(pictures.map(({ topic, name }) => `${topic}-${name}`)).size} states.</p>
${sections.join("\n")}</body></html>
`;
}

/** @param {string} name @param {Picture[]} looks */
function state(name, looks) {
  const each = looks.map(({ file, browser, theme, language }) => {
    const said = text(`${browser}, ${theme}, ${language}`);
    return `<a href="${file}"><img src="${file}" alt="${said}" loading="lazy">${said}</a>`;
  });
  return `<figure><figcaption>${text(name)}</figcaption><div class="looks">${each.join("")}</div></figure>`;
}
