import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldDocument, type Half, readPairedGold } from '../evaluation/gold';
import { parseInlineGold } from '../evaluation/inline-gold';
import { parseAnnotatedText } from './annotated-text';
import type { AnnotatedDocument } from './document';

/**
 * Reads a folder of training text: each NAME.txt with a NAME.gold.json beside it, and each NAME.txt without one as
 * text with inline marks. `half` picks every other gold document. Throws where a file is malformed.
 */
export function readAnnotatedFolder(folder: string, half?: Half): AnnotatedDocument[] {
  const files = readdirSync(folder).sort();
  const inline = files.filter(
    (file) => file.endsWith('.txt') && !files.includes(file.replace(/\.txt$/, '.gold.json')),
  );
  return [
    ...readPairedGold(folder, half).map(fromGold),
    ...inline.map((file) => readInline(file, readFileSync(join(folder, file), 'utf8'))),
  ];
}

/** A text that marks its amounts too is gold of facts as well as of names. */
function readInline(file: string, text: string): AnnotatedDocument {
  return text.includes('[¥:') ? fromGold(parseInlineGold(file, text)) : parseAnnotatedText(file, text);
}

function fromGold(gold: GoldDocument): AnnotatedDocument {
  const spans = gold.mentions.flatMap(({ start, end, kind, optional = false }) =>
    kind === 'park' || kind === 'institution' ? [{ start, end, kind, optional }] : [],
  );
  return { name: gold.name, text: gold.text, spans: spans.sort((a, b) => a.start - b.start) };
}
