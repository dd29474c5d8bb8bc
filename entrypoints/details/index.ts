import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../content/details-link';
import { makeDetails } from './make-details';

/** Brought to a page that is read when the reader asks for more than marks (content/details-link.ts). */
export default defineUnlistedScript(() => handOver(makeDetails));
