import { element } from "./element.js";

/**
 * One philosophy to choose, with its sentence.
 * @param {string} name
 * @param {string} group of the radio buttons
 * @param {import("../language/text.js").Texts} texts
 */
export function philosophyCard(name, group, texts) {
  const sentence = element("span", { class: "facts", id: `sentence-${name}` }, texts[`philosophy_${name}_sentence`]);
  return element(
    "label",
    { class: "card" },
    element("input", { type: "radio", name: group, value: name, "aria-describedby": sentence.id }),
    element("span", { class: "strong" }, texts[`philosophy_${name}`]),
    sentence,
  );
}
