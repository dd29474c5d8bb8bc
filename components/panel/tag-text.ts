const separators = /[,，、;；]/u;

/** Tags as a reader types them, parted by commas of either width or 、. */
export const splitTags = (text: string): string[] =>
  text
    .split(separators)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

/** Completions of the tag being typed: the whole line each, so that picking one keeps the tags before it. */
export function completeTags(text: string, known: readonly string[], most = 8): string[] {
  const typed = text.split(separators);
  const last = typed.pop()?.trim() ?? '';
  const before = typed.map((tag) => tag.trim()).filter((tag) => tag !== '');
  const fits = known.filter((tag) => tag !== last && tag.includes(last) && !before.includes(tag));
  return fits.slice(0, most).map((tag) => [...before, tag].join('，'));
}
