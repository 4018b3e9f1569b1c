// The page of the ledger with a real history: figures, plots and sentences, what can be taken away, and how it looks.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import de from "../../extension/language/de.js";
import en from "../../extension/language/en.js";
import { Host, chromiumArguments } from "../process/host.mjs";
import { tellLedgerPast } from "../process/ledger-past.mjs";
import { faultsOf, overflowOf } from "./harness/looks.mjs";
import { pressButton, shownIn, shownOnce } from "./harness/own_page.mjs";
import { binary, root } from "./harness/place.mjs";
import { browsers, callHost, giveConsent, launch, openExtensionPage, until, writeStorage } from "./harness.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const run = promisify(execFile);
const pictures = join(root, "build", "screenshots");
const texts = { en, de };
const looks = (/** @type {const} */ (["light", "dark"])).flatMap((theme) => (/** @type {const} */ (["en", "de"])).map((language) => ({ theme, language })));

/** Texts of a plot that reach beyond it or lie on each other, as an eye would see them. @param {Page} page @returns {Promise<string[]>} */
const clumsyTexts = (page) => page.$$eval(".plot > svg", (plots) => plots.flatMap((plot) => {
  const frame = plot.getBoundingClientRect();
  const boxes = [...plot.querySelectorAll("text")].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  const beyond = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
  const upon = boxes.filter(({ box }, index) => boxes.some((other, at) => at < index &&
    box.left < other.box.right && box.right > other.box.left && box.top < other.box.bottom - 2 && box.bottom - 2 > other.box.top));
  return [...beyond.map(({ text }) => `beyond: ${text}`), ...upon.map(({ text }) => `upon: ${text}`)];
}));

/** Keeps the files that the page gives away instead of a folder of downloads. @param {Page} page */
const keepFiles = (page) => page.evaluate(() => {
  const kept = /** @type {{name: string, blob: Blob}[]} */ ([]);
  let latest = /** @type {Blob | undefined} */ (undefined);
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => make(latest = /** @type {Blob} */ (blob));
  HTMLAnchorElement.prototype.click = function () {
    if (latest) kept.push({ name: this.download, blob: latest });
  };
  Object.assign(window, { kept });
});

/** @param {Page} page @param {string} name @returns {Promise<number[]>} the bytes of the file */
const fileOnce = (page, name) => until(`the file ${name} is there`, () => page.evaluate(async (wanted) => {
  const { kept } = /** @type {{kept: {name: string, blob: Blob}[]}} */ (/** @type {unknown} */ (window));
  const found = kept.find((file) => file.name === wanted);
  return found ? [...new Uint8Array(await found.blob.arrayBuffer())] : undefined;
}, name));

for (const browserName of browsers) {
  describe(`the ledger, in ${browserName}`, () => {
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    before(async () => {
      mkdirSync(pictures, { recursive: true });
      session = await launch(browserName);
      await giveConsent(session);
    });
    after(() => session?.close());
    const open = () => openExtensionPage(session, "ledger/ledger.html");
    /** @param {Page} page @param {string} [title] */
    const drawnOnce = (page, title = en.ledger_comparison) => shownOnce(page, "#comparison", title);

    test("with nothing in the history it says what to do, and where", async () => {
      const page = await open();
      await shownOnce(page, "#empty", en.ledger_importArchive);
      assert.match(await page.$eval("#empty a", (link) => /** @type {HTMLAnchorElement} */ (link).href), /\/options\/options\.html$/);
      assert.equal(await shownIn(page, "#brought"), "");
      await page.close();
      const host = new Host(/** @type {any} */ ({ env: session.environment }), chromiumArguments, {});
      await tellLedgerPast(host);
      await host.end();
    });

    test("it shows the figures of the host, and how much is not known", async () => {
      const { total, months, kinds } = await callHost(session.environment, "ledger");
      const page = await open();
      await drawnOnce(page);
      const figures = await shownIn(page, "#figures");
      for (const name of ["requests", "accepted", "exchange", "newCompanies", "newFields"]) assert.ok(figures.includes(String(total[name])), `${name}: ${figures}`);
      const known = total.exchange + total.silence + total.pitch + total.unwelcome;
      assert.match(await shownIn(page, "#unknown"), new RegExp(`${known} of ${total.requests} requests`));
      const rows = (/** @type {string} */ figure) => page.$$eval(`${figure} tbody tr`, (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
      const columns = ["requests", "accepted", "ignored", "blocked", "undecided", "exchange", "silence", "pitch", "unwelcome", "open", "inferred", "newCompanies", "newFields"];
      assert.deepEqual(await rows("#months"), months.map((/** @type {any} */ month) => [month.month, ...columns.map((column) => String(month[column]))]));
      assert.equal((await rows("#kinds")).length, kinds.length);
      await page.close();
    });

    test("every philosophy has its sentence, and the counts of the host stand in it", async () => {
      // Not the method: on a busy machine its first page is not all.
      const { stdout } = await run(binary, ["ledger", "--json"], { env: session.environment });
      const { philosophies } = JSON.parse(stdout).replay;
      const page = await open();
      await drawnOnce(page);
      const sentences = await page.$$eval("#sentences li", (all) => all.map((each) => each.textContent ?? ""));
      assert.equal(sentences.length, philosophies.length);
      for (const [index, { name, ignore, block }] of philosophies.entries()) {
        assert.ok(sentences[index].includes(en[/** @type {"philosophy_open"} */ (`philosophy_${name}`)]));
        assert.ok(sentences[index].includes(`missed ${ignore.exchange + block.exchange} of 20 useful exchanges`), sentences[index]);
      }
      assert.match(await shownIn(page, "#replay-unknown"), /of 140 requests.*other 40/);
      await until("the progress has gone", () => page.$eval("#replay-progress", (bar) => !bar.checkVisibility()));
      await page.close();
    });

    test("every plot has a name, a description and patterns of its own, and its table says the same", async () => {
      const page = await open();
      await drawnOnce(page);
      const plots = await page.$$eval(".plot > svg", (all) => all.map((plot) => ({
        role: plot.getAttribute("role"),
        named: (plot.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? ""),
        fills: [...new Set([...plot.querySelectorAll("rect")].map((rect) => rect.getAttribute("fill")))].length,
        bars: plot.querySelectorAll("rect").length,
      })));
      assert.equal(plots.length, 3);
      for (const { role, named, fills, bars } of plots) {
        assert.equal(role, "img");
        assert.ok(named.every((text) => text.length > 3), named.join());
        assert.ok(fills >= 3 && bars > fills, `${fills} fills on ${bars} bars`);
      }
      await page.close();
    });

    test("plots are taken away as pictures and tables", async () => {
      const page = await open();
      await drawnOnce(page);
      await keepFiles(page);
      await pressButton(page, "#months", en.ledger_savePicture);
      const png = await fileOnce(page, "serendip-months.png");
      assert.deepEqual(png.slice(0, 4), [0x89, 0x50, 0x4e, 0x47]);
      const seen = await page.evaluate(async () => {
        const { kept } = /** @type {{kept: {blob: Blob}[]}} */ (/** @type {unknown} */ (window));
        const image = await createImageBitmap(kept[0].blob);
        const canvas = new OffscreenCanvas(image.width, image.height);
        const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
        pen.drawImage(image, 0, 0);
        const { data } = pen.getImageData(0, 0, image.width, image.height);
        const colours = new Set();
        for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
        return { width: image.width, height: image.height, colours: colours.size };
      });
      assert.ok(seen.width > 600 && seen.height > 300 && seen.colours > 20, JSON.stringify(seen));
      await pressButton(page, "#comparison", en.ledger_saveTable);
      const lines = Buffer.from(await fileOnce(page, "serendip-philosophies.csv")).toString().split("\r\n");
      assert.ok(lines[0].startsWith(`\uFEFF"${en.ledger_philosophy}","${en.ledger_useful}: `), lines[0]);
      assert.equal(lines.length, 4 + 2);
      await page.close();
    });

    for (const { theme, language } of looks) {
      test(`in ${theme} and "${language}" nothing is cut, faint or beyond its plot, at any width`, async () => {
        await writeStorage(session, { language });
        const page = await open();
        await session.driver.setTheme(page, theme);
        for (const width of [1280, 700, 320]) {
          await page.bringToFront();
          await page.setViewport({ width, height: 900 });
          await drawnOnce(page, texts[language].ledger_comparison);
          await until(`the page is ${theme}, and the plots are as wide as ${width} allows`, () => page.$$eval(".plot", (all, wide, dark) =>
            innerWidth === wide && matchMedia("(prefers-color-scheme: dark)").matches === dark && all.length === 3 && all.every((plot) =>
              Math.abs((plot.firstElementChild?.getBoundingClientRect().width ?? 0) - Math.max(240, Math.floor(plot.clientWidth))) < 2), width, theme === "dark"));
          const { cut, faint, texts: count } = await faultsOf(page);
          assert.ok(count > 40);
          assert.deepEqual({ cut, faint, clumsy: await clumsyTexts(page) }, { cut: [], faint: [], clumsy: [] }, `at ${width}`);
          assert.equal(await overflowOf(page), 0, `at ${width}`);
          await page.screenshot({ path: /** @type {`${string}.png`} */ (join(pictures, `${browserName}-ledger-${theme}-${language}-${width}.png`)), fullPage: true });
        }
        await page.close();
      });
    }
  });
}
