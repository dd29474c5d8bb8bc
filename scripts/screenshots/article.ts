/** An article written for the pictures; every place, body and number in it is invented. */
export const articleUrl = 'https://www.stdaily.com/web/gdxw/2026-03/12/content_binhe.html';

const paragraphs = [
  '3月11日，滨河高新区举行一季度重大项目集中签约活动，28个项目落户，总投资186.5亿元，其中先进制造业项目19个，总投资约142亿元。',
  '清河大学与滨河高新区共建的智能传感研究院当天揭牌。研究院首期投入3.6亿元，计划到2028年集聚研发人员500名，孵化企业不少于40家。',
  '滨河市发展和改革委员会介绍，2025年全市完成工业投资512.8亿元，同比增长9.4%；滨河高新区实现规上工业总产值1206亿元，首次突破千亿元大关。',
  '在东湾生物医药产业园，云岭制药有限公司投资12.5亿元的原料药基地已经封顶，达产后预计年产值超过30亿元，年纳税近1.8亿元。',
  '滨河市财政局设立规模20亿元的产业引导基金，中国建设银行滨河市分行、东湾农村商业银行同步提供授信80亿元。',
  '滨河市科学技术局表示，今年将安排专项资金2.4亿元，支持东湾生物医药产业园和北岸数字经济产业园建设公共技术平台。',
];

export const articlePage = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>滨河高新区28个项目集中签约-滨河日报</title>
<meta name="viewport" content="width=device-width">
<style>
body{margin:0;background:#f4f5f7;color:#1f2328;font:17px/1.9 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{background:#7a1f1f;color:#fff;padding:12px 32px;font-weight:600}
article{max-width:720px;margin:20px auto;background:#fff;padding:24px 44px}h1{font-size:27px;line-height:1.4;margin:0 0 8px}
.info{color:#888;font-size:14px;border-bottom:1px solid #eee;padding-bottom:10px}p{text-indent:2em;margin:0 0 14px}.info{text-indent:0}
</style></head><body><header>滨河日报</header>
<article><h1>滨河高新区28个项目集中签约</h1>
<p class="info"><span>发布时间：2026-03-12 08:20</span> <span>来源：滨河日报</span> <span>作者：林远</span></p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article></body></html>`;
