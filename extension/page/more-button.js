// Points at LinkedIn's More on a profile, under which Block lies, while the user still has to carry a block out. It draws a
// line around it and presses nothing: to block is the user's own act, and there is no address that leads to it.

import { Selectors } from "./selectors.js";

const line = { outline: "3px solid #c8681a", outlineOffset: "2px" };
/** English, German, French, Arabic. In another language nothing is outlined; the chip's words say the way. */
const labels = ["more", "more actions", "mehr", "weitere aktionen", "plus", "plus d’actions", "المزيد"];
/** @type {{control: HTMLElement, before: typeof line} | null} */
let pointed = null;

/** To be called again when the page has changed: LinkedIn draws its controls anew. */
export function point() {
  if (pointed?.control.isConnected) return;
  const control = find();
  pointed = control && { control, before: { outline: control.style.outline, outlineOffset: control.style.outlineOffset } };
  if (control) Object.assign(control.style, line);
}

export function release() {
  if (pointed) Object.assign(pointed.control.style, pointed.before);
  pointed = null;
}

/** @returns {HTMLElement | null} the first of the profile: that of the person, whose card comes before all else */
function find() {
  const controls = /** @type {HTMLElement[]} */ ([...(document.querySelector("main")?.querySelectorAll(Selectors.button) ?? [])]);
  return controls.find((control) => labels.includes(label(control)) && control.checkVisibility()) ?? null;
}

/** @param {HTMLElement} control */
function label(control) {
  return (control.getAttribute("aria-label") ?? control.textContent ?? "").trim().replace("'", "’").toLowerCase();
}
