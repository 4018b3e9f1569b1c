// Changes a fixture the way a new build of the site would, one change at a time, and asks the content scripts what they
// read. Runs in the page after page-scripts.mjs; the data-fixture attributes are the truth and are never changed.
"use strict";

window.mutations = (() => {
  /** @typedef {{key: string, sender: {slug?: string, memberId?: string}}} Truth */
  /** @typedef {{what: string, apply: () => (() => void)}} Mutation `apply` returns what takes it back */
  const isHook = (/** @type {string} */ name) => name.startsWith("data-fixture");
  const cards = () => [...document.querySelectorAll("[data-fixture]")];
  const below = (/** @type {Element} */ root) => [root, ...root.querySelectorAll("*")];

  /** @param {Element} element */
  function describe(element) {
    return `<${element.localName}> ${[...element.classList].join(".")} of ${element.closest("[data-fixture]")?.getAttribute("data-fixture") ?? "the list"}`;
  }

  /** @param {Element} element @param {string} name @returns {Mutation} */
  function dropped(element, name) {
    return { what: `${name} dropped from ${describe(element)}`, apply: () => {
      const value = element.getAttribute(name) ?? "";
      element.removeAttribute(name);
      return () => element.setAttribute(name, value);
    } };
  }

  /** @param {Element} element @param {string} tag @returns {Mutation} */
  function wrapped(element, tag) {
    return { what: `${describe(element)} wrapped in <${tag}>`, apply: () => {
      const wrapper = document.createElement(tag);
      wrapper.className = "_new1";
      element.replaceWith(wrapper);
      wrapper.append(element);
      return () => wrapper.replaceWith(element);
    } };
  }

  /** @param {Element} element @returns {Mutation} */
  function unwrapped(element) {
    return { what: `${describe(element)} replaced by what is in it`, apply: () => {
      const inner = [...element.childNodes];
      const end = document.createComment("end");
      element.replaceWith(...inner, end);
      return () => { end.replaceWith(element); element.append(...inner); };
    } };
  }

  /** @param {Element} element @returns {Mutation} */
  function removed(element) {
    return { what: `${describe(element)} removed`, apply: () => {
      const place = document.createComment("place");
      element.replaceWith(place);
      return () => place.replaceWith(element);
    } };
  }

  /** @param {Element} element @returns {Mutation} */
  function movedToFront(element) {
    return { what: `${describe(element)} moved before its siblings`, apply: () => {
      const place = document.createComment("place");
      const parent = element.parentElement;
      element.replaceWith(place);
      parent?.prepend(element);
      return () => place.replaceWith(element);
    } };
  }

  /** What a list that recycles its rows does between two steps. @param {Element} element @param {Element} card another one @returns {Mutation} */
  function movedIntoCard(element, card) {
    const inner = card.querySelector('[role="listitem"]') ?? card;
    return { what: `${describe(element)} moved into the card of ${card.getAttribute("data-fixture")}`, apply: () => {
      const place = document.createComment("place");
      element.replaceWith(place);
      inner.prepend(element);
      return () => place.replaceWith(element);
    } };
  }

  /** @param {Element} from @param {Element} into @returns {Mutation} */
  function merged(from, into) {
    return { what: `all of ${describe(from)} moved into the card of ${into.getAttribute("data-fixture")}`, apply: () => {
      const inner = (into.querySelector('[role="listitem"]') ?? into);
      const nodes = [...from.childNodes];
      inner.prepend(...nodes);
      return () => from.append(...nodes);
    } };
  }

  /** @returns {Mutation[]} */
  function mixed() {
    return cards().flatMap((card) => cards().filter((other) => other !== card).flatMap((other) => [
      merged(card, other),
      ...[...card.querySelectorAll("a[href*='/in/'],[data-fixture-control],[aria-label]")].map((element) => movedIntoCard(element, other)),
    ]));
  }

  /** @param {Element} element @returns {Mutation[]} */
  function gentle(element) {
    return ["div", "span", "section"].map((tag) => wrapped(element, tag));
  }

  /** @param {Element} element @returns {Mutation[]} */
  function rough(element) {
    const inCard = element.closest("[data-fixture]") !== null;
    const names = [...element.attributes].map(({ name }) => name).filter((name) => !isHook(name));
    const isCard = element.matches("[data-fixture]");
    return [...names.map((name) => dropped(element, name)), ...(inCard && !isCard ? [removed(element), movedToFront(element), ...(element.hasAttribute("data-fixture-control") ? [] : [unwrapped(element)])] : [])];
  }

  const around = () => { const list = document.querySelector("[data-fixture-list]"); return list ? [list, ...ancestors(list)] : []; };

  /** @param {Element} element @returns {Element[]} */
  function ancestors(element) {
    const parent = element.parentElement;
    return parent && parent !== document.body ? [parent, ...ancestors(parent)] : [];
  }

  /** @param {Truth[]} truth @returns {{wrong: string[], right: string[]}} of whom a hint would stand, and act on */
  function judge(truth) {
    serendip.RequestFinder.forgetAll();
    const wrong = /** @type {string[]} */ ([]);
    const right = /** @type {string[]} */ ([]);
    for (const { sender, controls } of serendip.RequestFinder.find().readings) {
      // Where the two cannot be told apart nothing is pressed.
      if (!controls) continue;
      const keyOf = (/** @type {Element} */ control, /** @type {string} */ kind) =>
        control.getAttribute("data-fixture-control") === kind ? control.getAttribute("data-fixture-owner") : `no ${kind}`;
      const accept = keyOf(controls.accept, "accept");
      const person = truth.find(({ key }) => key === accept)?.sender;
      const same = person && Object.entries(sender).every(([part, value]) => person[/** @type {"slug"} */ (part)] === value);
      if (accept === keyOf(controls.ignore, "ignore") && same) right.push(accept ?? "");
      else wrong.push(`${JSON.stringify(sender)}: accept is ${accept}, ignore ${keyOf(controls.ignore, "ignore")}`);
    }
    return { wrong, right };
  }

  /** @param {Mutation[]} list @param {Truth[]} truth each alone @returns {{tried: number, wrong: string[], lost: string[], kept: number}} */
  function each(list, truth) {
    const wrong = [];
    const lost = [];
    let kept = 0;
    for (const { what, apply } of list) {
      const undo = apply();
      const found = judge(truth);
      undo();
      wrong.push(...found.wrong.map((one) => `${what}: ${one}`));
      if (found.right.length < truth.length) lost.push(what);
      else kept++;
    }
    return { tried: list.length, wrong, lost, kept };
  }

  /** Takes `count` at random, all at once. @param {Truth[]} truth @param {number} seed @param {number} count */
  function together(truth, seed, count) {
    let state = seed;
    const next = (/** @type {number} */ most) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 2 ** 32 * most); };
    const done = [];
    for (let index = 0; index < count; index++) {
      const elements = cards().flatMap(below);
      const element = /** @type {Element} */ (elements[next(elements.length)]);
      const choice = [...gentle(element), ...rough(element)];
      const mutation = /** @type {Mutation} */ (choice[next(choice.length)]);
      done.push({ what: mutation.what, undo: mutation.apply() });
    }
    const { wrong, right } = judge(truth);
    for (const { undo } of done.reverse()) undo();
    return { wrong: wrong.map((one) => `seed ${seed}: ${done.map(({ what }) => what).join(" + ")}: ${one}`), right: right.length };
  }

  /** As a new build does with hashed classes. */
  function renameClasses() {
    for (const element of document.querySelectorAll("[class]")) element.setAttribute("class", [...element.classList].map((name) => `_x${[...name].reverse().join("")}`).join(" "));
  }

  for (const control of document.querySelectorAll("[data-fixture] [data-fixture-control]")) {
    control.setAttribute("data-fixture-owner", control.closest("[data-fixture]")?.getAttribute("data-fixture") ?? "");
  }

  return {
    judge,
    mixed: (/** @type {Truth[]} */ truth) => each(mixed(), truth),
    gentle: (/** @type {Truth[]} */ truth) => each([...cards().flatMap(below), ...around()].flatMap(gentle), truth),
    rough: (/** @type {Truth[]} */ truth) => each([...cards().flatMap(below), ...around()].flatMap(rough), truth),
    together,
    renameClasses,
  };
})();
