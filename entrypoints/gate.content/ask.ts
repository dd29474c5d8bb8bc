/**
 * Asks the background to read this frame; `send` rejects where nobody answers. A worker that was stopped before it
 * answered is woken by asking again; where the extension itself is gone, whoever comes next brings a gate of its own.
 *
 * @param payload `withoutChinese` where the page has shown no Chinese: then it is read only if something of the reader's
 *   waits for it.
 */
export async function askToBeRead(
  send: (message: unknown) => Promise<unknown>,
  payload: { readonly withoutChinese?: { readonly canonical?: string } } = {},
): Promise<void> {
  // Without lib/messaging, which brings the schemas of all messages; nothing of the answer is used.
  const message = { to: 'background', name: 'readMe', payload };
  try {
    await send(message);
  } catch {
    await send(message).catch(() => undefined);
  }
}
