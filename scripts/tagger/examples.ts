import { normalize } from '../../lib/extract/normalize';
import { featureCount, readFeatures } from '../../lib/extract/tagger/features';
import {
  first,
  inside,
  labelCount,
  lastOfInstitution,
  lastOfPark,
  outside,
} from '../../lib/extract/tagger/labels';
import type { FeatureSource } from '../../lib/extract/tagger/source';
import type { TaggerText } from '../../lib/extract/tagger/text';
import type { AnnotatedDocument, AnnotatedSpan } from './document';

/** A line with its features and, for each unit, the labels that the annotation allows (a bit for each). */
export interface Example {
  readonly size: number;
  /** Where the line starts in its document. */
  readonly offset: number;
  readonly features: Int32Array;
  readonly allowed: Uint8Array;
}

export type SourceReader = (text: TaggerText) => FeatureSource;

const anyLabel = (1 << labelCount) - 1;

/** The lines of a document as examples. What `prepare` returns may be overwritten by its next call. */
export function readExamples(document: AnnotatedDocument, prepare: SourceReader): Example[] {
  const text = normalize(document.text);
  const allowed = allowedLabels(text.length, document.spans);
  const examples: Example[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const source = prepare(asTaggerText(line));
    const features = new Int32Array(source.size * featureCount);
    for (let place = 0; place < source.size; place++) {
      readFeatures(source, place, features.subarray(place * featureCount, (place + 1) * featureCount));
    }
    examples.push({
      size: source.size,
      offset: index,
      features,
      allowed: allowed.slice(index, index + source.size),
    });
  }
  return examples;
}

/** A line of text in reading form as the tagger takes it. */
export function asTaggerText(line: string): TaggerText {
  const units = Uint16Array.from({ length: line.length }, (_, at) => line.charCodeAt(at));
  return { units, length: line.length, breaks: new Uint8Array(line.length + 1) };
}

function allowedLabels(size: number, spans: readonly AnnotatedSpan[]): Uint8Array {
  const allowed = new Uint8Array(size).fill(1 << outside);
  for (const { start, end, kind, optional } of spans) {
    if (optional || end - start < 2) {
      allowed.fill(anyLabel, start, end);
      continue;
    }
    allowed.fill(1 << inside, start, end);
    allowed[start] = 1 << first;
    allowed[end - 1] = 1 << (kind === 'park' ? lastOfPark : lastOfInstitution);
  }
  return allowed;
}
