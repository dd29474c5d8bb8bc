// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { TermForm } from '../../../components/options/term-form';
import { TermImportDialog } from '../../../components/options/term-import-dialog';
import { searchTerms, sortTerms } from '../../../components/options/term-order';
import { TermsView } from '../../../components/options/terms-view';
import { SpeechContext, speechIn } from '../../../components/panel/words';
import type { Term } from '../../../lib/terms/term';
import { click, draw, type, violations } from './support';

const term = (text: string, over: Partial<Term> = {}): Term => ({
  text,
  key: text,
  kind: 'park',
  aliases: [],
  note: '',
  addedAt: '2026-01-01T00:00:00.000Z',
  ...over,
});

const fields = (root: HTMLElement) => [...root.querySelectorAll('form input')];
const submit = (root: HTMLElement) => click(root.querySelector('form [type=submit]'));

describe('the form of a term', () => {
  it('gives a draft, tidied, and is empty again', async () => {
    const onSave = vi.fn(async () => true);
    const root = draw(<TermForm isTaken={() => false} onSave={onSave} />);
    const [name, aliases, note] = fields(root);
    type(name ?? null, ' 芦苇湾 ');
    type(aliases ?? null, '芦苇、湾区，');
    type(note ?? null, '看');
    await submit(root);
    expect(onSave).toHaveBeenCalledWith({
      text: '芦苇湾',
      kind: 'park',
      aliases: ['芦苇', '湾区'],
      note: '看',
    });
    expect(fields(root).map((field) => (field as HTMLInputElement).value)).toEqual(['', '', '']);
  });

  it('keeps what was typed where it could not be saved', async () => {
    const root = draw(<TermForm isTaken={() => false} onSave={async () => false} />);
    type(fields(root)[0] ?? null, '芦苇湾');
    await submit(root);
    expect((fields(root)[0] as HTMLInputElement).value).toBe('芦苇湾');
  });

  it.each([
    ['', '请写名称'],
    ['字'.repeat(81), '名称最长 80 个字'],
    ['蘆葦灣', '已经有“蘆葦灣”了'],
  ])('says at the name what is wrong with %s', async (name, error) => {
    const onSave = vi.fn(async () => true);
    const root = draw(<TermForm isTaken={(key) => key === '芦苇湾'} onSave={onSave} />);
    type(fields(root)[0] ?? null, name);
    await submit(root);
    expect(root.querySelector('.field-error')?.textContent).toBe(error);
    expect(fields(root)[0]?.getAttribute('aria-invalid')).toBe('true');
    expect(onSave).not.toHaveBeenCalled();
    expect(await violations(root)).toEqual([]);
  });

  it('lets an edited term keep its name', async () => {
    const onSave = vi.fn(async () => true);
    const known = term('芦苇湾', { aliases: ['芦苇'] });
    const root = draw(<TermForm term={known} isTaken={() => true} onSave={onSave} />);
    await submit(root);
    expect(onSave).toHaveBeenCalledWith({ text: '芦苇湾', kind: 'park', aliases: ['芦苇'], note: '' });
  });
});

describe('terms', () => {
  const all = [
    term('甲园', { kind: 'none', addedAt: '2026-01-03T00:00:00.000Z' }),
    term('乙园', { aliases: ['Alpha'], addedAt: '2026-01-01T00:00:00.000Z' }),
    term('丙院', { kind: 'institution', note: '臺灣', addedAt: '2026-01-02T00:00:00.000Z' }),
  ];
  const texts = (terms: readonly Term[]) => terms.map(({ text }) => text);

  it('are found by name, alias and note, whatever the script and the case', () => {
    expect(texts(searchTerms(all, 'alpha'))).toEqual(['乙园']);
    expect(texts(searchTerms(all, '台湾'))).toEqual(['丙院']);
    expect(texts(searchTerms(all, '園'))).toEqual(['甲园', '乙园']);
    expect(texts(searchTerms(all, '乙 alpha'))).toEqual(['乙园']);
  });

  it('are sorted by time, name and kind', () => {
    expect(texts(sortTerms(all, 'time'))).toEqual(['甲园', '丙院', '乙园']);
    expect(texts(sortTerms(all, 'kind'))).toEqual(['乙园', '丙院', '甲园']);
    expect(texts(sortTerms(all, 'name'))).toEqual(['丙院', '甲园', '乙园']);
  });

  it.each(['zh-CN', 'en'] as const)('have a view without a fault, empty and full (%s)', async (language) => {
    const nothing = () => {};
    for (const terms of [undefined, [], all]) {
      const root = draw(
        <SpeechContext.Provider value={speechIn(language)}>
          <TermsView
            terms={terms}
            onSave={async () => true}
            onRemove={nothing}
            onImport={nothing}
            onExport={nothing}
          />
        </SpeechContext.Provider>,
      );
      expect(await violations(root)).toEqual([]);
      expect(root.querySelector('.empty') !== null).toBe(terms?.length === 0);
    }
  });
});

it('a CSV with bad lines is told line by line, and goes on without them only when asked', async () => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  const onGoOn = vi.fn();
  const root = draw(
    <TermImportDialog
      problems={[
        { line: 3, column: 'kind', reason: 'unknown-word', found: '公司' },
        { line: 9, reason: 'quotes' },
      ]}
      good={2}
      onGoOn={onGoOn}
      onClose={() => {}}
    />,
  );
  expect([...root.querySelectorAll('.problems li')].map((line) => line.textContent)).toEqual([
    '第 3 行“类别”：要写园区、机构或从不标注（公司）',
    '第 9 行：引号没有成对',
  ]);
  expect(await violations(root)).toEqual([]);
  await click(root.querySelector('.primary-button'));
  expect(onGoOn).toHaveBeenCalledOnce();
});
