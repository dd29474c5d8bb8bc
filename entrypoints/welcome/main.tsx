import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/panel/base.css';
import '../../components/panel/page.css';
import '../../components/full-page.css';
import '../../components/welcome/welcome.css';
import '../../lib/page/paint/marks.css';
import { handOver } from '../content/details-link';
import { startContent } from '../content/start';
import { makeDetails } from '../details/make-details';
import { App } from './app';

const canMark = 'highlights' in CSS;
const root = document.getElementById('app');
if (root) render(<App canMark={canMark} />, root);

// What reads web pages reads the sample: the same marks, the same card, the same panel beside it.
if (canMark) {
  // Firefox lets no script be brought to a page of the extension's own.
  void startContent(new AbortController().signal).then(() => handOver(makeDetails));
}
