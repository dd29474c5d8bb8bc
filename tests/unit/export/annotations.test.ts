import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { annotationFormat } from '../../../lib/export/annotations';
import type { ExportSnippet } from '../../../lib/export/snippet';
import { writeText } from './read';
import { sampleSnippet } from './sample';

/** The musts of REC-annotation-model-20170223, for what such a file can have. */
const iri = z.string().check(z.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i));
const instant = z.iso.datetime();
const agent = z.strictObject({
  id: z.optional(iri),
  type: z.enum(['Person', 'Organization', 'Software']),
  name: z.optional(z.string()),
});
const motivation = z.enum([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);
const body = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.string().check(z.regex(/^\w+\/[\w.+-]+$/)),
  language: z.optional(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/))),
  purpose: motivation,
});
const selector = z.union([
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.optional(z.string()),
    suffix: z.optional(z.string()),
  }),
  z.strictObject({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
]);
const annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation,
  creator: agent,
  created: z.optional(instant),
  modified: z.optional(instant),
  generator: agent,
  generated: instant,
  body: z.optional(z.array(body).check(z.minLength(1))),
  target: z.strictObject({
    type: z.literal('SpecificResource'),
    source: iri,
    selector: z.array(selector).check(z.minLength(1)),
  }),
});
const collection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  generator: agent,
  total: z.int(),
  first: z.strictObject({
    id: iri,
    type: z.literal('AnnotationPage'),
    partOf: iri,
    startIndex: z.literal(0),
    items: z.array(annotation),
  }),
  last: iri,
});

const read = (file: string) => collection.parse(JSON.parse(file));

describe('W3C Web Annotations', () => {
  it('keep the rules of the model', () => {
    const plain = sampleSnippet({
      id: 'c9a1b2f0-1111-4222-8333-944455556666',
      note: '',
      tags: [],
      facts: [],
    });
    const file = read(writeText(annotationFormat, [sampleSnippet(), plain]));
    expect(file.total).toBe(2);
    expect(file.last).toBe(file.first.id);
    expect(file.first.partOf).toBe(file.id);
    const [noted, bare] = file.first.items;
    expect(noted).toMatchObject({
      id: 'urn:uuid:5b0b5f6e-6f0a-4c39-9f5e-0f6d3f1f2a10',
      motivation: 'commenting',
      created: '2026-01-02T03:04:05.000Z',
      target: { source: 'https://www.example.gov.cn/a.html' },
    });
    expect(noted?.body?.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['commenting', '第一行\n第二行'],
      ['describing', '示例高新区、示例研究院 · 产值 · 约28.49亿元 · 去年（2020） · 实际'],
      ['tagging', '半导体'],
      ['tagging', '产值'],
    ]);
    expect(bare?.motivation).toBe('highlighting');
    expect(bare).not.toHaveProperty('body');
  });

  it('quote the sentence where nothing tells its place, and name a source without an address', () => {
    const { id: _, selectors: __, ...rest } = sampleSnippet();
    const file = read(
      writeText(annotationFormat, [{ ...rest, page: { url: '', title: '文 件.txt' }, savedAt: '' }]),
    );
    const [item] = file.first.items;
    expect(item?.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: rest.sentence, prefix: '', suffix: '' },
    ]);
    expect(item).not.toHaveProperty('created');
  });

  it('quote as clients that go letter by letter find it, and keep what tells twins apart', () => {
    const quote = {
      type: 'TextQuoteSelector',
      exact: '投资9亿元。',
      prefix: '上一段\n据介绍，',
      suffix: '完\n下',
    } as const;
    const position = { type: 'TextPositionSelector', start: 9, end: 16 } as const;
    const far = { ...quote, prefix: `${'远'.repeat(90)}\n据介绍，` };
    const selectorOf = (snippet: ExportSnippet) =>
      read(writeText(annotationFormat, [snippet])).first.items[0]?.target.selector;
    expect(selectorOf(sampleSnippet({ selectors: [quote, position] }))).toEqual([
      { ...quote, prefix: '据介绍，', suffix: '完' },
    ]);
    expect(selectorOf(sampleSnippet({ selectors: [far, position] }))).toEqual([far]);
    // A plain file's text is all that there is to count in.
    expect(selectorOf(sampleSnippet({ selectors: [position], page: { url: '', title: 'a.txt' } }))).toEqual([
      position,
    ]);
  });

  it('name the reader who wants to be named', () => {
    const file = read(writeText(annotationFormat, [sampleSnippet()], { creator: '张三' }));
    expect(file.first.items[0]?.creator).toEqual({ type: 'Person', name: '张三' });
  });

  it('are valid where there is none', () => {
    expect(read(writeText(annotationFormat, []))).toMatchObject({ total: 0, first: { items: [] } });
  });
});
