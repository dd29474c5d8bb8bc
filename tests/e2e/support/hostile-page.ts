/** A news page whose every part tries something. Its address is of a listed site, so the content script runs there. */
export const hostileUrl = 'https://www.stdaily.com/web/2021-01/18/hostile.html';

const script = '<script>window.ran = true</script><img src=x onerror="window.ran = true">';
const prototype = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}';

/** Who can hide or move the card can have the reader click in it unawares. */
const cover = `policylens-card, policylens-notice { opacity: 0 !important; visibility: hidden !important; transform: translateX(99px) !important; scale: 9 !important; rotate: 9deg !important; translate: 9px !important; zoom: 9 !important; clip-path: inset(50%) !important; mask: linear-gradient(transparent, transparent) !important; filter: opacity(0) !important; mix-blend-mode: multiply !important; content-visibility: hidden !important; contain: strict !important }`;

/** What the page does with the extension from its own world; `window.tries` counts what it could do. */
const attack = `
window.ran = false; window.heard = [];
addEventListener('message', (event) => window.heard.push(event.data));
const shadowOf = () => document.querySelector('policylens-card')?.shadowRoot;
window.forgeEvents = () => {
  const range = [...CSS.highlights.get('policylens-money')][0];
  const box = range.getBoundingClientRect();
  const at = { bubbles: true, composed: true, cancelable: true, button: 0, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  const target = range.startContainer.parentElement;
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick']) {
    target.dispatchEvent(new (type.startsWith('pointer') ? PointerEvent : MouseEvent)(type, at));
  }
  target.click();
  for (const key of ['Enter', 's', 'S', 'n']) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, altKey: true, shiftKey: true }));
};
window.forgeInCard = () => {
  const root = shadowOf();
  for (const button of root?.querySelectorAll('button') ?? []) { button.click(); button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); }
  for (const key of ['s', 'Enter', 'Escape']) root?.querySelector('[role=dialog]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
};
window.forgeMessages = () => {
  for (const [to, name] of [['background', 'emptyTrash'], ['page', 'saveAll'], ['page', 'saveSelection'], ['background', 'openPanel']]) {
    const envelope = { to, name, payload: {} };
    postMessage(envelope, '*');
    document.dispatchEvent(new CustomEvent(name, { detail: envelope }));
    dispatchEvent(new MessageEvent('message', { data: envelope }));
  }
};
`;

/** The article's sentences begin as a spreadsheet's formulas do, and hold markup as text. */
export const hostilePage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>=HYPERLINK("http://evil.example/","苏州工业园区")</title>
<link rel="canonical" href="javascript:window.ran=true">
<meta property="og:title" content='=cmd|"/c calc"!A1 &lt;img src=x onerror=window.ran=true&gt;'>
<meta property="og:url" content="javascript:window.ran=true">
<meta name="author" content="${'张'.repeat(2_000_000)}">
<meta name="__proto__" content="polluted"><meta name="constructor" content="polluted">
<meta name="ContentSource" content="&lt;b&gt;@SUM(A1)&lt;/b&gt;"><meta name="PubDate" content="__proto__">
<script type="application/ld+json">${prototype}</script>
<script type="application/ld+json">{"@type": "NewsArticle", "url": "javascript:alert(1)", "headline": {"__proto__": {"polluted": true}}, "author": ${prototype}}</script>
<script type="application/ld+json">{"@type": "NewsArticle", "author": ${'['.repeat(5_000)}</script>
<style>${cover}</style>
<script>${attack}</script></head><body>
<h1>=1+1 &lt;img src=x onerror=window.ran=true&gt; 苏州工业园区公告</h1>
<p id="amount">=SUM(A1)，苏州工业园区总投资28.49亿元${script.replaceAll('<', '&lt;')}。</p>
<p>+1，清华大学投资3亿元。</p><p>@SUM，北京大学投资4亿元。</p>
<p>__proto__与constructor在苏州工业园区投资5亿元。</p></body></html>`;
