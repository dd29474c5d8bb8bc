import type { Gazetteer } from '../gazetteer';
import { wordKind } from '../gazetteer/kinds';
import { createMatcher, type Matches } from '../gazetteer/matches';
import type { Reading, Tagger } from '../tagger';
import type { Mention, ReaderTerm } from '../types';
import type { Candidate } from './candidates';
import { type Chunk, type Chunker, chunkLimit, createChunker } from './chunk';
import { ambiguousName, calledNames, titledBrands } from './cues';
import { datelines } from './datelines';
import { createDocumentNames } from './document';
import { growHead } from './heads';
import type { NameReader } from './index';
import { knownName } from './known';
import { latinNames } from './latin';
import { withLegalForm } from './legal-form';
import { listItems } from './lists';
import { createMemory, keepOffsets, type Offsets, offsetOf, type ReadChunk } from './memory';
import { weighWithModel } from './model';
import { movedShares } from './movers';
import { createReaderTerms } from './reader-terms';
import { role, tokenKind } from './roles';
import { createSegmenter, type Segmenter, type Words } from './segment';
import { selectBest } from './select';
import { quotedStocks } from './stocks';
import { teach } from './teach';
import { sign } from './units';
import { confidenceOf, threshold } from './weights';

/** What words that name something may be. */
const naming = wordKind.institution | wordKind.park | wordKind.ambiguous | wordKind.head | tokenKind.learned;

/** Where the institutions end that are good enough to be marked. */
function institutionEnds(candidates: readonly Candidate[]): Set<number> {
  const good = candidates.filter(({ kind, score }) => kind === 'institution' && score >= threshold);
  return new Set(good.map((candidate) => candidate.end));
}

function toMention(text: string, candidate: Candidate, offsets: Offsets): Mention {
  const start = offsetOf(offsets, candidate.start);
  const end = offsetOf(offsets, candidate.end - 1) + 1;
  return {
    start,
    end,
    kind: candidate.kind,
    text: text.slice(start, end),
    confidence: confidenceOf(candidate.score),
    evidence: candidate.evidence,
  };
}

/** What reads any document; it keeps nothing of one but scratch. */
export interface Tools {
  readonly heads: Gazetteer['heads'];
  readonly chunker: Chunker;
  readonly match: (chunk: Chunk) => Matches;
  readonly segmenter: Segmenter;
  readonly tagger: Tagger;
}

export function createTools(gazetteer: Gazetteer, tagger: Tagger): Tools {
  return {
    heads: gazetteer.heads,
    chunker: createChunker(),
    match: createMatcher(gazetteer.trie, chunkLimit),
    segmenter: createSegmenter(),
    tagger,
  };
}

export function createReader(tools: Tools, terms: readonly ReaderTerm[]): NameReader {
  const { chunker, heads, match, segmenter, tagger } = tools;
  const document = createDocumentNames();
  const wishes = createReaderTerms(terms);
  const memory = createMemory();

  function candidatesOf(chunk: Chunk, words: Words): Candidate[] {
    const candidates: Candidate[] = [];
    for (let at = 0; at < words.count; at++) {
      if (((words.kinds[at] as number) & naming) === 0) continue;
      const known = knownName(chunk, words, at, document) ?? ambiguousName(chunk, words, at);
      if (known) candidates.push(known);
      const grown = growHead(chunk, words, at, heads);
      if (grown) candidates.push(grown);
    }
    if (chunk.signs & sign.bracket) candidates.push(...quotedStocks(chunk, words));
    if (chunk.signs & sign.openQuote) candidates.push(...calledNames(chunk, words));
    if (chunk.signs & sign.move) candidates.push(...movedShares(chunk, words));
    candidates.push(...datelines(chunk, words));
    if (words.played & (1 << role.title)) candidates.push(...titledBrands(chunk, words));
    if (words.played & (1 << role.latin))
      candidates.push(...latinNames(chunk, words, institutionEnds(candidates)));
    return candidates;
  }

  function select(chunk: Chunk, words: Words, reading: Reading): Candidate[] {
    const candidates = weighWithModel(chunk, words, candidatesOf(chunk, words), reading).map((candidate) =>
      withLegalForm(chunk, candidate),
    );
    if (chunk.signs & sign.listComma) {
      const known = candidates.filter((candidate) => candidate.score >= threshold);
      candidates.push(...listItems(chunk, words, known));
    }
    return selectBest(wishes.apply(chunk, candidates), threshold);
  }

  function learn(text: string): void {
    const chunks: ReadChunk[] = [];
    chunker.each(text, (chunk) => {
      const version = document.version();
      const matches = match(chunk);
      const words = segmenter.cut(chunk, matches, document);
      const reading = tagger.read(chunk, matches);
      const chosen = select(chunk, words, reading);
      chunks.push({
        chosen,
        version,
        learned: words.learned,
        reading: memory.keepReading(text, reading),
        text: chunk.text,
        offsets: keepOffsets(chunk),
      });
      for (const candidate of chosen) teach(document, chunk, words, candidate);
    });
    memory.keep(text, chunks);
  }

  function readAgain(chunk: Chunk, known: ReadChunk | undefined): readonly Candidate[] {
    const matches = match(chunk);
    const words = segmenter.cut(chunk, matches, document);
    if (known && !known.learned && !words.learned) return known.chosen;
    return select(chunk, words, known?.reading ?? tagger.read(chunk, matches));
  }

  function find(text: string): Mention[] {
    const mentions: Mention[] = [];
    const add = (chosen: readonly Candidate[], offsets: Offsets) => {
      for (const candidate of chosen) mentions.push(toMention(text, candidate, offsets));
    };
    const remembered = memory.recall(text);
    const holds = remembered?.map((chunk) => !document.standsIn(chunk.text, chunk.version));
    if (remembered && holds?.every(Boolean)) {
      for (const { chosen, offsets } of remembered) add(chosen, offsets);
      return mentions;
    }
    let part = 0;
    chunker.each(text, (chunk) => {
      const known = remembered?.[part];
      add(known && holds?.[part] ? known.chosen : readAgain(chunk, known), chunk.offsets);
      part++;
    });
    return mentions;
  }

  return { learn, find, forget: memory.clear };
}
