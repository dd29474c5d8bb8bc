/**
 * Asks the background to read this frame; `send` rejects where nobody answers. A worker that was stopped before it
 * answered is woken by asking again; where the extension itself is gone, whoever comes next brings a gate of its own.
 */
export async function askToBeRead(send: (message: unknown) => Promise<unknown>): Promise<void> {
  // Without lib/messaging, which brings the schemas of all messages; nothing of the answer is used.
  const message = { to: 'background', name: 'readMe', payload: {} };
  try {
    await send(message);
  } catch {
    await send(message).catch(() => undefined);
  }
}
