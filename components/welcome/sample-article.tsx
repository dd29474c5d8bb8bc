/** A short piece of news written for this page; all names and numbers in it are made up. */
export function SampleArticle() {
  return (
    <article class="sample" lang="zh-CN">
      <h3>滨河高新区与滨江理工大学共建新材料研究院</h3>
      <p class="sample-source">来源：示例日报　2026-03-18</p>
      <p>
        3月18日，滨河高新区与滨江理工大学在滨江市签约，共建滨江先进材料研究院。项目总投资28.5亿元，其中一期投资约6亿元，2027年建成。
      </p>
      <p>2025年，滨河高新区完成工业产值1260亿元。根据规划，到2030年产值将突破2000亿元。</p>
      <p>
        滨江市科学技术局、滨河高新区管委会还将出资设立总规模20亿元的产业基金，由滨江创业投资有限公司管理。
      </p>
    </article>
  );
}
