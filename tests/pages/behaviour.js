// Acts like the site, in the page. Inlined by page.mjs; the only thing it shares with tests is `window.fixture`:
//   pressed      [{key, control, trusted}] every press of a site's control that arrived, in order
//   remove(key)  takes a card away · restore(key) puts it back where it was · rerender() replaces every card by a new copy
//   loadMore()   appends the next people · go(screen) navigates in the app ("received" | "sent" | "feed" | "/in/slug/")
//   fill()       mounts the list of a `late` page
"use strict";

window.fixture = (() => {
  /** @type {{order: string[], more: string[], delay: number, answers: Record<string, string>, virtual: boolean, late: boolean}} */
  const data = JSON.parse(document.getElementById("fixture-data")?.textContent ?? "{}");
  /** @type {{key: string, control: string, trusted: boolean}[]} */
  const pressed = [];
  let order = [...data.order];

  const frame = () => /** @type {HTMLElement} */ (document.getElementById("fixture-frame"));
  const list = () => frame().querySelector("[data-fixture-list]");
  const mounted = (/** @type {string} */ key) => frame().querySelector(`[data-fixture="${key}"]`);

  /** @param {string} kind @param {string} key @returns {DocumentFragment} */
  function copy(kind, key) {
    const template = /** @type {HTMLTemplateElement} */ (document.querySelector(`template[data-fixture-${kind}="${key}"]`));
    return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  }

  /** @param {string} key */
  function remove(key) {
    order = order.filter((one) => one !== key);
    mounted(key)?.remove();
  }

  /** @param {string} key */
  function restore(key) {
    order = data.order.concat(data.more).filter((one) => one === key || order.includes(one));
    const next = order.slice(order.indexOf(key) + 1).map(mounted).find(Boolean);
    list()?.insertBefore(copy("template", key), next ?? null);
  }

  function rerender() {
    for (const key of order) mounted(key)?.replaceWith(copy("template", key));
  }

  function loadMore() {
    const next = data.more.splice(0, 10);
    order.push(...next);
    for (const key of next) list()?.append(copy("template", key));
  }

  function fill() {
    for (const key of order) if (!mounted(key)) list()?.append(copy("template", key));
  }

  /** @param {string} key */
  function turnIntoConnection(key) {
    const card = mounted(key);
    const inner = card?.querySelector('[role="listitem"]') ?? card;
    if (!card || !inner) return;
    inner.querySelectorAll("[data-fixture-control]").forEach((control) => control.remove());
    inner.firstElementChild?.replaceWith(copy("connected", key));
  }

  /** @param {string} key @param {string} control */
  function askToTakeCare(key, control) {
    const dialog = document.createElement("dialog");
    dialog.setAttribute("data-fixture-dialog", key);
    const title = document.createElement("h2");
    title.textContent = "Take care when connecting";
    const view = document.createElement("button");
    view.textContent = "View profile";
    view.addEventListener("click", () => { dialog.remove(); go("feed"); });
    const accept = document.createElement("button");
    accept.textContent = "Accept invite";
    accept.addEventListener("click", (event) => {
      pressed.push({ key, control: "dialog", trusted: event.isTrusted });
      dialog.remove();
      answer(key, control, "leaves");
    });
    const close = document.createElement("button");
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.remove());
    dialog.append(title, view, accept, close);
    document.body.append(dialog);
    dialog.showModal();
  }

  /** @param {string} key @param {string} control @param {string | undefined} kind */
  function answer(key, control, kind) {
    setTimeout(() => {
      if (kind === "nothing") return;
      if (kind === "takeCare" && control === "accept") return askToTakeCare(key, control);
      if (kind === "connected" && control === "accept") return turnIntoConnection(key);
      remove(key);
      if (kind === "returns") setTimeout(() => restore(key), 1500);
    }, data.delay);
  }

  /** @param {string} screen */
  function go(screen) {
    const paths = /** @type {Record<string, string>} */ ({ received: "/mynetwork/invitation-manager/received/", sent: "/mynetwork/invitation-manager/sent/", feed: "/feed/" });
    history.pushState({}, "", paths[screen] ?? screen);
    show();
  }

  const received = list()?.closest("main")?.cloneNode(true);
  function show() {
    const screen = location.pathname.includes("/sent") ? "sent" : location.pathname.includes("/mynetwork") ? "received" : "feed";
    frame().querySelector("main")?.remove();
    frame().prepend(screen === "received" && received ? received.cloneNode(true) : copy("page", screen));
    if (screen !== "received") return;
    list()?.replaceChildren();
    fill();
  }

  const rowHeight = 220;
  function mountNear() {
    const column = /** @type {HTMLElement | null} */ (list());
    if (!column) return;
    const first = Math.max(0, Math.floor(window.scrollY / rowHeight) - 1);
    const wanted = order.slice(first, first + 6);
    // By what is there, not by who might be: a list of thousands is scrolled as fast as one of ten.
    const there = new Map([...column.querySelectorAll("[data-fixture]")].map((card) => [card.getAttribute("data-fixture") ?? "", card]));
    for (const [key, card] of there) if (!wanted.includes(key)) card.remove();
    let next = /** @type {Element | null} */ (null);
    for (const key of [...wanted].reverse()) {
      if (!there.has(key)) column.insertBefore(copy("template", key), next);
      next = there.get(key) ?? mounted(key);
    }
    column.style.paddingTop = `${first * rowHeight}px`;
    column.style.minHeight = `${order.length * rowHeight + 400}px`;
  }

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const link = target.closest("[data-fixture-go]");
    if (link) {
      event.preventDefault();
      return go(link.getAttribute("data-fixture-go") ?? "feed");
    }
    if (target.closest("[data-fixture-more]")) return loadMore();
    if (target.closest("[data-fixture-link]")) return event.preventDefault();
    const control = target.closest("[data-fixture-control]");
    if (!control) return;
    if (control.tagName === "A") event.preventDefault();
    const name = control.getAttribute("data-fixture-control") ?? "";
    const key = control.closest("[data-fixture]")?.getAttribute("data-fixture") ?? "";
    // A forwarded click on an anchor is not known to work on the site: only a trusted one does here.
    if (control.tagName === "A" && !event.isTrusted) return;
    pressed.push({ key, control: name, trusted: event.isTrusted });
    if (key && (name === "accept" || name === "ignore")) answer(key, name, data.answers[key]);
  });
  window.addEventListener("popstate", show);
  if (data.virtual) {
    window.addEventListener("scroll", mountNear);
    mountNear();
  }
  if (data.late) setTimeout(fill, 200);

  return { pressed, remove, restore, rerender, loadMore, fill, go };
})();
