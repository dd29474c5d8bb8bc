import { aliasesAfter } from './aliases';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import type { DocumentNames } from './document';
import type { Words } from './segment';
import { shortForms } from './short-forms';
import { textOf } from './text';

/** Takes what one found name teaches for the rest of the document: its aliases, its short forms, itself. */
export function teach(document: DocumentNames, chunk: Chunk, words: Words, candidate: Candidate): void {
  const name = textOf(chunk, candidate.start, candidate.end);
  const { kind } = candidate;
  for (const alias of aliasesAfter(chunk, candidate.start, candidate.end))
    document.add(alias, { kind, score: 4.5, evidence: { source: 'alias', detail: name } });
  for (const form of candidate.score >= 2.2 ? shortForms(chunk, words, candidate) : [])
    document.add(form.text, { kind, score: form.score, evidence: { source: 'document', detail: name } });
  if (candidate.grown && candidate.score >= 2.2)
    document.add(name, {
      kind,
      score: Math.min(candidate.score, 4),
      evidence: candidate.evidence[0] ?? { source: 'document' },
    });
  const [evidence] = candidate.evidence;
  const model = evidence?.source === 'model' && candidate.score >= 2.8;
  const ambiguous = evidence?.source === 'gazetteer' && candidate.evidence.length > 1 && candidate.score >= 3;
  const taught =
    model ||
    ambiguous ||
    evidence?.source === 'list' ||
    (evidence?.source === 'context' && candidate.score >= 3) ||
    // The Latin name behind a full one: 疾病控制和预防中心(CDC).
    (evidence?.source === 'alias' && name.length >= 3);
  if (taught && name.length >= 2)
    document.add(name, {
      kind,
      score: Math.min(candidate.score, 3),
      evidence: { source: 'document', detail: name },
    });
}
