/** Pages that no reader would write: each is more of one thing than any honest page has. Text of our own. */

const sentence = '苏州工业园区与清华大学签约，总投资12.5亿元，项目明年开工。';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>测试页面</title>${head}</head><body><main><h1>测试页面</h1>${body}</main></body></html>`;

const repeat = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** `build` runs in the page: some pages are too big to be sent, or only scripts can make them. */
export interface HostilePage {
  readonly html: string;
  readonly build?: string;
}

export const hostilePages: Readonly<Record<string, HostilePage>> = {
  '200,000 text nodes': {
    html: page('<p id="p"></p><div id="d"></div>'),
    build: `
      const d = document.getElementById('d');
      for (let i = 0; i < 2000; i++) {
        const p = document.createElement('p');
        for (let j = 0; j < 100; j++) p.append(document.createTextNode(j % 25 ? '会议强调，' : '清华大学'));
        d.append(p);
      }`,
  },
  'one 5 MB text node': {
    html: page('<p id="p"></p>'),
    build: `document.getElementById('p').append(${JSON.stringify(sentence)}.repeat(80000));`,
  },
  'a text node of 1 MB without an end': {
    html: page('<p id="p"></p>'),
    build: `document.getElementById('p').append('推进产业高质量发展和改革'.repeat(90000));`,
  },
  // Drawn as one box: Chromium itself, without any extension, dies of five thousand boxes in one another.
  'nested 5,000 deep': {
    html: page('<div id="d"></div>'),
    build: `
      let at = document.getElementById('d');
      for (let i = 0; i < 5000; i++) {
        const inner = document.createElement('span');
        inner.style.display = 'contents';
        if (i % 50 === 0) at.append(${JSON.stringify(sentence)});
        at.append(inner);
        at = inner;
      }
      at.append('底部总投资7亿元。');`,
  },
  'triggers 亿': { html: page(`<p>${repeat('亿', 100_000)}</p>`) },
  'triggers 公司': { html: page(`<p>${repeat('公司', 100_000)}</p>`) },
  'triggers 3亿元至': { html: page(`<p>${repeat('3亿元至', 100_000)}</p>`) },
  'triggers 甲、': { html: page(`<p>${repeat('北京大学、', 100_000)}</p>`) },
  brackets: { html: page(`<p>${repeat('（以下简称“', 100_000)}</p>`) },
  'long label lines': {
    html: page(`<p>${repeat('来源：', 190)}</p>`.repeat(3000)),
  },
  'a head of 100,000 elements': {
    html: page(
      `<p>${sentence}</p>`,
      Array.from({ length: 100_000 }, (_, i) => `<meta name="a${i}" content="2021-01-18">`).join(''),
    ),
  },
};
