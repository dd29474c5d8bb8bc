/** A page of our own writing in the manner of one content system or another, and what a person reads off it. */
export interface Layout {
  readonly like: string;
  readonly head?: string;
  readonly body: string;
  readonly url?: string;
  readonly siteOutlet?: string;
  /** Undefined is the usual headline. */
  readonly title?: string;
  /** Undefined leaves a field open; (none) says that the page does not state it. */
  readonly outlet?: string;
  readonly author?: string;
  readonly editor?: string;
  readonly date?: string;
}

export const headline = '东城高新区公布全年建设计划';
export const traditional = '東城園區公布全年建設計畫';
export const prose =
  '会议听取了有关情况的汇报，讨论了下一步的工作安排，要求各方面加强协作，把各项任务落到实处。园区负责人介绍，今年将新建三座孵化器。';
export const text = `<p>　　${prose}</p><p>　　${prose}</p>`;
export const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
export const property = (name: string, content: string): string =>
  `<meta property="${name}" content="${content}">`;
export const day = '2023-05-06';
export const time = '2023-05-06T10:20+08:00';
