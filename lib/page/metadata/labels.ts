/** The line near a headline that says when, by whom and from where: 2021-01-18 09:30 来源：新华社 作者：… 责编：… */

/**
 * `issuer` is the office that put a document out, where no source is told.
 * `dated` is a date of which a page does not say what happened then, or that it was made public; `written` when it was
 * signed, printed or changed.
 */
export type Label = 'outlet' | 'issuer' | 'author' | 'editor' | 'published' | 'dated' | 'written';

const labelWords: Readonly<Record<Label, string>> = {
  outlet:
    '(?:文章|信息|稿件|新闻|消息|文字|内容|稿源|资料|本文|供稿)?(?:来源|來源|稿源|出处|出處)(?:于|自)?|来自|转自|转载自|信息来源',
  issuer:
    '发布机构|发布单位|发布部门|发布机关|發布單位|發佈單位|發布機關|發布機構|公布機關|供稿单位|供稿|信息提供|提供单位|公开主体',
  author: '作者|撰文|记者|記者|通讯员|文|作 者|撰稿|编译|发布者|发布人|文字',
  editor: '责任编辑|責任編輯|责编|責編|本文编辑|编辑|編輯|本期编辑|值班编辑|责任编审|审核|校对|网编|网络编辑',
  published:
    '发布时间|發布時間|發佈時間|发布日期|發布日期|發佈日期|发表时间|发表日期|发稿时间|发布于|發佈於|发表于|刊发时间|刊登日期|发文时间|出版日期|出版时间|出版|發表時間|發稿時間|張貼日期|刊登時間|首发时间|原载时间|发布(?=\\s*[/／])|發布|發佈',
  dated: '时间|時間|日期|公开日期|信息时间|添加时间|录入时间|上传时间|上线时间|公佈日期|公布日期|公布时间',
  written:
    '(?:最后|最後|上次|本页|页面)?(?:更新|修改|更改|修訂|修订|变更)(?:时间|時間|日期|于)?|打印时间|打印日期|列印日期|列印時間|截止时间|截止日期|发文日期|成文日期|编辑时间|生成日期|印发日期|签发日期',
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

const isDateLabel = (label: Label): boolean => /^(?:published|dated|written)$/.test(label);

/** Before a full date the colon may be missing, or a slash: 发布/2023年5月6日. */
const dateGap = '\\s*(?:[:：丨/／]\\s*|(?=(?:19|20)\\d{2}\\s?[-年/.]))';

/** The short name of a paper before its reporter or editor: 每经记者, 本报记者. Those for pictures write nothing. */
const houses: Partial<Record<Label, string>> = {
  author: '(?:(?!通讯|通訊|摄影|攝影)\\p{Script=Han}{1,4}(?=记者|記者))?',
  editor: '(?:(?!图片|美术|视频|视觉|音频|技术)\\p{Script=Han}{1,3}(?=编辑|編輯))?',
};

const patternOf = (label: Label): RegExp =>
  new RegExp(
    `(?:^|[\\s（(【〔\\[｜|/，,。；;日\\d])${houses[label] ?? ''}(?:${labelWords[label]})${isDateLabel(label) ? dateGap : '\\s*[:：丨]\\s*'}`,
    'u',
  );

const patterns: Readonly<Record<Label, RegExp>> = {
  outlet: patternOf('outlet'),
  issuer: patternOf('issuer'),
  author: patternOf('author'),
  editor: patternOf('editor'),
  published: patternOf('published'),
  dated: patternOf('dated'),
  written: patternOf('written'),
};

export interface LabelledValue {
  /** Empty where the label stands alone or what follows is no value. */
  readonly value: string;
  /** True where nothing follows the label in its line. */
  readonly isLast: boolean;
  readonly text: string;
}

/** The value behind a label in a line, cut at the next label; empty where the label stands alone. Undefined without the label. */
export function labelled(line: string, label: Label): LabelledValue | undefined {
  const match = patterns[label].exec(line);
  if (!match) return undefined;
  const rest = line.slice(match.index + match[0].length);
  const next = anyLabel.exec(rest);
  let value = rest.slice(0, next?.index ?? rest.length);
  if (!isDateLabel(label)) value = value.slice(0, stops.exec(value)?.index ?? value.length);
  value = tidy(value);
  if (value.length > longestValue) value = isDateLabel(label) ? value.slice(0, longestValue) : '';
  return { value, isLast: rest.trim() === '', text: line.slice(0, 120) };
}

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
