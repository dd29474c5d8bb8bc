const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What neither XML 1.0 nor HTML can hold: control characters, lone surrogates and two non-characters. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

/** A text as character data or attribute value of XML or HTML; what markup cannot hold becomes U+FFFD. */
export const escapeMarkup = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"]/g, (character) => entities[character] ?? character);
