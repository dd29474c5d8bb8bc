/** The URL that a text is, resolved against `base`; undefined where it is none. (`URL.canParse` is newer than Chrome 116.) */
export function parseUrl(text: string, base?: URL | string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** True for what may become a link: an address of the web, never one that runs. */
export const isWebAddress = (url: string): boolean => /^https?:/.test(parseUrl(url)?.protocol ?? '');
