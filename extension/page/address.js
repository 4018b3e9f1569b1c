// Which page this is, and when that changes. LinkedIn is a single-page app; its functions are not patched (another world
// would be needed, and the page could tell): the Navigation API says it where it exists, and every change of the document
// is an occasion to look again.

/** @typedef {"invitations" | "profile" | "other"} PageKind */

let known = "";

/** @param {string} path @returns {PageKind} */
export function kindOf(path) {
  const parts = path.toLowerCase().split("/").filter(Boolean);
  if (parts[0] === "in" && parts[1]) return "profile";
  if (parts[0] !== "mynetwork") return "other";
  if (parts.length === 1 || (parts[1] === "grow" && parts.length === 2)) return "invitations";
  return parts[1] === "invitation-manager" && (parts.length === 2 || parts[2] === "received") ? "invitations" : "other";
}

/** @returns {boolean} whether this is the list of all requests, not the few in the network's overview */
export function isList() {
  return kindOf(location.pathname) === "invitations" && location.pathname.toLowerCase().split("/").filter(Boolean)[1] === "invitation-manager";
}

/** @returns {boolean} whether the path has changed since this was last asked */
export function changed() {
  const before = known;
  known = location.pathname;
  return known !== before;
}

/** @returns {EventTarget | undefined} */
function navigation() {
  return /** @type {EventTarget | undefined} */ (Reflect.get(window, "navigation"));
}

/** @returns {boolean} whether every change of the address is told; Firefox before 147 does not */
export function tellsChanges() {
  return navigation() !== undefined;
}

/** @param {() => void} look called when the address may have changed @param {AbortSignal} signal */
export function watch(look, signal) {
  navigation()?.addEventListener("currententrychange", look, { signal });
  window.addEventListener("popstate", look, { signal });
}

export const kind = () => kindOf(location.pathname);
