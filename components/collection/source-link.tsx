import type { CollectedFact } from '../../lib/collection/fact';
import { textFragmentUrl } from '../../lib/export/link';
import { isWebAddress } from '../../lib/url';
import { useCollectionWords } from './words';

/** Where a fact was said: outlet and day, leading to the very sentence. */
export function SourceLink({ fact }: { readonly fact: CollectedFact }) {
  const { say } = useCollectionWords();
  const { url, title, outlet, publishedAt } = fact.page;
  const said = [outlet, publishedAt?.slice(0, 10)].filter(Boolean).join(' · ') || title || url;
  if (!isWebAddress(url)) return <span>{said}</span>;
  return (
    <a
      href={textFragmentUrl(url, fact.sentence, fact.selectors)}
      target="_blank"
      rel="noreferrer"
      title={say('openSource', { title: title ?? url })}
    >
      {said}
    </a>
  );
}
