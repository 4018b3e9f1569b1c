// A style sheet for closed shadow roots, without a <style>, which the page's CSP could refuse.

/**
 * @param {string} css
 * @returns {(shadow: ShadowRoot) => void} styles a root with it; it is parsed once for all
 */
export function of(css) {
  /** @type {CSSStyleSheet | null} */
  let sheet = null;
  return (shadow) => {
    try {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      shadow.adoptedStyleSheets = [sheet];
      if (shadow.adoptedStyleSheets.length === 1) return;
    } catch {
      // Firefox before 140 does not let a content script set it: the element below is the same text.
    }
    const style = document.createElement("style");
    style.textContent = css;
    shadow.append(style);
  };
}
