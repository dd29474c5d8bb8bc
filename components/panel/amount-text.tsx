import type { Amount } from '../../lib/extract/types';
import { sayExactly, sayRound, sayValue } from '../../lib/words/amount';
import { useSpeech } from './words';

/** A value with its hedge, every digit of it in the tooltip; nothing where the text gives no value. */
export function AmountText({ amount }: { amount: Amount }) {
  const { say, language } = useSpeech();
  const value = sayValue(amount, language);
  if (!value) return <span class="unsaid">—</span>;
  const hedge = amount.qualifier === 'exact' ? '' : say(amount.qualifier);
  const round = language === 'zh-CN' ? sayRound(value, amount.qualifier) : undefined;
  return (
    <span class="amount" title={say('exactValue', { value: sayExactly(amount, language) })}>
      {hedge && !round && <span class="qualifier">{hedge} </span>}
      <span class="digits">{round ?? value}</span>
    </span>
  );
}
