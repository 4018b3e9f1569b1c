// A page of the site that is no invitations page and never rests, as the feed: counters run, posts come and go, and labels
// and links change with them.
import { siteStyle } from "./site-style.mjs";

/** @param {number} changes of the document a second @returns {string} a whole HTML document */
export function busyPage(changes) {
  return `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>Home</title><style>${siteStyle}</style></head><body>
<header class="top"><b class="top__logo">net</b></header><div class="frame"><main class="feed"><h1>Home</h1><p id="count">0</p><ul id="posts"></ul></main></div>
<script>let count = 0;
setInterval(() => {
  document.getElementById("count").textContent = String(++count);
  const post = document.createElement("li");
  post.innerHTML = '<a href="/in/somebody-' + count + '/">Somebody ' + count + '</a> <button type="button" aria-label="Like ' + count + '">Like</button>';
  const posts = document.getElementById("posts");
  posts.prepend(post);
  if (posts.children.length > 20) posts.lastElementChild.remove();
}, ${Math.round(1000 / changes)});</script></body></html>`;
}
