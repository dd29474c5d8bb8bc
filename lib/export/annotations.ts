import { sayFact } from './fact-text';
import type { ExportOptions, TextFormat } from './format';
import { textFragmentUrl } from './link';
import { withinLine } from './quote';
import type { ExportSelector, ExportSnippet } from './snippet';

const generator = {
  id: 'urn:policylens:software',
  type: 'Software',
  name: 'PolicyLens 政策透镜',
} as const;

/**
 * A snippet as a W3C Web Annotation (REC-annotation-model-20170223): the sentence is the target, by its selectors; the
 * note, the facts and the tags are bodies. `id` is a urn, since the annotation is on no server.
 */
function toAnnotation(snippet: ExportSnippet, { creator, exportedAt, language }: ExportOptions) {
  const text = (value: string, purpose: string, spoken?: string) => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    ...(spoken ? { language: spoken } : {}),
  });
  const body = [
    ...(snippet.note ? [text(snippet.note, 'commenting')] : []),
    ...snippet.facts.map((fact) => text(sayFact(fact, language), 'describing', language)),
    ...snippet.tags.map((tag) => text(tag, 'tagging')),
  ];
  const savedAt = wholeInstant(snippet.savedAt);
  const modified = wholeInstant(snippet.updatedAt ?? '');
  return {
    id: annotationId(snippet),
    type: 'Annotation',
    motivation: snippet.note ? 'commenting' : 'highlighting',
    creator: creator ? { type: 'Person', name: creator } : generator,
    ...(savedAt ? { created: savedAt } : {}),
    ...(modified && modified !== savedAt ? { modified } : {}),
    generator,
    generated: wholeInstant(exportedAt),
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source: sourceOf(snippet),
      selector: selectorsOf(snippet),
    },
  };
}

/**
 * Quotes as other clients find them. Positions count in the text as this program reads a page, which leaves out what is
 * hidden; of a page the model means all of its text, so that only those in plain files are given.
 */
function selectorsOf({ selectors = [], sentence, page }: ExportSnippet): ExportSelector[] {
  const told = selectors.flatMap((selector): ExportSelector[] => {
    if (selector.type === 'TextQuoteSelector') return [withinLine(selector)];
    return page.url ? [] : [selector];
  });
  return told.length > 0 ? told : [{ type: 'TextQuoteSelector', exact: sentence, prefix: '', suffix: '' }];
}

const sourceOf = ({ page }: ExportSnippet): string =>
  page.url || `urn:policylens:file:${encodeURIComponent((page.title ?? '').toWellFormed())}`;

function annotationId(snippet: ExportSnippet): string {
  if (snippet.id) return `urn:uuid:${snippet.id}`;
  return textFragmentUrl(sourceOf(snippet), snippet.sentence, snippet.selectors);
}

/** The model asks for xsd:dateTime in UTC; a date that is none is left out. */
function wholeInstant(date: string): string | undefined {
  const instant = Date.parse(date);
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}

/** An Annotation Collection with one page of all annotations (JSON-LD). */
export const annotationFormat: TextFormat = {
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  open: (options) => {
    const collection = `urn:policylens:export:${options.exportedAt}`;
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: collection,
      type: 'AnnotationCollection',
      label: 'PolicyLens 政策透镜',
      generator,
    };
    const page = { id: `${collection}:page:1`, type: 'AnnotationPage', partOf: collection, startIndex: 0 };
    let total = 0;
    return {
      start: () =>
        `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`,
      write: (snippet) => {
        total += 1;
        return `${total === 1 ? '' : ','}\n${JSON.stringify(toAnnotation(snippet, options))}`;
      },
      // How many there are is known only now; the order of keys means nothing in JSON.
      end: () => `\n]},"last":${JSON.stringify(page.id)},"total":${total}}\n`,
    };
  },
};
