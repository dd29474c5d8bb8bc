import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/panel/base.css';
import '../../components/panel/page.css';
import '../../components/panel/library.css';
import '../../components/full-page.css';
import '../../components/options/options.css';
import { LibraryDatabase } from '../../lib/library/database';
import { TermDatabase } from '../../lib/terms/database';
import { App } from './app';

const root = document.getElementById('app');
if (root) render(<App library={new LibraryDatabase()} terms={new TermDatabase()} />, root);
