import type { AnnotatedDocument, AnnotatedSpan } from './document';

const openings: Readonly<Record<string, Pick<AnnotatedSpan, 'kind' | 'optional'>>> = {
  '[P:': { kind: 'park', optional: false },
  '[P?:': { kind: 'park', optional: true },
  '[I:': { kind: 'institution', optional: false },
  '[I?:': { kind: 'institution', optional: true },
};

/**
 * Reads text with names marked inline: `[P:苏州高新区]` a park, `[I:中国信通院]` an institution, `[P?:园区]` and
 * `[I?:市政府]` optional ones. Every other bracket is text; a line that begins with `#` is a remark and left out. The spans' offsets are into the text without the marks.
 * Throws an Error that names the line where a mark is not closed on its line, is empty, or holds another mark.
 */
export function parseAnnotatedText(name: string, file: string): AnnotatedDocument {
  const source = file.replace(/^#.*$/gm, '');
  const spans: AnnotatedSpan[] = [];
  let text = '';
  let copied = 0;
  for (const mark of source.matchAll(/\[[PI]\??:/g)) {
    const opening = openings[mark[0]];
    if (!opening) continue;
    const from = mark.index + mark[0].length;
    const to = source.indexOf(']', from);
    const content = source.slice(from, to);
    if (mark.index < copied || to < 0 || content === '' || content.includes('\n') || content.includes('[')) {
      throw new Error(
        `${name}: a mark that is empty, nested or not closed on line ${lineOf(source, mark.index)}`,
      );
    }
    text += source.slice(copied, mark.index);
    spans.push({ start: text.length, end: text.length + content.length, ...opening });
    text += content;
    copied = to + 1;
  }
  return { name, text: text + source.slice(copied), spans };
}

function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}
