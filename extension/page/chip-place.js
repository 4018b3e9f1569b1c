// Where the chip lies: in the lower corner on the side where a line begins, because LinkedIn's messages lie in the other
// one; and folded where it would cover one of the page's own controls in both.

const controls = 'button,[role="button"],input,select,textarea';
const corners = ["start", "end"];

/** @param {HTMLElement} host @returns {number} how many of the page's controls it covers where it now lies: the corner with the fewest */
export function settle(host) {
  const boxes = [...document.querySelectorAll(controls)].filter((control) => control.checkVisibility()).map((control) => control.getBoundingClientRect());
  let least = Infinity;
  let best = "start";
  for (const corner of corners) {
    host.dataset.corner = corner;
    const covered = coveredBy(host.getBoundingClientRect(), boxes);
    if (covered < least) [least, best] = [covered, corner];
    if (covered === 0) break;
  }
  host.dataset.corner = best;
  return least;
}

/** @param {DOMRect} lies @param {DOMRect[]} boxes */
function coveredBy(lies, boxes) {
  return boxes.filter((box) => box.width > 0 && box.left < lies.right && lies.left < box.right && box.top < lies.bottom && lies.top < box.bottom).length;
}
