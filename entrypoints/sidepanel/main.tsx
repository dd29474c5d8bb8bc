import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/panel/base.css';
import '../../components/panel/page.css';
import '../../components/panel/library.css';
import '../../components/panel/facts.css';
import { LibraryDatabase } from '../../lib/library/database';
import { erasedKey } from '../../lib/library/storage-keys';
import { App } from './app';
import { storedDrafts } from './stored-drafts';
import { readFirstScreen } from './use-library';

const library = new LibraryDatabase();
const opening = readFirstScreen(library);
// Whoever shows the library tells of it.
opening.catch(() => undefined);

const root = document.getElementById('app');
if (root) render(<App library={library} opening={opening} drafts={storedDrafts(localStorage)} />, root);

browser.storage.local.onChanged.addListener((changes) => {
  if (erasedKey in changes) location.reload();
});

// Asked from a page, for a worker cannot: keeps the browser from clearing the library when the disk runs low.
void navigator.storage?.persist?.();
