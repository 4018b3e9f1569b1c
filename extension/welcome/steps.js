/**
 * One step of the welcome at a time. Which one stands in the address, so that the browser's Back leads to the step before.
 */

const sections = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("main > section"));
const links = document.querySelectorAll("#steps a");

/** @returns {number} from 0 */
function current() {
  const place = Number(location.hash.slice(1)) - 1;
  return sections[place] ? place : 0;
}

function show() {
  for (const [place, section] of sections.entries()) section.hidden = place !== current();
  for (const [place, link] of links.entries()) {
    if (place === current()) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
}

/** Shows the step in the address, now and whenever it changes; then a screen reader begins at its heading. */
export function followSteps() {
  show();
  window.addEventListener("hashchange", () => {
    show();
    sections[current()]?.querySelector("h2")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
  for (const next of document.querySelectorAll("[data-step]")) {
    next.addEventListener("click", () => {
      location.hash = next.getAttribute("data-step") ?? "1";
    });
  }
}
