/** The part of a page that Playwright's and Puppeteer's have in common, so that both browsers are asked in the same way. */
export interface ScriptedPage {
  evaluate<Result, Argument = undefined>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  readonly mouse: { click(x: number, y: number): Promise<void> };
}
