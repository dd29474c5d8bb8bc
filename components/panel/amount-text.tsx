import type { Amount } from '../../lib/extract/types';
import type { Words } from '../../lib/words';
import { sayExactly, sayValue } from '../../lib/words/amount';
import type { PanelKey } from '../../lib/words/panel';
import { useSpeech } from './words';

/** The hedge before (or, for 级, after) a value, in words. */
export function sayQualifier(qualifier: Amount['qualifier'], say: Words<PanelKey>): string {
  return qualifier === 'exact' ? '' : say(qualifier);
}

/** A value with its hedge, every digit of it in the tooltip; nothing where the text gives no value. */
export function AmountText({ amount }: { amount: Amount }) {
  const { say, language } = useSpeech();
  const value = sayValue(amount, language);
  if (!value) return <span class="unsaid">—</span>;
  return (
    <span class="amount" title={say('exactValue', { value: sayExactly(amount) })}>
      {amount.qualifier !== 'exact' && <span class="qualifier">{sayQualifier(amount.qualifier, say)} </span>}
      <span class="digits">{value}</span>
    </span>
  );
}
