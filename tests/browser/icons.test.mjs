// The icons are one drawing: each size of the manifest is what the browser makes of the SVG.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { inEachBrowser } from "./harness/each_browser.mjs";
import { root } from "./harness/place.mjs";
import { openExtensionPage } from "./harness.mjs";

const { icons, action } = JSON.parse(readFileSync(join(root, "extension/manifest.json"), "utf8"));
/** Browsers smooth edges each in their own way; another drawing differs by 20 and more. Of 255, on average. */
const likeness = 6;

inEachBrowser("the icons", (held) => {
  test("each PNG has the size it is named for and shows the SVG", async () => {
    assert.deepEqual(Object.keys(icons), ["16", "32", "48", "128"]);
    for (const [size, path] of Object.entries(action.default_icon)) assert.equal(path, icons[size]);
    const page = await openExtensionPage(held.session, "popup/popup.html");
    for (const [size, path] of Object.entries(icons)) {
      const { width, height, difference, other } = await page.evaluate(async (wanted, png) => {
        /** @param {string} source */
        const image = async (source) => {
          const made = new Image(wanted, wanted);
          // Not decode(), which in Chromium waits for a frame, and a tab that the welcome page covers has none.
          await new Promise((resolve, reject) => {
            made.onload = resolve;
            made.onerror = () => reject(new Error(`${source} cannot be shown`));
            made.src = source;
          });
          return made;
        };
        /** @param {HTMLImageElement} one */
        const pixels = (one) => {
          const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(wanted, wanted).getContext("2d"));
          pen.imageSmoothingQuality = "high";
          pen.drawImage(one, 0, 0, wanted, wanted);
          return pen.getImageData(0, 0, wanted, wanted).data;
        };
        const kept = await image(`../${png}`);
        const [a, b] = [pixels(kept), pixels(await image("../icons/serendip.svg"))];
        /** @param {boolean} mirrored @returns {number} how much they differ, or one of them mirrored, which is another drawing */
        const apart = (mirrored) => a.reduce((sum, value, at) => {
          const [pixel, channel] = [at >> 2, at & 3];
          const column = pixel % wanted;
          return sum + Math.abs(value - b[((pixel - column + (mirrored ? wanted - 1 - column : column)) << 2) + channel]);
        }, 0) / a.length;
        return { width: kept.naturalWidth, height: kept.naturalHeight, difference: apart(false), other: apart(true) };
      }, Number(size), /** @type {string} */ (path));
      assert.deepEqual([width, height], [Number(size), Number(size)]);
      assert.ok(difference < likeness, `${path} differs from the SVG by ${difference.toFixed(1)}`);
      assert.ok(other > 2 * likeness, `another drawing would pass: ${other.toFixed(1)}`);
    }
    await page.close();
  });
});
