/** Hands a file to the browser's downloads. */
export function download(parts: BlobPart[], name: string, type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file long before; it is only memory that waits.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Today in the reader's own time zone, as files are named: 2026-11-23. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
