import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../lib/export/format';
import { extract } from '../../../lib/extract';
import { createProgress } from '../../../scripts/cli/progress';
import { toSnippets } from '../../../scripts/cli/to-snippets';
import { formats, openWriter } from '../../../scripts/cli/writers';

const text = '前文在此。苏州高新区去年完成投资12.5亿元，增长8%。\n后文说，苏州工业园区出资3亿元。';
const document = { file: 'a.txt', text, extracted: false, page: { url: '', title: 'a.txt' } };

describe('snippets of a document', () => {
  const snippets = toSnippets(document, { ...extract(text), identities: [] });

  it('are its sentences, with offsets into them', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(2);
    for (const { sentence, mentions, facts } of snippets) {
      for (const span of [...mentions, ...facts])
        expect(sentence.slice(span.start, span.end)).toBe(span.text);
    }
    expect(snippets.flatMap(({ facts }) => facts.map(({ value }) => value))).toEqual([
      '1250000000',
      '300000000',
    ]);
  });

  it('say where they are', () => {
    for (const { sentence, selectors } of snippets) {
      const [position, quote] = selectors ?? [];
      if (position?.type !== 'TextPositionSelector' || quote?.type !== 'TextQuoteSelector')
        throw new Error('both selectors are given');
      expect(text.slice(position.start, position.end)).toBe(sentence);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
    }
  });

  it('keep more around a sentence that stands twice', () => {
    const twin = '全年完成投资28.49亿元。';
    const told = (name: string) =>
      `${name}负责人介绍，近年来坚持创新驱动，服务企业的能力有了很大的提高，人们都看在眼里。${twin}`;
    const twins = { ...document, text: `${told('东城')}${told('西城')}另有3亿元。` };
    const quotes = toSnippets(twins, { ...extract(twins.text), identities: [] }).flatMap(({ selectors }) =>
      (selectors ?? []).filter((one) => one.type === 'TextQuoteSelector'),
    );
    expect(quotes.map(({ prefix }) => prefix.length > 32)).toEqual([true, true, false]);
    expect(quotes[1]?.prefix).toContain('西城');
  });

  it.each(formats.map((format) => [format]))('are written as %s', async (format) => {
    const writer = await openWriter(format, defaultOptions());
    const chunks = await Promise.all([
      writer.start(),
      ...writer.write(document, { ...extract(text), identities: [] }),
      writer.end(),
    ]);
    const file = chunks.map((chunk) => Buffer.from(chunk as string).toString('latin1')).join('');
    expect(file).toMatch(/a\.txt|\xe4\xba\xbf|^PK/);
  });
});

describe('progress', () => {
  function draw(isTTY: boolean, total: number) {
    const written: string[] = [];
    let time = 0;
    const stream = { isTTY, columns: 40, write: (chunk: string) => written.push(chunk) > 0 };
    const progress = createProgress(stream as never, total, () => time);
    for (let done = 0; done < total; done++) {
      progress.show(done, '很长的文件名'.repeat(20));
      time += 60;
    }
    progress.clear();
    return written;
  }

  it('draws on one line of a terminal, not too often, and leaves nothing behind', () => {
    const written = draw(true, 4);
    expect(written).toHaveLength(3);
    expect(written[1]).toContain('[############------------] 2/4');
    expect(written.join('')).not.toContain('\n');
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  it('says nothing where there is no terminal', () => {
    expect(draw(false, 4)).toEqual([]);
  });
});
