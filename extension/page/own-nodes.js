// The nodes that Serendip puts into the page: each is the host of a closed shadow root. Known here, so that what Serendip
// changes itself is no reason to look at the page again.

/** @type {WeakSet<Node>} */
const hosts = new WeakSet();

/** @returns {{host: HTMLElement, shadow: ShadowRoot}} not yet in the page */
export function make() {
  const host = document.createElement("div");
  hosts.add(host);
  return { host, shadow: host.attachShadow({ mode: "closed" }) };
}

/** @param {Node} node @returns {boolean} */
export function has(node) {
  return hosts.has(node);
}

/** @param {string} tag @param {string} [className] @param {string} [text] shown as text, whatever it holds @returns {HTMLElement} */
export function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  if (text !== "") made.textContent = text;
  return made;
}

/** What it says already is not said again: the browser would compute its styles anew. @param {Element} element @param {Record<string, string>} attributes */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
