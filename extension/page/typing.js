// Whether a key belongs to somebody else: to a text that is being written, to a control that takes letters, to a dialog of
// LinkedIn's. In doubt it does.

import * as OwnNodes from "./own-nodes.js";
import * as TakeCareDialog from "./take-care-dialog.js";

const takesLetters = 'input,textarea,select,[role="textbox"],[role="searchbox"],[role="combobox"],[role="spinbutton"],[role="slider"],' +
  '[role="listbox"],[role="menu"],[role="menubar"],[role="tree"],[role="grid"],[role="application"],iframe,embed,object';

/** @param {KeyboardEvent} event @returns {boolean} */
export function isElsewhere(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return true;
  return document.designMode === "on" || event.composedPath().some(takes) || dialogInTheWay(event);
}

/** @param {EventTarget} target @returns {boolean} */
function takes(target) {
  if (!(target instanceof Element) || OwnNodes.has(target)) return false;
  // An element of the site's own making may hold anything in a closed root, an editor too.
  const opaque = target.localName.includes("-") && target === document.activeElement;
  return opaque || target.matches(takesLetters) || (target instanceof HTMLElement && target.isContentEditable);
}

/** Conversations are dialogs too and lie in a corner for hours; they are in the way only while the keyboard is in them. @param {KeyboardEvent} event */
function dialogInTheWay(event) {
  const path = event.composedPath();
  return TakeCareDialog.open().some((dialog) => path.includes(dialog) || isModal(dialog) || coversMiddle(dialog));
}

/** @param {Element} dialog */
function isModal(dialog) {
  return dialog.matches(":modal") || dialog.getAttribute("aria-modal") === "true";
}

/** @param {Element} dialog */
function coversMiddle(dialog) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return left < innerWidth / 2 && right > innerWidth / 2 && top < innerHeight / 2 && bottom > innerHeight / 2;
}
