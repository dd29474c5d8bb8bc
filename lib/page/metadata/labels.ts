/** The line near a headline that says when, by whom and from where: 2021-01-18 09:30 来源：新华社 作者：… 责编：… */

/**
 * `dated` is a date of which a page does not say what happened then, or that it was made public; `written` when it was
 * signed, printed or changed.
 */
export type Label = 'outlet' | 'author' | 'editor' | 'published' | 'dated' | 'written';

const labelWords: Readonly<Record<Label, string>> = {
  outlet:
    '(?:文章|信息|稿件|新闻|消息|文字|内容|稿源|资料|本文|供稿)?(?:来源|來源|稿源|出处|出處)(?:于|自)?|来自|转自|转载自|信息来源',
  author: '作者|撰文|记者|記者|通讯员|文|作 者|撰稿|编译|发布者|发布人|文字',
  editor: '责任编辑|責任編輯|责编|責編|本文编辑|编辑|編輯|本期编辑|值班编辑|责任编审|审核|校对|网编|网络编辑',
  published:
    '发布时间|發布時間|發佈時間|发布日期|發布日期|發佈日期|发表时间|发表日期|发稿时间|发布于|發佈於|发表于|刊发时间|刊登日期|发文时间|出版日期|出版时间|出版|發表時間|發稿時間|張貼日期|刊登時間',
  dated: '时间|時間|日期|公开日期|信息时间|添加时间|录入时间|上传时间|上线时间|公佈日期|公布日期|公布时间',
  written: '更新时间|更新時間|更新日期|更新于|更新|发文日期|成文日期|编辑时间|生成日期|印发日期|签发日期',
};

const others =
  '字号|字體|字体|浏览|点击|阅读|打印|分享|收藏|评论|访问|人气|关键词|关键字|标签|审核|校对|监制|摄影|图片|视频|扫一扫|大中小|大|我要|参与|播报|订阅|关注|举报|原标题|原文|本文|扫码|来源|來源|作者|责任编辑|责编|编辑|記者|发布时间|发布日期|时间|日期|更新时间|原创|语音|分享到|转发|返回|上传';

const anyLabel = new RegExp(
  `\\s*(?:[【\\[(（|｜/]\\s*)?(?:${Object.values(labelWords).join('|')}|${others})\\s*[:：]`,
  'u',
);
const stops = new RegExp(
  `\\s{2,}|[|｜]|\\s(?=(?:${others}))|(?:\\d+\\s*(?:人|次|条)\\s*(?:参与|阅读|评论|浏览))|[【】\\[\\]]|\\s*(?=(?:19|20)\\d{2}[-年/.]\\s?\\d)`,
  'u',
);

const longestValue = 40;

/** The value behind a label in a line, cut at the next label; empty where the label stands alone. Undefined without the label. */
export function labelled(
  line: string,
  label: Label,
): { readonly value: string; readonly text: string } | undefined {
  const pattern = new RegExp(
    `(?:^|[\\s（(【\\[|｜/，,。；;日\\d])(?:${labelWords[label]})\\s*[:：丨]\\s*`,
    'u',
  );
  const match = pattern.exec(line);
  if (!match) return undefined;
  const rest = line.slice(match.index + match[0].length);
  const next = anyLabel.exec(rest);
  let value = rest.slice(0, next?.index ?? rest.length);
  if (!isDateLabel(label)) value = value.slice(0, stops.exec(value)?.index ?? value.length);
  value = tidy(value);
  return { value: value.length <= longestValue ? value : '', text: line.slice(0, 120) };
}

const isDateLabel = (label: Label): boolean => /^(?:published|dated|written)$/.test(label);

/** True where the line is a label and nothing else, as in the head cell of a table: its value stands in the next line. */
export const isLabelAlone = (line: string, label: Label): boolean =>
  new RegExp(`^[\\s【\\[]*(?:${labelWords[label]})[\\s】\\]]*[:：]?\\s*$`, 'u').test(line);

/** Without spaces and brackets that do not belong to a name. */
function tidy(value: string): string {
  let result = value.replace(/^[\s:：·、，,]+|[\s·、，,。；;]+$/gu, '');
  for (const [open, close] of ['()', '（）', '《》', '“”', '""']) {
    if (!open || !close) continue;
    if (result.startsWith(open) && result.endsWith(close)) result = result.slice(1, -1).trim();
    if (result.endsWith(close) && !result.includes(open)) result = result.slice(0, -1).trim();
  }
  return result;
}
