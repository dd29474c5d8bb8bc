import type { Sourced } from '../types';
import { type BylinePart, findLabelled, isName } from './byline';
import { parseDate } from './date';
import type { Declared } from './declared';
import { longestDateLine } from './published';

export function readOutlet(
  declared: Declared,
  byline: readonly BylinePart[],
  siteOutlet: string,
): Sourced<string> | undefined {
  const source = declared.meta('contentsource', 'content_source', 'mediaid', 'source', 'article:source');
  if (source && isName(source.content)) {
    const value = outletOf(source.content);
    if (value) return { value, from: 'meta', detail: source.name };
  }
  const line = findLabelled(byline, 'outlet') ?? fromTitle(byline);
  const labelledOutlet = line && outletOf(line.value);
  if (labelledOutlet && isName(labelledOutlet)) return { ...line, value: labelledOutlet };
  const named = findNamed(byline, outletNames) ?? findPictured(byline) ?? findBare(byline);
  if (named) return named;
  if (siteOutlet && !isPlatform(siteOutlet)) return { value: siteOutlet, from: 'site' };
  const agency = findAgency(byline);
  if (agency) return agency;
  if (declared.article.publisher) {
    return { value: outletOf(declared.article.publisher), from: 'json-ld', detail: 'publisher' };
  }
  const name = declared.meta('og:site_name', 'sitename', 'application-name');
  if (name && isName(name.content)) {
    return {
      value: outletOf(name.content),
      from: name.name.startsWith('og:') ? 'open-graph' : 'meta',
      detail: name.name,
    };
  }
  return siteOutlet ? { value: siteOutlet, from: 'site' } : undefined;
}

/** A place where others publish: its own name says little of who wrote. */
const isPlatform = (outlet: string): boolean => /公众号|百家号/.test(outlet);

const sourceLabel = /^(?:文章|信息|稿件|新闻|消息|内容)?(?:来源|來源|稿源|出处|出處)\s*[:：]?\s*/u;

/** 人民网-文化频道 原创稿 names the first; Latin names keep their spaces. */
function outletOf(value: string): string {
  return value
    .trim()
    .replace(sourceLabel, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han}).*$/u, '')
    .replace(/\s*[|｜/].*$/u, '')
    .trim();
}

const outletNames =
  /(?:^|[^a-z])(?:source|origin|media|copyfrom|laiyuan|js_name|sitename|account)(?:$|[^a-z])/i;

/** Text that the page's own class names call the source: `<span class="source">`. */
function findNamed(byline: readonly BylinePart[], names: RegExp): Sourced<string> | undefined {
  for (const { block } of byline) {
    for (const segment of block.segments) {
      const element = segment.node.parentElement;
      const called = `${element?.className ?? ''} ${element?.id ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2');
      if (!element || !names.test(called)) continue;
      const value = outletOf(block.text.slice(segment.start, segment.start + segment.length));
      if (value.length < 2 || value.length > 20 || !isName(value) || /[:：\d]/.test(value)) continue;
      return { value, from: 'labelled-line', detail: called.trim() };
    }
  }
  return undefined;
}

const bareOutlet =
  /(?:^|\s)([\p{Script=Han}A-Za-z]{0,12}(?:[日晚時时聯联商]?[报報]|晚报|时报|早报|晨报|都市报|商报|周报|周刊|导报|青年报|新闻网|新华网|人民网|中新网|在线|新闻社|通讯社|电视台|广播网|财经网|时报网|日报网|报社|客户端|新华社|新闻))(?=\s|$|\d)/u;

/** 来源于 《东城周刊》 */
function fromTitle(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { text } of byline) {
    const value = /(?:来源|來源|来自|转自|原载)于?\s*《([^》]{2,20})》/u.exec(text)?.[1];
    if (value) return { value, from: 'labelled-line', detail: text };
  }
  return undefined;
}

/** A source that is shown as its emblem, with the name for those who do not see it. */
function findPictured(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { block } of byline) {
    if (!(block.container instanceof Element)) continue;
    for (const place of [block.container, ...block.container.children].slice(0, mostPlaces)) {
      if (!outletNames.test(`${place.className} ${place.id}`)) continue;
      const value = outletOf(place.querySelector(':scope > img[alt]')?.getAttribute('alt') ?? '');
      if (value.length >= 2 && value.length <= 20 && isName(value)) {
        return { value, from: 'labelled-line', detail: place.className };
      }
    }
  }
  return undefined;
}
const mostPlaces = 20;

/** 新华社北京5月6日电 opens the text of an agency's story; 本报北京5月6日讯 names nobody. */
const agencyLine =
  /^[\s　(（【]*(?!本)(\p{Script=Han}{1,5}[社网網报報])\p{Script=Han}{2,8}\d{1,2}月\d{1,2}日[电電讯訊]/u;

function findAgency(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { block } of byline) {
    const value = agencyLine.exec(block.text.slice(0, 40))?.[1];
    if (value) return { value, from: 'labelled-line', detail: block.text.slice(0, 40) };
  }
  return undefined;
}

/** An e-paper names itself beside its date: 《东城日报》（2023年05月06日 第A02版）. */
const paperName = /《([\p{Script=Han}]{2,12}[报報])》/u;

/** A line that is a date and an outlet's name, without a label: 2019-09-26 10:56:28 证券时报网. */
function findBare(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { text } of byline) {
    if (text.length > longestDateLine || !parseDate(text)) continue;
    const value = paperName.exec(text)?.[1] ?? bareOutlet.exec(text.replace(/^原创\s*/u, ''))?.[1];
    if (value) return { value, from: 'labelled-line', detail: text };
  }
  return undefined;
}
