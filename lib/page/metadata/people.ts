import type { Block } from '../text/line';
import type { Sourced } from '../types';
import { type BylinePart, findLabelled, isName, isOfAnother, signatures } from './byline';
import type { Declared } from './declared';
import { looksLikeName } from './person-names';

/** An outlet, an office or an account of the publishing system that stands where a name should. */
const isNobody =
  /(?:网|網|报|報|新闻|新聞|频道|頻道|头条|财经|客户端|周刊|杂志|通讯社|新华社|电视台|编辑部|編輯部|委员会|办公室|政府|小编|小編)$|^(?:admin|administrator|root|editor|原创|佚名|匿名|未知|system)$/iu;

/** The name of a host or of a login: chinanews. People's names in Latin letters have capitals or a space. */
const isLogin = /^[a-z0-9._-]+$/;

/** 杨倩_NF4425 is 杨倩; a code alone names nobody. */
function personOf(value: string, outlets: readonly string[]): string | undefined {
  const name = value
    .replace(/[)）】〕](?=[^(（【〔]*$)(?<![(（【〔].*).*$/u, '')
    .replace(/[_\s]*\(?[A-Z]{1,4}\d{2,}\)?$/, '')
    .replace(/^(?:本报|本网|特约)?(?:記者|记者|通讯员)\s*/u, '')
    .replace(/[／/].*$/u, '')
    .trim();
  if (!isName(name) || name.length > 24 || /^[\w-]*\d[\w-]*$/.test(name) || isLogin.test(name))
    return undefined;
  return outlets.some((outlet) => outlet.includes(name)) || isNobody.test(name) ? undefined : name;
}

export function readAuthor(
  declared: Declared,
  byline: readonly BylinePart[],
  blocks: readonly Block[],
  outlets: readonly string[],
): Sourced<string> | undefined {
  const meta = declared.meta('author', 'article:author', 'og:article:author', 'byl');
  return firstPerson(outlets, [
    findLabelled(byline, 'author'),
    reporterLine(byline),
    findNamed(byline),
    declared.article.author
      ? { value: declared.article.author, from: 'json-ld', detail: 'author' }
      : undefined,
    meta && {
      value: meta.content,
      from: /^(?:og|article):/.test(meta.name) ? 'open-graph' : 'meta',
      detail: meta.name,
    },
    findLabelled(signatures(blocks, authorSignature), 'author'),
  ]);
}

/** （作者：张三） behind the text, a line of its own. */
const authorSignature = /^[\s（(【[]*(?:作者|撰文|撰稿|采写|\p{Script=Han}{0,4}(?:记者|記者))\s*[:：]/u;

export function readEditor(
  declared: Declared,
  byline: readonly BylinePart[],
  blocks: readonly Block[],
  outlets: readonly string[],
): Sourced<string> | undefined {
  const meta = declared.meta('editor', 'article:editor');
  return firstPerson(outlets, [
    findLabelled(byline, 'editor'),
    findLabelled(signatures(blocks, /[编編审]/), 'editor'),
    editorBeside(byline),
    meta && { value: meta.content, from: 'meta', detail: meta.name },
  ]);
}

function firstPerson(
  outlets: readonly string[],
  candidates: readonly (Sourced<string> | undefined)[],
): Sourced<string> | undefined {
  for (const candidate of candidates) {
    const value = candidate && personOf(candidate.value, outlets);
    if (candidate && value) return { ...candidate, value };
  }
  return undefined;
}

const longestReporterLine = 40;

/** 本报记者 张三　通讯员 李四, 記者王五／台北報導: a line that names its reporter without a colon. A photographer is none. */
const reporter =
  /^[\s(（【〔□■◎]*(?:[\p{Script=Han}\w]{0,12}\s?(?:记者|記者)|文[／/])\s*(\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?)(?=$|[\s、，/／)）】〕])(?!\s*[摄攝])/u;

/** 东城报 记者 张三 编辑 李四 */
const editorNamed =
  /(?:记者|記者|作者|文[／/]).*?\s(?:责任)?(?:编辑|編輯|责编)\s+(\p{Script=Han}{2,4})(?=$|\s)/u;

const reporterLine = (byline: readonly BylinePart[]): Sourced<string> | undefined => inLine(byline, reporter);
const editorBeside = (byline: readonly BylinePart[]): Sourced<string> | undefined =>
  inLine(byline, editorNamed);

function inLine(byline: readonly BylinePart[], pattern: RegExp): Sourced<string> | undefined {
  for (const { text } of byline) {
    if (text.length > longestReporterLine || /[。；！？]/.test(text)) continue;
    const value = pattern.exec(text)?.[1];
    if (value) return { value, from: 'labelled-line', detail: text };
  }
  return undefined;
}

const authorNames = /(?:^|[^a-z])(?:author|reporter|writer|journalist|zuozhe)(?:$|[^a-z])/i;

/** A name that the page's own class names call the author's: `<span class="author"><a>张三</a></span>`. */
function findNamed(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { block } of byline) {
    if (isOfAnother(block)) continue;
    for (const { node, start, length } of block.segments) {
      const value = block.text.slice(start, start + length).trim();
      if (!looksLikeName(value)) continue;
      const called = [node.parentElement, node.parentElement?.parentElement]
        .map((element) => `${element?.className ?? ''} ${element?.id ?? ''}`)
        .find((names) => authorNames.test(names));
      if (called) return { value, from: 'labelled-line', detail: called.trim() };
    }
  }
  return undefined;
}
