// What a screen reader is told: one polite region for the whole page, at its end. Not one in each hint: a hint leaves with
// its card, and a region that is removed is not read any more, so that nobody heard "Remembered".
"use strict";

const SerendipAnnouncer = (() => {
  /** @type {{host: HTMLElement, region: HTMLElement} | null} */
  let there = null;

  /** Puts the region into the page; readers follow only one that was there before its text. */
  function start() {
    if (!there) {
      const { host, shadow } = SerendipOwnNodes.make();
      const region = SerendipOwnNodes.element("p", "live");
      region.setAttribute("role", "status");
      SerendipHintStyle.apply(shadow);
      host.className = "spoken";
      shadow.append(region);
      there = { host, region };
    }
    if (!there.host.isConnected) document.body?.append(there.host);
  }

  /** @param {string} sentence said once; text from the page in it is made harmless */
  function say(sentence) {
    start();
    if (!there) return;
    there.region.lang = SerendipWords.language();
    there.region.textContent = SerendipPageText.forDisplay(sentence);
  }

  /** What is new of the cases, each once. A card may have left by then. @param {PageCase[]} cases */
  function tell(cases) {
    for (const one of cases) {
      const { live } = SerendipHintContent.of(one);
      if (live === one.told) continue;
      one.told = live;
      if (live !== "") say(`${one.reading.name}: ${live}`);
    }
  }

  function stop() {
    there?.host.remove();
    there = null;
  }

  return Object.freeze({ start, say, tell, stop });
})();
