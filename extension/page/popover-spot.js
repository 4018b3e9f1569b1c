// Where a popover may lie: beside its hint, and never on what must stay in reach, LinkedIn's own buttons of that card. Plain
// geometry in pixels of the viewport. CSS anchor positioning could name one anchor, but not what to keep off.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Edges */
/** @typedef {{left: number, top: number, height: number}} PopoverSpot height is the most there is room for */

const margin = 8;
const gap = 6;
/** Less than this is no room to read in. */
const least = 120;
const comfortable = 280;

/**
 * @param {{width: number, height: number}} view @param {Edges} hint @param {Edges[]} keepFree
 * @param {{width: number, height: number}} wanted @param {boolean} rightToLeft
 * @returns {PopoverSpot}
 */
export function find(view, hint, keepFree, wanted, rightToLeft) {
  const beside = best(view, hint, [...keepFree, hint], wanted, rightToLeft);
  if (beside && beside.height >= Math.min(least, wanted.height)) return beside;
  // On a small screen it may lie on its own hint, whose buttons come back with Esc.
  return best(view, hint, keepFree, wanted, rightToLeft) ?? beside ?? { left: margin, top: margin, height: view.height - 2 * margin };
}

/** @param {{width: number, height: number}} view @param {Edges} hint @param {Edges[]} blocked @param {{width: number, height: number}} wanted @param {boolean} rightToLeft @returns {PopoverSpot | null} */
function best(view, hint, blocked, wanted, rightToLeft) {
  const [start, end] = rightToLeft ? [hint.right - wanted.width, hint.left] : [hint.left, hint.right - wanted.width];
  const rightmost = view.width - margin - wanted.width;
  // Flush with the hint before flush with the window, so that one sees what it belongs to.
  const spots = [start, end, margin, rightmost].map((left) => Math.max(margin, Math.min(left, rightmost))).flatMap((left) =>
    freeBands(view, blocked.filter((edges) => edges.left < left + wanted.width + gap && edges.right > left - gap)).reverse().map(([from, to]) => {
      const height = Math.min(wanted.height, to - from);
      return { left, top: from >= hint.top ? from : to - height, height, below: from >= hint.bottom };
    }));
  const enough = Math.min(wanted.height, comfortable);
  return spots.find(({ below, height }) => below && height >= enough) ?? spots.find(({ height }) => height === wanted.height) ??
    spots.find(({ height }) => height >= enough) ?? spots.sort((a, b) => b.height - a.height)[0] ?? null;
}

/** @param {{height: number}} view @param {Edges[]} blocked @returns {[number, number][]} from the top down */
function freeBands(view, blocked) {
  /** @type {[number, number][]} */
  const bands = [];
  let from = margin;
  for (const { top, bottom } of [...blocked].sort((a, b) => a.top - b.top)) {
    if (top - gap > from) bands.push([from, Math.min(top - gap, view.height - margin)]);
    from = Math.max(from, bottom + gap);
  }
  if (from < view.height - margin) bands.push([from, view.height - margin]);
  return bands.filter(([start, end]) => end > start);
}
