/**
 * What marking costs a page, in a real browser: the same pages at the same address in two browsers, one with the extension
 * and one without, in turns. The machine's own speed falls out of the ratios; times are processor time where not said otherwise.
 */
import { existsSync, statSync } from 'node:fs';
import { extract } from '../../lib/extract';
import { printTable } from './measure';
import { type Browsers, inTurns, openBrowsers } from './page/browsers';
import { type LoadedPage, loadedPages, type PageKind, pages } from './page/pages';
import { rivals } from './page/rivals';
import { medianOf, ratioOf, type Spread, spreadOf } from './page/statistics';
import { type Load, load, type Visit, visit } from './page/visit';

const built = '.output/chrome-mv3';
const scripts = ['content-scripts/gate.js', 'content-scripts/content.js', 'details.js'];
const loads = Number(process.env.POLICYLENS_BENCH_LOADS ?? 15);

const fixed = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const ms = (value: number): string => (value > 0 ? `${fixed(value)} ms` : '–');
const spread = ({ median, low, high }: Spread): string => `${fixed(median)} (${fixed(low)}–${fixed(high)})`;
const percent = ({ median, low, high }: Spread): string =>
  `${median.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
const ratio = (a: number, b: number): string => (b > 0 ? (a / b).toFixed(2) : '–');

type Figure = { readonly [Name in keyof Visit]: number };

/** One row of each table. */
async function measure(browsers: Browsers, kind: PageKind) {
  await browsers.serve(kind.html);
  const visits = await inTurns(browsers, kind.rounds, (context) => visit(context, kind.settle));
  const of = (name: keyof Figure) => visits.marked.map((one) => one[name]);
  const without = (name: keyof Figure) => visits.plain.map((one) => one[name]);
  const more = (name: keyof Figure): number => medianOf(of(name)) - medianOf(without(name));
  const work = more('tasks');

  const { mentions } = extract(kind.text.slice(0, 10_000));
  const texts = [...new Set(mentions.map(({ text }) => text))].slice(0, 100);
  const rival = await rivals(
    browsers.plain,
    texts.sort((a, b) => b.length - a.length),
  );

  return {
    marking: [
      kind.name,
      ms(medianOf(of('gate'))),
      ms(medianOf(of('content'))),
      spread(spreadOf(of('script').map((script, round) => script - (without('script')[round] ?? 0)))),
      ms(work),
      ms(medianOf(of('longest'))),
      ms(medianOf(without('longest'))),
      ms(medianOf(of('first'))),
      ms(medianOf(of('last'))),
      String(medianOf(of('painted'))),
      Math.max(...of('shift')).toFixed(3),
      `${(more('heap') / 1e6).toFixed(1)} MB`,
      kind.text.length > 100_000 ? ratio(more('heap'), kind.text.length * 2) : '–',
    ],
    rest: [
      kind.name,
      spread(spreadOf(of('restCalls'))),
      spread(spreadOf(without('restCalls'))),
      spread(spreadOf(of('rest'))),
      spread(spreadOf(without('rest'))),
    ],
    rivals: [kind.name, ms(rival.walk), ms(rival.wrap), ratio(work, rival.walk), ratio(work, rival.wrap)],
  };
}

/** A row of the table of loads. */
async function measureLoads(browsers: Browsers, { name, html }: LoadedPage): Promise<string[]> {
  await browsers.serve(html);
  await inTurns(browsers, 1, load);
  const { marked, plain } = await inTurns(browsers, loads, load);
  const ratioBy = (figure: keyof Load): string =>
    percent(
      ratioOf(
        marked.map((one) => one[figure]),
        plain.map((one) => one[figure]),
      ),
    );
  return [name, ms(medianOf(plain.map(({ work }) => work))), ratioBy('work'), ratioBy('wall')];
}

async function main(): Promise<void> {
  if (!scripts.every((file) => existsSync(`${built}/${file}`)))
    throw new Error('Build the extension first: npm run build');
  for (const file of scripts)
    console.log(`${file}: ${(statSync(`${built}/${file}`).size / 1_000).toFixed(0)} KB before compression`);
  const browsers = await openBrowsers();
  const results: Awaited<ReturnType<typeof measure>>[] = [];
  const loadRows: string[][] = [];
  try {
    for (const kind of pages) results.push(await measure(browsers, kind));
    for (const page of loadedPages) loadRows.push(await measureLoads(browsers, page));
  } finally {
    await browsers.close();
  }
  printTable(
    'Marking a page, over the same page without the extension: medians; first and last mark on the wall clock',
    [
      'page',
      'gate',
      'content',
      'script (half of all)',
      'all work',
      'longest',
      'without',
      'first mark',
      'last mark',
      'marks',
      'shift',
      'heap',
      'heap / text',
    ],
    results.map(({ marking }) => marking),
  );
  printTable(
    'Script in a second of rest: calls and milliseconds, with and without the extension (half of all rounds)',
    ['page', 'calls', 'without', 'ms', 'without'],
    results.map(({ rest }) => rest),
  );
  printTable(
    `Loading, with : without, medians of ${loads} loads each (95 % of ratios)`,
    ['page', 'without', 'processor time', 'wall clock'],
    loadRows,
  );
  printTable(
    'Beside a plain walk over the text nodes, and a wrapper of the same texts in <mark> that is told what to look for and stops after five seconds (own code: no such library is installed)',
    ['page', 'walk', 'wrap', 'work / walk', 'work / wrap'],
    results.map((result) => result.rivals),
  );
}

await main();
