// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { sayBytes } from '../../../components/options/bytes';
import { MarksView } from '../../../components/options/marks-view';
import { ShortcutsView } from '../../../components/options/shortcuts-view';
import { hostIn, SitesView } from '../../../components/options/sites-view';
import { WelcomeView } from '../../../components/welcome/welcome-view';
import { defaultLooks } from '../../../lib/marks/looks';
import { defaultSettings } from '../../../lib/settings';
import { speak } from '../../../lib/words';
import { optionsCatalogue } from '../../../lib/words/options';
import { termsCatalogue } from '../../../lib/words/terms';
import { welcomeCatalogue } from '../../../lib/words/welcome';
import { click, draw, violations } from './support';

describe('marks', () => {
  it('change one thing and leave the rest', async () => {
    const onChange = vi.fn();
    const root = draw(<MarksView settings={defaultSettings} onChange={onChange} />);
    expect(await violations(root)).toEqual([]);
    await click(root.querySelector('[role=switch]'));
    expect(onChange).toHaveBeenLastCalledWith({ kinds: { ...defaultSettings.kinds, park: false } });
    await click(root.querySelector('.kind-row input[aria-label="洋红"]'));
    expect(onChange).toHaveBeenLastCalledWith({
      looks: { ...defaultLooks, park: { ink: 'magenta', form: 'underline' } },
    });
  });

  it('are shown as they would be drawn, without the kinds that are off', () => {
    const root = draw(<MarksView settings={defaultSettings} onChange={() => {}} />);
    const kinds = [...root.querySelectorAll('.preview-page.dark [data-kind]')].map((mark) =>
      mark.getAttribute('data-kind'),
    );
    expect(kinds).toEqual(['park', 'institution', 'money']);
  });

  it('warn of two kinds that look alike', () => {
    const looks = { ...defaultLooks, institution: defaultLooks.park };
    const root = draw(<MarksView settings={{ ...defaultSettings, looks }} onChange={() => {}} />);
    expect(root.querySelector('.warning')?.textContent).toContain('园区和机构');
  });
});

describe('sites', () => {
  const view = (over: Partial<Parameters<typeof SitesView>[0]> = {}) => (
    <SitesView
      sitesOff={[]}
      tableAccess
      ownSites={[]}
      onSwitch={() => {}}
      onGrant={() => {}}
      onAdd={() => {}}
      onRevoke={() => {}}
      {...over}
    />
  );

  it('are asked for where the browser does not let them be read', async () => {
    expect(draw(view()).querySelector('.warning')).toBeNull();
    const root = draw(view({ tableAccess: false }));
    expect(root.querySelector('.warning button')?.textContent).toBe('允许读取');
  });

  it('of the reader are listed and revoked, and so are hosts that are off', async () => {
    const onRevoke = vi.fn();
    const onSwitch = vi.fn();
    const own = { host: 'news.example.cn', pattern: '*://news.example.cn/*' };
    const root = draw(view({ ownSites: [own], sitesOff: ['a.example.cn', '*.gov.cn'], onRevoke, onSwitch }));
    expect(await violations(root)).toEqual([]);
    const [revoke, turnOn] = root.querySelectorAll('.site-list .quiet-button');
    await click(revoke);
    expect(onRevoke).toHaveBeenCalledWith(own);
    await click(turnOn);
    expect(onSwitch).toHaveBeenCalledWith('a.example.cn', true);
    expect(root.querySelectorAll('.site-table [aria-checked=false]')).toHaveLength(1);
  });

  it.each([
    ['news.example.cn', 'news.example.cn'],
    [' HTTPS://News.Example.cn/a?b ', 'news.example.cn'],
    ['news.example.cn:8080', 'news.example.cn'],
    ['新闻.example.cn', 'xn--efvy88h.example.cn'],
    ['localhost', undefined],
    ['no host', undefined],
    ['', undefined],
    ['*.example.cn', undefined],
    ['javascript:alert(1)', undefined],
  ])('are read from what is typed: %s', (typed, host) => {
    expect(hostIn(typed)).toBe(host);
  });

  it('are read in the oldest browsers too, which have no URL.canParse', () => {
    const { canParse } = URL;
    try {
      Reflect.deleteProperty(URL, 'canParse');
      expect(hostIn('news.example.cn')).toBe('news.example.cn');
      expect(hostIn('no host')).toBeUndefined();
    } finally {
      URL.canParse = canParse;
    }
  });
});

it('shortcuts that are not set say so', () => {
  const shortcuts = [
    { name: 'save-selection', description: 'x', keys: 'Alt+Shift+S' },
    { name: 'toggle-marks', description: 'x', keys: '' },
  ];
  const rows = [
    ...draw(<ShortcutsView shortcuts={shortcuts} />).querySelectorAll('.key-list:first-of-type > div'),
  ];
  expect(rows.map((row) => row.textContent)).toEqual([
    '保存选中的文字Alt+Shift+S',
    '隐藏或显示全部标记没有设置',
  ]);
});

it.each(['zh-CN', 'en'] as const)('the welcome page has no fault (%s)', async (language) => {
  for (const access of ['open', 'missing', 'refused'] as const) {
    const root = draw(
      <WelcomeView
        say={speak(welcomeCatalogue, language)}
        access={access}
        looks={defaultLooks}
        canMark
        onGrant={() => {}}
        onOptions={() => {}}
      />,
    );
    expect(root.querySelector('.access .primary-button') !== null).toBe(access === 'missing');
  }
  const root = document.body.firstElementChild as HTMLElement;
  root.replaceWith(...root.childNodes);
  expect(await violations(document.body)).toEqual([]);
});

it('bytes are said with the figures that count', () => {
  expect(sayBytes(0, 'en')).toBe('0 byte');
  expect(sayBytes(503_214, 'en')).toBe('503 kB');
  expect(sayBytes(85_123_456_789, 'en')).toBe('85.1 GB');
});

it.each([optionsCatalogue, termsCatalogue, welcomeCatalogue])(
  'words have the same places in both',
  (words) => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [key, chinese] of Object.entries(words['zh-CN']))
      expect(places((words.en as Record<string, string>)[key] ?? ''), key).toEqual(places(chinese));
  },
);
