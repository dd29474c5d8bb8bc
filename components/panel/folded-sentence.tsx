import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Snippet } from '../../lib/library/schema';
import { MarkedSentence } from './marked-sentence';
import { useSpeech } from './words';

type FoldedSentenceProps = Pick<Snippet, 'sentence' | 'mentions'> & { readonly tabIndex: number };

/** A sentence of up to four lines; a longer one folds and can be unfolded. */
export function FoldedSentence({ sentence, mentions, tabIndex }: FoldedSentenceProps) {
  const { say } = useSpeech();
  const text = useRef<HTMLParagraphElement>(null);
  const [folds, setFolds] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  // Only the layout knows whether four lines hold it; a short one is spared the question.
  useLayoutEffect(() => {
    const element = text.current;
    if (!element || unfolded || sentence.length < 60) return;
    setFolds(element.scrollHeight > element.clientHeight + 1);
  }, [sentence, unfolded]);
  return (
    <div>
      <p ref={text} class={unfolded ? 'sentence' : 'sentence folded'}>
        <MarkedSentence sentence={sentence} mentions={mentions} />
      </p>
      {folds && (
        <button
          type="button"
          class="link-button fold"
          tabIndex={tabIndex}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {say(unfolded ? 'showLess' : 'showMore')}
        </button>
      )}
    </div>
  );
}
