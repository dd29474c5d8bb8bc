/** A page's script can send events but not trusted ones: only the reader's own hand acts. */
export const trusted =
  (act: () => void) =>
  (event: Event): void => {
    if (event.isTrusted) act();
  };
