import type { Kind } from '../../lib/extract/types';
import type { Looks } from '../../lib/marks/looks';
import { declarations } from '../../lib/marks/rules';
import { useOptionsWords } from './words';

interface MarksPreviewProps {
  readonly looks: Looks;
  readonly shown: Readonly<Record<Kind, boolean>>;
}

/** A sentence written for this place; what the reader sees of it is what a page would show. */
const sentence: readonly (readonly [text: string, kind?: Kind])[] = [
  ['2025年，'],
  ['滨河高新区', 'park'],
  ['与'],
  ['滨河理工大学', 'institution'],
  ['共建实验室，总投资'],
  ['28.5亿元', 'money'],
  ['，占地'],
  ['1200亩', 'figure'],
  ['。'],
];

/** The marks as drawn now, on a light and on a dark page. */
export function MarksPreview({ looks, shown }: MarksPreviewProps) {
  const say = useOptionsWords();
  const grounds = [
    ['light', 'previewLight'],
    ['dark', 'previewDark'],
  ] as const;
  return (
    <fieldset class="preview">
      <legend class="unseen">{say('preview')}</legend>
      {grounds.map(([ground, label]) => (
        <figure key={ground} class={`preview-page ${ground}`}>
          <p lang="zh-CN">
            {sentence.map(([text, kind]) =>
              kind && shown[kind] ? (
                <span key={text} data-kind={kind} style={declarations(kind, looks[kind])}>
                  {text}
                </span>
              ) : (
                text
              ),
            )}
          </p>
          <figcaption>{say(label)}</figcaption>
        </figure>
      ))}
    </fieldset>
  );
}
