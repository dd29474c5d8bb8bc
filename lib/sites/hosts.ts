/** Hosts and the patterns that cover them. Pure. */

/** The host part of a match pattern; `*` for `<all_urls>`; undefined where it is no pattern of web pages. */
export function hostOf(pattern: string): string | undefined {
  if (pattern === '<all_urls>') return '*';
  return /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1];
}

/** Whether `host`, `*.host` (the host and all below it) or `*` covers a host, which may be such a pattern itself. */
export const covers = (wide: string, host: string): boolean =>
  wide === '*' ||
  wide === host ||
  (wide.startsWith('*.') && (host === wide.slice(2) || host.endsWith(wide.slice(1))));

/** Whether one of the match patterns covers the host of a page. */
export const coversHost = (patterns: readonly string[], host: string): boolean =>
  patterns.some((pattern) => covers(hostOf(pattern) ?? '', host));
