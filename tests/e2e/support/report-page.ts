/** A listed address: the production build reads what is served there. */
export const url = 'https://www.xinhuanet.com/local/20210118/binhe.html';
export const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>滨河年度报道</title></head><body>
<h1>苏州高新区全年完成投资326.5亿元</h1><p>来源：示例日报 2021-01-18 09:30</p><article>
<p>2020年苏州高新区完成固定资产投资326.5亿元，用地1200亩。其中，工业投资约112亿元。</p>
<p>清华大学的小满计划在苏州高新区落地，总投资28.49亿元。</p>
</article></body></html>`;
