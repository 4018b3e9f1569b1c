import { plainText } from "../language/plain-text.js";

/**
 * One element. Strings become text nodes, never markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string | null)} children `null` is left out
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * Text that somebody else wrote, set apart from the text around it.
 * @param {string} text
 */
export function said(text) {
  return element("bdi", { class: "said" }, plainText(text));
}

/**
 * A template with one value of somebody else's in it.
 * @param {string} template with `$1`
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function saidIn(template, text) {
  const [before, after = ""] = template.split("$1");
  return [before, said(text), after];
}

/**
 * @param {string} label
 * @param {() => void} press
 * @param {Record<string, string>} attributes
 */
export function button(label, press, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", press);
  return made;
}

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`No ${kind.name} with the id ${id}`);
  return found;
}
