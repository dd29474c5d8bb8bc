import type { Block } from '../text/line';
import type { Sourced } from '../types';
import { asPart, type BylinePart, findLabelled, isName } from './byline';
import type { Declared } from './declared';

/** Editors are named behind the text too, so far. */
const mostEditorLines = 5_000;

/** An outlet, an office or an account of the publishing system that stands where a name should. */
const isNobody =
  /(?:网|網|报|報|新闻|新聞|频道|頻道|头条|财经|客户端|周刊|杂志|通讯社|新华社|电视台|编辑部|編輯部|委员会|办公室|政府|小编|小編)$|^(?:admin|administrator|root|editor|原创|佚名|匿名|未知|system)$/iu;

/** 杨倩_NF4425 is 杨倩; a code alone names nobody. */
function personOf(value: string, outlets: readonly string[]): string | undefined {
  const name = value
    .replace(/[_\s]*\(?[A-Z]{1,4}\d{2,}\)?$/, '')
    .replace(/^(?:本报|本网|特约)?(?:記者|记者|通讯员)\s*/u, '')
    .replace(/[／/].*$/u, '')
    .trim();
  if (!isName(name) || name.length > 24 || /^[\w-]*\d[\w-]*$/.test(name)) return undefined;
  return outlets.some((outlet) => outlet.includes(name)) || isNobody.test(name) ? undefined : name;
}

export function readAuthor(
  declared: Declared,
  byline: readonly BylinePart[],
  outlets: readonly string[],
): Sourced<string> | undefined {
  const line = findLabelled(byline, 'author');
  const meta = declared.meta('author', 'article:author', 'byl');
  const candidates: readonly (Sourced<string> | undefined)[] = [
    line,
    reporterLine(byline),
    declared.article.author
      ? { value: declared.article.author, from: 'json-ld', detail: 'author' }
      : undefined,
    meta && {
      value: meta.content,
      from: meta.name.startsWith('article:') ? 'open-graph' : 'meta',
      detail: meta.name,
    },
  ];
  for (const candidate of candidates) {
    const value = candidate && personOf(candidate.value, outlets);
    if (candidate && value) return { ...candidate, value };
  }
  return undefined;
}

export function readEditor(
  declared: Declared,
  byline: readonly BylinePart[],
  blocks: readonly Block[],
  outlets: readonly string[],
): Sourced<string> | undefined {
  const short = blocks
    .slice(0, mostEditorLines)
    .filter(({ text }) => text.length <= 80 && /[编編审]/.test(text))
    .map(asPart);
  const line = findLabelled(byline, 'editor') ?? findLabelled(short, 'editor');
  const meta = declared.meta('editor', 'article:editor');
  for (const candidate of [line, meta && { value: meta.content, from: 'meta' as const, detail: meta.name }]) {
    const value = candidate && personOf(candidate.value, outlets);
    if (candidate && value) return { ...candidate, value };
  }
  return undefined;
}

/** 本报记者 张三　通讯员 李四, 記者王五／台北報導: a line that names its reporter without a colon. A photographer is none. */
const reporter =
  /^[\s(（【]*(?:\p{Script=Han}{0,8}(?:记者|記者))\s*(\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?)(?=$|[\s、，/／)）】])(?!\s*[摄攝])/u;
const longestReporterLine = 40;

function reporterLine(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { text } of byline) {
    if (text.length > longestReporterLine || /[。；！？]/.test(text)) continue;
    const value = reporter.exec(text)?.[1];
    if (value) return { value, from: 'labelled-line', detail: text };
  }
  return undefined;
}
