import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** A real news address: the production build's own match patterns apply to it; nothing is ever fetched from it. */
export const seedUrl = 'https://www.stdaily.com/web/gdxw/2021-01/18/content_1073251.html';

/** The text of the first document in `seeds/`. */
export function readSeed(folder = 'seeds'): string {
  const name = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()[0];
  if (!name) throw new Error(`No text in ${folder}`);
  return readFileSync(join(folder, name), 'utf8');
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The seed article as a news page: headline, labelled line, navigation, body paragraphs, footer. */
export function seedPage(text: string): string {
  const [kicker = '', title = '', ...paragraphs] = text.split(/\n+/).filter((line) => line.trim());
  const body = paragraphs.map((line) => `<p>${escapeHtml(line.trim())}</p>`).join('\n');
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}-中国科技网</title>
<meta name="viewport" content="width=device-width">
<style>
body{margin:0;background:#f4f5f7;color:#1f2328;font:17px/1.9 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{background:#0b4a8f;color:#fff;padding:14px 32px;font-weight:600}nav a{color:#cfe0f5;margin-right:20px;font-size:14px}
article{max-width:760px;margin:24px auto;background:#fff;padding:32px 48px}h1{font-size:28px;line-height:1.4;margin:0 0 8px}
.kicker{color:#666;margin:0}.info{color:#888;font-size:14px;border-bottom:1px solid #eee;padding-bottom:12px}p{text-indent:2em;margin:0 0 14px}
.kicker,.info{text-indent:0}footer{text-align:center;color:#999;font-size:13px;padding:24px}
</style></head><body>
<header>中国科技网<nav><a href="/">首页</a><a href="/gdxw/">滚动新闻</a><a href="/kjzc/">科技政策</a></nav></header>
<article><p class="kicker">${escapeHtml(kicker)}</p><h1>${escapeHtml(title)}</h1>
<p class="info"><span>发布时间：2021-01-18 09:30</span> <span>来源：科技日报</span> <span>作者：张晔</span></p>
${body}
</article><footer>版权所有</footer></body></html>`;
}

/** Answers the seed's address with the local page; every other request is refused. */
export async function serveSeed(context: BrowserContext): Promise<void> {
  await refuseNetwork(context);
  await servePage(context, seedUrl, seedPage(readSeed()));
}

/** Answers one address with a page; other requests go to the routes set before. */
export async function servePage(context: BrowserContext, url: string, html: string): Promise<void> {
  await context.route(/^https?:/, (route) =>
    route.request().url() === url
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fallback(),
  );
}

/** Refuses every http(s) request that no later route answers. Call it before `servePage`. */
export async function refuseNetwork(context: BrowserContext): Promise<void> {
  await context.route(/^https?:/, (route) => route.abort('blockedbyclient'));
}
