import { statSync } from 'node:fs';
import Recognizers from '@microsoft/recognizers-text-suite';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { createDocumentExtractor, createMentionReader, extract, prepareExtractor } from '../../lib/extract';
import { growth } from './growth';
import { leastProcessorTime, leastTime, printTable } from './measure';
import { denseText, newsDensity, newsText } from './texts';

/** Bounds from the project's own aims; the bench says which hold, tests never do. */
const aims = { charactersPerSecond: 6e6, coldParagraph: 1, load: 15, heap: 10, size: 250 };

const million = (perSecond: number) => `${short(perSecond / 1e6)} M/s`;
/** Two decimals, or as many as show something. */
const short = (value: number) => (value < 0.1 ? value.toPrecision(2) : value.toFixed(2));
const verdict = (holds: boolean) => (holds ? 'holds' : 'MISSED');

/** Extraction as a page does it: the document's blocks are learned, then read one by one. */
function extractDocument(text: string): number {
  const document = createDocumentExtractor();
  const blocks = text.split('\n');
  for (const block of blocks) document.learn(block);
  let count = 0;
  for (const block of blocks) count += document.extract(block).mentions.length;
  return count;
}

/** The same without what is said of the amounts. */
function findInDocument(text: string): number {
  const document = createMentionReader();
  const blocks = text.split('\n');
  for (const block of blocks) document.learn(block);
  let count = 0;
  for (const block of blocks) count += document.find(block).length;
  return count;
}

/** Objects and the tables' arrays, which stand outside the heap. */
function memoryUsed(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Nothing of the extractor has run before. What a first call takes besides is the compiling of the code that it runs through. */
function coldStart(): void {
  globalThis.gc?.();
  const before = memoryUsed();
  const load = leastTime(() => [...prepareExtractor()], 1, true);
  const first = leastTime(() => extract('苏州高新区产值达200亿元。'), 1, true);
  globalThis.gc?.();
  const heap = (memoryUsed() - before) / 2 ** 20;
  const paragraph = newsText(7000).slice(6000, 7000);
  const cold = leastTime(() => extract(paragraph), 1, true);
  const again = leastTime(() => extract(newsText(8000).slice(7000, 8000)), 1, true);
  printTable(
    'Cold',
    ['', 'measured', 'aim', ''],
    [
      ['tables load', `${load.toFixed(1)} ms`, `${aims.load} ms`, verdict(load <= aims.load)],
      ['the first sentence, with the code for it', `${first.toFixed(1)} ms`, '', ''],
      ['memory after both', `${heap.toFixed(1)} MB`, `${aims.heap} MB`, verdict(heap <= aims.heap)],
      [
        'a first paragraph of 1,000 characters',
        `${cold.toFixed(2)} ms`,
        `${aims.coldParagraph} ms`,
        verdict(cold <= aims.coldParagraph),
      ],
      ['the next one', `${again.toFixed(2)} ms`, '', ''],
    ],
  );
}

/** What the library takes in a bundle; run.ts has made one. */
function sizeOfLibrary(): void {
  const bundle = process.argv[2];
  if (!bundle) return;
  const size = statSync(bundle).size / 1000;
  printTable(
    'Size',
    ['', 'measured', 'aim', ''],
    [
      [
        'code and tables before compression',
        `${size.toFixed(0)} KB`,
        `${aims.size} KB`,
        verdict(size <= aims.size),
      ],
    ],
  );
}

function throughput(): void {
  const text = newsText(600_000);
  const small = text.slice(0, 20_000);
  const lines = text.split('\n');
  const jieba = Jieba.withDict(dict);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const own = (text.length / leastProcessorTime(() => extractDocument(text), 7)) * 1000;
  const dense = denseText(600_000);
  const rows: [string, number][] = [
    ['PolicyLens', own],
    ['PolicyLens without facts', (text.length / leastProcessorTime(() => findInDocument(text), 7)) * 1000],
    [
      'PolicyLens, names twice as dense',
      (dense.length / leastProcessorTime(() => extractDocument(dense), 7)) * 1000,
    ],
    ['bare scan (charCodeAt)', ((scans * text.length) / leastProcessorTime(() => scanAgain(text))) * 1000],
    [
      'Intl.Segmenter by line',
      (text.length / leastProcessorTime(() => lines.map((line) => [...segmenter.segment(line)].length), 2)) *
        1000,
    ],
    ['@node-rs/jieba tag', (text.length / leastProcessorTime(() => jieba.tag(text), 2)) * 1000],
    [
      'recognizers-text currency',
      (small.length /
        leastProcessorTime(() => Recognizers.recognizeCurrency(small, Recognizers.Culture.Chinese), 1)) *
        1000,
    ],
  ];
  printTable(
    `Throughput on news text, a name in ${newsDensity} characters (aim: ${million(aims.charactersPerSecond)}, ${verdict(own >= aims.charactersPerSecond)})`,
    ['', 'characters', 'PolicyLens is'],
    rows.map(([name, speed]) => [name, million(speed), `${short(own / speed)} ×`]),
  );
}

/** One is done before the clock ticks. */
const scans = 100;

function scanAgain(text: string): number {
  let sum = 0;
  for (let turn = 0; turn < scans; turn++) sum += scan(text);
  return sum;
}

function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

coldStart();
sizeOfLibrary();
throughput();
growth();
