// Light or dark, by what is really painted behind the card: LinkedIn's dark theme is a setting of its own and differs
// from the system's.

/** @param {Element} element @returns {"light" | "dark"} */
export function theme(element) {
  for (let one = /** @type {Element | null} */ (element); one; one = one.parentElement) {
    const colour = channels(getComputedStyle(one).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour.luminance < 0.4 ? "dark" : "light";
  }
  return "light";
}

/** @param {string} css a computed colour, always rgb() or rgba() for colours given in sRGB @returns {{alpha: number, luminance: number} | null} */
function channels(css) {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]*)\)$/.exec(css)?.[1] ?? "").split(/[\s,/]+/).filter(Boolean).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  return { alpha, luminance: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 };
}
