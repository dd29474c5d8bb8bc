import { readdirSync, readFileSync } from 'node:fs';
import { readSeed } from '../../scripts/browser/seed-page';

/** Characters to each park or institution in the real articles that the extractor is developed on. */
export const newsDensity = 43.5;

const nameMark = /\[[PI]\??:([^\]]*)\]/g;

/** The paragraphs written for training, with their marks: those that hold names and those that hold none. */
function trainingParagraphs() {
  const paragraphs = readdirSync('training')
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(`training/${file}`, 'utf8').replace(/^#.*$/gm, '').split('\n'))
    .filter((paragraph) => paragraph.trim() !== '');
  return {
    named: paragraphs.filter((paragraph) => paragraph.search(nameMark) >= 0),
    nameless: paragraphs.filter((paragraph) => paragraph.search(nameMark) < 0),
  };
}

const repeat = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** `length` characters of text written for training, a name in every twenty characters or so, over and over. */
export function denseText(length: number): string {
  const { named, nameless } = trainingParagraphs();
  return repeat(`${readSeed()}\n${[...named, ...nameless].join('\n').replace(nameMark, '$1')}\n`, length);
}

/** The same with paragraphs without names between those with names, so that names are as rare as in real news. */
export function newsText(length: number): string {
  const { named, nameless } = trainingParagraphs();
  const mixed: string[] = [];
  let names = 0;
  let characters = 0;
  let next = 0;
  for (const paragraph of named) {
    mixed.push(paragraph);
    names += paragraph.match(nameMark)?.length ?? 0;
    characters += paragraph.replace(nameMark, '$1').length;
    while (characters < names * newsDensity) {
      const filler = nameless[next++ % nameless.length] as string;
      mixed.push(filler);
      characters += filler.length;
    }
  }
  return repeat(`${readSeed()}\n${mixed.join('\n').replace(nameMark, '$1')}\n`, length);
}

/** Texts that hold nothing but one kind of trigger: what a careless grammar is quadratic on. */
export const hostilePatterns: Readonly<Record<string, string>> = {
  heads: '公司研究院委员会高新区',
  'one head': '公司',
  digits: '1234567890',
  'Chinese digits': '亿万千百十',
  brackets: '（',
  'nested brackets': '((（《“',
  places: '江苏省苏州市',
  list: '甲、',
  'money without end': '3亿元至',
  'no punctuation': '推进产业高质量发展和改革',
  Latin: 'ABC Inc. ',
};

export const hostileText = (pattern: string, length: number): string => repeat(pattern, length);
