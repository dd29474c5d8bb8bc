import { readdirSync, readFileSync } from 'node:fs';
import { readSeed } from '../../scripts/browser/seed-page';

/** News text of at least `length` characters: the seed and the paragraphs written for training, over and over. */
export function newsText(length: number): string {
  const written = readdirSync('training')
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(`training/${file}`, 'utf8'))
    .join('\n')
    .replace(/^#.*$/gm, '')
    .replace(/\[[PI]\??:([^\]]*)\]/g, '$1');
  const once = `${readSeed()}\n${written}\n`;
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
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

export const hostileText = (pattern: string, length: number): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
