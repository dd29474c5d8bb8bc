import type { Frame, Page } from '@playwright/test';

/** A listed address: the production build reads what is served there. */
export const articleUrl = 'https://www.stdaily.com/web/gdxw/2021-01/18/content_1.html';

export const filler =
  '会议听取了有关情况的汇报，讨论了下一步的工作安排，要求各方面加强协作，把各项任务落到实处。';

/** A news page around `body`: head, navigation, headline, labelled line, footer. */
export const articlePage = (
  body: string,
  head = '',
): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>苏州工业园区与多家机构签约-中国科技网</title>${head}</head><body>
<nav><ul><li><a href="/a">国家发展改革委</a></li><li><a href="/b">科技部</a></li><li><a href="/c">财政部</a></li></ul></nav>
<main><h1>苏州工业园区与多家机构签约</h1><p>2021-01-18 09:30 来源：科技日报 作者：张三</p>
<p>${filler}</p>${body}<p>${filler}${filler}</p></main>
<footer>主办：清华大学 版权所有</footer></body></html>`;

/** The painted texts of one kind, in document order. */
export const painted = (page: Page | Frame, name: string): Promise<string[]> =>
  page.evaluate((key) => {
    // On pages with very many marks the ranges are static ones, which have no text of their own.
    const ranges = [...(CSS.highlights.get(`policylens-${key}`) ?? [])].flatMap((range) => {
      if (range instanceof Range) return [range];
      if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return [live];
    });
    return ranges
      .filter((range) => !range.collapsed)
      .sort((a, b) =>
        a.startContainer.getRootNode() === b.startContainer.getRootNode()
          ? a.compareBoundaryPoints(Range.START_TO_START, b)
          : 0,
      )
      .map((range) => range.toString());
  }, name);

/** The middle of the first painted `text`, in the viewport of its own frame. */
export const pointOf = (page: Page | Frame, name: string, text: string): Promise<{ x: number; y: number }> =>
  page.evaluate(
    ([key, wanted]) => {
      const ranges = [...(CSS.highlights.get(`policylens-${key}`) ?? [])] as Range[];
      const box = ranges.find((range) => range.toString() === wanted)?.getBoundingClientRect();
      if (!box) throw new Error(`${wanted} is not painted`);
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    [name, text] as const,
  );
