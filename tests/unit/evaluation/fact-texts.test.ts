import { describe, expect, it } from 'vitest';
import { readGold } from '../../../scripts/evaluation/gold';

const documents = readGold('training/facts');
const withoutSpaces = (text: string) => text.replace(/\s+/g, '');

describe('the articles with annotated facts', () => {
  it('are there, with the amounts they annotate', () => {
    expect(documents.length).toBeGreaterThanOrEqual(60);
    expect(documents.flatMap(({ facts }) => facts).length).toBeGreaterThanOrEqual(700);
  });

  it.each(documents.map((document) => [document.name, document] as const))(
    '%s quotes its text',
    (_, document) => {
      const text = withoutSpaces(document.text);
      const quoted = document.facts.flatMap(({ metric, period }) => [metric ?? '', period ?? '']);
      expect(quoted.filter((words) => !text.includes(withoutSpaces(words)))).toEqual([]);
    },
  );

  it.each(documents.map((document) => [document.name, document] as const))(
    '%s gives a status to what is measured, and only to that',
    (_, document) => {
      const odd = document.facts.filter(
        (fact) => (fact.metric === undefined) !== (fact.status === undefined),
      );
      // A target may set a floor for whatever it counts: 引进10亿元以上项目.
      expect(odd.filter((fact) => fact.status !== 'target').map(({ text }) => text)).toEqual([]);
    },
  );
});
