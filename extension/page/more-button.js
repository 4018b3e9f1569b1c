// Points at LinkedIn's More on a profile, under which Block lies, while the user still has to carry a block out. It draws a
// line around it and presses nothing: to block is the user's own act, and there is no address that leads to it.

import { Selectors } from "./selectors.js";

const line = { outline: "3px solid #c8681a", outlineOffset: "2px" };
/** How sure: Spanish was measured, as was that the control may have no label at all; the others are translations. Where nothing is found nothing is outlined; the chip's words say the way. */
const labels = ["more", "more actions", "mehr", "weitere aktionen", "plus", "plus d’actions", "المزيد", "más", "más acciones", "altro", "altre azioni", "mais", "mais ações", "meer", "meer acties",
  "mer", "fler åtgärder", "mere", "flere handlinger", "lisää", "więcej", "více", "több", "mai multe", "daha fazla", "diğer", "еще", "ещё", "більше", "περισσότερα", "بیشتر", "עוד", "और", "अधिक", "その他", "더 보기", "更多", "thêm", "เพิ่มเติม", "lainnya", "lagi"];
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
  const root = document.querySelector(Selectors.root);
  const controls = /** @type {HTMLElement[]} */ ([...(root?.querySelectorAll(Selectors.button) ?? [])]).filter((control) => control.checkVisibility());
  return controls.find((control) => labels.includes(label(control))) ?? unlabelled(root, controls);
}

/** @param {Element | null} root @param {HTMLElement[]} controls @returns {HTMLElement | null} the one control of the person's own card that opens something and says nothing */
function unlabelled(root, controls) {
  const heading = root?.querySelector("h1,h2");
  const card = heading?.closest("section") ?? heading?.parentElement;
  const silent = controls.filter((control) => card?.contains(control) && control.hasAttribute("aria-expanded") && label(control) === "");
  return silent.length === 1 ? (silent[0] ?? null) : null;
}

/** @param {HTMLElement} control */
function label(control) {
  return (control.getAttribute("aria-label") ?? control.textContent ?? "").trim().replace("'", "’").toLowerCase();
}
