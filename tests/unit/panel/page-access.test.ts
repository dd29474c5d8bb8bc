import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../entrypoints/sidepanel/page-access';

describe('accessOf', () => {
  it.each([
    'Cannot access a chrome:// URL',
    'Cannot access a chrome-extension:// URL of different extension',
    'The extensions gallery cannot be scripted.',
    'Cannot access contents of url "about:blank". Extension manifest must request permission to access this host.',
    'Cannot access contents of url "file:///a.html". Extension manifest must request permission to access this host.',
    'Frame with ID 0 is showing error page',
  ])('knows what no extension reads: %s', (refusal) => {
    expect(accessOf(refusal)).toBe('closed');
  });

  it.each([
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'Cannot access contents of url "https://blog.example.org/". Extension manifest must request permission to access this host.',
    'Missing host permission for the tab',
    '',
  ])('knows a page that waits for the reader: %s', (refusal) => {
    expect(accessOf(refusal)).toBe('ask');
  });
});
