import { defineCatalogue } from '.';

export const welcomeCatalogue = defineCatalogue(
  {
    title: '欢迎使用政策透镜',
    lead: '读中国政策新闻时，标出园区、机构和金额；点一下，把句子连同来源存下来；要用时，导出成表格。',
    tryIt: '先试一试',
    tryHint: '下面是一篇写来演示的短文，名称和数字都是虚构的。点任何一处标记，看看它是什么。',
    sampleNote: '这篇短文没有网址，所以不能“保存摘录”；在新闻网页上就可以。',
    noMarks: '这个浏览器的版本太旧，画不出标记。请更新浏览器。',
    marks: '标记的意思',
    park: '园区',
    parkHint: '开发区、高新区、产业园',
    institution: '机构',
    institutionHint: '政府部门、高校、企业、研究院',
    money: '金额',
    moneyHint: '换算成元，连同“约”“超”，和它说的是什么',
    does: '能做什么',
    read: '读',
    readHint: '打开名单上的新闻和政府网站，标记自动出现。别的网页，点一下工具栏图标就读那一页。',
    ask: '问',
    askHint: '点标记，卡片写明它是什么、金额合多少元、为什么标出。标错了，就选“不是实体”。',
    keep: '存',
    keepHint: '卡片上的“保存摘录”，或选中文字用右键菜单。句子、来源、日期、位置一起存进摘录库。',
    use: '用',
    useHint: '侧栏里查找、加备注和标签，看每一条事实，导出 CSV 或 Excel。',
    teach: '教',
    teachHint: '漏标的、不想标的，记进“自己的词”，以后处处照办。',
    where: '数据在哪里',
    whereHint:
      '只在这台电脑上，在这个浏览器里。政策透镜不联网，不收集，不上传；没有账号，没有统计。要换电脑，就用备份文件。',
    start: '开始',
    startHint: '打开一篇新闻，再点工具栏上的政策透镜图标，侧栏就列出这一页的内容。',
    access: '还差一步：要你同意，浏览器才让政策透镜读取名单上的新闻和政府网站。',
    grant: '允许读取这些网站',
    granted: '已允许。打开名单上的网站，标记会自动出现。',
    refused: '没有得到允许。以后也可以在选项里打开；在此之前，点工具栏图标可以读当前一页。',
    options: '打开选项',
    shortcut: '快捷键：Alt+Shift+S 保存选中的文字，Alt+Shift+H 隐藏或显示标记。',
  },
  {
    title: 'Welcome to PolicyLens',
    lead: 'As you read Chinese policy news, it marks parks, institutions and amounts. One click keeps a sentence with its source; when you need them, all leave as a table.',
    tryIt: 'Try it first',
    tryHint:
      'A short piece written to show it; its names and numbers are made up. Click any mark to see what it is.',
    sampleNote: 'The piece has no address, so “Save snippet” cannot keep it; on a news page it can.',
    noMarks: 'This version of the browser is too old to draw marks. Please update it.',
    marks: 'What the marks mean',
    park: 'Parks',
    parkHint: 'development zones, high-tech zones, industrial parks',
    institution: 'Institutions',
    institutionHint: 'government bodies, universities, companies, institutes',
    money: 'Amounts',
    moneyHint: 'in whole yuan, with “about” and “over”, and what they are of',
    does: 'What it does',
    read: 'Read',
    readHint:
      'On the listed news and government sites marks appear by themselves. Anywhere else, click the toolbar button to read that one page.',
    ask: 'Ask',
    askHint:
      'Click a mark: the card says what it is, what the amount is in yuan, and why it is marked. A wrong one goes with “Not an entity”.',
    keep: 'Keep',
    keepHint:
      '“Save snippet” in the card, or the context menu on selected text: the sentence goes to the library with source, date and place.',
    use: 'Use',
    useHint: 'The side panel searches, takes notes and tags, lists every fact, and exports CSV or Excel.',
    teach: 'Teach',
    teachHint:
      'Names that are missed, or that you never want marked, become your own terms and count everywhere.',
    where: 'Where your data is',
    whereHint:
      'On this computer, in this browser, and nowhere else. PolicyLens makes no network request, collects nothing and sends nothing; there is no account. A backup file takes your data to another computer.',
    start: 'Start',
    startHint:
      'Open a news page and click the PolicyLens button in the toolbar: the side panel lists what is on it.',
    access:
      'One more step: the browser wants your word before PolicyLens may read the listed news and government sites.',
    grant: 'Allow reading these sites',
    granted: 'Allowed. On the listed sites marks now appear by themselves.',
    refused:
      'Not allowed. The options have it too; until then the toolbar button reads the page that you are on.',
    options: 'Open the options',
    shortcut: 'Shortcuts: Alt+Shift+S saves the selected text, Alt+Shift+H hides and shows the marks.',
  },
);

export type WelcomeKey = keyof (typeof welcomeCatalogue)['zh-CN'];
