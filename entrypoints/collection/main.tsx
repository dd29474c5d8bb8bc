import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/panel/base.css';
import '../../components/panel/page.css';
import '../../components/panel/library.css';
import '../../components/collection/collection.css';
import { LibraryDatabase } from '../../lib/library/database';
import { App } from './app';

const root = document.getElementById('app');
if (root) render(<App library={new LibraryDatabase()} />, root);
