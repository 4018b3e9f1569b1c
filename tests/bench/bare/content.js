// Asked by the page's bench. `bare-echo` {times, message}: sends the message round, once after the other, and tells how long
// each took. `bare-watch` {message}: from now on does with each card that is mounted the least that a hint can be: one
// question for all of them, and one line beside each in the next frame.
"use strict";

const told = (name, value) => document.dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(value) }));

document.addEventListener("bare-echo", async ({ detail }) => {
  const { times, message } = JSON.parse(detail);
  const milliseconds = [];
  for (let at = 0; at < times; at += 1) {
    const begun = performance.now();
    await chrome.runtime.sendMessage(message);
    milliseconds.push(performance.now() - begun);
  }
  told("bare-echoed", milliseconds);
});

document.addEventListener("bare-watch", ({ detail }) => {
  const { message } = JSON.parse(detail);
  new MutationObserver(async (records) => {
    const cards = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement && node.hasAttribute("data-fixture"));
    if (cards.length === 0) return;
    await chrome.runtime.sendMessage(message);
    requestAnimationFrame(() => {
      for (const card of cards) card.querySelector("[role=listitem]")?.append(Object.assign(document.createElement("p"), { textContent: "Accept" }));
    });
  }).observe(document.querySelector("[data-fixture-list]"), { childList: true });
  told("bare-watches", true);
});
