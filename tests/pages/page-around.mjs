// What a browser puts around the page's modules and Node does not: so much of it as they need to be asked here.
import * as Words from "../../extension/page/page-words.js";

Object.assign(globalThis, { location: new URL("https://www.linkedin.com/mynetwork/invitation-manager/received/") });
// Node 18 has none.
String.prototype.toWellFormed ??= function () {
  return this.replace(/\p{Surrogate}/gu, "\uFFFD");
};

/** Has the texts come from the background. @param {string} language @param {Record<string, string>} texts */
export async function loadWords(language, texts) {
  Object.assign(globalThis, { chrome: { runtime: { id: "x", sendMessage: async () => ({ language, texts }) } } });
  await Words.load();
}
