// The neutral look around the cards: a header, one column, light and dark. It resembles such a site and copies none.
const light = "--page:#f3f2ef;--card:#fff;--text:#1c1c1c;--soft:#5f6368;--line:#e2e0dc;--fill:#f4f4f2;--strong:#1f5fa8";
const dark = "--page:#101214;--card:#1b1f23;--text:#e8e8e6;--soft:#a4a9ae;--line:#363b40;--fill:#262b30;--strong:#7db4f0";

export const siteStyle = `
:root{${light};color-scheme:light} @media (prefers-color-scheme: dark){:root{${dark};color-scheme:dark}}
:root[data-theme="light"]{${light};color-scheme:light} :root[data-theme="dark"]{${dark};color-scheme:dark}
*{box-sizing:border-box} body{margin:0;background:var(--page);color:var(--text);font:16px/1.4 system-ui,sans-serif} a{color:inherit}
main a{text-decoration:none} main strong,.c25__name a{unicode-bidi:isolate} #interop-outlet{display:none} .top{display:flex;gap:24px;align-items:center;padding:12px 24px;background:var(--card);border-bottom:1px solid var(--line)}
.top__logo{background:var(--strong);color:var(--card);border-radius:4px;padding:2px 6px} .top nav{display:flex;gap:16px;font-size:14px}
.frame{max-width:820px;margin:24px auto;padding:0 16px} .picture{border-radius:50%;flex:none;display:block} .square{display:block;width:56px;height:56px;background:var(--line)}
.badge{color:var(--soft);margin-inline-start:4px;vertical-align:-2px} .premium{color:#b8860b} .below{margin-top:16px;background:var(--card);border-radius:8px}
.load{display:block;margin:16px auto;padding:8px 20px;border-radius:18px;border:1px solid var(--strong);background:none;color:var(--strong);font:600 15px sans-serif}
.cookies{position:fixed;inset-inline:0;bottom:0;background:var(--card);border-top:1px solid var(--line);padding:12px 24px;display:flex;gap:16px;z-index:5}
.away{display:none} .feed{background:var(--card);padding:24px;border-radius:8px} dialog{background:var(--card);color:var(--text);border:1px solid var(--line);border-radius:8px;max-width:380px}`;
